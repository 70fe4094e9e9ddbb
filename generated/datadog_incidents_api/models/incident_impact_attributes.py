# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import OBJECT, TEXT, TIMESTAMP, Nullable
from .._unset import UNSET, Unset


class IncidentImpactAttributes(Model):
    """Description, duration, field values and audit data of an impact."""

    description: str = member(TEXT)
    """Description of who or what is affected, and how, such as `Carts in the EU`."""
    start_at: datetime.datetime = member(TIMESTAMP)
    """Start of the impact, RFC 3339."""
    created: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET, read_only=True)
    """Creation time of the impact, RFC 3339."""
    end_at: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """End of the impact, RFC 3339; null while the impact continues."""
    fields: dict[str, Any] | Unset | None = member(Nullable(OBJECT), default=UNSET)
    """Values of the organization's impact fields, by field name; null if none."""
    impact_type: str | Unset = member(TEXT, default=UNSET)
    """Kind of impact; `customer` is the only recorded value."""
    modified: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET, read_only=True)
    """Time of the last change to the impact, RFC 3339."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactAttributes:
        m = new(IncidentImpactAttributes)
        m._source = d
        try:
            m.description = d["description"]
            m.start_at = parse_timestamp(v) if (v := d["start_at"]).__class__ is str else v
            m.created = parse_timestamp(v) if (v := d["created"]).__class__ is str else v
            m.end_at = parse_timestamp(v) if (v := d["end_at"]).__class__ is str else v
            m.fields = d["fields"]
            m.impact_type = d["impact_type"]
            m.modified = parse_timestamp(v) if (v := d["modified"]).__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
