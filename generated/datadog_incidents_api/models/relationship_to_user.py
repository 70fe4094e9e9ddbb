# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .relationship_to_user_data import RelationshipToUserData

_new = object.__new__


class RelationshipToUser(Model):
    """Relationship to a user.

    Attributes:
        data: resource identifier of a user.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(RelationshipToUserData)),)
    _keys = frozenset(("data",))

    data: RelationshipToUserData

    def __init__(
        self,
        *,
        data: RelationshipToUserData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToUser:
        m = _new(RelationshipToUser)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is dict:
                m.data = m_data = _new(RelationshipToUserData)
                m_data._source = v
                m_data.id = v["id"]
                m_data.type = v["type"]
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
