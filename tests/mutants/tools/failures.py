"""Handlers that fail: valid requests are refused, or make the server crash."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply, json_reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler

from .handlers import wrap

Condition = Callable[[MockState, Arguments], bool]


def refuse_if(patch: pytest.MonkeyPatch, operation: str, condition: Condition) -> None:
    """Refuse valid requests of an operation that meet a condition with a 400."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if condition(state, arguments):
            raise Refused(400, "invalid request")
        return handler(state, arguments)

    wrap(patch, operation, around)


def crash_if(patch: pytest.MonkeyPatch, operation: str, condition: Condition) -> None:
    """Give a 500 for valid requests of an operation that meet a condition."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        return crash() if condition(state, arguments) else handler(state, arguments)

    wrap(patch, operation, around)


def crash() -> Reply:
    """Return the response to a request that makes the server fail."""
    return json_reply(500, {"errors": ["Internal error"]})
