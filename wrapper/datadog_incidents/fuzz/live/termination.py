"""SIGTERM as an exception, so that a terminated run cleans up as after an interrupt."""

from __future__ import annotations

import signal
from collections.abc import Generator
from contextlib import contextmanager
from threading import current_thread, main_thread


class Terminated(KeyboardInterrupt):
    """End of the run by SIGTERM. A `KeyboardInterrupt`, which libraries do not take for a failed test."""


@contextmanager
def raising_terminated() -> Generator[None]:
    """Raise `Terminated` in the main thread at the first SIGTERM, and ignore later ones until the end.

    No effect in other threads, which cannot handle signals.
    """
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(*_: object) -> None:
    ignore_termination()
    raise Terminated


def ignore_termination() -> None:
    """Ignore SIGTERM from now on, so that a clean-up can finish; SIGKILL still ends the process."""
    if current_thread() is main_thread():
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
