# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.settings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._view import View

if TYPE_CHECKING:
    from ..models.global_incident_settings_attributes_response import GlobalIncidentSettingsAttributesResponse
    from ..models.global_incident_settings_data_response import GlobalIncidentSettingsDataResponse


class GlobalIncidentSettingsView(View):
    """View of `GlobalIncidentSettingsDataResponse`, with the response that contained it."""

    __slots__ = ()

    data: GlobalIncidentSettingsDataResponse

    @property
    def attributes(self) -> GlobalIncidentSettingsAttributesResponse:
        """Attributes of the resource."""
        return cast("GlobalIncidentSettingsAttributesResponse", self._member("attributes"))
