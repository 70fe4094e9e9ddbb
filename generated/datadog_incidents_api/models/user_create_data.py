# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from ..types import UNSET, Unset
from .user_create_attributes import UserCreateAttributes
from .user_relationships import UserRelationships


class UserCreateData(Model):
    """User to create, as a JSON:API resource."""

    type: Literal["users"] = member(Constant("users"), default="users")
    """JSON:API type of users."""
    attributes: UserCreateAttributes = member(Nested(UserCreateAttributes))
    """Identity of the user to create."""
    relationships: UserRelationships | Unset = member(Nested(UserRelationships), default=UNSET)
    """Relationships to set: the roles of the new user."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserCreateData:
        m = new(UserCreateData)
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
