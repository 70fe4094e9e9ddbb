"""Interrupts of a run: Python raises them in the main thread only, while other threads may be waiting."""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType


@contextmanager
def calling_at_interrupt(function: Callable[[], None]) -> Generator[None]:
    """Call a function at an interrupt (SIGINT) before what the process does then, until the end.

    No effect in other threads than the main one, and if the process ignores interrupts.

    Args:
        function: function to call.
    """
    before = signal.getsignal(signal.SIGINT)
    if current_thread() is not main_thread() or not callable(before):
        yield
        return
    handler = before

    def interrupt(number: int, frame: FrameType | None) -> None:
        function()
        handler(number, frame)

    signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) is interrupt:  # that of the command has installed another one
            signal.signal(signal.SIGINT, before)
