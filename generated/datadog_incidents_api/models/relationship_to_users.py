# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model
from ..shapes import ListOf, Nested
from .relationship_to_user_data import RelationshipToUserData

_new = object.__new__
_DATA = ListOf(Nested(RelationshipToUserData))


class RelationshipToUsers(Model):
    """Links to users.

    Attributes:
        data: One entry for each of them.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, _DATA, (list,)),)
    _keys = frozenset(("data",))

    data: list[RelationshipToUserData]

    def __init__(
        self,
        *,
        data: list[RelationshipToUserData],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToUsers:
        m = _new(RelationshipToUsers)
        m._source = d
        m._extra = None
        m.data = _DATA.decode(d["data"])
        return m
