"""Comparison of a resource in a response with the model: with what was sent, and shown before."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from . import checks
from .check_registry import Check
from .children import check_children
from .comparison import MISSING, equal, shortened
from .differences import (
    CREATED,
    IMPACT,
    MERGED,
    MODIFIED,
    MODIFIERS,
    NOT_STORED,
    RELATED_BY_SERVER,
    SET_BY_SERVER,
    STALE,
)
from .json_parts import as_object
from .linkage import linked_id
from .memory import Known, View
from .operation_schemas import Schema, allows_null, request_members, response_members, without_null
from .people import check_people
from .server_model import ServerModel
from .stored import comparable, is_stored
from .suspects import writes_since_change
from .timestamps import check_times


def observe(model: ServerModel, known: Known, operation: str, data: Any) -> None:
    """Compare a resource in a response with the model, and remember it.

    Args:
        model: the model.
        known: the resource.
        operation: ID of the operation that responded.
        data: the resource in the response.
    """
    if not is_object(data):
        return  # reported as a response that does not conform
    model.expect(
        checks.GET_IS_THE_ONE,
        data.get("id") == known.id and data.get("type") in known.resource.kinds,
        (operation, known.creator),
        "id",
        lambda: f"expected {known.kind} {known.id}, got {data.get('type')} {data.get('id')}",
        about=[known],
    )
    attributes, relationships = as_object(data.get("attributes")), as_object(data.get("relationships"))
    view = known.views.get(operation)
    _compare_attributes(model, known, operation, attributes, view)
    _compare_relationships(model, known, operation, relationships, view)
    _check_owner(model, known, operation, data)
    check_children(model, known, operation, data)
    check_times(model, known, operation, attributes)
    check_people(model, known, operation, data)
    known.views[operation] = View(attributes, relationships, model.position)
    model.history.shown[operation] |= {*attributes, *relationships}


def _check_owner(model: ServerModel, known: Known, operation: str, data: dict[str, Any]) -> None:
    """Check that a child names its own incident, as attribute and as relationship."""
    if known.parent is None:
        return
    named = [as_object(data.get("attributes")).get("incident_id"), linked_id(data, "incident")]
    for found in named:
        model.expect(
            checks.BELONGS,
            found in (None, known.parent.id),
            (known.creator, operation),
            "incident",
            f"incident of {known.kind}: expected {known.parent.id}, got {found}",
            about=[known],
        )


def settable(known: Known) -> set[str]:
    """Return the names of the attributes that requests can set and responses show."""
    update = known.resource.update
    names = {*request_members(known.creator, "attributes")}
    names |= {*request_members(update.id, "attributes")} if update else set()
    return {one for one in names if (known.resource.tag, one) not in NOT_STORED}


def _compare_attributes(
    model: ServerModel, known: Known, operation: str, found: dict[str, Any], view: View | None
) -> None:
    tag, shown = known.resource.tag, response_members(operation, "attributes")
    derived = _set_by_children(model, known)
    for name in sorted((settable(known) & shown.keys()) - derived):
        value = found.get(name, MISSING)
        if name in known.attributes:
            _compare_sent(model, known, operation, name, value, view)
        elif value is not MISSING and name not in SET_BY_SERVER.get(tag, ()):
            model.expect(
                checks.UPDATE_REPLACES,
                name not in known.cleared or _may_be_default(model, known.cleared[name], value),
                (known.changed_by, operation),
                name,
                f"{name} of {known.kind} was not sent: expected none as in a new one, got {shortened(value)}",
                about=[known],
            )
            known.attributes[name] = value  # a default: the same in all responses from now on
            known.from_server.add(name)
    if view is None or not view.attributes:  # integrations by other operations have none until an update
        return
    own = SET_BY_SERVER.get(tag, frozenset()) | CREATED | MODIFIED | MODIFIERS | settable(known)
    for name in sorted((found.keys() | view.attributes.keys()) - own - derived - view.changed):
        before, value = view.attributes.get(name, MISSING), found.get(name, MISSING)
        _compare_unsent(model, known, operation, name, value, before, view)


def _may_be_default(model: ServerModel, before: Any, value: Any) -> bool:
    """Return whether a value that a PUT left out can be the default: that of other servers may be hidden.

    It is not if it is what was sent before, and too special for a default.
    """
    if value in (None, []):
        return True
    is_special = is_array(value) or is_object(value)
    return not model.session.is_mock and not (is_special and equal(value, before))


def _set_by_children(model: ServerModel, known: Known) -> set[str]:
    """Return the names of an incident's attributes that its children, also deleted ones, may have set."""
    children = [one for one in model.memory if one.parent is known]
    names = {
        str(one.attributes.get("timestamp_type"))
        for one in children
        if one.resource.tag == "timestamp_overrides"
    }
    # The mock sets none. What other servers do is not recorded (EVIDENCE.md#impacts).
    if not model.session.is_mock and any(one.resource.tag == "impacts" for one in children):
        names |= IMPACT
    return names


