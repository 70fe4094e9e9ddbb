# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    OBJECT,
    TEXT,
    TIMESTAMP,
    Nullable,
    parse_timestamp,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentImpactCreateAttributes(Model):
    """Description, duration and field values of the new impact.

    Attributes:
        description: description of who or what is affected, and how, such as `Carts in the EU`.
        start_at: start of the impact, RFC 3339.
        end_at: end of the impact, RFC 3339; null while the impact continues.
        fields: values of the impact fields that the organization has defined, by field name.
    """

    __slots__ = ("description", "end_at", "fields", "start_at")

    _fields = (
        Field("description", "description", True, TEXT),
        Field("start_at", "start_at", True, TIMESTAMP),
        Field("end_at", "end_at", False, Nullable(TIMESTAMP)),
        Field("fields", "fields", False, OBJECT),
    )
    _keys = frozenset(
        (
            "description",
            "start_at",
            "end_at",
            "fields",
        )
    )

    description: str
    start_at: datetime.datetime
    end_at: datetime.datetime | Unset | None
    fields: dict[str, Any] | Unset

    def __init__(
        self,
        *,
        description: str,
        start_at: datetime.datetime,
        end_at: datetime.datetime | Unset | None = UNSET,
        fields: dict[str, Any] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.description = description
        self.start_at = start_at
        self.end_at = end_at
        self.fields = fields

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactCreateAttributes:
        m = _new(IncidentImpactCreateAttributes)
        m._source = d
        try:
            get = d.get
            m.description = d["description"]
            v = d["start_at"]
            m.start_at = parse_timestamp(v) if v.__class__ is str else v
            v = get("end_at", UNSET)
            m.end_at = parse_timestamp(v) if v.__class__ is str else v
            m.fields = get("fields", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
