"""Signals that stop a measurement, as an exception, so that its child processes are ended with it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(KeyboardInterrupt):
    """End of the measurement by a signal. A `KeyboardInterrupt`, which libraries do not take for a failure.

    Attributes:
        status: exit status, as a shell would report it, e.g. 130 after Ctrl-C.
    """

    def __init__(self, number: int) -> None:
        super().__init__(signal.Signals(number).name)
        self.status = 128 + number


@contextmanager
def stopped_by_signals() -> Iterator[None]:
    """Raise `Stopped` in the main thread at the first of `SIGNALS`, and ignore all others until the end.

    A signal that is ignored before stays ignored, e.g. SIGHUP after `nohup`.
    """
    before = {one: signal.getsignal(one) for one in SIGNALS}
    handled = [one for one in SIGNALS if before[one] is not signal.SIG_IGN]

    def stop(number: int, _: FrameType | None) -> NoReturn:
        # A second one, e.g. another Ctrl-C, must not interrupt the end of the child processes.
        for one in handled:
            signal.signal(one, signal.SIG_IGN)
        raise Stopped(number)

    for one in handled:
        signal.signal(one, stop)
    try:
        yield
    finally:
        for one in handled:
            signal.signal(one, before[one])
