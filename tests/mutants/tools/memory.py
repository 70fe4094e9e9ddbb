"""Memory of bugs between calls, which belongs to one state of the mock and is discarded with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import frozen

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from .arguments import attributes, own_id
from .handlers import wrap_each


def notes(state: MockState) -> Record:
    """Return what the bug has noted; empty at first, to be altered in place."""
    memory: Record = vars(state).setdefault("_notes_of_the_bug", {})
    return memory


def count(state: MockState, key: str) -> int:
    """Return how often this function has been called with a key, this time included."""
    memory = notes(state)
    memory[key] = memory.get(key, 0) + 1
    times: int = memory[key]
    return times


@frozen
class Past:
    """Successful call in the past.

    Attributes:
        operation: ID of the operation.
        arguments: arguments of the call.
        data: `data` of the response; None if it has none.
    """

    operation: str
    arguments: Arguments
    data: Any

    @property
    def id(self) -> str:
        """ID of the resource: that in the response, else the last one in the path."""
        if isinstance(self.data, dict):
            return str(self.data["id"])
        return own_id(self.arguments)

    @property
    def sent(self) -> Record:
        """Attributes in the request."""
        return attributes(self.arguments)


def remember(patch: pytest.MonkeyPatch, *operations: str) -> Callable[[MockState], list[Past]]:
    """Make the mock remember the successful calls of operations; return the function that recalls them."""
    name = f"calls of {', '.join(operations)}"

    def recall(state: MockState) -> list[Past]:
        past: list[Past] = vars(state).setdefault(name, [])
        return past

    def remembering(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        data = json.loads(reply.body).get("data") if reply.body else None
        recall(state).append(Past(arguments.operation, arguments, data))
        return reply

    wrap_each(patch, operations, remembering)
    return recall
