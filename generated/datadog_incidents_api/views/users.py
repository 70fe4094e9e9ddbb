# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.users`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._view import View

if TYPE_CHECKING:
    from ..models.user import User
    from ..models.user_attributes import UserAttributes
    from ..models.user_response_relationships import UserResponseRelationships


class UserView(View):
    """View of `User`, with the response that contained it."""

    __slots__ = ()

    data: User

    @property
    def attributes(self) -> UserAttributes:
        """Attributes of the resource."""
        return cast("UserAttributes", self._member("attributes"))

    @property
    def relationships(self) -> UserResponseRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("UserResponseRelationships", self._member("relationships"))
