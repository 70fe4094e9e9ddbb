# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import Nullable
from .resource_identifier import ResourceIdentifier


class NullableRelationshipToOne(Model):
    """Relationship to at most one resource, of any type."""

    data: ResourceIdentifier | None = member(Nullable(Nested(ResourceIdentifier)))
    """Resource identifier of the related resource; null if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> NullableRelationshipToOne:
        m = new(NullableRelationshipToOne)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is dict:
                m.data = m_data = new(ResourceIdentifier)
                m_data._source = v
                m_data.type = v["type"]
                m_data.id = v["id"]
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
