"""Updates: what was sent changes, and nothing else."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from .. import checks
from ..actions import create, list_all, read, related_in, update, update_body
from ..bodies import change, new_relationships
from ..comparison import contains, equal, instant, shortened
from ..differences import MERGED, MODIFIED, MODIFIERS, SET_BY_SERVER
from ..memory import Known
from ..operation_schemas import allows_null, request_members, response_members
from ..resources import Resource
from ..server_model import GaveUp, ServerModel
from .others import check_others, list_siblings
from .scenario import can_update, scenario

SINGLE = 3
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
    """Change all attributes of the newer one, then only those that are required."""
    first, second = pair(model, resource)
    update(model, second)
    read(model, second)
    list_siblings(model, second)
    update(model, second, [])
    read(model, second)
    read(model, first)


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


@scenario(can_update, rounds=2)
def relationships_change(model: ServerModel, resource: Resource) -> None:
    """Change relationships: to another resource, and to none."""
    if resource.update is None:
        return
    schemas = request_members(resource.update.id, "relationships")
    if not schemas:
        return
    first, second = pair(model, resource)
    for name, schema in schemas.items():
        create_related(model, name)
        links = new_relationships(model.draw, resource.update.id, related_in(model), names=[name])
        update(model, first, [], relationships=links)
        read(model, first)
        read(model, second)
        if allows_null(schema) or (links.get(name) and _allows_no_data(schema)):
            update(model, first, [], relationships={name: {"data": None}})
            read(model, first)


def create_related(model: ServerModel, name: str) -> None:
    """Create a resource that a relationship can lead to, so that there is another than before."""
    from ..resources import resources

    tags = {"commander_user": "users", "user": "users", "incident_type": "types"}
    tags |= {"notification_template": "notification_templates"}
    resource = resources().get(tags.get(name, ""))
    if resource is not None and resource.create is not None and model.can(resource.create.id):
        create(model, resource)


def _allows_no_data(schema: Any) -> bool:
    from ..operation_schemas import without_null

    data = without_null(schema).get("properties", {}).get("data", {})
    return allows_null(data)


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
    from ..operation_schemas import follow

    schema = follow(schema)
    kind = schema.get("type")
    found = {kind} if isinstance(kind, str) else {*(kind or ())}
    for keyword in ("oneOf", "anyOf", "allOf"):
        for one in schema.get(keyword, ()):
            found |= _types(one)
    return found


UNKNOWN_ID = "00000000-0000-4000-8000-00000000dead"


def _unknown_relationships(operation: str) -> dict[str, Any]:
    """Return a relationship to a user or an incident type that does not exist, if there can be one."""
    for name in request_members(operation, "relationships"):
        kind = {"commander_user": "users", "incident_type": "incident_types"}.get(name)
        if kind is not None:
            return {name: {"data": {"type": kind, "id": UNKNOWN_ID}}}
    return {}


@scenario(can_update)
def attributes_change_again(model: ServerModel, resource: Resource) -> None:
    """Change an attribute to one value, another, null if it may be null, and the first one again."""
    if resource.update is None or not model.can(resource.update.id):
        return
    known = create(model, resource)
    schemas = request_members(resource.update.id, "attributes")
    for name in model.draw(st.permutations(changeable(resource)))[:SINGLE]:
        one, other = (change(model.draw, resource.update.id, [name], related_in(model)) for _ in range(2))
        nothing = {name: None} if allows_null(schemas[name]) else other
        for attributes in (one, other, nothing, one):
            if attributes:
                update(model, known, attributes=attributes)
                read(model, known)
        read(model, known, listed=True)


@scenario(can_update)
def defaults_are_constant(model: ServerModel, resource: Resource) -> None:
    """Create the same before and after changes of a sibling: what is not sent has the same value."""
    if resource.creators[0].id not in model.session.selection.operations:
        return
    first = create(model, resource, minimal=True)
    second = create(model, resource, first.parent)
    update(model, second)
    third = create(model, resource, first.parent, minimal=True)
    for known in (first, third):
        read(model, known)
    own = SET_BY_SERVER.get(resource.tag, frozenset()) | MERGED.get(resource.tag, frozenset())
    for name in first.attributes.keys() & third.attributes.keys() - own:
        times = instant(first.attributes[name]) is not None  # the time of each is its own
        if name in first.from_server and name in third.from_server and not times:
            model.expect(
                checks.DEFAULTS,
                equal(first.attributes[name], third.attributes[name]),
                (resource.creators[0].id, resource.update.id if resource.update else None),
                name,
                f"{name} of a new {first.kind} that does not set it: {shortened(first.attributes[name])} "
                f"before a sibling was changed, {shortened(third.attributes[name])} after",
                about=[first, second, third],
            )
    for name in MERGED.get(resource.tag, ()):
        _compare_merged_defaults(model, first, third, name)


def _compare_merged_defaults(model: ServerModel, first: Known, third: Known, name: str) -> None:
    before, after = first.attributes.get(name), third.attributes.get(name)
    if name == "fields" or not isinstance(before, dict) or not isinstance(after, dict):
        return  # fields have values of their own in each incident
    model.expect(
        checks.DEFAULTS,
        equal(before, after),
        (first.creator, third.creator),
        name,
        f"{name} of a new {first.kind} that does not set it: {shortened(before)} before a sibling was "
        f"changed, {shortened(after)} after",
        about=[first, third],
    )


@scenario(can_update)
def updates_commute(model: ServerModel, resource: Resource) -> None:
    """Make the same two changes of different attributes to two resources, in different order."""
    names = changeable(resource)
    if resource.update is None or resource.update.method == "PUT" or len(names) < 2:
        return
    first, second = pair(model, resource)
    one, other = model.draw(st.permutations(names))[:2]
    values = change(model.draw, resource.update.id, [one, other], related_in(model))
    for known, order in ((first, (one, other)), (second, (other, one))):
        for name in order:
            if name in values:
                update(model, known, attributes={name: values[name]})
    shown = [(read(model, known) or {}).get("attributes", {}) for known in (first, second)]
    for name in values:
        model.expect(
            checks.COMMUTES,
            equal(shown[0].get(name), shown[1].get(name)) or name in MERGED.get(resource.tag, ()),
            resource.update.id,
            name,
            f"{name} after two changes: {shortened(shown[0].get(name))} in one order, "
            f"{shortened(shown[1].get(name))} in the other",
        )


@scenario(can_update)
def repeated_update_changes_nothing(model: ServerModel, resource: Resource) -> None:
    """Send the same update three times."""
    if resource.update is None or not model.can(resource.update.id):
        return
    first, second = pair(model, resource)
    update(model, first)
    before = read(model, first)
    count = len(list_all(model, resource, first.parent))
    attributes = {name: first.attributes[name] for name in changeable(resource) if name in first.attributes}
    body = update_body(model, first, attributes, {})
    for _ in range(2):
        model.success(model.call(resource.update.id, first.path, body=body))
        first.is_touched = True
        after = read(model, first)
        if before is None or after is None:
            continue
        for group in ("attributes", "relationships"):
            old, new = before.get(group) or {}, after.get(group) or {}
            for name in sorted(old.keys() - MODIFIED - MODIFIERS):
                model.expect(
                    checks.REPEATABLE,
                    contains(new.get(name), old[name]),
                    resource.update.id,
                    name,
                    f"{name} after the same update again: expected {shortened(old[name])}, "
                    f"got {shortened(new.get(name))}",
                    about=[first],
                )
    read(model, second)
    again = len(list_all(model, resource, first.parent))
    model.expect(
        checks.REPEATABLE,
        again == count or model.session.mock is None,  # others may create some meanwhile
        resource.update.id,
        "number of resources",
        f"expected {count} resources after the same update again, got {again}",
        about=[first],
    )
