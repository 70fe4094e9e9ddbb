"""Sleeping, for a fixed time or until woken, for threads and for asyncio tasks.

The functions and classes are passed as arguments, so that tests can replace them and need no real clock.
"""

import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from queue import Empty, SimpleQueue

from .cancellation import cancellation_of_thread

AsyncSleep = Callable[[float], Awaitable[None]]
Sleep = Callable[[float], None]


async def async_sleep(seconds: float) -> None:
    """Suspend the current task without blocking the event loop."""
    import asyncio  # deferred: synchronous applications do not need it

    await asyncio.sleep(seconds)


def sync_sleep(seconds: float) -> None:
    """Block the current thread.

    Raises:
        CallCancelledError: the call of this thread has been cancelled.
    """
    if cancellation_of_thread() is None:
        time.sleep(seconds)
    else:
        Signal().wait(seconds)


class AsyncSignal:
    """Event with a timeout that wakes one waiting task."""

    def __init__(self) -> None:
        import asyncio

        self._event = asyncio.Event()

    async def wait(self, seconds: float) -> None:
        """Sleep until `set` is called, or for at most `seconds`."""
        import asyncio

        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            pass

    def set(self) -> None:
        self._event.set()

    def clear(self) -> None:
        self._event.clear()


class Signal:
    """Event with a timeout that wakes one waiting thread."""

    def __init__(self) -> None:
        # Implemented in C, unlike `threading.Event`, which an interrupt can leave locked for ever.
        self._wakes: SimpleQueue[None] = SimpleQueue()
        self._cancellation = cancellation_of_thread()
        if self._cancellation is not None:
            self._cancellation.wake_by(self.set)

    def wait(self, seconds: float) -> None:
        """Sleep until `set` is called, or for at most `seconds`.

        Raises:
            CallCancelledError: the call of this thread has been cancelled.
        """
        self._check()  # first, because `clear` can have removed what was to end this wait
        with suppress(Empty):
            self._wakes.get(timeout=seconds)
        self._check()

    def _check(self) -> None:
        if self._cancellation is not None:
            self._cancellation.check()

    def set(self) -> None:
        self._wakes.put(None)

    def clear(self) -> None:
        with suppress(Empty):
            while True:
                self._wakes.get_nowait()
