# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import TEXT, TIMESTAMP, Nullable
from .._unset import UNSET, Unset

if TYPE_CHECKING:
    from .incident_timestamp_type import IncidentTimestampType


class IncidentTimestampOverrideDataAttributesResponse(Model):
    """Overridden timestamp, its replacement, and audit data of the override."""

    created_at: datetime.datetime = member(TIMESTAMP)
    """Creation time of the override, RFC 3339."""
    incident_id: str = member(TEXT)
    """UUID of the incident whose timestamp is overridden."""
    modified_at: datetime.datetime = member(TIMESTAMP)
    """Time of the last change to the override, RFC 3339."""
    timestamp_type: IncidentTimestampType | str = member(TEXT)
    """Timestamp of an incident that can be overridden: its detection, resolution or declaration time."""
    timestamp_value: datetime.datetime = member(TIMESTAMP)
    """Time that replaces the original timestamp, RFC 3339."""
    deleted_at: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """Deletion time of the override, RFC 3339; null while in effect."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverrideDataAttributesResponse:
        m = new(IncidentTimestampOverrideDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            m.created_at = parse_timestamp(v) if (v := d["created_at"]).__class__ is str else v
            m.incident_id = d["incident_id"]
            m.modified_at = parse_timestamp(v) if (v := d["modified_at"]).__class__ is str else v
            m.timestamp_type = d["timestamp_type"]
            m.timestamp_value = parse_timestamp(v) if (v := d["timestamp_value"]).__class__ is str else v
            m.deleted_at = parse_timestamp(v) if (v := get("deleted_at", UNSET)).__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
