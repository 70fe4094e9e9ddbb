# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import BOOLEAN


class IncidentGoogleMeetConfigurationDataAttributesRequest(Model):
    """Settings of the Google Meet meetings."""

    allow_manual_meeting_creation: bool = member(BOOLEAN)
    """Whether users can create a meeting for an incident manually."""
    auto_summarize: bool = member(BOOLEAN)
    """Whether conversations in meetings are summarized automatically."""
