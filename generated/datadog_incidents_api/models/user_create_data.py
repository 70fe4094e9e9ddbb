# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .user_create_attributes import UserCreateAttributes
from .user_relationships import UserRelationships

_new = object.__new__


class UserCreateData(Model):
    """User to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of users.
        attributes: identity of the user to create.
        relationships: relationships to set: the roles of the new user.
    """

    __slots__ = ("attributes", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("users")),
        Field("attributes", "attributes", True, Nested(UserCreateAttributes)),
        Field("relationships", "relationships", False, Nested(UserRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
            "relationships",
        )
    )

    type: Literal["users"]
    attributes: UserCreateAttributes
    relationships: UserRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["users"] = "users",
        attributes: UserCreateAttributes,
        relationships: UserRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserCreateData:
        m = _new(UserCreateData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = UserCreateAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = get("relationships", UNSET)
            m.relationships = UserRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
