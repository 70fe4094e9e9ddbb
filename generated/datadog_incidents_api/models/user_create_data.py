# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .._unset import UNSET, Unset
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
