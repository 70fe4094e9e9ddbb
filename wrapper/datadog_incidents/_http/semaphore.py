"""Slots, of which only so many are taken at a time, in both colours."""

import threading


class AsyncSlots:
    """Lets that many tasks through at a time, in the order in which they come."""

    def __init__(self, number: int) -> None:
        import asyncio  # not worth its import for synchronous programs

        self._semaphore = asyncio.Semaphore(number)
        self._loop: object = None

    async def take(self, seconds: float | None) -> bool:
        """Wait for a slot, that many seconds at most; False where none came free.

        Raises:
            RuntimeError: slots were taken in another event loop before.
        """
        import asyncio

        loop = asyncio.get_running_loop()
        if self._loop not in (None, loop):
            raise RuntimeError("connections belong to one event loop: make a client for each asyncio.run")
        self._loop = loop
        if not self._semaphore.locked():
            return await self._semaphore.acquire()  # at once
        try:
            async with asyncio.timeout(seconds):
                return await self._semaphore.acquire()
        except TimeoutError:
            return False

    def give(self) -> None:
        """Give a slot back."""
        self._semaphore.release()


class Slots:
    """Lets that many threads through at a time."""

    def __init__(self, number: int) -> None:
        self._semaphore = threading.Semaphore(number)

    def take(self, seconds: float | None) -> bool:
        """Wait for a slot, that many seconds at most; False where none came free."""
        return self._semaphore.acquire(timeout=seconds)

    def give(self) -> None:
        """Give a slot back."""
        self._semaphore.release()
