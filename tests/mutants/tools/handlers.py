"""Patches of handlers, which receive valid requests and return successful responses.

A handler is called after the credentials, the path, the query and the body have been validated; what it
refuses, it raises. `messages` has the patches of requests and responses as they are sent.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

import pytest
from attrs import evolve

from datadog_incidents.mock import server
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from .arguments import attributes, query_parameters

Around = Callable[[Handler, MockState, Arguments], Reply]
"""Faulty handler; receives the right one to call it."""


def wrap(patch: pytest.MonkeyPatch, operation: str, around: Around) -> None:
    """Replace the handler of an operation by one that calls it, or does not."""
    handler = server.HANDLERS[operation]
    patch.setitem(server.HANDLERS, operation, lambda state, arguments: around(handler, state, arguments))


def wrap_each(patch: pytest.MonkeyPatch, operations: Iterable[str], around: Around) -> None:
    """Wrap the handlers of several operations in the same way."""
    for operation in operations:
        wrap(patch, operation, around)


def alter_arguments(
    patch: pytest.MonkeyPatch, operation: str, alter: Callable[[MockState, Arguments], object]
) -> None:
    """Alter the valid arguments of an operation in place before they are handled."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        alter(state, arguments)
        return handler(state, arguments)

    wrap(patch, operation, around)


def alter_attributes(patch: pytest.MonkeyPatch, operation: str, alter: Callable[[Record], object]) -> None:
    """Alter the attributes of a valid request body in place before they are handled."""
    alter_arguments(patch, operation, lambda state, arguments: alter(attributes(arguments)))


def alter_query(patch: pytest.MonkeyPatch, operation: str, alter: Callable[[Record], object]) -> None:
    """Alter the valid query parameters of a request in place before they are handled."""
    alter_arguments(patch, operation, lambda state, arguments: alter(query_parameters(arguments)))


def alter_success(
    patch: pytest.MonkeyPatch, operation: str, alter: Callable[[MockState, Arguments, Record], object]
) -> None:
    """Alter the JSON of a successful response in place."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        return altered(handler(state, arguments), lambda document: alter(state, arguments, document))

    wrap(patch, operation, around)


def alter_items(
    patch: pytest.MonkeyPatch, operation: str, alter: Callable[[list[Record]], list[Record]]
) -> None:
    """Replace the items of a list in a successful response."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        document["data"] = alter(document["data"])

    alter_success(patch, operation, replace)


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
