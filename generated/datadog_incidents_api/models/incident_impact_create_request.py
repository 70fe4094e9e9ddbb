# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_impact_create_data import IncidentImpactCreateData


class IncidentImpactCreateRequest(Model):
    """Request to create an impact."""

    data: IncidentImpactCreateData = member(Nested(IncidentImpactCreateData))
    """Impact to create, as a JSON:API resource."""
