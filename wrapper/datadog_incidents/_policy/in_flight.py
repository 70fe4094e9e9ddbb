"""Calls in flight beside the caller, in threads and in asyncio tasks."""

from __future__ import annotations

import contextvars
import threading
from collections.abc import Callable, Coroutine
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .._common.fork import notify_after_fork
from .cancellation import Cancellation, enter

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class InFlight(Generic[T]):
    """Call in a thread of its own, with the context variables of the caller.

    Without its thread, the call is made by `result`: a child process does not have the threads of its parent,
    and Python starts none while it exits.

    Args:
        call: what to call.
    """

    def __init__(self, call: Callable[[], T]) -> None:
        self._call = call
        # Implemented in C, so that an interrupt of the waiting thread leaves nothing locked.
        self._ended: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()
        self._cancellation = Cancellation()
        context = contextvars.copy_context()
        # A daemon, so that a program can end while a call that nobody waits for is in flight.
        self._thread: threading.Thread | None = threading.Thread(
            target=context.run,
            args=(_run, call, self._ended, self._cancellation),
            name="datadog-incidents-prefetch",
            daemon=True,
        )
        try:
            self._thread.start()
        except RuntimeError:  # at the exit of the program, or without resources
            self._thread = None
        notify_after_fork(self)

    def after_fork(self) -> None:
        """Do without the thread."""
        self._thread = None

    def result(self) -> T:
        """Wait for the call, once; return its result or raise its error."""
        if self._thread is None and self._ended.empty():
            return self._call()
        result, error = self._ended.get()
        if error is not None:
            try:
                raise error
            finally:
                del error  # whose traceback refers to this frame
        return result  # type: ignore[return-value]  # a call without an error has one

    @property
    def ended(self) -> bool:
        """Whether the call occupies no thread."""
        return self._thread is None or not self._thread.is_alive()

    def cancel(self) -> None:
        """Give up the call: if it waits to be sent, it ends soon, otherwise with its response."""
        self._cancellation.cancel()
        self._ended = SimpleQueue()  # only the thread has the one that takes its result

    def wait(self) -> None:
        """Do not wait for a call that was given up."""


def _run(
    call: Callable[[], T],
    ended: SimpleQueue[tuple[T | None, BaseException | None]],
    cancellation: Cancellation,
) -> None:
    # Without the object, so that nothing keeps the result once nobody waits for it.
    enter(cancellation)
    try:
        result = call()
    except BaseException as error:  # raised by `result`
        ended.put((None, error))
    else:
        ended.put((result, None))


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

    @property
    def ended(self) -> bool:
        """Whether the call has ended."""
        return self._task.done()

    def cancel(self) -> None:
        """Give up the call: its task ends soon."""
        self._task.cancel()

    async def wait(self) -> None:
        """Wait until a call that was given up has ended."""
        import asyncio

        await asyncio.gather(self._task, return_exceptions=True)
