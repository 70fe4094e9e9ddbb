# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    TIMESTAMP,
    UNDECODABLE,
    Nullable,
    instant,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .incident_timestamp_type import IncidentTimestampType

_new = object.__new__


class IncidentTimestampOverrideDataAttributesResponse(Model):
    """Which timestamp is overridden, and with what.

    Attributes:
        created_at: When the override was created.
        incident_id: Id of its incident.
        modified_at: When the override last changed.
        timestamp_type: A timestamp of an incident that can be overridden.
        timestamp_value: When it really was.
        deleted_at: When the override was deleted; null while it holds.
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
            m.created_at = instant(v) if v.__class__ is str else v
            m.incident_id = d["incident_id"]
            v = d["modified_at"]
            m.modified_at = instant(v) if v.__class__ is str else v
            m.timestamp_type = d["timestamp_type"]
            v = d["timestamp_value"]
            m.timestamp_value = instant(v) if v.__class__ is str else v
            v = get("deleted_at", UNSET)
            m.deleted_at = instant(v) if v.__class__ is str else v
        except UNDECODABLE:
            return carefully(m, d)
        return m
