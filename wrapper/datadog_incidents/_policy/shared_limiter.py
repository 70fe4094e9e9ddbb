"""Rate limiter of one client whose limits several processes share. No I/O, no waiting.

The shared state decides which calls start. This limiter keeps the order of the calls in this process, of
which only the first one of those that wait asks again. During an outage it decides by itself, because it
learns from every response.
"""

from __future__ import annotations

import os
import time
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from datadog_incidents_api.types import RateLimit

from .._common.retry_after import retry_after_seconds
from .outage import Outage
from .rate_limit_share import Share
from .rate_limit_window import MAX_SLEEP, PROBES, S_co, Ticket, WakeSignal, Window
from .rate_limiter import Limiter
from .shared_limit_scripts import ADMIT, ADMITTED, RECORD, RENAMED, Script

RECHECK = 1.0
"""Seconds after which a call asks once the one ahead of it may: an interrupt can prevent that it is woken."""

_TOO_MANY = 429

S = TypeVar("S", bound=WakeSignal)


class Question(NamedTuple):
    """Script to run in the shared state, with its keys and arguments."""

    script: Script
    keys: Sequence[str]
    arguments: Sequence[str | int | float]


class SharedTicket(Ticket[S_co]):
    """Position of a call in its process, and its lease in the shared state.

    Attributes:
        lease: name of the lease, and key of the leases that contain it; None if it has none.
        admitted_at: time of admission on the clock of Redis, in milliseconds; 0 without it.
    """

    __slots__ = ("admitted_at", "lease")

    def __init__(self, operation: str, number: int, make_signal: Callable[[], S_co]) -> None:
        super().__init__(operation, number, make_signal)
        self.lease: tuple[str, str] | None = None
        self.admitted_at = 0


class SharedWindow(Window):
    """State of one rate limit in this process.

    Attributes:
        opens_at: time at which the first waiting call may ask the shared state again.
        unsent: leases of calls that ended before anything was sent, which the next question gives back.
        unanswered: the same of calls without a response, which the server may have counted.
    """

    def __init__(self, share: Share | None = None) -> None:
        super().__init__(share)
        self.opens_at = 0.0
        self.unsent: list[str] = []
        self.unanswered: list[str] = []

    def wake(self, now: float) -> None:
        """Wake the first waiting call; each wakes the next one when it has been admitted."""
        self.wake_first(1)


