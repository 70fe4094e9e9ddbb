# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_create_page_from_incident_data_request import IncidentCreatePageFromIncidentDataRequest


class IncidentCreatePageFromIncidentRequest(Model):
    """Request to page a team or user (deprecated form)."""

    data: IncidentCreatePageFromIncidentDataRequest = member(
        Nested(IncidentCreatePageFromIncidentDataRequest)
    )
    """Page to create, as a JSON:API resource (deprecated form)."""
