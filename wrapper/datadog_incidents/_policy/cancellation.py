"""Cancellation of calls in threads of their own, which ends their waits. Tasks have that of asyncio."""

from __future__ import annotations

import threading
from collections.abc import Callable


class CallCancelledError(Exception):
    """A wait has ended because its call was cancelled."""


class Cancellation:
    """Cancellation of one call. It ends waits only: a thread that sends a request cannot be stopped."""

    def __init__(self) -> None:
        self._is_cancelled = False
        self._wakes: list[Callable[[], None]] = []

    def cancel(self) -> None:
        """Cancel the call."""
        self._is_cancelled = True  # before waits are ended, for those that begin meanwhile
        for wake in [*self._wakes]:
            wake()

    def wake_by(self, wake: Callable[[], None]) -> None:
        """Add a function that ends a wait."""
        self._wakes.append(wake)

    def check(self) -> None:
        """Check that the call goes on.

        Raises:
            CallCancelledError: it has been cancelled.
        """
        if self._is_cancelled:
            raise CallCancelledError


class _Thread(threading.local):
    cancellation: Cancellation | None = None


_thread = _Thread()


def enter(cancellation: Cancellation) -> None:
    """Let a cancellation apply to the present thread."""
    _thread.cancellation = cancellation


def cancellation_of_thread() -> Cancellation | None:
    """Return the cancellation that applies to the present thread; None if nothing cancels its calls."""
    return _thread.cancellation
