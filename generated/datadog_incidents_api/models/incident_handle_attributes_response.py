# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    not_object,
    parse_timestamp,
)
from .incident_handle_attributes_fields import IncidentHandleAttributesFields

_new = object.__new__


class IncidentHandleAttributesResponse(Model):
    """Name of the handle, fields of the incidents that it declares, and timestamps.

    Attributes:
        created_at: creation time of the handle, RFC 3339.
        fields: field values of the incidents that the handle declares.
        modified_at: time of the last change to the handle, RFC 3339.
        name: name of the handle, without the `@`.
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
            m.created_at = parse_timestamp(v) if v.__class__ is str else v
            v = d["fields"]
            m.fields = IncidentHandleAttributesFields._decode(v) if v.__class__ is dict else not_object(v)
            v = d["modified_at"]
            m.modified_at = parse_timestamp(v) if v.__class__ is str else v
            m.name = d["name"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
