# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.settings` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.global_incident_settings_attributes_response import GlobalIncidentSettingsAttributesResponse
    from ..models.global_incident_settings_data_response import GlobalIncidentSettingsDataResponse


class GlobalIncidentSettingsView(View):
    """One `GlobalIncidentSettingsDataResponse` with the reply it came in."""

    __slots__ = ()

    data: GlobalIncidentSettingsDataResponse

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> GlobalIncidentSettingsAttributesResponse:
        """What the resource says of itself."""
        return cast("GlobalIncidentSettingsAttributesResponse", self._member("attributes"))
