# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    Nullable,
    parse_timestamp,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .incident_timestamp_type import IncidentTimestampType

_new = object.__new__


class IncidentTimestampOverrideDataAttributesResponse(Model):
    """Overridden timestamp, its replacement, and audit data of the override.

    Attributes:
        created_at: creation time of the override, RFC 3339.
        incident_id: UUID of the incident whose timestamp is overridden.
        modified_at: time of the last change to the override, RFC 3339.
        timestamp_type: timestamp of an incident that can be overridden: its detection,
            resolution or declaration time.
        timestamp_value: time that replaces the original timestamp, RFC 3339.
        deleted_at: deletion time of the override, RFC 3339; null while in effect.
    """

    __slots__ = (
        "created_at",
        "deleted_at",
        "incident_id",
        "modified_at",
        "timestamp_type",
        "timestamp_value",
    )

    _fields = (
        Field("created_at", "created_at", True, TIMESTAMP),
        Field("incident_id", "incident_id", True, TEXT),
        Field("modified_at", "modified_at", True, TIMESTAMP),
        Field("timestamp_type", "timestamp_type", True, TEXT),
        Field("timestamp_value", "timestamp_value", True, TIMESTAMP),
        Field("deleted_at", "deleted_at", False, Nullable(TIMESTAMP)),
    )
    _keys = frozenset(
        (
            "created_at",
            "incident_id",
            "modified_at",
            "timestamp_type",
            "timestamp_value",
            "deleted_at",
        )
    )

    created_at: datetime.datetime
    incident_id: str
    modified_at: datetime.datetime
    timestamp_type: IncidentTimestampType | str
    timestamp_value: datetime.datetime
    deleted_at: datetime.datetime | Unset | None

    def __init__(
        self,
        *,
        created_at: datetime.datetime,
        incident_id: str,
        modified_at: datetime.datetime,
        timestamp_type: IncidentTimestampType | str,
        timestamp_value: datetime.datetime,
        deleted_at: datetime.datetime | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.created_at = created_at
        self.incident_id = incident_id
        self.modified_at = modified_at
        self.timestamp_type = timestamp_type
        self.timestamp_value = timestamp_value
        self.deleted_at = deleted_at

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverrideDataAttributesResponse:
        m = _new(IncidentTimestampOverrideDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            v = d["created_at"]
            m.created_at = parse_timestamp(v) if v.__class__ is str else v
            m.incident_id = d["incident_id"]
            v = d["modified_at"]
            m.modified_at = parse_timestamp(v) if v.__class__ is str else v
            m.timestamp_type = d["timestamp_type"]
            v = d["timestamp_value"]
            m.timestamp_value = parse_timestamp(v) if v.__class__ is str else v
            v = get("deleted_at", UNSET)
            m.deleted_at = parse_timestamp(v) if v.__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
