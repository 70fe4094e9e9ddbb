# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .user_attributes import UserAttributes
from .user_response_relationships import UserResponseRelationships

_new = object.__new__


class User(Model):
    """User of the organization, either a person or a service account.

    Attributes:
        type: JSON:API type of users.
        id: UUID of the user.
        attributes: identity of a user, and status of the account.
        relationships: relationships of a user to organizations, roles and other users.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", False, Constant("users")),
        Field("id", "id", False, TEXT),
        Field("attributes", "attributes", False, Nested(UserAttributes)),
        Field("relationships", "relationships", False, Nested(UserResponseRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["users"] | Unset
    id: str | Unset
    attributes: UserAttributes | Unset
    relationships: UserResponseRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["users"] | Unset = UNSET,
        id: str | Unset = UNSET,
        attributes: UserAttributes | Unset = UNSET,
        relationships: UserResponseRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> User:
        m = _new(User)
        m._source = d
        try:
            get = d.get
            m.type = get("type", UNSET)
            m.id = get("id", UNSET)
            v = get("attributes", UNSET)
            m.attributes = UserAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = get("relationships", UNSET)
            m.relationships = UserResponseRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
