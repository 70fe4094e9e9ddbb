# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    BOOLEAN,
)
from ..types import UNSET, Unset


class IncidentGoogleMeetConfigurationPatchDataAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values."""

    allow_manual_meeting_creation: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether users can create a meeting for an incident manually."""
    auto_summarize: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether conversations in meetings are summarized automatically."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationPatchDataAttributesRequest:
        m = new(IncidentGoogleMeetConfigurationPatchDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.allow_manual_meeting_creation = get("allow_manual_meeting_creation", UNSET)
            m.auto_summarize = get("auto_summarize", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
