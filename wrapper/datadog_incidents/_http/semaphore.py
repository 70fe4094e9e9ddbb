"""Semaphore with a timeout, for threads and for asyncio tasks."""

import threading


class AsyncSemaphore:
    """Asyncio semaphore with a timeout; waiting tasks are served first come, first served.

    Args:
        number: maximum number of slots taken at a time.
    """

    def __init__(self, number: int) -> None:
        import asyncio  # deferred: synchronous applications do not need it

        self._semaphore = asyncio.Semaphore(number)
        self._loop: object = None

    async def acquire(self, seconds: float | None) -> bool:
        """Acquire a slot, waiting for up to `seconds` (None: indefinitely); False if none became free.

        Raises:
            RuntimeError: slots have been acquired in another event loop.
        """
        import asyncio

        loop = asyncio.get_running_loop()
        if self._loop not in (None, loop):
            raise RuntimeError(
                "connections are bound to one event loop: create a new client for each asyncio.run"
            )
        self._loop = loop
        if not self._semaphore.locked():
            return await self._semaphore.acquire()  # does not wait
        try:
            async with asyncio.timeout(seconds):
                return await self._semaphore.acquire()
        except TimeoutError:
            return False

    def release(self) -> None:
        """Release a slot."""
        self._semaphore.release()


class Semaphore:
    """Thread semaphore with a timeout.

    Args:
        number: maximum number of slots taken at a time.
    """

    def __init__(self, number: int) -> None:
        self._semaphore = threading.Semaphore(number)

    def acquire(self, seconds: float | None) -> bool:
        """Acquire a slot, waiting for up to `seconds` (None: indefinitely); False if none became free."""
        return self._semaphore.acquire(timeout=seconds)

    def release(self) -> None:
        """Release a slot."""
        self._semaphore.release()
