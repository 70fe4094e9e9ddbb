# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.user_defined_fields`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._unset import UNSET
from .._view import View

if TYPE_CHECKING:
    from ..models.incident_type_object import IncidentTypeObject
    from ..models.incident_user_data import IncidentUserData
    from ..models.incident_user_defined_field_attributes_response import (
        IncidentUserDefinedFieldAttributesResponse,
    )
    from ..models.incident_user_defined_field_relationships import IncidentUserDefinedFieldRelationships
    from ..models.incident_user_defined_field_response_data import IncidentUserDefinedFieldResponseData


class IncidentUserDefinedFieldView(View):
    """View of `IncidentUserDefinedFieldResponseData`, with the response that contained it."""

    __slots__ = ()

    data: IncidentUserDefinedFieldResponseData

    @property
    def attributes(self) -> IncidentUserDefinedFieldAttributesResponse:
        """Attributes of the resource."""
        return cast("IncidentUserDefinedFieldAttributesResponse", self._member("attributes"))

    @property
    def relationships(self) -> IncidentUserDefinedFieldRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("IncidentUserDefinedFieldRelationships", self._member("relationships"))

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
