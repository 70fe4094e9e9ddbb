"""Window of one rate limit: what the server announced, and its calls in flight or waiting. No I/O."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Generic, Protocol, TypeVar
from weakref import ref

from datadog_incidents_api.types import RateLimit

from .rate_limit_share import Share

PROBES = 10
"""Maximum number of calls of an operation in flight until a response announces its limit."""

TOLERANCE = 1.0
"""Seconds by which two announcements of the same reset can differ, because the server rounds to seconds."""

MAX_SLEEP = 60.0
"""Seconds after which a waiting call requests admission again at the latest."""


class WakeSignal(Protocol):
    """Event that wakes a waiting call."""

    def set(self) -> None: ...

    def clear(self) -> None: ...


S = TypeVar("S", bound=WakeSignal)
S_co = TypeVar("S_co", bound=WakeSignal, covariant=True)


class Ticket(Generic[S_co]):
    """Position of a call in the queue, from its start to its end.

    Windows keep weak references, so that a ticket that is lost leaves them: an interrupt can prevent any call
    of `Limiter.leave`.

    Attributes:
        operation: name of the operation: its method and path template.
        number: sequence number of the call within its client.
        signal: set when the call should request admission again; None until it has had to wait.
        admitted_to: window that counts the call as in flight; None if it is not in flight.
        waits_for: window whose queue contains the call; None if it is not waiting.
        needs_time: whether nothing but time can admit the waiting call: it is the first, and no response that
            could change the limit is expected.
    """

    __slots__ = (
        *("__weakref__", "_make_signal", "admitted_to", "needs_time", "number", "operation", "signal"),
        "waits_for",
    )

    def __init__(self, operation: str, number: int, make_signal: Callable[[], S_co]) -> None:
        self.admitted_to: Window | None = None
        self.waits_for: Window | None = None
        self.needs_time = False
        self.operation = operation
        self.number = number
        self.signal: S_co | None = None
        self._make_signal = make_signal

    def enter_flight(self, window: Window) -> None:
        """Have a window count the call as in flight."""
        self.admitted_to = window  # first, so that an interrupt cannot leave the reference behind
        window.in_flight.add(ref(self, window.in_flight.discard))

    def leave_flight(self) -> None:
        if self.admitted_to is not None:
            self.admitted_to.in_flight.discard(ref(self))
            self.admitted_to = None

    def enter_queue(self, window: Window, rank: int) -> None:
        """Have a window wake the call once it may start."""
        if self.signal is None:  # created on first use, because most calls never wait
            self.signal = self._make_signal()
        self.signal.clear()
        if self.waits_for is None:
            self.waits_for = window
            window.waiting.insert(rank, (self.number, ref(self, window.lost.append)))

    def leave_queue(self) -> None:
        if self.waits_for is not None:
            with suppress(ValueError):
                self.waits_for.waiting.remove((self.number, ref(self)))
            self.waits_for = None


class Window:
    """State of one rate limit: its announced values, and the calls that are in flight or waiting.

    Args:
        share: share of the limit that may be used; None for all of it.
    """

    def __init__(self, share: Share | None = None) -> None:
        self.share = share
        self.reported = False  # whether any response has been received
        self.limit: float | None = None
        self.period: float | None = None
        self.remaining: float | None = None  # None if no limit is known
        self.resets_at = 0.0
        self.assumed = False  # whether the current period was derived from the previous one, not announced
        self.in_flight: set[ref[Ticket[WakeSignal]]] = set()
        self.waiting: list[tuple[int, ref[Ticket[WakeSignal]]]] = []  # with their numbers, sorted by these
        self.lost: list[ref[Ticket[WakeSignal]]] = []  # of those that wait

    def room(self, now: float) -> float:
        """Number of calls that may start now.

        Calls in flight are subtracted, because `remaining` may or may not include them already.
        """
        if self.remaining is not None and now >= self.resets_at:
            self._start_period(now)
        if self.remaining is not None:
            room = self.remaining - len(self.in_flight)
        else:
            room = float("inf") if self.reported else PROBES - len(self.in_flight)
        return room if self.share is None else min(room, self.share.room(now))

    def _start_period(self, now: float) -> None:
        """Start a new period with the limit and the length of the previous one, if they are known."""
        if self.limit is None or self.period is None:
            self.remaining, self.reported = None, False
            return
        periods = 1 + (now - self.resets_at) // max(self.period, TOLERANCE)
        self.resets_at += periods * max(self.period, TOLERANCE)
        self.remaining, self.assumed = self.limit, True

    def seconds(self, rank: int, now: float) -> float:
        """Seconds that the call at a position of the queue should wait before it requests admission again."""
        if self.share is not None and (wait := self.share.seconds(now)) > 0:
            return wait
        if self.remaining is None:
            return MAX_SLEEP  # or until a probe returns
        ahead = 0.0
        if self.limit and self.period:
            ahead = self.period * ((rank - max(self.room(now), 0)) // self.limit)
        return max(self.resets_at - now, 0.0) + ahead

    def update(self, announced: RateLimit, refused: bool, reset: float | None, now: float) -> None:
        """Apply the limit announced by a response.

        Args:
            announced: rate-limit headers of the response.
            refused: whether the status of the response is 429.
            reset: seconds until the limit resets; None if unknown.
            now: current time, on the clock of `Limiter.admit`.
        """
        self.reported = True
        remaining = 0.0 if refused else announced.remaining
        if remaining is None or reset is None:
            if self.assumed and not refused:
                self.remaining, self.assumed = None, False  # the server announces it only in refusals
            return
        self.limit = announced.limit if announced.limit is not None else self.limit
        self.period = announced.period if announced.period is not None else self.period
        resets_at = now + reset
        if self.remaining is None or self.assumed or resets_at > self.resets_at + TOLERANCE:
            self.remaining, self.resets_at, self.assumed = remaining, resets_at, False
        elif refused or resets_at >= self.resets_at - TOLERANCE:
            self.remaining = min(self.remaining, remaining)
            self.resets_at = max(self.resets_at, resets_at)
        # Otherwise the response is older than others, and describes a period that has ended.

    def wake(self, now: float) -> None:
        """Wake the waiting calls that may start now, and the first one in any case.

        The first one sleeps until the reset, which may have changed; every call that is admitted wakes the
        next one. So it does not matter how long the others were to sleep.
        """
        self.wake_first(max(self.room(now), 1))

    def is_idle(self) -> bool:
        """Whether no call is in flight or waiting."""
        self.forget_lost()
        return not self.in_flight and not self.waiting

    def forget_lost(self) -> None:
        """Remove lost tickets from the queue, where they would hold back all that follow."""
        if self.lost:
            self.lost.clear()
            self.waiting = [(number, ticket) for number, ticket in self.waiting if ticket() is not None]

    def wake_first(self, count: float) -> None:
        """Wake a number of waiting calls, from the head of the queue."""
        self.forget_lost()
        for _, reference in self.waiting[: int(min(count, len(self.waiting)))]:
            ticket = reference()
            if ticket is not None and ticket.signal is not None:
                ticket.signal.set()
