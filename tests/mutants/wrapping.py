"""Tools of seeded bugs: they alter the requests, the responses or the state of single operations."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Callable, Iterable, Iterator
from threading import Lock
from typing import Any, cast

import pytest
from attrs import evolve

from datadog_incidents.mock import server
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler, Server
from datadog_incidents_api.operations import OPERATIONS

Around = Callable[[Handler, MockState, Arguments], Reply]
"""Faulty handler; receives the right one to call it."""


def wrap(patch: pytest.MonkeyPatch, operation: str, around: Around) -> None:
    """Replace the handler of an operation by one that calls it, or does not."""
    handler = server.HANDLERS[operation]
    patch.setitem(server.HANDLERS, operation, lambda state, arguments: around(handler, state, arguments))


def alter_request(
    patch: pytest.MonkeyPatch, operation: str, alter: Callable[[MockState, Arguments], object]
) -> None:
    """Alter the valid arguments of an operation in place before they are handled."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        alter(state, arguments)
        return handler(state, arguments)

    wrap(patch, operation, around)


def alter_sent(patch: pytest.MonkeyPatch, operation: str, alter: Callable[[Record], object]) -> None:
    """Alter the attributes of the request body in place."""
    alter_request(patch, operation, lambda state, arguments: alter(sent(arguments)))


def alter_response(
    patch: pytest.MonkeyPatch, operation: str, alter: Callable[[MockState, Arguments, Record], object]
) -> None:
    """Alter the JSON of a successful response in place."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        return altered(handler(state, arguments), lambda document: alter(state, arguments, document))

    wrap(patch, operation, around)


def alter_items(
    patch: pytest.MonkeyPatch, operation: str, alter: Callable[[list[Record]], list[Record]]
) -> None:
    """Replace the items of a list in the response."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        document["data"] = alter(document["data"])

    alter_response(patch, operation, replace)


def afterwards(
    patch: pytest.MonkeyPatch, operation: str, effect: Callable[[MockState, Arguments], object]
) -> None:
    """Change the state after a successful call; the response is not affected."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        effect(state, arguments)
        return reply

    wrap(patch, operation, around)


def altered(reply: Reply, alter: Callable[[Record], object]) -> Reply:
    """Return a response whose JSON document is altered in place."""
    document = json.loads(reply.body)
    alter(document)
    return with_document(reply, document)


def with_document(reply: Reply, document: Record) -> Reply:
    """Return a response with another JSON document, in the format of the mock."""
    end = b"\n" * reply.body.endswith(b"\n")
    return evolve(reply, body=json.dumps(document, separators=(",", ":")).encode() + end)


def behave(patch: pytest.MonkeyPatch, tag: str, **changes: Any) -> None:
    """Change the `Behavior` of the collections of a resource."""
    for operation in OPERATIONS.values():
        collection = getattr(server.HANDLERS[operation.id], "__self__", None)
        if operation.tag == tag and collection is not None:
            patch.setattr(collection, "behavior", evolve(collection.behavior, **changes))


def notes(state: MockState) -> Record:
    """Return the memory of a bug, which belongs to one state of the mock and is discarded with it."""
    memory: Record = vars(state).setdefault("_notes_of_the_bug", {})
    return memory


def count(state: MockState, key: str) -> int:
    """Return how often this function has been called with a key, this time included."""
    memory = notes(state)
    memory[key] = memory.get(key, 0) + 1
    times: int = memory[key]
    return times


def sent(arguments: Arguments) -> Record:
    """Return the attributes in a request body, to read or to alter."""
    return _member(arguments, "attributes")


def links(arguments: Arguments) -> Record:
    """Return the relationships in a request body, to read or to alter."""
    return _member(arguments, "relationships")


def _member(arguments: Arguments, name: str) -> Record:
    data: Record = arguments.body["data"]
    found: Record = data.get(name) or {}
    data[name] = found
    return found


def query(arguments: Arguments) -> Record:
    """Return the query parameters of a request, to read or to alter."""
    return cast("Record", arguments.query)


def target(state: MockState, arguments: Arguments) -> Record | None:
    """Return the stored resource that the last ID in the path identifies; None if there is none."""
    *_, resource_id = arguments.path.values()
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


def each(patch: pytest.MonkeyPatch, operations: Iterable[str], around: Around) -> None:
    """Wrap several operations in the same way."""
    for operation in operations:
        wrap(patch, operation, around)


def contention(patch: pytest.MonkeyPatch) -> Callable[[], bool]:
    """Return a function that returns whether another request waits while one is carried out."""
    handle = Server.handle
    waiting: list[Request] = []
    lock = Lock()

    def counted(self: Server, request: Request) -> Delivery:
        with lock:
            waiting.append(request)
        try:
            return handle(self, request)
        finally:
            with lock:
                waiting.remove(request)

    def contended() -> bool:
        time.sleep(0.001)  # lets other threads send their requests
        return len(waiting) > 1

    patch.setattr(Server, "handle", counted)
    return contended
