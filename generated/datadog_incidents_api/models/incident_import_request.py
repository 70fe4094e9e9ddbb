# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_import_request_data import IncidentImportRequestData


class IncidentImportRequest(Model):
    """Request to import an incident."""

    data: IncidentImportRequestData = member(Nested(IncidentImportRequestData))
    """Incident to import, as a JSON:API resource."""
