# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_type_patch_data import IncidentTypePatchData


class IncidentTypePatchRequest(Model):
    """Request to update an incident type."""

    data: IncidentTypePatchData = member(Nested(IncidentTypePatchData))
    """Incident type to update, with the attributes to change."""
