"""Siblings in turn: what was updated stays so while others are created, deleted and updated after it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from ... import checks
from ...actions import create, read, related_in
from ...bodies import new_body
from ...comparison import equal, shortened
from ...deleting import delete
from ...memory import Known
from ...operation_schemas import CONFLICT, statuses
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..attributes.updates import changeable
from ..others.siblings import list_siblings
from ..scenario import can_update, scenario

SIBLINGS = 4


@scenario(can_update, simplest=False)
def siblings_change_in_turn(model: ServerModel, resource: Resource) -> None:
    """Update each sibling before the next one is created; delete the oldest, and update the others again.

    A server that finds siblings by their place, or that initializes what they share with each new one,
    changes the wrong one only in such an order.
    """
    if resource.create is None or resource.update is None or not model.can(resource.update.id):
        return
    known: list[Known] = []
    body: Any = None
    for _ in range(SIBLINGS):
        body = _body(model, resource.create.id, body)
        known.append(create(model, resource, known[0].parent if known else None, body=body))
        _read_all(model, known, twice=known[-1])
        update(model, known[-1])
        _read_all(model, known, twice=known[-1])
    if resource.delete is None or not model.can(resource.delete.id):
        return
    delete(model, known[0])
    for one in [one for one in reversed(known) if one.is_alive]:
        update(model, one)
        _read_all(model, known, twice=one)


def _body(model: ServerModel, operation: str, previous: Any) -> Any:
    """Return a new body with the relationships of the previous one, if several may have the same."""
    body = new_body(model.draw, operation, related_in(model))
    if previous is not None and "relationships" in previous["data"] and CONFLICT not in statuses(operation):
        body["data"]["relationships"] = deepcopy(previous["data"]["relationships"])
    return body


def _read_all(model: ServerModel, known: list[Known], *, twice: Known) -> None:
    """Read the resource that has changed twice, for a read may change it; then the oldest, and the list."""
    first, second = _shown(model, twice), _shown(model, twice)
    reader = twice.resource.reader()
    if not model.session.is_shared and reader is not None:
        # On other servers, someone else may have changed it.
        model.expect(
            checks.READS_CHANGE_NOTHING,
            equal(first, second),
            reader.id,
            "two reads",
            f"expected the same from two reads, got {shortened(first)} and {shortened(second)}",
            about=[twice],
        )
    _shown(model, next(one for one in known if one.is_alive))
    list_siblings(model, twice)


def _shown(model: ServerModel, known: Known) -> Any:
    """Read a resource; if no operation reads it, update one attribute, whose response shows the others."""
    if known.resource.reader() is not None:
        return read(model, known)
    return update(model, known, changeable(known.resource)[:1])
