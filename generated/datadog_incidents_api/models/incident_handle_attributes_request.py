# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    TEXT,
    UNDECODABLE,
    not_object,
)
from ..types import UNSET, Unset
from .incident_handle_attributes_fields import IncidentHandleAttributesFields

_new = object.__new__


class IncidentHandleAttributesRequest(Model):
    """What the handle is called, and what it declares.

    Attributes:
        name: The handle, without an `@`.
        fields: Fields of the incidents that the handle declares.
    """

    __slots__ = ("fields", "name")

    _fields = (
        Field("name", "name", True, TEXT),
        Field("fields", "fields", False, Nested(IncidentHandleAttributesFields)),
    )
    _keys = frozenset(
        (
            "name",
            "fields",
        )
    )

    name: str
    fields: IncidentHandleAttributesFields | Unset

    def __init__(
        self,
        *,
        name: str,
        fields: IncidentHandleAttributesFields | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.name = name
        self.fields = fields

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleAttributesRequest:
        m = _new(IncidentHandleAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.name = d["name"]
            v = get("fields", UNSET)
            m.fields = IncidentHandleAttributesFields._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
