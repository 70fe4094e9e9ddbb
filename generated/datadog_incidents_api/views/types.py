# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.types`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._view import View

if TYPE_CHECKING:
    from ..models.incident_type_attributes import IncidentTypeAttributes
    from ..models.incident_type_object import IncidentTypeObject
    from ..models.incident_type_relationships import IncidentTypeRelationships


class IncidentTypeView(View):
    """View of `IncidentTypeObject`, with the response that contained it."""

    __slots__ = ()

    data: IncidentTypeObject

    @property
    def attributes(self) -> IncidentTypeAttributes:
        """Attributes of the resource."""
        return cast("IncidentTypeAttributes", self._member("attributes"))

    @property
    def relationships(self) -> IncidentTypeRelationships:
        """Relationships of the resource, with the IDs of the related resources."""
        return cast("IncidentTypeRelationships", self._member("relationships"))
