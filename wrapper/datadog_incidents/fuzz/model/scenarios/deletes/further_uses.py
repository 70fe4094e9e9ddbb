"""Further uses of an incident after the delete of what it is related to."""

from __future__ import annotations

from contextlib import suppress

from datadog_incidents_api.operations import OPERATIONS

from ...actions import created, related_in
from ...bodies import new_body
from ...memory import Known
from ...operation_schemas import body_schema
from ...resources import resource_of
from ...server_model import GaveUp, ServerModel


def use_further(model: ServerModel, incident: Known) -> None:
    """Create and list what an incident owns, and call its operations that belong to no resource.

    Whether an incident with a relation to something deleted still allows that is not specified, so any
    response but a failure of the server is right.
    """
    for operation in OPERATIONS.values():
        resource = resource_of(operation.id)
        is_known = resource is not None and operation not in (*resource.creators, resource.listing)
        if "{incident_id}" not in operation.path or is_known or not model.can(operation.id):
            continue
        with suppress(GaveUp):
            has_body = body_schema(operation.id) is not None
            body = new_body(model.draw, operation.id, related_in(model), minimal=True) if has_body else None
            exchange = model.call(operation.id, {"incident_id": incident.id}, body=body)
            if resource is not None and operation in resource.creators and exchange.response.ok:
                created(model, resource, incident, exchange)
