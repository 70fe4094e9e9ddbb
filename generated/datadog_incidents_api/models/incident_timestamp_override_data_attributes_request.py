# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
    TIMESTAMP,
)

if TYPE_CHECKING:
    from .incident_timestamp_type import IncidentTimestampType


class IncidentTimestampOverrideDataAttributesRequest(Model):
    """Timestamp to override, and the time to replace it with."""

    timestamp_type: IncidentTimestampType | str = member(TEXT)
    """Timestamp of an incident that can be overridden: its detection, resolution or declaration time."""
    timestamp_value: datetime.datetime = member(TIMESTAMP)
    """Time that replaces the original timestamp, RFC 3339."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverrideDataAttributesRequest:
        m = new(IncidentTimestampOverrideDataAttributesRequest)
        m._source = d
        try:
            m.timestamp_type = d["timestamp_type"]
            m.timestamp_value = parse_timestamp(v) if (v := d["timestamp_value"]).__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
