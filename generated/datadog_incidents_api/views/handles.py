# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.handles` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.incident_handle_attributes_response import IncidentHandleAttributesResponse
    from ..models.incident_handle_data_response import IncidentHandleDataResponse
    from ..models.incident_handle_relationships import IncidentHandleRelationships
    from ..models.incident_type_object import IncidentTypeObject
    from ..models.incident_user_data import IncidentUserData


class IncidentHandleView(View):
    """One `IncidentHandleDataResponse` with the reply it came in."""

    __slots__ = ()

    data: IncidentHandleDataResponse

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentHandleAttributesResponse:
        """What the resource says of itself."""
        return cast("IncidentHandleAttributesResponse", self._member("attributes"))

    @property
    def relationships(self) -> IncidentHandleRelationships:
        """Ids of related resources, by relation."""
        return cast("IncidentHandleRelationships", self._member("relationships"))

    @property
    def created_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["created_by_user"]`.
        """
        found = self._one("created_by", "created_by_user", self.relationships.created_by_user, None)
        return cast("IncidentUserData | None", found)

    @property
    def incident_type(self) -> IncidentTypeObject | None:
        """Link to a type of incident.

        Raises:
            NotIncludedError: ask with `include=["incident_type"]`.
        """
        found = self._one("incident_type", "incident_type", self.relationships.incident_type, None)
        return cast("IncidentTypeObject | None", found)

    @property
    def last_modified_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["last_modified_by_user"]`.
        """
        found = self._one(
            "last_modified_by", "last_modified_by_user", self.relationships.last_modified_by_user, None
        )
        return cast("IncidentUserData | None", found)

    @property
    def commander(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["commander_user"]`.
        """
        found = self._one("commander", "commander_user", self.relationships.commander_user, None)
        return cast("IncidentUserData | None", found)
