"""Limit of the time of an operation on a network, in which a busy event loop does not count."""

from __future__ import annotations

import math
from types import TracebackType
from typing import Self

STEP = 0.01
"""Seconds in which the time is measured.

A step that ends late counts as one: meanwhile, the loop could not have noticed a response either.
"""


class AsyncPatience:
    """Limit of the time of what a task does in the context.

    Args:
        seconds: maximum time.

    Raises:
        TimeoutError: the time is over; raised at the end of the context.
    """

    BY_SOCKET = False
    """Whether the sockets are to limit the time instead."""

    def __init__(self, seconds: float) -> None:
        import asyncio  # deferred: synchronous applications do not need it

        self._steps = math.ceil(seconds / STEP)
        self._loop = asyncio.get_running_loop()
        self._timeout = asyncio.timeout(None)

    def _step(self) -> None:
        self._steps -= 1
        if self._steps > 0:
            self._timer = self._loop.call_later(STEP, self._step)
        else:
            self._timeout.reschedule(self._loop.time())

    async def __aenter__(self) -> Self:
        await self._timeout.__aenter__()
        self._timer = self._loop.call_later(STEP, self._step)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        await self._timeout.__aexit__(kind, error, trace)


class Patience:
    """Context in which the timeouts of sockets limit the time, which look for a response at their end."""

    BY_SOCKET = True

    def __init__(self, seconds: float) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass
