# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.impacts` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.incident_impact_attributes import IncidentImpactAttributes
    from ..models.incident_impact_relationships import IncidentImpactRelationships
    from ..models.incident_impact_response_data import IncidentImpactResponseData
    from ..models.incident_response_data import IncidentResponseData
    from ..models.incident_user_data import IncidentUserData


class IncidentImpactView(View):
    """One `IncidentImpactResponseData` with the reply it came in."""

    __slots__ = ()

    data: IncidentImpactResponseData

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentImpactAttributes:
        """What the resource says of itself."""
        return cast("IncidentImpactAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentImpactRelationships:
        """Ids of related resources, by relation."""
        return cast("IncidentImpactRelationships", self._member("relationships"))

    @property
    def created_by(self) -> IncidentUserData | None:
        """Link to a user.

        Raises:
            NotIncludedError: ask with `include=["created_by_user"]`.
        """
        found = self._one("created_by", "created_by_user", self.relationships.created_by_user, None)
        return cast("IncidentUserData | None", found)

    @property
    def incident(self) -> IncidentResponseData | None:
        """Link to an incident.

        Raises:
            NotIncludedError: ask with `include=["incident"]`.
        """
        found = self._one("incident", "incident", self.relationships.incident, None)
        return cast("IncidentResponseData | None", found)

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
