# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_impact_field_data_request import IncidentImpactFieldDataRequest


class IncidentImpactFieldRequest(Model):
    """Request to create or replace an impact field."""

    data: IncidentImpactFieldDataRequest = member(Nested(IncidentImpactFieldDataRequest))
    """Impact field to create or replace, as a JSON:API resource."""
