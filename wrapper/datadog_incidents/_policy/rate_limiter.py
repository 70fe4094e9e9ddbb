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
from typing import TypeVar

from datadog_incidents_api.types import RateLimit

from .._common.fork import notify_after_fork
from .._common.retry_after import retry_after_seconds
from .rate_limit_share import Share
from .rate_limit_window import MAX_SLEEP, Ticket, WakeSignal, Window

S = TypeVar("S", bound=WakeSignal)

MAX_LIMITS = 1000
"""Number of limits that are remembered, and of operations whose limit has a name; the API has about 100.

Calls of any endpoint can have arbitrarily many, which must not take memory forever.
"""

_TOO_MANY = 429


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