def _compare_sent(
    model: ServerModel, known: Known, operation: str, name: str, value: Any, view: View | None
) -> None:
    """Compare an attribute with the value that was sent last, or the default that was shown first."""
    tag, sent = known.resource.tag, known.attributes[name]
    if value is MISSING and name not in model.history.shown[operation]:
        return  # a server need not show an attribute at all
    if sent is None and not allows_null(response_members(operation, "attributes")[name]):
        known.attributes.pop(name)  # null leaves the value to the server
        return
    shown = None if value is MISSING else value
    received, wanted = comparable(model.session, tag, name, shown, sent)
    exact, senders = name in known.from_server, (known.creator, known.changed_by)
    holds = equal(received, wanted) if exact else is_stored(model.session, tag, senders, name, shown, sent)
    if not holds:
        check, blamed = _explain(model, known, operation, name, view)
        if check is checks.READ_YOUR_WRITES and sent is None:
            check = checks.NULL_CLEARS
        model.expect(
            check,
            False,
            blamed,
            name,
            lambda: f"{name} of {known.kind}: expected {shortened(wanted)}, got {shortened(value)}",
            about=[known],
        )
        known.attributes[name] = received
        known.from_server.add(name)
        return
    model.expect(checks.READ_YOUR_WRITES, True, operation, name, "")
    if view is not None and name not in view.changed and not exact:
        # Members of an object that were not sent are the server's; they do not change by themselves.
        _compare_unsent(model, known, operation, name, value, view.attributes.get(name, MISSING), view)
    elif view is not None and name in MERGED.get(tag, ()):
        _compare_merged(model, known, operation, name, value, view)


def _compare_merged(
    model: ServerModel, known: Known, operation: str, name: str, value: Any, view: View
) -> None:
    """Compare the members of an object that the last update did not send with those before."""
    before = view.attributes.get(name)
    sent = known.attributes[name]
    if not (is_object(before) and is_object(value) and is_object(sent)):
        return
    for key in sorted(before.keys() - sent.keys()):
        model.expect(
            checks.UPDATE_MERGES,
            equal(value.get(key, MISSING), before[key]),
            (known.changed_by, operation),
            f"{name}.{key}",
            f"{name}.{key} of {known.kind} was not sent: expected {shortened(before[key])}, "
            f"got {shortened(value.get(key, MISSING))}",
            about=[known],
        )


def _compare_unsent(
    model: ServerModel, known: Known, operation: str, name: str, value: Any, before: Any, view: View | None
) -> None:
    """Compare a member that was not sent with its value in the last response of the same operation."""
    if equal(value, before) or view is None:
        return
    if MISSING in (value, before) and (value is None or before is None):
        return  # null and absent mean the same
    check, blamed = _explain(model, known, operation, name, view)
    model.expect(
        check,
        False,
        blamed,
        name,
        f"{name} of {known.kind} was not sent: expected {shortened(before)} as before, "
        f"got {shortened(value)}",
        about=[known],
    )


