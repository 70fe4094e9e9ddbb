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


class IncidentImpactAttributes(Model):
    """Description, duration, field values and audit data of an impact.

    Attributes:
        description: description of who or what is affected, and how, such as `Carts in the EU`.
        start_at: start of the impact, RFC 3339.
        created: creation time of the impact, RFC 3339.
        end_at: end of the impact, RFC 3339; null while the impact continues.
        fields: values of the organization's impact fields, by field name; null if none.
        impact_type: kind of impact; `customer` is the only recorded value.
        modified: time of the last change to the impact, RFC 3339.
    """

    __slots__ = ("created", "description", "end_at", "fields", "impact_type", "modified", "start_at")

    _fields = (
        Field("description", "description", True, TEXT),
        Field("start_at", "start_at", True, TIMESTAMP),
        Field("created", "created", False, TIMESTAMP, read_only=True),
        Field("end_at", "end_at", False, Nullable(TIMESTAMP)),
        Field("fields", "fields", False, Nullable(OBJECT)),
        Field("impact_type", "impact_type", False, TEXT),
        Field("modified", "modified", False, TIMESTAMP, read_only=True),
    )
    _keys = frozenset(
        (
            "description",
            "start_at",
            "created",
            "end_at",
            "fields",
            "impact_type",
            "modified",
        )
    )

    description: str
    start_at: datetime.datetime
    created: datetime.datetime | Unset
    end_at: datetime.datetime | Unset | None
    fields: dict[str, Any] | Unset | None
    impact_type: str | Unset
    modified: datetime.datetime | Unset

    def __init__(
        self,
        *,
        description: str,
        start_at: datetime.datetime,
        created: datetime.datetime | Unset = UNSET,
        end_at: datetime.datetime | Unset | None = UNSET,
        fields: dict[str, Any] | Unset | None = UNSET,
        impact_type: str | Unset = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.description = description
        self.start_at = start_at
        self.created = created
        self.end_at = end_at
        self.fields = fields
        self.impact_type = impact_type
        self.modified = modified

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactAttributes:
        m = _new(IncidentImpactAttributes)
        m._source = d
        try:
            m.description = d["description"]
            v = d["start_at"]
            m.start_at = parse_timestamp(v) if v.__class__ is str else v
            v = d["created"]
            m.created = parse_timestamp(v) if v.__class__ is str else v
            v = d["end_at"]
            m.end_at = parse_timestamp(v) if v.__class__ is str else v
            m.fields = d["fields"]
            m.impact_type = d["impact_type"]
            v = d["modified"]
            m.modified = parse_timestamp(v) if v.__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
