# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
)
from ..types import UNSET, Unset
from .relationship_to_role_data import RelationshipToRoleData

_new = object.__new__


class RelationshipToRoles(Model):
    """Relationship to any number of roles.

    Attributes:
        data: resource identifiers, one per related role.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", False, ListOf(Nested(RelationshipToRoleData))),)
    _keys = frozenset(("data",))

    data: list[RelationshipToRoleData] | Unset

    def __init__(
        self,
        *,
        data: list[RelationshipToRoleData] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToRoles:
        m = _new(RelationshipToRoles)
        m._source = d
        try:
            get = d.get
            v = get("data", UNSET)
            m.data = list(map(RelationshipToRoleData._decode, v)) if v.__class__ is list else not_array(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
