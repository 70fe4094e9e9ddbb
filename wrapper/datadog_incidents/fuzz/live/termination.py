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
    """Raise `Terminated` in the main thread at each SIGTERM until the end.

    So the first one ends the run with a clean-up, and another one the clean-up.

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
    raise Terminated
