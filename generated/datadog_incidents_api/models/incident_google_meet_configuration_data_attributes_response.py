# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    TIMESTAMP,
    parse_timestamp,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentGoogleMeetConfigurationDataAttributesResponse(Model):
    """Settings of the Google Meet meetings, and timestamps of the configuration.

    Attributes:
        allow_manual_meeting_creation: whether users can create a meeting for an incident
            manually.
        auto_summarize: whether conversations in meetings are summarized automatically.
        modified_at: time of the last change to the configuration, RFC 3339.
        created_at: creation time of the configuration, RFC 3339; may be absent.
    """

    __slots__ = ("allow_manual_meeting_creation", "auto_summarize", "created_at", "modified_at")

    _fields = (
        Field("allow_manual_meeting_creation", "allow_manual_meeting_creation", True, BOOLEAN),
        Field("auto_summarize", "auto_summarize", True, BOOLEAN),
        Field("modified_at", "modified_at", True, TIMESTAMP),
        Field("created_at", "created_at", False, TIMESTAMP),
    )
    _keys = frozenset(
        (
            "allow_manual_meeting_creation",
            "auto_summarize",
            "modified_at",
            "created_at",
        )
    )

    allow_manual_meeting_creation: bool
    auto_summarize: bool
    modified_at: datetime.datetime
    created_at: datetime.datetime | Unset

    def __init__(
        self,
        *,
        allow_manual_meeting_creation: bool,
        auto_summarize: bool,
        modified_at: datetime.datetime,
        created_at: datetime.datetime | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.allow_manual_meeting_creation = allow_manual_meeting_creation
        self.auto_summarize = auto_summarize
        self.modified_at = modified_at
        self.created_at = created_at

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationDataAttributesResponse:
        m = _new(IncidentGoogleMeetConfigurationDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            m.allow_manual_meeting_creation = d["allow_manual_meeting_creation"]
            m.auto_summarize = d["auto_summarize"]
            v = d["modified_at"]
            m.modified_at = parse_timestamp(v) if v.__class__ is str else v
            v = get("created_at", UNSET)
            m.created_at = parse_timestamp(v) if v.__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
