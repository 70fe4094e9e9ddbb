# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.ai_postmortem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._view import View

if TYPE_CHECKING:
    from ..models.incident_ai_postmortem_data_attributes_response import (
        IncidentAIPostmortemDataAttributesResponse,
    )
    from ..models.incident_ai_postmortem_data_response import IncidentAIPostmortemDataResponse


class IncidentAIPostmortemView(View):
    """View of `IncidentAIPostmortemDataResponse`, with the response that contained it."""

    __slots__ = ()

    data: IncidentAIPostmortemDataResponse

    @property
    def attributes(self) -> IncidentAIPostmortemDataAttributesResponse:
        """Attributes of the resource."""
        return cast("IncidentAIPostmortemDataAttributesResponse", self._member("attributes"))
