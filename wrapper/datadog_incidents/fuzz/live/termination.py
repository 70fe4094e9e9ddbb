"""Signals that end a run, as exceptions, so that the run cleans up and states what is left."""

from __future__ import annotations

import math
import signal
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import current_thread, main_thread

GRACE = 1.0
"""Seconds in which the same signal is ignored after the first.

Some launchers, such as `timeout`, send it to the process and to its process group.
"""


class Terminated(KeyboardInterrupt):
    """End of the run by SIGTERM. A `KeyboardInterrupt`, which libraries do not take for a failed test."""


@contextmanager
def raising_terminated(on_signal: Callable[[], None] = lambda: None) -> Generator[None]:
    """Until the end, raise `KeyboardInterrupt` in the main thread at a SIGINT, and `Terminated` at a SIGTERM.

    So the first one ends the run with a clean-up, and another one the clean-up. The handler of the command is
    replaced because it ends the process at the second SIGINT, without a word on what is left.

    No effect in other threads, which cannot handle signals, and on SIGINT if the process ignores it.

    Args:
        on_signal: function called before the exception is raised.
    """
    if current_thread() is not main_thread():
        yield
        return
    times = dict[int, float]()

    def handle(number: int, _: object) -> None:
        now = time.monotonic()
        if now - times.get(number, -math.inf) <= GRACE:
            return
        times[number] = now
        on_signal()
        raise Terminated if number == signal.SIGTERM else KeyboardInterrupt

    handled = [signal.SIGTERM]
    if signal.getsignal(signal.SIGINT) not in (signal.SIG_IGN, None):
        handled.append(signal.SIGINT)
    before = {one: signal.signal(one, handle) for one in handled}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
