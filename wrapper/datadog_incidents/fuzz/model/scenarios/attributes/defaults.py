"""Defaults: what a create does not send is the same in each new resource."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from datadog_incidents._common.json_kinds import is_object
from datadog_incidents_api.operations import OPERATIONS

from ... import checks
from ...actions import create, read, related_in
from ...bodies import new_body, sent_members
from ...comparison import equal, instant, nanoseconds, shortened
from ...deleting import delete
from ...differences import DERIVED_FROM, MERGED, SET_BY_SERVER
from ...json_parts import as_object
from ...linkage import linked_id
from ...memory import Known
from ...operation_schemas import CONFLICT, request_members, required_members, statuses
from ...probes.edges import full as complete
from ...probes.references import references
from ...resources import Resource, resource_of
from ...schemas import request_schema
from ...server_model import ServerModel
from ...updating import update
from ..relations.related_deleted import full_body
from ..scenario import can_create, can_delete, can_update, scenario

MINUTE = 60 * 10**9
"""Nanoseconds by which times that the server sets may differ, counted from the creation of each resource."""


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
    for name in sorted(first.attributes.keys() & third.attributes.keys() - own):
        times = instant(first.attributes[name]) is not None  # the time of each is its own
        source = DERIVED_FROM.get((resource.tag, name), name)
        is_own = source != name and first.attributes.get(source) != third.attributes.get(source)
        if name in first.from_server and name in third.from_server and not (times or is_own):
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
    before, after = (one.views[one.creator].attributes.get(name) for one in (first, third))
    if name == "fields" or not is_object(before) or not is_object(after):
        return  # fields have values of their own in each incident
    # Types of other servers are created with some permissions.
    sent = {
        member
        for one in (first, third)
        if name not in one.from_server
        for member in as_object(one.attributes.get(name))
    }
    before, after = (
        {member: value for member, value in one.items() if member not in sent} for one in (before, after)
    )
    model.expect(
        checks.DEFAULTS,
        equal(before, after),
        (first.creator, third.creator),
        name,
        f"{name} of a new {first.kind} that does not set it: {shortened(before)} before a sibling was "
        f"changed, {shortened(after)} after",
        about=[first, third],
    )


@scenario(can_create, simplest=False)
def defaults_are_of_no_other_create(model: ServerModel, resource: Resource) -> None:
    """Create the same after each other create that sends what this one omits: it has the same values.

    So it has after creates of what it could be related to, such as a new incident type or user.
    """
    if resource.id_parameter is None:
        return  # a second create is an update
    for creator in resource.creators:
        if not model.can(creator.id) or CONFLICT in statuses(creator.id):
            continue
        body = new_body(model.draw, creator.id, related_in(model), minimal=True)
        first = create(model, resource, creator=creator.id, body=deepcopy(body))
        for other, owner, minimal in _others(creator.id):
            if model.can(other):
                parent = first.parent if "{incident_id}" in OPERATIONS[other].path else None
                full = None if minimal else full_body(model, other)
                create(model, owner, parent, creator=other, body=full, minimal=minimal)
                again = create(model, resource, first.parent, creator=creator.id, body=deepcopy(body))
                compare_omitted(model, first, again, other)


@scenario(can_delete, rounds=2, simplest=False)
def defaults_are_of_nothing_deleted(model: ServerModel, resource: Resource) -> None:
    """Create with few members, then with others and the same name, delete the latter, and create again."""
    creator, deleter = resource.creators[0].id, resource.delete
    if resource.id_parameter is None or deleter is None or not model.can(creator, deleter.id):
        return
    body = new_body(model.draw, creator, related_in(model), minimal=True)
    first = create(model, resource, body=deepcopy(body))
    full = complete(request_schema(creator) or {}, full_body(model, creator))
    full["data"]["attributes"] = {**sent_members(full, "attributes"), **sent_members(body, "attributes")}
    delete(model, create(model, resource, first.parent, body=full))
    again = create(model, resource, first.parent, body=deepcopy(body))
    for known in (first, again):
        read(model, known)
    compare_omitted(model, first, again, deleter.id)


def _others(creator: str) -> Iterator[tuple[str, Resource, bool]]:
    """Yield other operations that create, what they create, and whether with few members.

    Those of what a create refers to send few, because they could ask for a change of what is the default.
    """
    named = {one.resource.tag for one in references(creator)}
    for operation in OPERATIONS.values():
        resource = resource_of(operation.id)
        if operation.id == creator or resource is None or operation not in resource.creators:
            continue
        if resource.tag in named:
            yield operation.id, resource, True
        elif any(
            _omitted(creator, each) & request_members(operation.id, each).keys()
            for each in ("attributes", "relationships")
        ):
            yield operation.id, resource, False


def _omitted(creator: str, group: str) -> set[str]:
    return request_members(creator, group).keys() - required_members(creator, group)


def _are_own_times(first: Known, again: Known, before: Any, after: Any) -> bool:
    """Return whether two values are times that are equally long after the creation of their resources."""
    if instant(before) is None or instant(after) is None:
        return False
    created = nanoseconds(first.created), nanoseconds(again.created)
    times = nanoseconds(before), nanoseconds(after)
    if None in (*created, *times):
        return True
    ages = [(time or 0) - (start or 0) for time, start in zip(times, created, strict=True)]
    return abs(ages[0] - ages[1]) < MINUTE


def compare_omitted(model: ServerModel, first: Known, again: Known, other: str) -> None:
    """Compare what two creates with the same body have not sent."""
    creator = first.creator
    own = SET_BY_SERVER.get(first.resource.tag, frozenset()) | {"fields"}
    values: dict[str, tuple[Any, Any]] = {}
    for name in sorted(_omitted(creator, "attributes") - own):
        if all(name in one.from_server or name not in one.attributes for one in (first, again)):
            # Null and absent mean the same.
            before, after = (one.views[creator].attributes.get(name) for one in (first, again))
            if not _are_own_times(first, again, before, after):
                values[name] = before, after
    for name in sorted(_omitted(creator, "relationships")):
        shown = [{"relationships": one.views[creator].relationships} for one in (first, again)]
        values[name] = (linked_id(shown[0], name), linked_id(shown[1], name))
    for name, (before, after) in values.items():
        model.expect(
            checks.DEFAULTS,
            equal(before, after),
            (creator, other),
            name,
            f"{name} of a new {first.kind} that does not set it: {shortened(before)} before {other}, "
            f"{shortened(after)} after",
            about=[first, again],
        )
