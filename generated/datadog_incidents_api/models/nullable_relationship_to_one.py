# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Nullable,
    not_object,
)
from .resource_identifier import ResourceIdentifier

_new = object.__new__


class NullableRelationshipToOne(Model):
    """Relationship to at most one resource, of any type.

    Attributes:
        data: resource identifier of the related resource; null if none.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nullable(Nested(ResourceIdentifier))),)
    _keys = frozenset(("data",))

    data: ResourceIdentifier | None

    def __init__(
        self,
        *,
        data: ResourceIdentifier | None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> NullableRelationshipToOne:
        m = _new(NullableRelationshipToOne)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is dict:
                m.data = m_data = _new(ResourceIdentifier)
                m_data._source = v
                m_data.type = v["type"]
                m_data.id = v["id"]
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
