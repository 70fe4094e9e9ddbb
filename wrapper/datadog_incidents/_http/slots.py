"""Slots of a connection pool, of which each request takes one, for threads and for asyncio tasks."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from typing import Generic, TypeVar
from weakref import ref

C = TypeVar("C")


class Slot(Generic[C]):
    """Permission to use one connection.

    A slot that is lost returns to its pool as a new one: an interrupt can discard it between any two steps of
    a thread, for which no `finally` is quick enough.

    Attributes:
        connection: connection in use; unset while the slot is free.
    """

    __slots__ = ("__weakref__", "_free", "connection")

    def __init__(self, free: ref[SimpleQueue[Slot[C]]] | None = None) -> None:
        self._free = free
        self.connection: C

    def __del__(self) -> None:
        own = getattr(self, "_free", None)  # missing if the construction was interrupted
        free = None if own is None else own()
        if free is not None:
            free.put(Slot(own))


class Slots(Generic[C]):
    """Slots for threads.

    Args:
        number: maximum number of slots taken at a time.
    """

    def __init__(self, number: int) -> None:
        # Implemented in C, so that no interrupt can leave it locked.
        self._free: SimpleQueue[Slot[C]] = SimpleQueue()
        for _ in range(number):
            self._free.put(Slot(ref(self._free)))

    def take(self, seconds: float | None) -> Slot[C] | None:
        """Take a slot, waiting for up to `seconds` (None: indefinitely); None if none became free."""
        try:
            return self._free.get(timeout=seconds)
        except Empty:
            return None

    def put(self, slot: Slot[C]) -> None:
        """Return a slot, once."""
        self._free.put(slot)


class AsyncSlots(Generic[C]):
    """Slots for asyncio tasks; waiting tasks are served first come, first served.

    Args:
        number: maximum number of slots taken at a time.
    """

    def __init__(self, number: int) -> None:
        import asyncio  # deferred: synchronous applications do not need it

        self._semaphore = asyncio.Semaphore(number)
        self._loop: object = None

    async def take(self, seconds: float | None) -> Slot[C] | None:
        """Take a slot, waiting for up to `seconds` (None: indefinitely); None if none became free.

        Raises:
            RuntimeError: slots have been taken in another event loop.
        """
        import asyncio

        loop = asyncio.get_running_loop()
        if self._loop not in (None, loop):
            raise RuntimeError(
                "connections are bound to one event loop: create a new client for each asyncio.run"
            )
        self._loop = loop
        if not self._semaphore.locked():
            await self._semaphore.acquire()  # does not wait
            return Slot()
        try:
            async with asyncio.timeout(seconds):
                await self._semaphore.acquire()
        except TimeoutError:
            return None
        return Slot()

    def put(self, slot: Slot[C]) -> None:
        """Return a slot, once."""
        self._semaphore.release()
