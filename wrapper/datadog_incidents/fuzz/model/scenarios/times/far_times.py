"""Times far away: before 1970, after 2038, and at the ends of years and centuries.

A server may refuse them with a 400. If it accepts them, it must return what was sent.
"""

from __future__ import annotations

from ...actions import create, created, incident, related_in
from ...bodies import new_body
from ...resources import Resource
from ...server_model import ServerModel
from ..scenario import can_create, scenario
from .order_of_times import REFUSED, read_with_incident, times_of, try_update

FAR = (
    "1969-07-20T20:17:40Z",
    "1900-02-28T23:59:59.999999+00:00",
    "2038-01-19T03:14:08Z",
    "2100-12-31T23:59:59-11:30",
    "2027-01-01T00:00:00+14:00",
    "2026-01-05T09:00:00.000001Z",
)


@scenario(can_create, rounds=0)  # the times are always the same
def far_times_are_kept(model: ServerModel, resource: Resource) -> None:
    """Create and update with each time in all members that are times, and read it with its incident."""
    for creator in resource.creators:
        names = times_of(creator.id)
        if not names or not model.can(creator.id):
            continue
        parent = incident(model) if resource.in_incident else None
        path = {"incident_id": parent.id} if parent is not None else {}
        for time in FAR:
            body = new_body(model.draw, creator.id, related_in(model), minimal=True)
            body["data"]["attributes"] |= dict.fromkeys(names, time)
            exchange = model.call(creator.id, path, body=body)
            if exchange.response.status != REFUSED:
                read_with_incident(model, created(model, resource, parent, exchange))
    operation = resource.update
    names = times_of(operation.id) if operation is not None else []
    if operation is not None and names and model.can(operation.id):
        known = create(model, resource)
        for time in FAR:
            try_update(model, known, operation.id, dict.fromkeys(names, time))
            read_with_incident(model, known)
