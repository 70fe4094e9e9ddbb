"""Sleeping in both colours, until a time or until woken; taken as arguments, so that tests need no clock."""

import threading
import time
from collections.abc import Awaitable, Callable

AsyncSleep = Callable[[float], Awaitable[None]]
Sleep = Callable[[float], None]


async def async_sleep(seconds: float) -> None:
    """Sleep without holding up other tasks."""
    import asyncio  # not worth its import for synchronous programs

    await asyncio.sleep(seconds)


def sync_sleep(seconds: float) -> None:
    """Sleep."""
    time.sleep(seconds)


class AsyncSignal:
    """Wakes one task."""

    def __init__(self) -> None:
        import asyncio

        self._event = asyncio.Event()

    async def wait(self, seconds: float) -> None:
        """Sleep until `set` is called, or the time is over."""
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
    """Wakes one thread."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def wait(self, seconds: float) -> None:
        """Sleep until `set` is called, or the time is over."""
        self._event.wait(seconds)

    def set(self) -> None:
        self._event.set()

    def clear(self) -> None:
        self._event.clear()
