# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .incident_type_object import IncidentTypeObject


class IncidentTypeListResponse(Model):
    """Response containing the incident types of the organization."""

    data: list[IncidentTypeObject] = member(ListOf(Nested(IncidentTypeObject)))
    """Incident types of the organization. Deleted ones are present only if `include_deleted` is true."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeListResponse:
        m = new(IncidentTypeListResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = list(map(IncidentTypeObject._decode, v)) if v.__class__ is list else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
