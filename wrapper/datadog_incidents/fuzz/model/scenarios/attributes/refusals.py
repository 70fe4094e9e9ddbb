"""Refused updates: they change nothing, and do not prevent later ones."""

from __future__ import annotations

from functools import partial
from typing import Any

from ... import checks
from ...actions import new_incident, read, related_in
from ...bodies import change, new_body
from ...hints import UNKNOWN_ID
from ...json_parts import as_object
from ...listing import list_all
from ...memory import Known
from ...operation_schemas import follow, request_members
from ...other_clients import reread
from ...probes.references import references
from ...resources import Resource
from ...server_model import GaveUp, ServerModel
from ...updating import update, update_body
from ..others.siblings import list_siblings
from ..relations.related_deleted import create_full
from ..scenario import can_create, can_update, scenario
from .updates import changeable, pair


@scenario(can_update, rounds=2)
def refused_update_changes_nothing(model: ServerModel, resource: Resource) -> None:
    """Send updates that must be refused, each with a valid change beside what is invalid."""
    if resource.update is None or not model.can(resource.update.id):
        return
    first, second = pair(model, resource)
    operation = resource.update.id
    attributes = change(model.draw, operation, changeable(resource), related_in(model))
    body = update_body(model, first, attributes, {})
    wrong_type = {"data": {**body["data"], "type": "no_such_type"}}
    wrong_values = [
        {"data": {**body["data"], "attributes": {**body["data"]["attributes"], name: value}}}
        for name, value in _invalid(operation)
    ]
    for refused in (wrong_type, *wrong_values[:3]):
        exchange = model.call(operation, first.path, body=refused)
        if exchange.response.ok:
            raise GaveUp("an invalid update was accepted, which other checks report")
        read(model, first)
    unknown = {"data": {**body["data"], "relationships": _unknown_relationships(operation)}}
    if unknown["data"]["relationships"]:
        exchange = model.call(operation, first.path, body=unknown)
        model.expect(
            checks.UNKNOWN_RELATED,
            exchange.response.status in (400, 404),
            operation,
            "relationships",
            f"expected 404 for a relationship to an unknown resource, got {exchange.response.status}",
        )
        if exchange.response.ok:
            raise GaveUp
        read(model, first)
    _check_unknown(model, first)
    # A refused update must not prevent the next one.
    update(model, first)
    read(model, first)
    list_siblings(model, second)
    read(model, second)


@scenario(can_create, simplest=False)
def refused_create_makes_nothing(model: ServerModel, resource: Resource) -> None:
    """Create with a reference to nothing: all stays the same, and the next one has what it refers to."""
    for creator in resource.creators:
        for reference in references(creator.id) if model.can(creator.id) else ():
            if not reference.is_checked:
                continue
            parent = new_incident(model) if resource.in_incident else None
            body = reference.set(
                new_body(model.draw, creator.id, related_in(model), minimal=True), UNKNOWN_ID
            )
            before, after = reread(
                model,
                partial(_ids_around, model, resource, creator.id, parent, body),
                lambda pair: pair[0] == pair[1],
            )
            model.expect(
                checks.REFUSED_CHANGES_NOTHING,
                before == after,
                creator.id,
                str(reference.place),
                f"expected {len(before)} {resource.tag} as before a refused create, got {len(after)}",
            )
            read(model, create_full(model, resource, resource.creators[0].id, parent))


def _ids_around(
    model: ServerModel, resource: Resource, creator: str, parent: Known | None, body: Any
) -> tuple[set[str], set[str]]:
    """Return the IDs in the list before and after a create that must be refused."""
    path = {"incident_id": parent.id} if parent is not None else {}
    before = _ids(model, resource, parent)
    if model.call(creator, path, body=body).response.ok:
        raise GaveUp("a wrong reference was accepted, which other checks report")
    return before, _ids(model, resource, parent)


def _ids(model: ServerModel, resource: Resource, parent: Known | None) -> set[str]:
    if parent is not None:
        read(model, parent)
    return {str(one.get("id")) for one in map(as_object, list_all(model, resource, parent))}


def _check_unknown(model: ServerModel, known: Known) -> None:
    """Update a resource that does not exist, with a valid body."""
    operation, parameter = known.resource.update, known.resource.id_parameter
    if operation is None or parameter is None:
        return
    body = update_body(model, known, change(model.draw, operation.id, [], related_in(model)), {})
    model.call(operation.id, {**known.path, parameter: UNKNOWN_ID}, body=body)


def _invalid(operation: str) -> list[tuple[str, Any]]:
    """Return attributes with values of a type that they cannot have."""
    found: list[tuple[str, Any]] = []
    for name, schema in request_members(operation, "attributes").items():
        kinds = _types(schema)
        wrong = next((value for kind, value in _SAMPLES if kind not in kinds), None)
        if kinds and wrong is not None:
            found.append((name, wrong))
    return found


_SAMPLES: tuple[tuple[str, Any], ...] = (("object", {"a": 1}), ("array", [[1]]), ("string", "text"))


def _types(schema: Any) -> set[str]:
    schema = follow(schema)
    kind = schema.get("type")
    found = {kind} if isinstance(kind, str) else {*(kind or ())}
    for keyword in ("oneOf", "anyOf", "allOf"):
        for one in schema.get(keyword, ()):
            found |= _types(one)
    return found


def _unknown_relationships(operation: str) -> dict[str, Any]:
    """Return a relationship to a user or an incident type that does not exist, if there can be one."""
    for name in request_members(operation, "relationships"):
        kind = {"commander_user": "users", "incident_type": "incident_types"}.get(name)
        if kind is not None:
            return {name: {"data": {"type": kind, "id": UNKNOWN_ID}}}
    return {}
