# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.users` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.user import User
    from ..models.user_attributes import UserAttributes
    from ..models.user_response_relationships import UserResponseRelationships


class UserView(View):
    """One `User` with the reply it came in."""

    __slots__ = ()

    data: User

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> UserAttributes:
        """What the resource says of itself."""
        return cast("UserAttributes", self._member("attributes"))

    @property
    def relationships(self) -> UserResponseRelationships:
        """Ids of related resources, by relation."""
        return cast("UserResponseRelationships", self._member("relationships"))
