"""Keeps the calls of one client inside the limits that the server announces; free of I/O and of waiting.

A call asks to be admitted, and is told how long to wait where it is not. What the replies say of a limit
decides for all calls under it: with `X-RateLimit-Remaining` of 5, five are under way at most. Calls are
admitted in the order they were made, and a retried one comes before all that were made later.
"""

from __future__ import annotations

import itertools
import threading
import time
from bisect import bisect_left
from collections.abc import Callable, Mapping
from typing import Generic, Protocol, TypeVar

from datadog_incidents_api.reply_headers import RateLimit

from .._common.retry_after import seconds_asked_for

PROBES = 10
"""Calls of an operation under way at once, as long as no reply has told its limit."""

SLACK = 1.0
"""Seconds by which two accounts of the same reset differ: the server rounds to whole ones."""

LONGEST = 60.0
"""Seconds after which a waiting call asks again, whatever it was told."""

_TOO_MANY = 429


class Wakes(Protocol):
    """What a waiting call sleeps on."""

    def set(self) -> None: ...

    def clear(self) -> None: ...


S = TypeVar("S", bound=Wakes)
S_co = TypeVar("S_co", bound=Wakes, covariant=True)


class Ticket(Generic[S_co]):
    """A call's place in the queue, from its beginning to its end."""

    __slots__ = ("_make", "holder", "number", "operation", "signal", "waits_for")

    def __init__(self, operation: str, number: int, make: Callable[[], S_co]) -> None:
        self.operation = operation
        self.number = number
        self.signal: S_co | None = None
        self.holder: Window | None = None  # where it counts as under way
        self.waits_for: Window | None = None
        self._make = make

    def ready(self) -> None:
        """Make the signal, which only those need who wait."""
        if self.signal is None:
            self.signal = self._make()
        self.signal.clear()


