# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    OBJECT,
    TEXT,
    TIMESTAMP,
    UNDECODABLE,
    Nullable,
    instant,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentImpactPatchAttributes(Model):
    """What is to be different.

    Attributes:
        description: Who or what is hurt, and how.
        end_at: Until when it lasted; null while it lasts.
        fields: Values of the impact fields that the organization has defined, by name.
        start_at: When it began.
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
            m.end_at = instant(v) if v.__class__ is str else v
            m.fields = get("fields", UNSET)
            v = get("start_at", UNSET)
            m.start_at = instant(v) if v.__class__ is str else v
        except UNDECODABLE:
            return carefully(m, d)
        return m
