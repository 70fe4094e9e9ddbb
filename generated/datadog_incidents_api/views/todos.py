# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.todos`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._view import View

if TYPE_CHECKING:
    from ..models.incident_author_relationships import IncidentAuthorRelationships
    from ..models.incident_todo_attributes import IncidentTodoAttributes
    from ..models.incident_todo_response_data import IncidentTodoResponseData
    from ..models.incident_user_data import IncidentUserData
    from ..models.user import User


class IncidentTodoView(View):
    """View of `IncidentTodoResponseData`, with the response that contained it."""

    __slots__ = ()

    data: IncidentTodoResponseData

    @property
    def attributes(self) -> IncidentTodoAttributes:
        """Attributes of the resource."""
        return cast("IncidentTodoAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentAuthorRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("IncidentAuthorRelationships", self._member("relationships"))

    @property
    def created_by(self) -> IncidentUserData | User:
        """Resource that the relationship `created_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; no operation on the resource has
                `include`.
        """
        found = self._one("created_by", "", self.relationships.created_by_user, self.attributes.created_by)
        return cast("IncidentUserData | User", found)

    @property
    def last_modified_by(self) -> IncidentUserData | User:
        """Resource that the relationship `last_modified_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; no operation on the resource has
                `include`.
        """
        found = self._one(
            "last_modified_by", "", self.relationships.last_modified_by_user, self.attributes.last_modified_by
        )
        return cast("IncidentUserData | User", found)
