# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_update_data import IncidentUpdateData


class IncidentUpdateRequest(Model):
    """Request to update an incident."""

    data: IncidentUpdateData = member(Nested(IncidentUpdateData))
    """Incident to update, with the attributes and relationships to change."""
