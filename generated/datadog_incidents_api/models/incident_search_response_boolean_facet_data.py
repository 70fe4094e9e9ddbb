# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import BOOLEAN, INTEGER
from .._unions import OneOf
from .._unset import UNSET, Unset


class IncidentSearchResponseBooleanFacetData(Model):
    """Number of matching incidents with a given boolean value."""

    count: int | Unset = member(INTEGER, default=UNSET)
    """Number of matching incidents with the value."""
    name: bool | int | Unset = member(
        OneOf(
            None,
            {},
            (),
            (
                BOOLEAN,
                INTEGER,
            ),
        ),
        default=UNSET,
    )
    """Counted value, true or false. False may be returned as 0."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseBooleanFacetData:
        m = new(IncidentSearchResponseBooleanFacetData)
        m._source = d
        try:
            m.count = d["count"]
            m.name = d["name"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
