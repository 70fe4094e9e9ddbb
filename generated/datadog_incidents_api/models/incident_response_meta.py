# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .incident_response_meta_pagination import IncidentResponseMetaPagination


class IncidentResponseMeta(Model):
    """Metadata about a list: the position of the page."""

    pagination: IncidentResponseMetaPagination | Unset = member(
        Nested(IncidentResponseMetaPagination), default=UNSET
    )
    """Position of a page within its list, counted in items."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponseMeta:
        m = new(IncidentResponseMeta)
        m._source = d
        try:
            get = d.get
            v = get("pagination", UNSET)
            m.pagination = IncidentResponseMetaPagination._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
