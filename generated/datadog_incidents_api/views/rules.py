# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.rules`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._view import View

if TYPE_CHECKING:
    from ..models.incident_rule_data_attributes_response import IncidentRuleDataAttributesResponse
    from ..models.incident_rule_data_response import IncidentRuleDataResponse


class IncidentRuleView(View):
    """View of `IncidentRuleDataResponse`, with the response that contained it."""

    __slots__ = ()

    data: IncidentRuleDataResponse

    @property
    def attributes(self) -> IncidentRuleDataAttributesResponse:
        """Attributes of the resource."""
        return cast("IncidentRuleDataAttributesResponse", self._member("attributes"))
