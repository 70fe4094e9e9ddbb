"""Rate limiter of one client: keeps calls within the limits that the server announces. No I/O, no waiting.

Each attempt requests admission, and receives either permission or the time to wait before the next request.
The headers of a response apply to all calls under the same limit: after an `X-RateLimit-Remaining` of 5, at
most five are in flight. Calls are admitted in the order in which they were made, and a retried call precedes
all that were made after it.
"""

from __future__ import annotations

import itertools
import threading
import time
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Generic, Protocol, TypeVar
from weakref import ref

from datadog_incidents_api.types import RateLimit

from .._common.fork import notify_after_fork
from .._common.retry_after import retry_after_seconds
from .rate_limit_share import Share

PROBES = 10
"""Maximum number of calls of an operation in flight until a response announces its limit."""

TOLERANCE = 1.0
"""Seconds by which two announcements of the same reset can differ, because the server rounds to seconds."""

MAX_SLEEP = 60.0
"""Seconds after which a waiting call requests admission again at the latest."""

MAX_LIMITS = 1000
"""Number of limits that are remembered, and of operations whose limit has a name; the API has about 100.

Calls of any endpoint can have arbitrarily many, which must not take memory forever.
"""

_TOO_MANY = 429


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


class Limiter:
    """Rate limiter of one client. Thread-safe; no method waits for admission.

    Args:
        clock: function that returns seconds since the epoch, the reference for a `Retry-After` date.
        share: share of each limit that may be used, above 0 and at most 1.

    Attributes:
        closed: whether no call is to wait any more, because the client has been closed.
    """

    def __init__(self, clock: Callable[[], float] = time.time, share: float = 1.0) -> None:
        self.closed = False
        self._share = share
        self._numbers = itertools.count()
        self._names: OrderedDict[str, str] = OrderedDict()  # of limits, by operation; last used last
        self._clock = clock
        self._start()
        notify_after_fork(self)

    def _start(self) -> None:
        self._lock = threading.Lock()
        self._windows: OrderedDict[str, Window] = OrderedDict()  # last used last

    def after_fork(self) -> None:
        """Forget the calls of the parent process; another of its threads may have held the lock."""
        self._start()

    def ticket(self, operation: str, make_signal: Callable[[], S]) -> Ticket[S]:
        """Create the ticket of a call; pass it to `leave` when the call ends."""
        return Ticket(operation, next(self._numbers), make_signal)

    def admit(self, ticket: Ticket[S], now: float) -> float | None:
        """Request admission of an attempt.

        Args:
            ticket: ticket of the call.
            now: current time in seconds, on a monotonic clock.

        Returns:
            None if the attempt may start; otherwise the seconds to wait before the next request, unless the
            ticket's signal is set earlier.
        """
        with self._lock:
            window = self._window(ticket.operation)
            if ticket.waits_for is not window:
                ticket.leave_queue()
            window.forget_lost()
            rank = bisect_left(window.waiting, (ticket.number,))  # number of calls ahead
            if window.room(now) > rank:
                ticket.leave_queue()
                ticket.enter_flight(window)
                if window.share is not None:
                    window.share.take()
                window.wake_first(1)  # to start, or to sleep until the reset, which may have changed
                return None
            ticket.enter_queue(window, rank)
            ticket.needs_time = rank == 0 and not window.in_flight
            return min(window.seconds(rank, now), MAX_SLEEP)

    def record(
        self, ticket: Ticket[S], status: int, headers: Mapping[str, str], now: float, max_wait: float
    ) -> None:
        """Record the response to an attempt.

        Args:
            ticket: ticket of the call.
            status: HTTP status of the response.
            headers: response headers, case-insensitive.
            now: current time, on the clock of `admit`.
            max_wait: maximum seconds that a call may be held back, regardless of the time announced.
        """
        refused = status == _TOO_MANY
        if refused or "x-ratelimit-remaining" in headers:
            announced = RateLimit.of(headers)
            reset = retry_after_seconds(headers, self._clock()) if refused else announced.reset
        else:
            announced, reset = _NO_LIMIT, None
        with self._lock:
            former = ticket.admitted_to
            ticket.leave_flight()
            if announced.name is not None and self._names.get(ticket.operation) != announced.name:
                self._rename(ticket.operation, announced.name)
            window = self._window(ticket.operation)
            was_known = window.remaining is not None
            if window.share is not None:
                window.share.update(announced, now)
            window.update(announced, refused, reset if reset is None else min(reset, max_wait), now)
            if reset is not None and max(reset, window.period or 0.0) > max_wait:
                # What remains at a time before the announced reset is unknown, and an assumed period must
                # not hold calls back for longer either.
                window.limit = None
            if was_known:
                window.wake(now)
            else:
                window.wake_first(len(window.waiting))  # they sleep until the limit is known
            if former is not None and former is not window:
                former.wake_first(len(former.waiting))  # they wait for a window that has been replaced

    def leave(self, ticket: Ticket[S], now: float, *, counted: bool = True) -> None:
        """Remove a call, in flight or waiting, that has ended or was canceled.

        Args:
            ticket: ticket of the call.
            now: current time, on the clock of `admit`.
            counted: False if the server cannot have counted the attempt, because nothing was sent.
        """
        if ticket.admitted_to is None and ticket.waits_for is None:
            return
        with self._lock:
            window = ticket.admitted_to or ticket.waits_for
            if counted and ticket.admitted_to is not None and ticket.admitted_to.remaining:
                # No response was received, but the server may have counted the request.
                ticket.admitted_to.remaining -= 1
            if not counted and ticket.admitted_to is not None and ticket.admitted_to.share is not None:
                ticket.admitted_to.share.give_back()
            ticket.leave_flight()
            ticket.leave_queue()
            if window is not None:
                window.wake(now)

    def close(self) -> None:
        """Wake all waiting calls, which then find the limiter closed."""
        with self._lock:
            self.closed = True
            for window in self._windows.values():
                with suppress(RuntimeError):  # of tasks whose event loop has been closed
                    window.wake_first(len(window.waiting))

    def _window(self, operation: str) -> Window:
        name = self._names.get(operation)
        if name is None:
            return self._window_of(f"operation {operation}")
        self._names.move_to_end(operation)
        return self._window_of(f"limit {name}")

    def _window_of(self, key: str) -> Window:
        window = self._windows.get(key)
        if window is None:
            self._make_room()
            window = self._windows[key] = self._new_window()
        self._windows.move_to_end(key)
        return window

    def _new_window(self) -> Window:
        return Window(None if self._share == 1 else Share(self._share))

    def _make_room(self) -> None:
        """Forget the limits that were not used for the longest time, except for those that calls wait for."""
        surplus = len(self._windows) - MAX_LIMITS + 1
        if surplus > 0:
            idle = (key for key, window in self._windows.items() if window.is_idle())
            for key in [*itertools.islice(idle, surplus)]:
                del self._windows[key]

    def _rename(self, operation: str, name: str) -> None:
        """Assign an operation to the limit that a response has named."""
        known = self._windows.pop(f"operation {operation}", None)
        former, self._names[operation] = self._names.get(operation), name
        self._names.move_to_end(operation)
        if len(self._names) > MAX_LIMITS:
            self._names.popitem(last=False)
        if known is not None:
            self._windows.setdefault(f"limit {name}", known)
        if former not in self._names.values():
            self._windows.pop(f"limit {former}", None)  # bounds the memory if a server keeps changing names


class Unlimited(Limiter):
    """Rate limiter that admits every call immediately, for clients that rely on refusals by the server."""

    def admit(self, ticket: Ticket[S], now: float) -> None:
        return None

    def record(
        self, ticket: Ticket[S], status: int, headers: Mapping[str, str], now: float, max_wait: float
    ) -> None:
        return None


_NO_LIMIT = RateLimit(None, None, None, None, None)
