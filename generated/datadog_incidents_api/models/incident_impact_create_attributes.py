# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    OBJECT,
    TEXT,
    TIMESTAMP,
    Nullable,
)
from ..types import UNSET, Unset


class IncidentImpactCreateAttributes(Model):
    """Description, duration and field values of the new impact."""

    description: str = member(TEXT)
    """Description of who or what is affected, and how, such as `Carts in the EU`."""
    start_at: datetime.datetime = member(TIMESTAMP)
    """Start of the impact, RFC 3339."""
    end_at: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """End of the impact, RFC 3339; null while the impact continues."""
    fields: dict[str, Any] | Unset = member(OBJECT, default=UNSET)
    """Values of the impact fields that the organization has defined, by field name."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactCreateAttributes:
        m = new(IncidentImpactCreateAttributes)
        m._source = d
        try:
            get = d.get
            m.description = d["description"]
            m.start_at = parse_timestamp(v) if (v := d["start_at"]).__class__ is str else v
            m.end_at = parse_timestamp(v) if (v := get("end_at", UNSET)).__class__ is str else v
            m.fields = get("fields", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
