"""Updates: what was sent changes, and nothing else."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from datadog_incidents._common.json_kinds import is_array

from ...actions import create, read, related_in
from ...bodies import change
from ...memory import Known
from ...operation_schemas import Schema, allows_null, request_members, response_members, without_null
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..others.siblings import check_others, list_siblings
from ..scenario import can_update, scenario

SINGLE = 4
"""Attributes that are changed one after another in one run."""


def changeable(resource: Resource) -> list[str]:
    """Return the names of the attributes that updates can change."""
    return [*request_members(resource.update.id, "attributes")] if resource.update is not None else []


def pair(model: ServerModel, resource: Resource) -> tuple[Known, Known]:
    """Create two resources and read both."""
    first = create(model, resource)
    second = create(model, resource, first.parent)
    read(model, first)
    list_siblings(model, first)
    return first, second


@scenario(can_update, rounds=3)
def one_attribute_changes(model: ServerModel, resource: Resource) -> None:
    """Change one attribute after another, and read the resource and others after each."""
    first, _ = pair(model, resource)
    names = model.draw(st.permutations(changeable(resource)))
    for name in names[:SINGLE]:
        update(model, first, [name])
        read(model, first)
        read(model, first, listed=True)
        check_others(model, first)


@scenario(can_update, rounds=2)
def all_attributes_change(model: ServerModel, resource: Resource) -> None:
    """Change all attributes of the newer one, then only those that are required, then both in turn."""
    first, second = pair(model, resource)
    update(model, second)
    read(model, second)
    list_siblings(model, second)
    update(model, second, [])
    read(model, second)
    read(model, first)
    for known in (first, second):
        update(model, known)
        read(model, known)


@scenario(can_update, simplest=False)
def earlier_value_returns(model: ServerModel, resource: Resource) -> None:
    """Change an attribute, then another one, and the first one back, and so on; read after each change."""
    operation = resource.update
    if operation is None or not model.can(operation.id):
        return
    known = create(model, resource)
    names = model.draw(st.permutations(changeable(resource)))[: SINGLE * model.session.profile.rounds]
    first = change(model.draw, operation.id, names, related_in(model))
    update(model, known, attributes=first)
    read(model, known)
    changed: list[str] = []
    for name in first:
        update(model, known, [name])
        read(model, known)
        for other in changed:
            update(model, known, attributes={other: first[other]})
            read(model, known)
        changed = [name]


@scenario(can_update)
def empty_replaces(model: ServerModel, resource: Resource) -> None:
    """Set each text and list that may be empty, then empty it."""
    if resource.update is None:
        return
    known, other = pair(model, resource)
    for name, schema in request_members(resource.update.id, "attributes").items():
        empty = _empty(schema)
        if empty is not None and name in response_members(resource.update.id, "attributes"):
            update(model, known, [name])
            update(model, known, attributes={name: empty})
            read(model, known)
    read(model, other)


def _empty(schema: Schema) -> Any:
    """Return the empty value of a schema; None if it has none."""
    schema = without_null(schema)
    kind = schema.get("type")
    kind = next((one for one in kind if one != "null"), None) if is_array(kind) else kind
    limits = {"minLength", "minItems", "enum", "const", "format", "pattern", "oneOf", "anyOf", "allOf"}
    if limits & schema.keys():
        return None
    empty: dict[str, Any] = {"string": "", "array": []}
    return empty.get(str(kind))


@scenario(can_update)
def null_clears(model: ServerModel, resource: Resource) -> None:
    """Set each attribute that may be null, then clear it."""
    if resource.update is None:
        return
    schemas = request_members(resource.update.id, "attributes")
    shown = response_members(resource.update.id, "attributes")
    names = [name for name, one in schemas.items() if allows_null(one) and name in shown]
    first, second = pair(model, resource)
    for name in names:
        update(model, first, [name])
        update(model, second, attributes={name: None})
        update(model, first, attributes={name: None})
        read(model, first)
        read(model, second)
