"""Impacts: a generic collection, except that the nil UUID in a path counts as a missing ID."""

from __future__ import annotations

from ..core.contract import Arguments
from ..core.messages import Refused, Reply
from ..core.state import MockState
from .collection import Collection

NIL = "00000000-0000-0000-0000-000000000000"
_impacts = Collection("impacts")


def create_incident_impact(state: MockState, arguments: Arguments) -> Reply:
    if arguments.path["incident_id"] == NIL:
        # Recorded (EVIDENCE.md#errors): unlike other 400s of this back end, the error has no `status`.
        detail = "invalid impact data: incident id is required: invalid impact"
        raise Refused(400, {"title": "Bad Request", "detail": detail})
    return _impacts.create(state, arguments)
