# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
"""What `client.users` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ..call import Response
from ..view import View

if TYPE_CHECKING:
    from ..models.user import User
    from ..models.user_attributes import UserAttributes
    from ..models.user_response_relationships import UserResponseRelationships


class UserView(View):
    """One `User` with the reply it came in."""

    __slots__ = ()

    data: User

    @classmethod
    def of(cls, response: Response[Any]) -> UserView:
        """The view of a reply that holds one resource."""
        return cls(response.parsed.data, getattr(response.parsed, "included", None), response)

    @classmethod
    def each(cls, response: Response[Any]) -> list[UserView]:
        """Views of a reply that holds a list."""
        included = getattr(response.parsed, "included", None)
        return [cls(data, included, response) for data in response.parsed.data or ()]

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id", self.data.id))

    @property
    def attributes(self) -> UserAttributes:
        """What the resource says of itself."""
        return cast("UserAttributes", self._member("attributes", self.data.attributes))

    @property
    def relationships(self) -> UserResponseRelationships:
        """Ids of related resources, by relation."""
        return cast("UserResponseRelationships", self._member("relationships", self.data.relationships))
