# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    BOOLEAN,
)


class IncidentGoogleMeetConfigurationDataAttributesRequest(Model):
    """Settings of the Google Meet meetings."""

    allow_manual_meeting_creation: bool = member(BOOLEAN)
    """Whether users can create a meeting for an incident manually."""
    auto_summarize: bool = member(BOOLEAN)
    """Whether conversations in meetings are summarized automatically."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationDataAttributesRequest:
        m = new(IncidentGoogleMeetConfigurationDataAttributesRequest)
        m._source = d
        try:
            m.allow_manual_meeting_creation = d["allow_manual_meeting_creation"]
            m.auto_summarize = d["auto_summarize"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
