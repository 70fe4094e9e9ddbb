# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    INTEGER,
)
from ..types import UNSET, Unset
from ..unions import OneOf

_new = object.__new__


class IncidentSearchResponseBooleanFacetData(Model):
    """Number of matching incidents with a given boolean value.

    Attributes:
        count: number of matching incidents with the value.
        name: counted value, true or false. False may be returned as 0.
    """

    __slots__ = (
        "count",
        "name",
    )

    _fields = (
        Field("count", "count", False, INTEGER),
        Field(
            "name",
            "name",
            False,
            OneOf(
                None,
                {},
                (),
                (
                    BOOLEAN,
                    INTEGER,
                ),
            ),
        ),
    )
    _keys = frozenset(
        (
            "count",
            "name",
        )
    )

    count: int | Unset
    name: bool | int | Unset

    def __init__(
        self,
        *,
        count: int | Unset = UNSET,
        name: bool | int | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.count = count
        self.name = name

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseBooleanFacetData:
        m = _new(IncidentSearchResponseBooleanFacetData)
        m._source = d
        try:
            m.count = d["count"]
            m.name = d["name"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
