"""Handlers of a mock that fail under a condition."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, json_reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS


def crash_if(
    patch: pytest.MonkeyPatch, operation: str, condition: Callable[[MockState, Arguments], bool]
) -> None:
    """Give a 500 for valid requests of an operation that meet a condition."""
    handler = HANDLERS[operation]

    def crashing(state: MockState, arguments: Arguments) -> Reply:
        if condition(state, arguments):
            return json_reply(500, {"errors": ["Internal error"]})
        return handler(state, arguments)

    patch.setitem(HANDLERS, operation, crashing)
