# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.impacts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._unset import UNSET
from .._view import View

if TYPE_CHECKING:
    from ..models.incident_impact_attributes import IncidentImpactAttributes
    from ..models.incident_impact_relationships import IncidentImpactRelationships
    from ..models.incident_impact_response_data import IncidentImpactResponseData
    from ..models.incident_response_data import IncidentResponseData
    from ..models.incident_user_data import IncidentUserData


class IncidentImpactView(View):
    """View of `IncidentImpactResponseData`, with the response that contained it."""

    __slots__ = ()

    data: IncidentImpactResponseData

    @property
    def attributes(self) -> IncidentImpactAttributes:
        """Attributes of the resource."""
        return cast("IncidentImpactAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentImpactRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("IncidentImpactRelationships", self._member("relationships"))

    @property
    def created_by(self) -> IncidentUserData:
        """Resource that the relationship `created_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; request it with
                `include=["created_by_user"]`.
        """
        found = self._one("created_by", "created_by_user", self.relationships.created_by_user, UNSET)
        return cast("IncidentUserData", found)

    @property
    def incident(self) -> IncidentResponseData | None:
        """Resource that the relationship `incident` refers to; None if it is empty.

        Raises:
            NotIncludedError: the response lacks it; request it with `include=["incident"]`.
        """
        found = self._to_one("incident", "incident", self.relationships.incident, None)
        return cast("IncidentResponseData | None", found)

    @property
    def last_modified_by(self) -> IncidentUserData:
        """Resource that the relationship `last_modified_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; request it with
                `include=["last_modified_by_user"]`.
        """
        found = self._one(
            "last_modified_by", "last_modified_by_user", self.relationships.last_modified_by_user, UNSET
        )
        return cast("IncidentUserData", found)
