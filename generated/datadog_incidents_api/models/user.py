# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .user_attributes import UserAttributes
from .user_response_relationships import UserResponseRelationships


class User(Model):
    """User of the organization, either a person or a service account."""

    id: str = member(TEXT)
    """UUID of the user."""
    type: Literal["users"] | Unset = member(Constant("users"), default=UNSET)
    """JSON:API type of users."""
    attributes: UserAttributes | Unset = member(Nested(UserAttributes), default=UNSET)
    """Identity of a user, and status of the account."""
    relationships: UserResponseRelationships | Unset = member(
        Nested(UserResponseRelationships), default=UNSET
    )
    """Relationships of a user to organizations, roles and other users."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> User:
        m = new(User)
        m._source = d
        try:
            get = d.get
            m.id = d["id"]
            m.type = get("type", UNSET)
            v = get("attributes", UNSET)
            m.attributes = UserAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = get("relationships", UNSET)
            m.relationships = UserResponseRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
