# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    TEXT,
    TIMESTAMP,
    UNDECODABLE,
    instant,
    not_object,
)
from .incident_handle_attributes_fields import IncidentHandleAttributesFields

_new = object.__new__


class IncidentHandleAttributesResponse(Model):
    """What the handle is called, and what it declares.

    Attributes:
        created_at: When it was created.
        fields: Fields of the incidents that the handle declares.
        modified_at: When it last changed.
        name: The handle, without an `@`.
    """

    __slots__ = (
        "created_at",
        "fields",
        "modified_at",
        "name",
    )

    _fields = (
        Field("created_at", "created_at", True, TIMESTAMP),
        Field("fields", "fields", True, Nested(IncidentHandleAttributesFields)),
        Field("modified_at", "modified_at", True, TIMESTAMP),
        Field("name", "name", True, TEXT),
    )
    _keys = frozenset(
        (
            "created_at",
            "fields",
            "modified_at",
            "name",
        )
    )

    created_at: datetime.datetime
    fields: IncidentHandleAttributesFields
    modified_at: datetime.datetime
    name: str

    def __init__(
        self,
        *,
        created_at: datetime.datetime,
        fields: IncidentHandleAttributesFields,
        modified_at: datetime.datetime,
        name: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.created_at = created_at
        self.fields = fields
        self.modified_at = modified_at
        self.name = name

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleAttributesResponse:
        m = _new(IncidentHandleAttributesResponse)
        m._source = d
        try:
            v = d["created_at"]
            m.created_at = instant(v) if v.__class__ is str else v
            v = d["fields"]
            m.fields = IncidentHandleAttributesFields._decode(v) if v.__class__ is dict else not_object(v)
            v = d["modified_at"]
            m.modified_at = instant(v) if v.__class__ is str else v
            m.name = d["name"]
        except UNDECODABLE:
            return carefully(m, d)
        return m
