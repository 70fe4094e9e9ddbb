"""Impacts: a collection like any other, except that the nil UUID in a path stands for no id at all."""

from __future__ import annotations

from ..core.contract import Arguments
from ..core.messages import Refused, Reply
from ..core.state import MockState
from .collection import Collection

NIL = "00000000-0000-0000-0000-000000000000"
_impacts = Collection("impacts")


def create_incident_impact(state: MockState, arguments: Arguments) -> Reply:
    if arguments.path["incident_id"] == NIL:
        # As recorded: unlike this back end's other refusals, the error does not repeat the status.
        detail = "invalid impact data: incident id is required: invalid impact"
        raise Refused(400, {"title": "Bad Request", "detail": detail})
    return _impacts.create(state, arguments)
