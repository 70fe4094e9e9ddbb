# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_handle_data_request import IncidentHandleDataRequest


class IncidentHandleRequest(Model):
    """Request to create or replace a handle."""

    data: IncidentHandleDataRequest = member(Nested(IncidentHandleDataRequest))
    """Handle to create or replace, as a JSON:API resource."""
