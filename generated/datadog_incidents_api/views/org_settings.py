# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.org_settings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._view import View

if TYPE_CHECKING:
    from ..models.incident_org_settings_data_attributes_response import (
        IncidentOrgSettingsDataAttributesResponse,
    )
    from ..models.incident_org_settings_data_response import IncidentOrgSettingsDataResponse
    from ..models.incident_type_only_relationships import IncidentTypeOnlyRelationships


class IncidentOrgSettingsView(View):
    """View of `IncidentOrgSettingsDataResponse`, with the response that contained it."""

    __slots__ = ()

    data: IncidentOrgSettingsDataResponse

    @property
    def attributes(self) -> IncidentOrgSettingsDataAttributesResponse:
        """Attributes of the resource."""
        return cast("IncidentOrgSettingsDataAttributesResponse", self._member("attributes"))

    @property
    def relationships(self) -> IncidentTypeOnlyRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("IncidentTypeOnlyRelationships", self._member("relationships"))
