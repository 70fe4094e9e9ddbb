"""Budget of a run: requests, and time. Clock and sleep are parameters, so that tests need not wait."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

SLICE = 0.2
"""Seconds after which a thread that waits sees an interrupt."""


class BudgetExhausted(BaseException):  # not an error: the run ends as requested
    """End of a run's budget. No subclass of `Exception`, so that neither library takes it for a failed test.

    Args:
        reason: which limit was reached, e.g. `10 requests were sent`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Budget:
    """Requests and seconds that a run may use.

    Args:
        max_requests: maximum number of requests; None for no limit.
        max_time: maximum duration in seconds; None for no limit.
        clock: monotonic clock in seconds.
        sleep: function that waits for a number of seconds; None for one that an interrupt ends in any thread.

    Attributes:
        requests: requests sent so far.
        waited: seconds waited so far because the server asked for it.
    """

    def __init__(
        self,
        max_requests: int | None = None,
        max_time: float | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] | None = None,
    ) -> None:
        self._max_requests = max_requests
        self._max_time = max_time
        self._clock = clock
        self._sleep = sleep or self._sleep_until_interrupted
        self._start = clock()
        self._lock = Lock()
        self._is_interrupted = False
        self._reserved_requests = self._reserved_time = 0.0
        self.requests = 0
        self.waited = 0.0

    @property
    def seconds(self) -> float:
        """Seconds since the start of the run."""
        return self._clock() - self._start

    @property
    def remaining(self) -> float | None:
        """Seconds until the limit, less what is reserved of it; None without one."""
        limit = self._time_limit
        return None if limit is None else limit - self.seconds

    @property
    def _time_limit(self) -> float | None:
        return None if self._max_time is None else self._max_time * (1 - self._reserved_time)

    def allows(self, requests: int) -> bool:
        """Return whether a number of requests can still be sent, without those that are reserved."""
        if self._max_requests is None:
            return True
        return self.requests + requests <= round(self._max_requests * (1 - self._reserved_requests))

    def reserve(self, *, requests: float, time: float) -> None:
        """Keep parts of the limits, each from 0 to 1, until the next call: the run has only the rest."""
        with self._lock:
            self._reserved_requests, self._reserved_time = requests, time

    @property
    def requests_sent(self) -> str:
        """The number of requests as the reason for an end."""
        return f"{self.requests:,} {'request was' if self.requests == 1 else 'requests were'} sent"

    def limit(self, seconds: float) -> None:
        """End the run in a number of seconds from now."""
        with self._lock:
            self._start, self._max_time = self._clock(), seconds

    def spend(self) -> int:
        """Count one request and return its number, from 1.

        Raises:
            BudgetExhausted: the run has no requests or no time left.
        """
        with self._lock:
            if not self.allows(1):
                raise BudgetExhausted(self.requests_sent)
            if self.remaining is not None and self.remaining <= 0:
                raise BudgetExhausted(f"{self._time_limit:g} s have passed")
            self.requests += 1
            return self.requests

    def wait(self, seconds: float) -> None:
        """Wait as the server asks.

        Raises:
            BudgetExhausted: the wait would end after the run.
            KeyboardInterrupt: the run was interrupted.
        """
        if self.remaining is not None and seconds > self.remaining:
            raise BudgetExhausted(
                f"the server asks for a wait of {seconds:g} s, and {max(self.remaining, 0):.0f} s are left"
            )
        self.pause(seconds)
        with self._lock:
            self.waited += seconds

    def pause(self, seconds: float) -> None:
        """Wait without a request of the server, at most until the end of the run.

        Raises:
            KeyboardInterrupt: the run was interrupted.
        """
        self._sleep(seconds if self.remaining is None else max(min(seconds, self.remaining), 0))
        if self._is_interrupted:
            raise KeyboardInterrupt

    def interrupt(self) -> None:
        """End the waits of all threads with `KeyboardInterrupt`, which Python raises in the main thread only.

        It takes no lock, so that a signal handler can call it.
        """
        self._is_interrupted = True

    def _sleep_until_interrupted(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self._is_interrupted and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, SLICE))
