"""Watchdog: ends a process in which a call hangs, after writing the stacks of all threads and tasks."""

from __future__ import annotations

import asyncio
import contextlib
import faulthandler
import math
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator

from .tally import Tally

LIMIT = 90.0
"""Seconds after which a call hangs: far more than retries, timeouts and rate limits can take together."""

STATUS = 3
"""Exit status of a process that hangs."""

INTERVAL = 0.05


class Watchdog:
    """Watchdog of the calls of one process, and of the whole process.

    Args:
        tally: tally of the process.
    """

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._calls: dict[object, tuple[str, float]] = {}
        self._end = math.inf
        self._woken = math.inf  # time of the last iteration
        self._delay = 0.0
        self.loop: asyncio.AbstractEventLoop | None = None
        self.describe: Callable[[], str] = str  # describes the state of the clients

    def start(self, seconds: float, *, forked: bool = False) -> None:
        """Start to watch.

        Args:
            seconds: seconds after which the process should have ended.
            forked: whether the process is a fork, in which the timer of `faulthandler` cannot be set.
        """
        self._end = time.monotonic() + seconds
        faulthandler.enable()
        if not forked:  # in case that a thread keeps the lock of the interpreter
            faulthandler.dump_traceback_later(seconds + LIMIT, exit=True)
        threading.Thread(target=self._watch, daemon=True, name="watchdog").start()

    @contextlib.contextmanager
    def call(self, kind: str) -> Iterator[None]:
        """Watch a call, for as long as the body of the `with` statement runs."""
        key = object()
        self._calls[key] = kind, time.monotonic()
        try:
            yield
        finally:
            del self._calls[key]

    def scheduling_delay(self, now: float) -> float:
        """Return the maximum seconds by which the machine has delayed a thread that could have run."""
        return max(self._delay, now - self._woken - INTERVAL)

    def _watch(self) -> None:
        self._woken = time.monotonic()
        while True:
            time.sleep(INTERVAL)
            now = time.monotonic()
            self._delay = self.scheduling_delay(now)
            self._tally.maximum("seconds of scheduling delay", self._delay)
            self._woken = now
            hanging = [kind for kind, started in list(self._calls.values()) if now - started > LIMIT]
            if hanging or now > self._end:
                self._end_process(f"calls that hang: {hanging}" if hanging else "the process hangs")

    def _end_process(self, problem: str) -> None:
        print(f"watchdog: {problem}\n{self.describe()}", file=sys.stderr, flush=True)
        faulthandler.dump_traceback(all_threads=True)
        if self.loop is not None:
            for task in asyncio.all_tasks(self.loop):
                task.print_stack(file=sys.stderr)
        sys.stderr.flush()
        os._exit(STATUS)
