"""Concurrent deletes: of two deletes of one resource, one succeeds, and nothing else is deleted."""

from __future__ import annotations

from ..actions import NOT_FOUND, create, read
from ..check_registry import check
from ..listing import list_all
from ..resources import Resource
from ..server_model import ServerModel, request
from .concurrency import at_once
from .deletes import check_gone
from .scenario import can_delete, scenario

DELETED_ONCE = check(
    "concurrent_deletes", "Of two deletes of one resource at the same time, one succeeds, and one gives 404."
)
DELETED = 6
"""Resources that are deleted at the same time."""


@scenario(can_delete)
def concurrent_deletes(model: ServerModel, resource: Resource) -> None:
    """Delete several siblings at the same time, each of them twice; one worker alone cannot."""
    operation = resource.delete
    if operation is None or resource.id_parameter is None or not model.can(operation.id):
        return
    if model.session.workers < 2:
        return
    kept = [create(model, resource, minimal=True)]
    doomed = [create(model, resource, kept[0].parent, minimal=True) for _ in range(DELETED)]
    kept.append(create(model, resource, kept[0].parent, minimal=True))
    requests = [request(operation.id, known.path) for known in doomed for _ in range(2)]
    found = [exchange.response.status for exchange in at_once(model, requests)]
    wanted = [*sorted([*operation.success, NOT_FOUND])]
    for number, known in enumerate(doomed):
        known.deleted_by = operation.id
        statuses = sorted(found[2 * number : 2 * number + 2])
        model.expect(
            DELETED_ONCE,
            statuses == wanted,
            operation.id,
            "statuses",
            f"two deletes of one {known.kind} at the same time: expected {wanted}, got {statuses}",
            about=[known],
        )
    for known in doomed:
        check_gone(model, known)
    for known in kept:
        read(model, known)
    list_all(model, resource, kept[0].parent)
