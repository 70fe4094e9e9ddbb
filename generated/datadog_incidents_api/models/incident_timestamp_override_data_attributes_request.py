# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    TIMESTAMP,
    UNDECODABLE,
    instant,
)

if TYPE_CHECKING:
    from .incident_timestamp_type import IncidentTimestampType

_new = object.__new__


class IncidentTimestampOverrideDataAttributesRequest(Model):
    """Which timestamp, and what it is to be.

    Attributes:
        timestamp_type: A timestamp of an incident that can be overridden.
        timestamp_value: When it really was.
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
            m.timestamp_value = instant(v) if v.__class__ is str else v
        except UNDECODABLE:
            return carefully(m, d)
        return m
