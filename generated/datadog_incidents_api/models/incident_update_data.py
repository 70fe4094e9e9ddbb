# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_update_attributes import IncidentUpdateAttributes
from .incident_update_relationships import IncidentUpdateRelationships


class IncidentUpdateData(Model):
    """Incident to update, with the attributes and relationships to change."""

    type: Literal["incidents"] = member(Constant("incidents"), default="incidents")
    """JSON:API type of incidents."""
    id: str = member(TEXT)
    """UUID of the incident, the same as in the path."""
    attributes: IncidentUpdateAttributes | Unset = member(Nested(IncidentUpdateAttributes), default=UNSET)
    """Attributes to change; those that are not sent keep their values."""
    relationships: IncidentUpdateRelationships | Unset = member(
        Nested(IncidentUpdateRelationships), default=UNSET
    )
    """Relationships to change; those that are not sent are kept."""
