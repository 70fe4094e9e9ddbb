"""Deleted relations: what refers to something deleted can still be read, listed, changed and deleted."""

from __future__ import annotations

import json
from typing import Any

from ... import checks
from ...actions import create, related_in
from ...bodies import change, new_body, new_relationships, related_kind, sent_members
from ...deleting import delete
from ...json_parts import as_object
from ...memory import Known
from ...operation_schemas import Schema, body_schema, query_parameters, request_members, without_null
from ...refusals import may_be_refused
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update_body
from ..scenario import can_create, scenario

TRIES = 5
"""Bodies that are drawn, of which one with most values is sent."""
CONDITIONS = ("if", "oneOf", "anyOf", "allOf", "dependentRequired")
"""Keywords by which the values of some attributes restrict others."""


@scenario(can_create)
def related_is_deleted(model: ServerModel, resource: Resource) -> None:
    """Create a resource with relations, delete each of these, and call every operation of the resource.

    Whether what refers to it goes as well is not specified, so any response but a failure of the server is
    right, and nothing is compared. But what can be read can be changed as well.
    """
    for creator in resource.creators:
        if not model.can(creator.id):
            continue
        known = create_full(model, resource, creator.id)
        for other in related_to(model, known):
            operation = other.resource.delete
            if operation is not None and model.can(operation.id):
                delete(model, other)
                call_all(model, known, other)
        if resource.delete is not None and model.can(resource.delete.id):
            model.call(resource.delete.id, known.path)
            known.deleted_by = resource.delete.id


def create_full(model: ServerModel, resource: Resource, creator: str, parent: Known | None = None) -> Known:
    """Create a resource with all of its relationships and references."""
    return create(model, resource, parent, creator=creator, body=full_body(model, creator))


def full_body(model: ServerModel, creator: str) -> Any:
    """Return the body of a create with all relationships and references."""
    related = related_in(model)
    body = new_body(model.draw, creator, related)
    names = [*request_members(creator, "relationships")]
    links = new_relationships(model.draw, creator, related, names=names)
    if links:
        body["data"]["relationships"] = links
    if "incident_type_uuid" in request_members(creator, "attributes"):
        kind = related("incident_types", False)
        if kind is not None:
            body["data"]["attributes"]["incident_type_uuid"] = kind.id
    return body


def fullest_body(model: ServerModel, creator: str) -> Any:
    """Return the body of a create in which as many attributes as possible have a value."""
    bodies = [full_body(model, creator) for _ in range(TRIES)]
    bodies.sort(key=lambda one: sum(map(_is_value, sent_members(one, "attributes").values())))
    fullest = bodies[-1]
    if not any(word in _schema_of(creator) for word in CONDITIONS):
        for one in bodies[:-1]:
            others = {name: sent for name, sent in sent_members(one, "attributes").items() if _is_value(sent)}
            present = {name for name, sent in sent_members(fullest, "attributes").items() if _is_value(sent)}
            for name in others.keys() - present:
                fullest["data"]["attributes"][name] = others[name]
    return fullest


def _schema_of(creator: str) -> Schema:
    """Return the schema of the attributes in the body of a create; an empty one if it has none."""
    data = without_null(as_object(body_schema(creator)).get("properties", {}).get("data", {}))
    return without_null(data.get("properties", {}).get("attributes", {}))


def _is_value(sent: Any) -> bool:
    return sent not in (None, "", [], {})


def renew_related(model: ServerModel, operation: str) -> None:
    """Create what a request can refer to, so that it refers to something else than those before."""
    kinds = {related_kind(one) for one in request_members(operation, "relationships").values()}
    if "incident_type_uuid" in request_members(operation, "attributes"):
        kinds.add("incident_types")
    for resource in filter(None, map(creatable, sorted(kinds))):
        if resource.create is not None and model.can(resource.create.id):
            create(model, resource)


def creatable(kind: str) -> Resource | None:
    """Return the resource of the organization with a JSON:API type that can be created."""
    several = (one for one in resources().values() if kind in one.kinds and not one.in_incident)
    return next((one for one in several if one.create is not None), None)


def related_to(model: ServerModel, known: Known) -> list[Known]:
    """Return the other resources of the organization that the sequence has created."""
    kinds = ("users", "types", "notification_templates", "postmortem_templates")
    return [
        one
        for one in model.memory.alive()
        if one.resource.tag in kinds and one is not known and one.resource is not known.resource
    ]


def call_all(model: ServerModel, known: Known, deleted: Known, *, lists: bool = True) -> None:
    """Call every operation of a resource but its delete, after the delete of what it is related to.

    Args:
        model: the model.
        known: the resource.
        deleted: what it is related to.
        lists: whether to call lists and searches too.
    """
    resource, is_read = known.resource, False
    for operation in (resource.get, resource.listing if lists else None, resource.update):
        if operation is None or not model.can(operation.id):
            continue
        body: Any = None
        if operation is resource.update:
            names = [*request_members(operation.id, "attributes")]
            body = update_body(model, known, change(model.draw, operation.id, names, _none), {})
        include = query_parameters(operation.id).get("include")
        query = {"include": ",".join(include.values)} if include is not None else {}
        exchange = model.call(operation.id, known.path, query=query, body=body)
        status = exchange.response.status
        is_read |= operation is resource.get and status in operation.success
        if operation is resource.update and is_read and deleted.id not in json.dumps(body):
            model.expect(
                checks.VALID_ACCEPTED,
                status in operation.success or may_be_refused(model.session, exchange),
                (operation.id, deleted.deleted_by),
                "after the delete of a relation",
                f"expected {known.kind} that can be read to be changed after the delete of {deleted.kind}, "
                f"to which it is related, got {status}",
                about=[known, deleted],
            )
    if resource.tag == "incidents" and lists and model.can("search_incidents"):
        model.call("search_incidents", query={"query": "state:active", "include": "users"})
        model.call("search_incidents", query={"query": "commander:*"})


def _none(kind: str, required: bool) -> None:
    """Relate to nothing; a source of related resources."""
