# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What `client.types` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ..view import View

if TYPE_CHECKING:
    from ..models.incident_type_attributes import IncidentTypeAttributes
    from ..models.incident_type_object import IncidentTypeObject
    from ..models.incident_type_relationships import IncidentTypeRelationships


class IncidentTypeView(View):
    """One `IncidentTypeObject` with the reply it came in."""

    __slots__ = ()

    data: IncidentTypeObject

    @property
    def id(self) -> str:
        """The resource's id."""
        return cast(str, self._member("id"))

    @property
    def attributes(self) -> IncidentTypeAttributes:
        """What the resource says of itself."""
        return cast("IncidentTypeAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentTypeRelationships:
        """Ids of related resources, by relation."""
        return cast("IncidentTypeRelationships", self._member("relationships"))
