"""A program that catches KeyboardInterrupt and continues with the same client, which threads use as well."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from random import Random
from types import FrameType

from . import invariants
from .calling import Caller
from .plan import Plan
from .processes import Process
from .threads import Threads
from .warming import import_everything

THREADS = 4
TWICE = 0.15
"""Probability that a call is interrupted a second time, while the client handles the first interrupt."""

LOST = "interrupts lost in finalizers"
"""Name of the count of interrupts that were raised in a finalizer, from which Python raises no exception."""


class Interrupts:
    """Main thread whose calls are interrupted by real signals, sent by another process.

    Args:
        plan: plan of the run.
        caller: observer of calls.
    """

    def __init__(self, plan: Plan, caller: Caller) -> None:
        import_everything()
        self._plan = plan
        self._caller = caller
        self._threads = Threads(plan, caller)
        self._left = 0  # number of signals that raise an exception; all others arrive outside of a call
        self._raised = 0
        self._place = ""  # of the last one
        signal.signal(signal.SIGINT, self._interrupt)

    def _interrupt(self, _number: int, frame: FrameType | None) -> None:
        if self._left > 0:
            self._left -= 1
            self._raised += 1
            self._place = f"{frame.f_code.co_filename}:{frame.f_lineno}" if frame else ""
            raise KeyboardInterrupt

    def storm(self, seconds: float, number: int) -> None:
        """Make calls for a time.

        Args:
            seconds: duration.
            number: number of the storm within the run.
        """
        end, random = time.monotonic() + seconds, self._plan.random("interrupts", number)
        calling = self._threads.start(THREADS, end, number)
        log = self._plan.log("interrupter")
        interrupter = Process("interrupter", log, str(os.getpid()), str(random.random()))
        while time.monotonic() < end:
            self._call(random)
        interrupter.stop()
        for thread in calling:
            thread.join()

    def _call(self, random: Random) -> None:
        action = self._caller.actions.draw(random)
        client, deadline = self._threads.clients.draw(random)
        interrupts = 2 if random.random() < TWICE else 1
        self._raised = 0
        tally, lost_before = self._caller.tally, self._lost_in_finalizers()
        with self._caller.observe(action, deadline) as observation:
            try:
                try:
                    self._left = interrupts
                    observation.result = action.call(client)
                finally:
                    self._left = 0
            except KeyboardInterrupt:
                observation.ended_by = "KeyboardInterrupt"
        lost = self._lost_in_finalizers() - lost_before
        tally.count("injected into calls", "interrupts", self._raised - lost)
        if self._raised > lost and not observation.ended_by:
            detail = f"{action.kind}: interrupted without effect at {self._place}"
            tally.break_invariant(invariants.ENDED, detail)

    def _lost_in_finalizers(self) -> int:
        """Number of interrupts that Python has only printed."""
        return self._caller.tally.counts.get("injected into calls", Counter())[LOST]

    def rest(self) -> None:
        """Check the clients and measure the process, while no call is in progress."""
        self._threads.rest()

    def finish(self) -> None:
        """Make plain calls and close the clients."""
        self._threads.finish()
