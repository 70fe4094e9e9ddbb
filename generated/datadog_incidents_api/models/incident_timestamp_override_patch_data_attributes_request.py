# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TIMESTAMP,
    parse_timestamp,
)

_new = object.__new__


class IncidentTimestampOverridePatchDataAttributesRequest(Model):
    """New time that the timestamp override sets.

    Attributes:
        timestamp_value: time that replaces the original timestamp, RFC 3339.
    """

    __slots__ = ("timestamp_value",)

    _fields = (Field("timestamp_value", "timestamp_value", True, TIMESTAMP),)
    _keys = frozenset(("timestamp_value",))

    timestamp_value: datetime.datetime

    def __init__(
        self,
        *,
        timestamp_value: datetime.datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.timestamp_value = timestamp_value

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverridePatchDataAttributesRequest:
        m = _new(IncidentTimestampOverridePatchDataAttributesRequest)
        m._source = d
        try:
            v = d["timestamp_value"]
            m.timestamp_value = parse_timestamp(v) if v.__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
