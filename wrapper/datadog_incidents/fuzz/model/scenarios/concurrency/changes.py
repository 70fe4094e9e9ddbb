"""Updates and deletes at the same time: nothing is lost, and nothing is done twice."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

from ... import checks
from ...actions import NOT_FOUND, create, read, related_in
from ...bodies import change
from ...comparison import equal, shortened
from ...differences import SET_BY_SERVER
from ...json_parts import as_object
from ...listing import list_all
from ...memory import Known
from ...observation import settable
from ...operation_schemas import request_members, required_members, response_members
from ...requests import request
from ...resources import Resource
from ...server_model import ServerModel
from ...stored import is_stored
from ...updating import apply_update, update_body
from ..deletes.deleted import check_gone
from ..lists.pages import ids_of
from ..others.siblings import check_others
from ..scenario import can_delete, can_update, scenario
from .creates import at_once

DRAWS = 5
"""Values that are drawn for an attribute until one differs from that before."""


@scenario(can_update, concurrent=True)
def concurrent_updates(model: ServerModel, resource: Resource) -> None:
    """Change different attributes of one resource at the same time; if that is not possible, replace it."""
    operation = resource.update
    if operation is None or not model.can(operation.id):
        return
    known = create(model, resource)
    read(model, known)
    # An attribute that every update must contain would be sent as it was by the other updates.
    names = [one for one in _compared(known) if one not in required_members(operation.id, "attributes")]
    if operation.method == "PUT" or len(names) < 2:
        _replace(model, known, _compared(known))
    else:
        _merge(model, known, names)


def _compared(known: Known) -> list[str]:
    """Return the names of the attributes that an update can change and a response shows as they were sent."""
    operation = known.resource.update
    if operation is None:
        return []
    shown = (
        response_members(operation.id, "attributes").keys()
        & request_members(operation.id, "attributes").keys()
    )
    return sorted((shown & settable(known)) - SET_BY_SERVER.get(known.resource.tag, frozenset()))


def _merge(model: ServerModel, known: Known, names: list[str]) -> None:
    operation = known.resource.update
    if operation is None:
        return
    values = _new_values(model, known, names)
    bodies = [update_body(model, known, {name: value}, {}) for name, value in values.items()]
    exchanges = at_once(model, [request(operation.id, known.path, body=one) for one in bodies])
    for exchange in exchanges:
        data = as_object(as_object(model.success(exchange)).get("data"))
        model.history.shown[operation.id] |= as_object(data.get("attributes")).keys()
        apply_update(model, known, exchange.request.json())
    found, shown = _attributes(model, known)
    for name in sorted(values.keys() & known.attributes.keys() & shown):
        model.expect(
            checks.CONCURRENT_UPDATES,
            _is_shown(model, known, name, found),
            operation.id,
            name,
            f"{name} after updates of {len(values)} attributes at the same time: expected "
            f"{shortened(known.attributes[name])}, got {shortened(found.get(name))}",
            about=[known],
        )


def _new_values(model: ServerModel, known: Known, names: list[str]) -> dict[str, Any]:
    """Return values for some attributes that differ from those before, so that the loss of one would show."""
    operation = known.resource.update
    found: dict[str, Any] = {}
    for name in names:
        for _ in range(DRAWS):
            found |= change(model.draw, operation.id if operation else "", [name], related_in(model))
            if name in found and not equal(found[name], known.attributes.get(name)):
                break
    return found


def _is_shown(
    model: ServerModel, known: Known, name: str, found: dict[str, Any], sent: dict[str, Any] | None = None
) -> bool:
    value = (known.attributes if sent is None else sent)[name]
    senders = (known.creator, known.changed_by)
    # Null leaves some values to the server.
    return value is None or is_stored(
        model.session, known.resource.tag, senders, name, found.get(name), value
    )


def _replace(model: ServerModel, known: Known, names: list[str]) -> None:
    """Send several values of all attributes at the same time: what remains is one request, not a mixture."""
    operation = known.resource.update
    if operation is None or not names:
        return
    sent = [
        change(model.draw, operation.id, [*request_members(operation.id, "attributes")], related_in(model))
        for _ in range(model.session.workers)
    ]
    bodies = [update_body(model, known, one, {}) for one in sent]
    exchanges = at_once(model, [request(operation.id, known.path, body=one) for one in bodies])
    for exchange in exchanges:
        model.success(exchange)
        apply_update(model, known, exchange.request.json())
    found, shown = _attributes(model, known)
    written = [as_object(as_object(one.request.json()["data"]).get("attributes")) for one in exchanges]
    model.expect(
        checks.CONCURRENT_UPDATES,
        any(
            all(_is_shown(model, known, name, found, one) for name in {*names} & shown & one.keys())
            for one in written
        ),
        operation.id,
        "mixture",
        f"expected the attributes of one of {len(sent)} updates at the same time, got {shortened(found)}",
        about=[known],
    )


def _attributes(model: ServerModel, known: Known) -> tuple[dict[str, Any], set[str]]:
    """Read the attributes, or update nothing if nothing reads them.

    Returns:
        The attributes, and the names of those that the server shows there: it need not show all.
    """
    reader, operation = known.resource.reader(), known.resource.update
    if operation is None:
        return {}, set()
    if reader is None or not model.can(reader.id):
        reader, path, body = operation, known.path, update_body(model, known, {}, {})
    else:
        path, body = known.path, None
    data = as_object(model.success(model.call(reader.id, path, body=body))).get("data")
    if is_array(data):
        data = next((one for one in data if is_object(one) and one.get("id") == known.id), None)
    found: dict[str, Any] = as_object(as_object(data).get("attributes"))
    return found, {*found, *model.history.shown[reader.id]}


@scenario(can_delete, concurrent=True)
def concurrent_deletes(model: ServerModel, resource: Resource) -> None:
    """Delete one of several resources several times at the same time, and then all but one of the others."""
    operation = resource.delete
    if operation is None or resource.id_parameter is None or not model.can(operation.id):
        return
    first = create(model, resource, minimal=True)
    others = [create(model, resource, first.parent, minimal=True) for _ in range(model.session.workers // 2)]
    kept = create(model, resource, first.parent)
    before = ids_of(list_all(model, resource, first.parent))
    exchanges = at_once(model, [request(operation.id, first.path)] * model.session.workers)
    found = sorted(exchange.response.status for exchange in exchanges)
    first.deleted_by = operation.id
    # Each may have seen the resource before another one has deleted it.
    others_may = {NOT_FOUND} if model.session.is_mock else {NOT_FOUND, *operation.success}
    model.expect(
        checks.CONCURRENT_DELETES,
        found[0] in operation.success and {*found[1:]} <= others_may,
        operation.id,
        "same",
        f"expected one success and otherwise {NOT_FOUND} for deletes of one {first.kind} at the same time, "
        f"got {found}",
        about=[first],
    )
    check_gone(model, first)
    exchanges = at_once(model, [request(operation.id, one.path) for one in others])
    for one, exchange in zip(others, exchanges, strict=True):
        model.success(exchange)
        one.deleted_by = operation.id
    for one in others:
        check_gone(model, one)
    after = ids_of(list_all(model, resource, first.parent))
    lost = {*before} - {*after} - {first.id, *(one.id for one in others)}
    model.expect(
        checks.DELETE_KEEPS_OTHERS,
        not lost or model.session.is_shared,
        operation.id,
        "concurrent",
        f"expected the other items of the list after {len(others)} deletes at the same time, {len(lost)} of "
        f"{len(before)} are missing",
    )
    read(model, kept)
    check_others(model, first)
