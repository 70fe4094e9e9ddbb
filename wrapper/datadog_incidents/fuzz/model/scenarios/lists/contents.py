"""Contents of lists: each resource is there once, as when read alone, in a constant order, and counted."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ... import checks
from ...actions import create, creators_to_use, read
from ...comparison import equal
from ...deleting import delete
from ...differences import DURATIONS
from ...json_parts import as_object
from ...listing import list_all
from ...memory import Known
from ...meta import check_meta
from ...other_clients import is_wrong_again
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..scenario import scenario
from .filters import is_listed


@scenario(is_listed)
def list_follows_changes(model: ServerModel, resource: Resource) -> None:
    """List before and after creates by all operations, an update in the middle, and a delete."""
    creator, *others = creators_to_use(model, resource)
    first = create(model, resource, creator=others[0] if others else creator)
    before = list_all(model, resource, first.parent)
    second = create(model, resource, first.parent, creator=creator, minimal=True)
    between = list_all(model, resource, first.parent)
    _check_new(model, second, before, between)
    third = create(model, resource, first.parent, creator=others[-1] if others[1:] else creator)
    _check_new(model, third, between, list_all(model, resource, first.parent))
    if resource.update is not None:
        update(model, second)
    items = list_all(model, resource, first.parent)
    _check_order(model, resource, items)
    for known in (third, first, second):
        _compare_with_get(model, known, items)
    if resource.delete is not None and resource.id_parameter is not None:
        delete(model, second)
        list_all(model, resource, first.parent)
        delete(model, first)
        list_all(model, resource, first.parent)
        delete(model, third)
        list_all(model, resource, first.parent)


def _check_new(model: ServerModel, known: Known, before: list[Any], after: list[Any]) -> None:
    """Check that a create has added one item to a list."""
    added = _ids(after) - _ids(before)

    def are_several() -> bool:
        earlier = _ids(list_all(model, known.resource, known.parent))
        new = create(model, known.resource, known.parent, creator=known.creator)
        return not _ids(list_all(model, known.resource, known.parent)) - earlier <= {new.id}

    model.expect(
        checks.CREATE_MAKES_ONE,
        not is_wrong_again(model, not added <= {known.id}, are_several),
        (known.creator, known.resource.listing.id if known.resource.listing else None),
        "several",
        f"expected one new {known.kind} in the list after one create, got {len(added)}",
        about=[known],
    )


def _ids(items: list[Any]) -> set[Any]:
    return {one.get("id") for one in items if is_object(one)}


def _compare_with_get(model: ServerModel, known: Known, items: list[Any]) -> None:
    """Compare an item of a list with the resource when read alone, as far as both show the same members."""
    get = known.resource.get
    item = next((one for one in items if is_object(one) and one.get("id") == known.id), None)
    if get is None or not model.can(get.id) or item is None or known.resource.listing is None:
        return
    alone = read(model, known)
    late = frozenset[str]() if model.session.is_mock else DURATIONS
    for group in ("attributes", "relationships"):
        shown, listed = as_object(as_object(alone).get(group)), as_object(item.get(group))
        for name in sorted((shown.keys() & listed.keys()) - late):
            model.expect(
                checks.LIST_AGREES,
                equal(shown[name], listed[name]),
                (known.resource.listing.id, get.id),
                name,
                f"{name} of {known.kind}: {shown[name]!r} alone, {listed[name]!r} in the list",
                about=[known],
            )


def _check_order(model: ServerModel, resource: Resource, items: list[Any]) -> None:
    """Check that two lists in a row have the same order."""
    if resource.listing is None:
        return
    parent = next((one.parent for one in model.memory.alive(resource.tag)), None)
    again = list_all(model, resource, parent)
    own = {one.id for one in model.memory.alive(resource.tag)}
    first, second = (
        [one.get("id") for one in found if is_object(one) and one.get("id") in own]
        for found in (items, again)
    )
    model.expect(
        checks.PAGES_PARTITION,
        first == second,
        resource.listing.id,
        "order",
        "expected the same order in two lists without a change in between, got another",
    )


@scenario(is_listed)
def meta_counts(model: ServerModel, resource: Resource) -> None:
    """Compare the counts in `meta` with the items, for no item, one and several."""
    if resource.listing is None or not model.can(resource.listing.id):
        return
    parent = None
    for _ in range(3):
        known = create(model, resource, parent)
        parent = known.parent
        path = {"incident_id": parent.id} if parent is not None else {}
        document = model.success(model.call(resource.listing.id, path))
        check_meta(model, resource.listing.id, document, 0)
