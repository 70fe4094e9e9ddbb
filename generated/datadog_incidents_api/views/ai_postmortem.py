# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.ai_postmortem` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.incident_ai_postmortem_data_attributes_response import (
        IncidentAIPostmortemDataAttributesResponse,
    )
    from ..models.incident_ai_postmortem_data_response import IncidentAIPostmortemDataResponse


class IncidentAIPostmortemView(View):
    """One `IncidentAIPostmortemDataResponse` with the reply it came in."""

    __slots__ = ()

    data: IncidentAIPostmortemDataResponse

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentAIPostmortemDataAttributesResponse:
        """What the resource says of itself."""
        return cast("IncidentAIPostmortemDataAttributesResponse", self._member("attributes"))
