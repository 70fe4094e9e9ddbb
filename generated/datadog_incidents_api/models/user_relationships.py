# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from ..types import UNSET, Unset
from .relationship_to_roles import RelationshipToRoles

_new = object.__new__


class UserRelationships(Model):
    """Relationships to set: the roles of the new user.

    Attributes:
        roles: relationship to any number of roles.
    """

    __slots__ = ("roles",)

    _fields = (Field("roles", "roles", False, Nested(RelationshipToRoles)),)
    _keys = frozenset(("roles",))

    roles: RelationshipToRoles | Unset

    def __init__(
        self,
        *,
        roles: RelationshipToRoles | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.roles = roles

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserRelationships:
        m = _new(UserRelationships)
        m._source = d
        try:
            get = d.get
            v = get("roles", UNSET)
            m.roles = RelationshipToRoles._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
