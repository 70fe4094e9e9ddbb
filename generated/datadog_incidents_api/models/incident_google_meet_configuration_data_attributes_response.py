# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import BOOLEAN, TIMESTAMP
from .._unset import UNSET, Unset


class IncidentGoogleMeetConfigurationDataAttributesResponse(Model):
    """Settings of the Google Meet meetings, and timestamps of the configuration."""

    allow_manual_meeting_creation: bool = member(BOOLEAN)
    """Whether users can create a meeting for an incident manually."""
    auto_summarize: bool = member(BOOLEAN)
    """Whether conversations in meetings are summarized automatically."""
    modified_at: datetime.datetime = member(TIMESTAMP)
    """Time of the last change to the configuration, RFC 3339."""
    created_at: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Creation time of the configuration, RFC 3339; may be absent."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationDataAttributesResponse:
        m = new(IncidentGoogleMeetConfigurationDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            m.allow_manual_meeting_creation = d["allow_manual_meeting_creation"]
            m.auto_summarize = d["auto_summarize"]
            m.modified_at = parse_timestamp(v) if (v := d["modified_at"]).__class__ is str else v
            m.created_at = parse_timestamp(v) if (v := get("created_at", UNSET)).__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