class Window:
    """What is known of one limit, and who is under it."""

    def __init__(self) -> None:
        self.told = False  # whether any reply has come
        self.limit: float | None = None
        self.period: float | None = None
        self.remaining: float | None = None  # None where there is no limit to be known
        self.resets_at = 0.0
        self.guessed = False  # whether this period is only assumed to follow the last
        self.under_way = 0
        self.waiting: list[Ticket[Wakes]] = []  # by number

    def room(self, now: float) -> float:
        """How many more calls may start; they may be counted already, or not, so all under way count."""
        if self.remaining is not None and now >= self.resets_at:
            self._turn(now)
        if self.remaining is not None:
            return self.remaining - self.under_way
        return float("inf") if self.told else PROBES - self.under_way

    def _turn(self, now: float) -> None:
        """Start a new period, from what is known of the last."""
        if self.limit is None or self.period is None:
            self.remaining, self.told = None, False
            return
        periods = 1 + (now - self.resets_at) // max(self.period, SLACK)
        self.resets_at += periods * max(self.period, SLACK)
        self.remaining, self.guessed = self.limit, True

    def seconds(self, rank: int, now: float) -> float:
        """How long the call at a place of the queue should wait before it asks again."""
        if self.remaining is None:
            return LONGEST  # or until one of the probes is back
        ahead = 0.0
        if self.limit and self.period:
            ahead = self.period * ((rank - max(self.room(now), 0)) // self.limit)
        return max(self.resets_at - now, 0.0) + ahead

    def hear(self, said: RateLimit, refused: bool, reset: float | None, now: float) -> None:
        """Take in what a reply says."""
        self.told = True
        remaining = 0.0 if refused else said.remaining
        if remaining is None or reset is None:
            if self.guessed and not refused:
                self.remaining, self.guessed = None, False  # announced when it is over, and never before
            return
        self.limit = said.limit if said.limit is not None else self.limit
        self.period = said.period if said.period is not None else self.period
        resets_at = now + reset
        if self.remaining is None or self.guessed or resets_at > self.resets_at + SLACK:
            self.remaining, self.resets_at, self.guessed = remaining, resets_at, False
        elif refused or resets_at >= self.resets_at - SLACK:
            self.remaining = min(self.remaining, remaining)
            self.resets_at = max(self.resets_at, resets_at)
        # Else it is about a period that is over: the reply took longer than others.

    def wake(self, now: float) -> None:
        """Wake those who may start now."""
        room = self.room(now)
        for ticket in self.waiting if room == float("inf") else self.waiting[: max(int(room), 0)]:
            if ticket.signal is not None:
                ticket.signal.set()


class Limiter:
    """The limits of one client. Safe to share between threads: nothing waits while it is asked.

    Args:
        clock: seconds since the epoch, to make sense of a `Retry-After` date.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._lock = threading.Lock()
        self._numbers = itertools.count()
        self._names: dict[str, str] = {}  # of limits, by operation
        self._windows: dict[str, Window] = {}
        self._clock = clock

    def ticket(self, operation: str, make: Callable[[], S]) -> Ticket[S]:
        """A place in the queue for a call; `leave` gives it back."""
        return Ticket(operation, next(self._numbers), make)

    def admit(self, ticket: Ticket[S], now: float) -> float | None:
        """Ask to start an attempt.

        Returns:
            None to start; else seconds after which to ask again, or as soon as the ticket's signal is set.
        """
        with self._lock:
            window = self._window(ticket.operation)
            if ticket.waits_for not in (None, window):
                self._stop_waiting(ticket)
            rank = _place(window, ticket)
            if window.room(now) > rank:
                self._stop_waiting(ticket)
                window.under_way += 1
                ticket.holder = window
                return None
            ticket.ready()
            if ticket.waits_for is None:
                window.waiting.insert(rank, ticket)
                ticket.waits_for = window
            return min(window.seconds(rank, now), LONGEST)

    def learn(
        self, ticket: Ticket[S], status: int, headers: Mapping[str, str], now: float, most: float
    ) -> None:
        """Tell of the reply to an attempt.

        Args:
            ticket: of the call.
            status: HTTP status of the reply.
            headers: of the reply, case-insensitive.
            now: on the clock of `admit`.
            most: seconds that nobody is to wait longer than, whatever the server says.
        """
        refused = status == _TOO_MANY
        announced = "x-ratelimit-remaining" in headers
        if refused or announced:
            said = RateLimit.of(headers)
            reset = seconds_asked_for(headers, self._clock()) if refused else said.reset
        else:
            said, reset = _NOTHING, None
        with self._lock:
            before = self._finish(ticket)
            if said.name is not None and self._names.get(ticket.operation) != said.name:
                self._rename(ticket.operation, said.name)
            window = self._window(ticket.operation)
            window.hear(said, refused, reset if reset is None else min(reset, most), now)
            if reset is not None and reset > most:
                window.limit = None  # nobody knows how much is left at a time that the server did not name
            window.wake(now)
            if before is not None and before is not window:
                for waiting in before.waiting:  # for a window that is no more
                    if waiting.signal is not None:
                        waiting.signal.set()

    def leave(self, ticket: Ticket[S], now: float) -> None:
        """Give up a place, whether waiting or under way: the call is over, or cancelled."""
        if ticket.holder is None and ticket.waits_for is None:
            return
        with self._lock:
            window = ticket.holder or ticket.waits_for
            if ticket.holder is not None and ticket.holder.remaining:
                ticket.holder.remaining -= 1  # without a reply: the server may have counted it
            self._finish(ticket)
            self._stop_waiting(ticket)
            if window is not None:
                window.wake(now)

    def _window(self, operation: str) -> Window:
        name = self._names.get(operation)
        key = f"operation {operation}" if name is None else f"limit {name}"
        window = self._windows.get(key)
        if window is None:
            window = self._windows[key] = Window()
        return window

    def _rename(self, operation: str, name: str) -> None:
        """Put an operation under a limit whose name has become known."""
        known = self._windows.pop(f"operation {operation}", None)
        former, self._names[operation] = self._names.get(operation), name
        if known is not None:
            self._windows.setdefault(f"limit {name}", known)
        if former not in self._names.values():
            self._windows.pop(f"limit {former}", None)  # or a server of many names would fill the memory

    @staticmethod
    def _finish(ticket: Ticket[S]) -> Window | None:
        window, ticket.holder = ticket.holder, None
        if window is not None:
            window.under_way -= 1
        return window

    @staticmethod
    def _stop_waiting(ticket: Ticket[S]) -> None:
        window, ticket.waits_for = ticket.waits_for, None
        if window is not None:
            del window.waiting[_place(window, ticket)]


class Unlimited(Limiter):
    """Admits everybody, for clients that would rather be told by the server."""

    def admit(self, ticket: Ticket[S], now: float) -> None:
        return None

    def learn(
        self, ticket: Ticket[S], status: int, headers: Mapping[str, str], now: float, most: float
    ) -> None:
        return None


_NOTHING = RateLimit(None, None, None, None, None)


def _number(ticket: Ticket[Wakes]) -> int:
    return ticket.number


def _place(window: Window, ticket: Ticket[Wakes]) -> int:
    """How many wait before a call, that did or did not begin to wait itself."""
    return bisect_left(window.waiting, ticket.number, key=_number)
