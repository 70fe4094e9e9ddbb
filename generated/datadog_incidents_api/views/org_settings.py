# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.org_settings` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.incident_org_settings_data_attributes_response import (
        IncidentOrgSettingsDataAttributesResponse,
    )
    from ..models.incident_org_settings_data_response import IncidentOrgSettingsDataResponse
    from ..models.incident_type_only_relationships import IncidentTypeOnlyRelationships


class IncidentOrgSettingsView(View):
    """One `IncidentOrgSettingsDataResponse` with the reply it came in."""

    __slots__ = ()

    data: IncidentOrgSettingsDataResponse

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentOrgSettingsDataAttributesResponse:
        """What the resource says of itself."""
        return cast("IncidentOrgSettingsDataAttributesResponse", self._member("attributes"))

    @property
    def relationships(self) -> IncidentTypeOnlyRelationships:
        """Ids of related resources, by relation."""
        return cast("IncidentTypeOnlyRelationships", self._member("relationships"))
