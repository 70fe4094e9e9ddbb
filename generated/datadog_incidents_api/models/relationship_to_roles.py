# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model
from ..shapes import ListOf, Nested
from ..types import UNSET, Unset
from .relationship_to_role_data import RelationshipToRoleData

_new = object.__new__
_DATA = ListOf(Nested(RelationshipToRoleData))


class RelationshipToRoles(Model):
    """Links to roles.

    Attributes:
        data: One entry for each of them.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", False, _DATA, (list,)),)
    _keys = frozenset(("data",))

    data: list[RelationshipToRoleData] | Unset

    def __init__(
        self,
        *,
        data: list[RelationshipToRoleData] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToRoles:
        m = _new(RelationshipToRoles)
        m._source = d
        m._extra = None
        get = d.get
        m.data = _DATA.decode(get("data", UNSET))
        return m
