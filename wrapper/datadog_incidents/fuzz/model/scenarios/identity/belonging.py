"""Belonging: a resource is found under its own incident only, and by its own ID."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ... import checks
from ...actions import NOT_FOUND, create, incident, read, related_in
from ...bodies import change, kind_of, new_body
from ...hints import UNKNOWN_ID, is_counted
from ...json_parts import as_object
from ...listing import list_all
from ...memory import Known
from ...operation_schemas import request_members
from ...resources import Resource, resources
from ...server_model import GaveUp, ServerModel
from ...updating import update_body
from ..scenario import can_create, scenario

MALFORMED_ID = "no-such-id"


@scenario(lambda resource: resource.in_incident and resource.create is not None)
def found_under_own_incident(model: ServerModel, resource: Resource) -> None:
    """Address a resource under another incident, which has one of its own."""
    incidents = resources()["incidents"]
    first_incident = create(model, incidents, minimal=True)
    second_incident = create(model, incidents, minimal=True)
    for creator in resource.creators:
        if not model.can(creator.id):
            continue
        first = create(model, resource, first_incident, creator=creator.id)
        second = create(model, resource, second_incident, creator=creator.id)
        for known in (second, first):
            read(model, known)
        check_lists(model, resource, first_incident, second_incident)
        for other in (second_incident.id, UNKNOWN_ID):
            _address_under(model, first, second, other)
    check_lists(model, resource, first_incident, second_incident)


def _address_under(model: ServerModel, first: Known, second: Known, incident_id: str) -> None:
    """Address a resource under an incident that is not its own."""
    resource = first.resource
    if resource.id_parameter is None:
        return
    path = {**first.path, "incident_id": incident_id}
    for operation in (resource.get, resource.update, resource.delete):
        if operation is None or not model.can(operation.id):
            continue
        body = None
        if operation is resource.update:
            names = [*request_members(operation.id, "attributes")]
            body = update_body(model, first, change(model.draw, operation.id, names, related_in(model)), {})
        status = model.call(operation.id, path, body=body).response.status
        model.expect(
            checks.BELONGS,
            status == NOT_FOUND,
            operation.id,
            operation.method,
            f"expected 404 for a {first.kind} under another incident, got {status}",
            about=[first, second],
        )
        if 200 <= status < 300 and operation is resource.delete:
            raise GaveUp
        read(model, first)
        read(model, second)


def check_lists(model: ServerModel, resource: Resource, *incidents: Any) -> None:
    """Check that the list of each incident contains its own resources only."""
    for owner in incidents:
        items = list_all(model, resource, owner)
        shown = {str(one.get("id")) for one in items if is_object(one)}
        strangers = [
            one for one in model.memory.alive(resource.tag) if one.parent is not owner and one.id in shown
        ]
        model.expect(
            checks.BELONGS,
            not strangers,
            resource.listing.id if resource.listing else "",
            "list",
            f"expected only children of incident {owner.id} in its list, got those of another one",
            about=strangers,
        )


@scenario(lambda resource: True)
def unknown_ids_give_404(model: ServerModel, resource: Resource) -> None:
    """Address a resource that does not exist, and children of an incident that does not exist."""
    for operation in resource.operations:
        if not model.can(operation.id) or "{" not in operation.path:
            continue
        for unknown in (UNKNOWN_ID, MALFORMED_ID):
            path = {name: unknown for name in ("incident_id", resource.id_parameter) if name}
            if "{incident_id}" in operation.path and operation.path.count("{") == 2:
                path["incident_id"] = incident(model).id
            exchange = model.call(operation.id, path, body=_any_body(model, operation.id))
            status = exchange.response.status
            model.expect(
                checks.BELONGS,
                status == NOT_FOUND,
                operation.id,
                "unknown ID",
                f"expected 404 for the unknown ID {unknown}, got {status}",
            )


@scenario(lambda resource: can_create(resource) and resource.id_parameter is not None)
def similar_ids_give_404(model: ServerModel, resource: Resource) -> None:
    """Address a resource by what is nearly its ID, and by its number."""
    known = create(model, resource)
    data = read(model, known)
    number = as_object(as_object(data).get("attributes")).get("public_id")
    similar = [
        known.id[:-1],
        known.id[:8],
        f"{known.id}0",
        f"{known.id} ",
        *([str(number)] if number else []),
    ]
    if is_counted(known.id):
        return  # they may be the IDs of others
    for operation in (resource.get, resource.update, resource.delete):
        if operation is None or resource.id_parameter is None or not model.can(operation.id):
            continue
        body = None
        if operation is resource.update:
            body = update_body(model, known, change(model.draw, operation.id, [], related_in(model)), {})
        for resource_id in similar:
            path = {**known.path, resource.id_parameter: resource_id}
            status = model.call(operation.id, path, body=body).response.status
            model.expect(
                checks.BELONGS,
                status == NOT_FOUND,
                operation.id,
                "similar ID",
                f"expected 404 for {resource_id!r}, which is not the ID {known.id}, got {status}",
                about=[known],
            )
            if 200 <= status < 300:
                raise GaveUp
    read(model, known)


def _any_body(model: ServerModel, operation: str) -> Any:
    if not kind_of(operation):
        return None
    return new_body(model.draw, operation, related_in(model), minimal=True)
