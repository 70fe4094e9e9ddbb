# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.users`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._view import View

if TYPE_CHECKING:
    from ..models.organization import Organization
    from ..models.role import Role
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

    @property
    def org(self) -> Organization | None:
        """Resource that the relationship `org` refers to; None if it is empty.

        Raises:
            NotIncludedError: the response lacks it; no operation on the resource has `include`.
        """
        found = self._to_one("org", "", self.relationships.org, None)
        return cast("Organization | None", found)

    @property
    def other_orgs(self) -> list[Organization]:
        """Resources that the relationship `other_orgs` refers to.

        Raises:
            NotIncludedError: the response lacks it; no operation on the resource has `include`.
        """
        found = self._to_many("other_orgs", "", self.relationships.other_orgs)
        return cast("list[Organization]", found)

    @property
    def roles(self) -> list[Role]:
        """Resources that the relationship `roles` refers to.

        Raises:
            NotIncludedError: the response lacks it; no operation on the resource has `include`.
        """
        found = self._to_many("roles", "", self.relationships.roles)
        return cast("list[Role]", found)
