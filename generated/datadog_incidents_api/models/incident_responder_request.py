# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_responder_data_request import IncidentResponderDataRequest


class IncidentResponderRequest(Model):
    """Request to add a responder to an incident."""

    data: IncidentResponderDataRequest = member(Nested(IncidentResponderDataRequest))
    """Responder to add, as a JSON:API resource."""
