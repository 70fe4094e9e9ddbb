# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.rules` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.incident_rule_data_attributes_response import IncidentRuleDataAttributesResponse
    from ..models.incident_rule_data_response import IncidentRuleDataResponse


class IncidentRuleView(View):
    """One `IncidentRuleDataResponse` with the reply it came in."""

    __slots__ = ()

    data: IncidentRuleDataResponse

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentRuleDataAttributesResponse:
        """What the resource says of itself."""
        return cast("IncidentRuleDataAttributesResponse", self._member("attributes"))
