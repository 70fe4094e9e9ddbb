"""Process of a worker, which uses clients in one way: `python -m soaking.worker WAY PLAN`."""

from __future__ import annotations

import sys
import time
import warnings
from types import TracebackType
from typing import Protocol

from . import invariants
from .actions import Actions
from .calling import Caller
from .forks import Forks
from .interrupts import LOST, Interrupts
from .journal import Journal
from .plan import Plan
from .tally import Tally
from .tasks import Tasks
from .threads import Threads
from .watchdog import LIMIT, Watchdog

SHARES = (0.2, 0.4, 0.4)
"""Shares of the duration: warm-up, and two halves whose ends are compared."""


class Way(Protocol):
    """Way of using clients."""

    def __init__(self, plan: Plan, caller: Caller) -> None: ...

    def storm(self, seconds: float, number: int) -> None:
        """Make calls for a time, under faults."""
        ...

    def rest(self) -> None:
        """Check the clients and measure the process, while no call is in progress."""
        ...

    def finish(self) -> None:
        """Make plain calls and close the clients."""
        ...


WAYS: dict[str, type[Way]] = {
    "threads": Threads,
    "tasks": Tasks,
    "forks": Forks,
    "interrupts": Interrupts,
}


def run(name: str, plan: Plan, tally: Tally) -> None:
    """Run a worker until the faults have ended and the clients are closed."""
    watchdog = Watchdog(tally)
    watchdog.start(plan.seconds + 4 * LIMIT)
    way = WAYS[name](plan, Caller(tally, Journal(plan.attempts), watchdog, Actions(name)))
    for number, share in enumerate(SHARES):
        way.storm(plan.seconds * share, number)
        way.rest()
    plan.over(name).touch()
    while not plan.calm.exists():
        time.sleep(0.05)
    way.finish()


def main() -> None:
    name, plan, tally = sys.argv[1], Plan.of_json(sys.argv[2]), Tally()
    warnings.simplefilter("ignore", DeprecationWarning)  # forks of a process with threads
    report_unraisable(tally)
    run(name, plan, tally)
    tally.write(plan.result(name))


def report_unraisable(tally: Tally) -> None:
    """Count exceptions that Python could only print, because they were raised in finalizers and threads."""

    def unraisable(unraisable: sys.UnraisableHookArgs) -> None:
        _report(tally, unraisable.exc_value, unraisable.exc_traceback, repr(unraisable.object))

    sys.unraisablehook = unraisable


def _report(tally: Tally, error: BaseException | None, trace: TracebackType | None, source: str) -> None:
    if isinstance(error, KeyboardInterrupt):
        tally.count("injected into calls", LOST)
    else:
        tally.break_invariant(invariants.ERRORS, f"unraisable {error!r} in {source}")


if __name__ == "__main__":
    main()
