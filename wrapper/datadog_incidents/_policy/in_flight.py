"""Calls in flight beside the caller, in threads and in asyncio tasks."""

from __future__ import annotations

import contextvars
import threading
from collections.abc import Callable, Coroutine
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class InFlight(Generic[T]):
    """Call in a thread of its own, with the context variables of the caller.

    Args:
        call: what to call.
    """

    def __init__(self, call: Callable[[], T]) -> None:
        # Implemented in C, so that an interrupt of the waiting thread leaves nothing locked.
        self._ended: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()
        context = contextvars.copy_context()
        # A daemon, so that a program can end while a call that nobody waits for is in flight.
        threading.Thread(
            target=context.run, args=(self._run, call), name="datadog-incidents-prefetch", daemon=True
        ).start()

    def _run(self, call: Callable[[], T]) -> None:
        try:
            result = call()
        except BaseException as error:  # raised by `result`
            self._ended.put((None, error))
        else:
            self._ended.put((result, None))

    def result(self) -> T:
        """Wait for the call, once; return its result or raise its error."""
        result, error = self._ended.get()
        if error is not None:
            raise error
        return result  # type: ignore[return-value]  # a call without an error has one

    def close(self) -> None:
        """Give up the call: it ends in the background, because a thread cannot be stopped."""


class AsyncInFlight(Generic[T]):
    """Call in a task of its own, with the context variables of the caller.

    Args:
        call: what to call.
    """

    def __init__(self, call: Callable[[], Coroutine[Any, Any, T]]) -> None:
        import asyncio  # deferred: synchronous applications do not need it

        self._task: asyncio.Task[T] = asyncio.create_task(call(), name="datadog-incidents-prefetch")

    async def result(self) -> T:
        """Wait for the call; return its result or raise its error."""
        return await self._task

    async def aclose(self) -> None:
        """Cancel the call, and wait until it has ended."""
        import asyncio

        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