class SharedLimiter(Limiter):
    """Rate limiter of one process, for limits that several share. Thread-safe; no method waits.

    Args:
        clock: function that returns seconds since the epoch, the reference for a `Retry-After` date.
        share: share of each limit that may be used, above 0 and at most 1.
        prefix: first part of all keys; it identifies the organization.
        monotonic: monotonic clock in seconds, of pauses during an outage and between questions.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.time,
        share: float = 1.0,
        *,
        prefix: str,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._prefix = prefix
        self._monotonic = monotonic
        super().__init__(clock, share)

    def _start(self) -> None:
        super()._start()
        self._process = os.urandom(8).hex()
        self._outage = Outage()
        self._spoiled: dict[str, Outage] = {}  # limits at whose keys Redis has something else

    def _new_window(self) -> Window:
        return SharedWindow(None if self._share == 1 else Share(self._share))

    def ticket(self, operation: str, make_signal: Callable[[], S]) -> Ticket[S]:
        return SharedTicket(operation, next(self._numbers), make_signal)

    def may_ask(self, ticket: Ticket[S]) -> bool:
        """Whether the shared state may be asked about a call; otherwise this limiter decides."""
        now = self._monotonic()
        if self._spoiled and (outage := self._spoiled.get(self._key(ticket.operation))) is not None:
            return outage.is_due(now) and self._outage.is_due(now)
        return self._outage.is_due(now)

    def asks(self, ticket: Ticket[S]) -> bool:
        """Whether the caller is to ask the shared state; after an outage, only one does."""
        now = self._monotonic()
        with self._lock:
            outage = self._spoiled.get(self._key(ticket.operation))
            return (outage is None or outage.permits(now)) and self._outage.permits(now)

    def failed(self) -> bool:
        """Record that the shared state did not respond. Whether it did before."""
        with self._lock:
            begins = self._outage.failed(self._monotonic())
            for window in self._windows.values():
                if isinstance(window, SharedWindow):
                    window.opens_at = 0.0  # the time that the shared state named is that of its own limit
                window.wake_first(1)
            return begins

    def spoiled(self, ticket: Ticket[S]) -> bool:
        """Record that the shared state of a limit is not one. Whether it was before.

        This is no outage of Redis, as other limits can be shared nevertheless.
        """
        with self._lock:
            self._outage.ended()
            outage = self._spoiled.setdefault(self._key(ticket.operation), Outage())
            window = self._shared_window(ticket)
            window.opens_at = 0.0
            window.wake_first(1)
            return outage.failed(self._monotonic())

    def turn(self, ticket: Ticket[S]) -> float | None:
        """Request the turn to ask the shared state.

        Returns:
            None if the call may ask now; otherwise the seconds to wait, unless its signal is set earlier.
        """
        now = self._monotonic()
        with self._lock:
            window = self._shared_window(ticket)
            window.forget_lost()
            rank = bisect_left(window.waiting, (ticket.number,))
            if rank == 0 and now >= window.opens_at:
                return None  # a call that has waited stays first until it has been admitted
            return self._enqueue(ticket, window, rank, now)

    def question(self, ticket: Ticket[S]) -> Question:
        """Return the question whether a call may start."""
        with self._lock:
            window = self._shared_window(ticket)
            unsent, window.unsent = window.unsent, []
            unanswered, window.unanswered = window.unanswered, []
            keys = self._keys(self._key(ticket.operation))
            lease = f"{self._process}:{ticket.number}"
            if isinstance(ticket, SharedTicket):  # before the answer, which an interrupt can prevent
                ticket.lease, ticket.admitted_at = (lease, keys[1]), 0
            return Question(
                ADMIT, keys, [lease, self._process, self._share, len(unsent), *unsent, *unanswered]
            )

    def renames(self, ticket: Ticket[S], answer: Sequence[Any]) -> bool:
        """Whether the answer is the name of the operation's limit, with which the call is to ask again."""
        if answer[0] != RENAMED:
            return False
        with self._lock:
            self._forget_lease(ticket)
            self._rename(ticket.operation, answer[1])
        return True

    def answered(self, ticket: Ticket[S], answer: Sequence[Any]) -> float | None:
        """Apply the answer to a question; see `turn` for the return value."""
        now = self._monotonic()
        with self._lock:
            self._works(ticket)
            window = self._shared_window(ticket)
            if answer[0] != ADMITTED:
                self._forget_lease(ticket)
                window.opens_at = now + answer[1] / 1000
                return self._enqueue(ticket, window, bisect_left(window.waiting, (ticket.number,)), now)
            if isinstance(ticket, SharedTicket):
                ticket.admitted_at = answer[1]
            ticket.leave_queue()
            ticket.enter_flight(window)
            if window.share is not None:
                window.share.take()
            window.opens_at = 0.0
            window.wake_first(1)
            return None

    def announcement(
        self, ticket: Ticket[S], status: int, headers: Mapping[str, str], max_wait: float
    ) -> Question:
        """Return what the shared state is to learn from a response.

        To be called after `record`, which has assigned the operation to its limit.
        """
        refused = status == _TOO_MANY
        announced = RateLimit.of(headers)
        reset = retry_after_seconds(headers, self._clock()) if refused else announced.reset
        lease, admitted_at = self._forget_lease(ticket)
        key = self._key(ticket.operation)
        keys = self._keys(key)
        leases = keys[1] if lease is None else lease[1]
        own = self._keys(f"operation {ticket.operation}")
        is_new = announced.name is not None and leases == own[1]
        unassumable = reset is not None and max(reset, announced.period or 0.0) > max_wait
        values = [
            announced.remaining,
            _milliseconds(announced.reset),
            _milliseconds(reset if reset is None else min(reset, max_wait)),
            announced.limit,
            _milliseconds(announced.period),
        ]
        return Question(
            RECORD,
            [*keys, leases, own[0]],
            [
                "" if lease is None else lease[0],
                admitted_at,
                int(refused),
                int(unassumable),
                announced.name if is_new and announced.name is not None else "",
                *("" if value is None else value for value in values),
            ],
        )

    def learned(self, ticket: Ticket[S], answer: int) -> None:
        """Apply the response of the shared state to an announcement: whether calls may start."""
        with self._lock:
            self._works(ticket)
            window = self._shared_window(ticket)
            if answer and window.waiting:
                window.opens_at = 0.0
                window.wake_first(1)

    def leave(self, ticket: Ticket[S], now: float, *, counted: bool = True) -> None:
        with self._lock:
            lease, _ = self._forget_lease(ticket)
            if lease is not None:
                window = self._shared_window(ticket)
                was_sent = counted and ticket.admitted_to is not None
                ended = window.unanswered if was_sent else window.unsent
                ended.append(lease[0])
                del ended[:-PROBES]  # the leases of the others expire
        super().leave(ticket, now, counted=counted)

    def _works(self, ticket: Ticket[S]) -> None:
        self._outage.ended()
        if self._spoiled:
            self._spoiled.pop(self._key(ticket.operation), None)

    def _forget_lease(self, ticket: Ticket[S]) -> tuple[tuple[str, str] | None, int]:
        if not isinstance(ticket, SharedTicket):
            return None, 0
        lease, admitted_at = ticket.lease, ticket.admitted_at
        ticket.lease, ticket.admitted_at = None, 0
        return lease, admitted_at

    def _shared_window(self, ticket: Ticket[S]) -> SharedWindow:
        window = self._window(ticket.operation)
        if ticket.waits_for is not window:
            ticket.leave_queue()
        return window if isinstance(window, SharedWindow) else SharedWindow()

    def _enqueue(self, ticket: Ticket[S], window: SharedWindow, rank: int, now: float) -> float:
        ticket.enter_queue(window, rank)
        ticket.needs_time = False  # the time of Redis cannot be skipped
        return min(max(window.opens_at - now, 0.0) + (RECHECK if rank else 0.0), MAX_SLEEP)

    def _key(self, operation: str) -> str:
        name = self._names.get(operation)
        return f"operation {operation}" if name is None else f"limit {name}"

    def _keys(self, key: str) -> list[str]:
        return [f"{self._prefix}{key}", f"{self._prefix}{key}:leases", f"{self._prefix}{key}:users"]


def _milliseconds(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)
