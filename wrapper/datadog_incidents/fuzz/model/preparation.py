"""Preparation: creates that a run calls though they are not selected, for what it needs."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from datadog_incidents_api.operations import OPERATIONS

from .bodies import needed_kinds
from .operation_schemas import CONFLICT, path_parameters, statuses
from .probes.references import path_resource, query_references
from .resources import SHOWN_IN, Resource, resource_of, resources


def preparing(operations: Collection[str], permitted: Collection[str] = tuple(OPERATIONS)) -> frozenset[str]:
    """Return the IDs of the creates that a run of some operations may call beside them.

    Args:
        operations: IDs of the selected operations.
        permitted: IDs of the operations that may be called to prepare; see `Selection`.
    """
    found = {*operations}
    tags = {OPERATIONS[one].tag for one in operations}  # scenarios test a resource as a whole
    pending = [*operations, *(one.id for one in OPERATIONS.values() if one.tag in tags)]
    while pending:
        for resource in _needed_by(pending.pop()):
            create = _create(resource, permitted)
            if create is not None and create not in found:
                found.add(create)
                pending.append(create)
    return frozenset(found - {*operations})


def remedy(operation: str, permitted: Collection[str]) -> str:
    """Return which excluded creates an operation needs, to be added to a message; empty if it needs none."""
    excluded = sorted(preparing([operation]) - {*permitted})
    them = "it" if len(excluded) == 1 else "them"
    return f"; it needs {' and '.join(excluded)}, so do not exclude {them}" if excluded else ""


def _create(resource: Resource, permitted: Collection[str]) -> str | None:
    """Return the ID of the operation that creates a resource again and again, as `actions.create` does."""
    creators = [one.id for one in resource.creators if one.id in permitted]
    return next((one for one in creators if CONFLICT not in statuses(one)), None)


def _needed_by(operation: str) -> Iterator[Resource]:
    """Yield the resources that must exist before a call of an operation can succeed."""
    own = resource_of(operation)
    if own is not None:
        yield own
    for name in path_parameters(OPERATIONS[operation]):
        named = path_resource(operation, name)
        if named is not None:
            yield named
    needed = {*needed_kinds(operation)}
    yield from (one for one in resources().values() if needed.intersection(one.kinds))
    if query_references(operation):
        yield resources()["types"]
    if own is not None and own.tag in SHOWN_IN:
        yield resources()[SHOWN_IN[own.tag]]
