# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_type_create_data import IncidentTypeCreateData


class IncidentTypeCreateRequest(Model):
    """Request to create an incident type."""

    data: IncidentTypeCreateData = member(Nested(IncidentTypeCreateData))
    """Incident type to create, as a JSON:API resource."""
