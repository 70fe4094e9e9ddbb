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


class IncidentImpactPatchAttributes(Model):
    """Attributes to change; those that are not sent keep their values.

    Attributes:
        description: description of who or what is affected, and how, such as `Carts in the EU`.
        end_at: end of the impact, RFC 3339; null while the impact continues.
        fields: values of the impact fields that the organization has defined, by field name.
        start_at: start of the impact, RFC 3339.
    """

    __slots__ = (
        "description",
        "end_at",
        "fields",
        "start_at",
    )

    _fields = (
        Field("description", "description", False, TEXT),
        Field("end_at", "end_at", False, Nullable(TIMESTAMP)),
        Field("fields", "fields", False, OBJECT),
        Field("start_at", "start_at", False, TIMESTAMP),
    )
    _keys = frozenset(
        (
            "description",
            "end_at",
            "fields",
            "start_at",
        )
    )

    description: str | Unset
    end_at: datetime.datetime | Unset | None
    fields: dict[str, Any] | Unset
    start_at: datetime.datetime | Unset

    def __init__(
        self,
        *,
        description: str | Unset = UNSET,
        end_at: datetime.datetime | Unset | None = UNSET,
        fields: dict[str, Any] | Unset = UNSET,
        start_at: datetime.datetime | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.description = description
        self.end_at = end_at
        self.fields = fields
        self.start_at = start_at

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactPatchAttributes:
        m = _new(IncidentImpactPatchAttributes)
        m._source = d
        try:
            get = d.get
            m.description = get("description", UNSET)
            v = get("end_at", UNSET)
            m.end_at = parse_timestamp(v) if v.__class__ is str else v
            m.fields = get("fields", UNSET)
            v = get("start_at", UNSET)
            m.start_at = parse_timestamp(v) if v.__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
