# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TIMESTAMP,
)


class IncidentTimestampOverridePatchDataAttributesRequest(Model):
    """New time that the timestamp override sets."""

    timestamp_value: datetime.datetime = member(TIMESTAMP)
    """Time that replaces the original timestamp, RFC 3339."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverridePatchDataAttributesRequest:
        m = new(IncidentTimestampOverridePatchDataAttributesRequest)
        m._source = d
        try:
            m.timestamp_value = parse_timestamp(v) if (v := d["timestamp_value"]).__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
