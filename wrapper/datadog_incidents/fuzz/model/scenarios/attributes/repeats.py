"""Repeats: the same change again, another one and back, and two changes in either sequence."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from ... import checks
from ...actions import create, read, related_in
from ...bodies import change
from ...comparison import contains, equal, shortened
from ...differences import DURATIONS, MERGED, MODIFIED, MODIFIERS
from ...json_parts import as_object
from ...listing import list_all
from ...memory import Known
from ...operation_schemas import allows_null, request_members
from ...other_clients import is_wrong_again
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update, update_body
from ..scenario import can_update, scenario
from .updates import SINGLE, changeable, pair


@scenario(can_update, rounds=2)
def attributes_change_again(model: ServerModel, resource: Resource) -> None:
    """Change an attribute to one value, another, null if it may be null, and the first one again."""
    if resource.update is None or not model.can(resource.update.id):
        return
    known = create(model, resource)
    schemas = request_members(resource.update.id, "attributes")
    for name in model.draw(st.permutations(changeable(resource)))[:SINGLE]:
        one, *others = (change(model.draw, resource.update.id, [name], related_in(model)) for _ in range(5))
        other = next((found for found in others if found != one), one)
        nothing = {name: None} if allows_null(schemas[name]) else other
        for attributes in (one, other, nothing, one):
            if attributes:
                update(model, known, attributes=attributes)
                read(model, known)
        read(model, known, listed=True)


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
    shown = [as_object(read(model, known)).get("attributes", {}) for known in (first, second)]
    for name, sent in values.items():
        results = [one.get(name) for one in shown]
        # A null that clears nothing leaves the value of each resource, such as `required` of a field.
        is_left = (sent is None and None not in results) or name in MERGED.get(resource.tag, ())
        model.expect(
            checks.COMMUTES,
            is_left or equal(*results),
            resource.update.id,
            name,
            f"{name} after two changes: {shortened(results[0])} in one order, "
            f"{shortened(results[1])} in the other",
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
    late = frozenset[str]() if model.session.is_mock else DURATIONS
    attributes = {name: first.attributes[name] for name in changeable(resource) if name in first.attributes}
    body = update_body(model, first, attributes, {})
    for _ in range(2):
        model.success(model.call(resource.update.id, first.path, body=body))
        first.may_be_touched = True  # whether a change to the same values counts as one is not specified
        after = read(model, first)
        if before is None or after is None:
            continue
        for group in ("attributes", "relationships"):
            old, new = as_object(before.get(group)), as_object(after.get(group))
            for name in sorted(old.keys() - MODIFIED - MODIFIERS - late):
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
    model.expect(
        checks.REPEATABLE,
        not is_wrong_again(
            model,
            count != len(list_all(model, resource, first.parent)),
            lambda: _changes_number(model, first, body),
        ),
        resource.update.id,
        "number of resources",
        f"expected {count} resources as before after the same update again, got another number",
        about=[first],
    )


def _changes_number(model: ServerModel, known: Known, body: Any) -> bool:
    """Repeat an update, and return whether there is another number of resources afterwards."""
    update = known.resource.update
    before = len(list_all(model, known.resource, known.parent))
    if update is not None:
        model.success(model.call(update.id, known.path, body=body))
        known.may_be_touched = True
    return before != len(list_all(model, known.resource, known.parent))
