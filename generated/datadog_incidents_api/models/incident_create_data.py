# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .._unset import UNSET, Unset
from .incident_create_attributes import IncidentCreateAttributes
from .incident_create_relationships import IncidentCreateRelationships


class IncidentCreateData(Model):
    """Incident to create, as a JSON:API resource."""

    type: Literal["incidents"] = member(Constant("incidents"), default="incidents")
    """JSON:API type of incidents."""
    attributes: IncidentCreateAttributes = member(Nested(IncidentCreateAttributes))
    """Title, type, fields, customer impact and first timeline entries of the incident."""
    relationships: IncidentCreateRelationships | Unset = member(
        Nested(IncidentCreateRelationships), default=UNSET
    )
    """Relationships to set: the incident commander."""
