# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.configurations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._unset import UNSET
from .._view import View

if TYPE_CHECKING:
    from ..models.incident_author_relationships import IncidentAuthorRelationships
    from ..models.incident_configuration_data_attributes_response import (
        IncidentConfigurationDataAttributesResponse,
    )
    from ..models.incident_configuration_data_response import IncidentConfigurationDataResponse
    from ..models.incident_user_data import IncidentUserData


class IncidentConfigurationView(View):
    """View of `IncidentConfigurationDataResponse`, with the response that contained it."""

    __slots__ = ()

    data: IncidentConfigurationDataResponse

    @property
    def attributes(self) -> IncidentConfigurationDataAttributesResponse:
        """Attributes of the resource."""
        return cast("IncidentConfigurationDataAttributesResponse", self._member("attributes"))

    @property
    def relationships(self) -> IncidentAuthorRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("IncidentAuthorRelationships", self._member("relationships"))

    @property
    def created_by(self) -> IncidentUserData:
        """Resource that the relationship `created_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; no operation on the resource has
                `include`.
        """
        found = self._one("created_by", "", self.relationships.created_by_user, UNSET)
        return cast("IncidentUserData", found)

    @property
    def last_modified_by(self) -> IncidentUserData:
        """Resource that the relationship `last_modified_by_user` refers to.

        Raises:
            NotIncludedError: the response lacks it or has null instead; no operation on the resource has
                `include`.
        """
        found = self._one("last_modified_by", "", self.relationships.last_modified_by_user, UNSET)
        return cast("IncidentUserData", found)
