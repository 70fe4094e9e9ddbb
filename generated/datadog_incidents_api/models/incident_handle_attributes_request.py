# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    not_object,
)
from ..types import UNSET, Unset
from .incident_handle_attributes_fields import IncidentHandleAttributesFields

_new = object.__new__


class IncidentHandleAttributesRequest(Model):
    """Name of the handle, and fields of the incidents that it declares.

    Attributes:
        name: name of the handle, without the `@`.
        fields: field values of the incidents that the handle declares.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
