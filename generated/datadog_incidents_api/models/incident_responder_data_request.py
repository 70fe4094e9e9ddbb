# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_responder_relationships_request import IncidentResponderRelationshipsRequest


class IncidentResponderDataRequest(Model):
    """Responder to add, as a JSON:API resource."""

    type: Literal["incident_responders"] = member(
        Constant("incident_responders"), default="incident_responders"
    )
    """JSON:API type of responders."""
    relationships: IncidentResponderRelationshipsRequest = member(
        Nested(IncidentResponderRelationshipsRequest)
    )
    """Relationship to set: the user to add as a responder."""
