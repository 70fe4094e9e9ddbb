"""Stored resources: the state of the mock as a handler finds it, and the behavior of collections."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock import server
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents_api.operations import OPERATIONS

from .arguments import own_id


def target(state: MockState, arguments: Arguments) -> Record | None:
    """Return the stored resource that the last ID in the path identifies; None if there is none."""
    resource_id = own_id(arguments)
    for stored in (state.incidents, state.todos, state.users):
        if resource_id in stored:
            return stored[resource_id]
    found = (members[resource_id].resource for members in state.members.values() if resource_id in members)
    return next(found, None)


def attributes_of(resource: Record) -> Record:
    """Return the attributes of a stored resource; those of todos are stored without nesting."""
    attributes: Record = resource.get("attributes", resource)
    return attributes


def siblings(state: MockState, tag: str, resource: Record) -> Iterator[Record]:
    """Yield the other members of a resource's collection, oldest first."""
    for member in list(state.members[tag].values()):
        if member.resource is not resource:
            yield member.resource


def restore(resource: Record, before: Record) -> None:
    """Give a stored resource an earlier content."""
    resource.clear()
    resource.update(copy.deepcopy(before))


def behave(patch: pytest.MonkeyPatch, tag: str, **changes: Any) -> None:
    """Change the `Behavior` of the collections of a resource."""
    for operation in OPERATIONS.values():
        collection = getattr(server.HANDLERS[operation.id], "__self__", None)
        if operation.tag == tag and collection is not None:
            patch.setattr(collection, "behavior", evolve(collection.behavior, **changes))
