# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_create_data import IncidentCreateData


class IncidentCreateRequest(Model):
    """Request to create an incident."""

    data: IncidentCreateData = member(Nested(IncidentCreateData))
    """Incident to create, as a JSON:API resource."""
