# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import BOOLEAN
from .._unset import UNSET, Unset


class IncidentGoogleMeetConfigurationPatchDataAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values."""

    allow_manual_meeting_creation: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether users can create a meeting for an incident manually."""
    auto_summarize: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether conversations in meetings are summarized automatically."""
