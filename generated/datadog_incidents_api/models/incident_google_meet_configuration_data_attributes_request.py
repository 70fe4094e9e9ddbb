# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
)

_new = object.__new__


class IncidentGoogleMeetConfigurationDataAttributesRequest(Model):
    """Settings of the Google Meet meetings.

    Attributes:
        allow_manual_meeting_creation: whether users can create a meeting for an incident
            manually.
        auto_summarize: whether conversations in meetings are summarized automatically.
    """

    __slots__ = (
        "allow_manual_meeting_creation",
        "auto_summarize",
    )

    _fields = (
        Field("allow_manual_meeting_creation", "allow_manual_meeting_creation", True, BOOLEAN),
        Field("auto_summarize", "auto_summarize", True, BOOLEAN),
    )
    _keys = frozenset(
        (
            "allow_manual_meeting_creation",
            "auto_summarize",
        )
    )

    allow_manual_meeting_creation: bool
    auto_summarize: bool

    def __init__(
        self,
        *,
        allow_manual_meeting_creation: bool,
        auto_summarize: bool,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.allow_manual_meeting_creation = allow_manual_meeting_creation
        self.auto_summarize = auto_summarize

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationDataAttributesRequest:
        m = _new(IncidentGoogleMeetConfigurationDataAttributesRequest)
        m._source = d
        try:
            m.allow_manual_meeting_creation = d["allow_manual_meeting_creation"]
            m.auto_summarize = d["auto_summarize"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
