"""Signals that end a run: Python raises them in the main thread only, while other threads may be waiting."""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from threading import current_thread, main_thread
from types import FrameType
from typing import Any

Handler = Callable[[int, FrameType | None], Any]
SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def calling_at_interrupt(function: Callable[[], None]) -> Generator[None]:
    """Call a function at a SIGINT or SIGTERM before what the process does then, until the end.

    No effect in other threads than the main one, and on signals that the process does not handle itself.

    Args:
        function: function to call.
    """
    if current_thread() is not main_thread():
        yield
        return
    with ExitStack() as stack:
        for number in SIGNALS:
            before = signal.getsignal(number)
            if callable(before):
                _replace(stack, number, function, before)
        yield


def _replace(stack: ExitStack, number: int, function: Callable[[], None], before: Handler) -> None:
    """Call a function before the handler of a signal, until the stack is closed."""

    def handle(number: int, frame: FrameType | None) -> None:
        function()
        before(number, frame)

    def restore() -> None:
        if signal.getsignal(number) is handle:  # that of the command has installed another one
            signal.signal(number, before)

    signal.signal(number, handle)
    stack.callback(restore)
