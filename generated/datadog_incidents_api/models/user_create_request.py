# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .user_create_data import UserCreateData


class UserCreateRequest(Model):
    """Request to create a user."""

    data: UserCreateData = member(Nested(UserCreateData))
    """User to create, as a JSON:API resource."""
