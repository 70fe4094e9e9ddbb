"""Requests at the same time, for bugs that show only then."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler, Server

from .handlers import wrap

AroundOverlapping = Callable[[Handler, MockState, Arguments, int], Reply]
"""Faulty handler; receives the right one, and the number of other requests that wait."""
LONGEST_START = 0.005
"""Seconds in which other threads, which start at the same time, can be expected to send their requests."""


def overlapping(patch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Return a function for handlers: it returns the number of other requests that wait for the mock."""
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
                waiting.pop()

    def others() -> int:
        time.sleep(LONGEST_START)
        return len(waiting) - 1

    patch.setattr(Server, "handle", counted)
    return others


def wrap_overlapping(patch: pytest.MonkeyPatch, operation: str, around: AroundOverlapping) -> None:
    """Replace the handler of an operation by one that differs while other requests wait."""
    others = overlapping(patch)
    wrap(patch, operation, lambda handler, state, arguments: around(handler, state, arguments, others()))
