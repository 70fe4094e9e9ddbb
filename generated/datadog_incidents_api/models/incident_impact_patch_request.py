# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_impact_patch_data import IncidentImpactPatchData


class IncidentImpactPatchRequest(Model):
    """Request to update an impact."""

    data: IncidentImpactPatchData = member(Nested(IncidentImpactPatchData))
    """Impact to update, with the attributes to change."""
