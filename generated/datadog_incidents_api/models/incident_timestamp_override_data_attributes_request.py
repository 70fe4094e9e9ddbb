# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    parse_timestamp,
)

if TYPE_CHECKING:
    from .incident_timestamp_type import IncidentTimestampType

_new = object.__new__


class IncidentTimestampOverrideDataAttributesRequest(Model):
    """Timestamp to override, and the time to replace it with.

    Attributes:
        timestamp_type: timestamp of an incident that can be overridden: its detection,
            resolution or declaration time.
        timestamp_value: time that replaces the original timestamp, RFC 3339.
    """

    __slots__ = (
        "timestamp_type",
        "timestamp_value",
    )

    _fields = (
        Field("timestamp_type", "timestamp_type", True, TEXT),
        Field("timestamp_value", "timestamp_value", True, TIMESTAMP),
    )
    _keys = frozenset(
        (
            "timestamp_type",
            "timestamp_value",
        )
    )

    timestamp_type: IncidentTimestampType | str
    timestamp_value: datetime.datetime

    def __init__(
        self,
        *,
        timestamp_type: IncidentTimestampType | str,
        timestamp_value: datetime.datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.timestamp_type = timestamp_type
        self.timestamp_value = timestamp_value

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverrideDataAttributesRequest:
        m = _new(IncidentTimestampOverrideDataAttributesRequest)
        m._source = d
        try:
            m.timestamp_type = d["timestamp_type"]
            v = d["timestamp_value"]
            m.timestamp_value = parse_timestamp(v) if v.__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