def _compare_relationships(
    model: ServerModel, known: Known, operation: str, found: dict[str, Any], view: View | None
) -> None:
    tag = known.resource.tag
    shown = response_members(operation, "relationships")
    for name, sent in known.relationships.items():
        if name not in shown or (operation, name) in STALE:
            continue
        if sent is None and not may_lead_nowhere(shown[name]):
            continue  # null leaves the value to the server
        if name not in found and name not in model.history.shown[operation]:
            continue
        data = as_object(found.get(name)).get("data")
        kept = _is_kept(model, known, name, ids_in(data), ids_in(sent))
        suspects = [] if kept else writes_since_change(model, known)
        model.expect(
            checks.RELATED_KEPT,
            kept,
            (known.changed_by, known.creator, operation, *suspects),
            name,
            f"relationship {name} of {known.kind}: expected {shortened(ids_in(sent))}, "
            f"got {shortened(ids_in(data))}",
            about=[known],
        )
    if view is None:
        return
    own = RELATED_BY_SERVER.get(tag, frozenset()) | MODIFIERS | known.relationships.keys()
    for name in sorted((found.keys() | view.relationships.keys()) - own):
        if (operation, name) not in STALE and name not in view.changed:
            before, value = _link(view.relationships, name), _link(found, name)
            _compare_unsent(model, known, operation, name, value, before, view)


def _is_kept(
    model: ServerModel, known: Known, name: str, found: list[tuple[str, str]], sent: list[tuple[str, str]]
) -> bool:
    """Return whether a relationship is what was sent; one that the server keeps has what exists of it."""
    if name not in RELATED_BY_SERVER.get(known.resource.tag, ()):
        return found == sent
    return {*sent} - model.memory.deleted() <= {*found}


def _link(relationships: dict[str, Any], name: str) -> Any:
    """Return a relationship; one to nothing may as well be absent."""
    return relationships.get(name, MISSING) if as_object(relationships.get(name)).get("data") else MISSING


def may_lead_nowhere(schema: Schema) -> bool:
    """Return whether a relationship in a response can be to nothing."""
    return allows_null(schema) or allows_null(without_null(schema).get("properties", {}).get("data", {}))


def ids_in(data: Any) -> list[tuple[str, str]]:
    """Return the types and IDs in a relationship, sorted: the order of related resources means nothing."""
    identifiers = data if is_array(data) else [data] if data else []
    return sorted((str(one.get("type")), str(one.get("id"))) for one in identifiers if is_object(one))


def _explain(
    model: ServerModel, known: Known, operation: str, name: str, view: View | None
) -> tuple[Check, tuple[str | None, ...]]:
    """Return the check that a wrong member fails, and the operations that can be at fault."""
    if view is None or name in view.changed:
        # The update, a read, or what was called between them.
        return checks.READ_YOUR_WRITES, (
            *(known.changed_by, operation, known.creator),
            *writes_since_change(model, known),
        )
    since = [one for one in model.exchanges[view.position :] if one.request.operation != operation]
    writes = [one for one in since if one.request.method != "GET"]
    of_this = [
        one for one in writes if known.id in one.request.path or one.request.operation == known.changed_by
    ]
    accepted = [one.request.operation for one in of_this if one.response.ok]
    if accepted:
        replaces = OPERATIONS[known.changed_by].method == "PUT"
        check = checks.UPDATE_REPLACES if replaces else checks.UPDATE_MERGES
        return check, (
            accepted[-1],
            operation,
            *dict.fromkeys(one.request.operation for one in reversed(writes)),
        )
    if of_this:
        return checks.REFUSED_CHANGES_NOTHING, (of_this[-1].request.operation, operation)
    if writes:
        return checks.OTHERS_UNCHANGED, (*(one.request.operation for one in reversed(writes)), operation)
    return checks.READS_CHANGE_NOTHING, (*(one.request.operation for one in reversed(since)), operation)
