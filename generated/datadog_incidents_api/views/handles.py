# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.handles`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._unset import UNSET
from .._view import View

if TYPE_CHECKING:
    from ..models.incident_handle_attributes_response import IncidentHandleAttributesResponse
    from ..models.incident_handle_data_response import IncidentHandleDataResponse
    from ..models.incident_handle_relationships import IncidentHandleRelationships
    from ..models.incident_type_object import IncidentTypeObject
    from ..models.incident_user_data import IncidentUserData


class IncidentHandleView(View):
    """View of `IncidentHandleDataResponse`, with the response that contained it."""

    __slots__ = ()

    data: IncidentHandleDataResponse

    @property
    def attributes(self) -> IncidentHandleAttributesResponse:
        """Attributes of the resource."""
        return cast("IncidentHandleAttributesResponse", self._member("attributes"))

    @property
    def relationships(self) -> IncidentHandleRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("IncidentHandleRelationships", self._member("relationships"))

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
    def incident_type(self) -> IncidentTypeObject:
        """Resource that the relationship `incident_type` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; request it with
                `include=["incident_type"]`.
        """
        found = self._one("incident_type", "incident_type", self.relationships.incident_type, UNSET)
        return cast("IncidentTypeObject", found)

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

    @property
    def commander(self) -> IncidentUserData | None:
        """Resource that the relationship `commander_user` refers to; None if it is empty.

        Raises:
            NotIncludedError: the response lacks it; request it with `include=["commander_user"]`.
        """
        found = self._to_one("commander", "commander_user", self.relationships.commander_user, None)
        return cast("IncidentUserData | None", found)
