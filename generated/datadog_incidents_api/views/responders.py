# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.responders` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.incident_responder_data_attributes_response import IncidentResponderDataAttributesResponse
    from ..models.incident_responder_data_response import IncidentResponderDataResponse
    from ..models.incident_responder_relationships import IncidentResponderRelationships
    from ..models.incident_user_data import IncidentUserData


class IncidentResponderView(View):
    """One `IncidentResponderDataResponse` with the reply it came in."""

    __slots__ = ()

    data: IncidentResponderDataResponse

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentResponderDataAttributesResponse:
        """What the resource says of itself."""
        return cast("IncidentResponderDataAttributesResponse", self._member("attributes"))

    @property
    def relationships(self) -> IncidentResponderRelationships:
        """Ids of related resources, by relation."""
        return cast("IncidentResponderRelationships", self._member("relationships"))

    @property
    def created_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["created_by"]`.
        """
        found = self._one("created_by", "created_by", self.relationships.created_by, None)
        return cast("IncidentUserData | None", found)

    @property
    def last_modified_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["last_modified_by"]`.
        """
        found = self._one("last_modified_by", "last_modified_by", self.relationships.last_modified_by, None)
        return cast("IncidentUserData | None", found)

    @property
    def user(self) -> IncidentUserData | None:
        """The user who responds; null for somebody who is none.

        Raises:
            NotIncludedError: ask with `include=["user"]`.
        """
        found = self._one("user", "user", self.relationships.user, None)
        return cast("IncidentUserData | None", found)
