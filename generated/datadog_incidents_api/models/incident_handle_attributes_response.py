# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, TIMESTAMP
from .incident_handle_attributes_fields import IncidentHandleAttributesFields


class IncidentHandleAttributesResponse(Model):
    """Name of the handle, fields of the incidents that it declares, and timestamps."""

    created_at: datetime.datetime = member(TIMESTAMP)
    """Creation time of the handle, RFC 3339."""
    fields: IncidentHandleAttributesFields = member(Nested(IncidentHandleAttributesFields))
    """Field values of the incidents that the handle declares."""
    modified_at: datetime.datetime = member(TIMESTAMP)
    """Time of the last change to the handle, RFC 3339."""
    name: str = member(TEXT)
    """Name of the handle, without the `@`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleAttributesResponse:
        m = new(IncidentHandleAttributesResponse)
        m._source = d
        try:
            m.created_at = parse_timestamp(v) if (v := d["created_at"]).__class__ is str else v
            v = d["fields"]
            m.fields = IncidentHandleAttributesFields._decode(v) if v.__class__ is dict else not_object(v)
            m.modified_at = parse_timestamp(v) if (v := d["modified_at"]).__class__ is str else v
            m.name = d["name"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
