"""Observation of calls: results, failures, durations and, of creates, what they claim about the server."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from attrs import define

from datadog_incidents.errors import (
    APIError,
    DatadogError,
    NotFoundError,
    RateLimitedError,
    TransportError,
)

from . import invariants
from .actions import Action, Actions
from .journal import Journal
from .tally import Tally
from .watchdog import Watchdog

OVERRUN = 1.0
"""Seconds by which a call may exceed its deadline, in addition to the delay that a busy machine causes."""


@define
class Observation:
    """What the application has seen of a call.

    Attributes:
        result: result of the method.
        ended_by: what the application did to end the call early; empty if it did nothing.
    """

    result: Any = None
    ended_by: str = ""


class Caller:
    """Observer of the calls of one process.

    Args:
        tally: tally of the process.
        attempts: journal of attempted creates.
        watchdog: watchdog of calls.
        actions: source of the actions.
    """

    def __init__(self, tally: Tally, attempts: Journal, watchdog: Watchdog, actions: Actions) -> None:
        self.tally = tally
        self.attempts = attempts
        self.watchdog = watchdog
        self.actions = actions

    @contextmanager
    def observe(self, action: Action, deadline: float | None) -> Iterator[Observation]:
        """Observe a call, which the body of the `with` statement makes. No exception leaves it.

        Args:
            action: action of the call.
            deadline: deadline in seconds; None for none.
        """
        observation = Observation()
        claim = "unknown"
        started = time.monotonic()
        with self.watchdog.call(action.kind):
            try:
                yield observation
            except DatadogError as error:
                claim = self._failure(action, error)
            except BaseException:
                self.tally.break_invariant(invariants.ERRORS, f"{action.kind}: {traceback.format_exc()}")
            else:
                claim = self._end(action, observation)
            ended = time.monotonic()
            elapsed = ended - started
        if action.title is not None:
            created = observation.result.id if claim == "ok" else None
            self.attempts.append(title=action.title, claim=claim, id=created)
        self.tally.count("calls", action.kind)
        if deadline is not None:
            self._check_deadline(action, deadline, elapsed, self.watchdog.scheduling_delay(ended))
        self.tally.maximum("seconds of a call", elapsed)

    def _end(self, action: Action, observation: Observation) -> str:
        if observation.ended_by:
            self.tally.count("ended by the application", observation.ended_by)
            return "unknown"
        self.tally.count("successes", action.kind)
        problem = action.check(observation.result)
        if problem is not None:
            self.tally.break_invariant(invariants.OWN, problem)
        return "ok"

    def _failure(self, action: Action, error: DatadogError) -> str:
        self.tally.count("failures", type(error).__name__)
        if isinstance(error, NotFoundError):
            self.actions.forget(action)
        if isinstance(error, TransportError):
            self.tally.count("transport failures", "sent" if error.sent else "not sent")
            return "unknown" if error.sent else "not carried out"
        refused = isinstance(error, RateLimitedError) or (
            isinstance(error, APIError) and 400 <= error.status < 500
        )
        return "not carried out" if refused else "unknown"

    def _check_deadline(self, action: Action, deadline: float, elapsed: float, delay: float) -> None:
        overrun = elapsed - deadline * action.calls
        self.tally.count("deadlines", "calls with a deadline")
        self.tally.maximum("seconds beyond a deadline", max(overrun, 0.0))
        if overrun > OVERRUN + delay:
            detail = f"{action.kind}: {elapsed:.2f} s with a deadline of {deadline} s"
            self.tally.break_invariant(invariants.DEADLINES, detail)
