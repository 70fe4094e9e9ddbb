# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .relationship_to_incident_postmortem_data import RelationshipToIncidentPostmortemData


class RelationshipToIncidentPostmortem(Model):
    """Relationship to a postmortem."""

    data: RelationshipToIncidentPostmortemData = member(Nested(RelationshipToIncidentPostmortemData))
    """Resource identifier of a postmortem."""
