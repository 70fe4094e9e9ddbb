"""Rate limits of an organization: counts requests in fixed periods, and announces what remains."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import define, evolve

from .faults import ERROR_MESSAGES, Delivery
from .messages import Refused
from .rate_limit_arguments import ALL, Limit

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@define
class Window:
    """Requests of one limit in its current period.

    Published (EVIDENCE.md#published-not-recorded): periods are aligned with the calendar.

    Attributes:
        limit: limit.
        period: number of the period since the epoch.
        used: number of requests carried out in it.
    """

    limit: Limit
    period: int = 0
    used: int = 0

    def enter(self, now: datetime) -> None:
        """Start a new period unless the time is in the current one."""
        period = (now - EPOCH) // self._length
        if period != self.period:
            self.period, self.used = period, 0

    def remaining(self) -> int:
        return self.limit.requests - self.used

    def reset(self, now: datetime) -> int:
        """Return the seconds until the next period, rounded up, so that who waits is not too early."""
        return -((now - EPOCH - (self.period + 1) * self._length) // SECOND)

    @property
    def _length(self) -> timedelta:
        return self.limit.period * SECOND


class RateLimits:
    """Rate limits of an organization, in the time of its mock.

    Requests take no time, although the mock's clock advances with each: otherwise a limit of several requests
    a second could not be exceeded. While a limit is used up, real time passes too, so that clients which wait
    as the response says get through. For requests over a network, it always does.

    Args:
        limits: limits by operation ID, or by `*` for all operations that have none of their own.
        real_time: clock in seconds.
    """

    def __init__(self, limits: Mapping[str, Limit], real_time: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._real_time = real_time

    def reset(self, mock_time: datetime) -> None:
        """Forget all requests."""
        self._now = self._mock_time = mock_time
        self._real = self._real_time()
        self._windows = {operation: Window(limit) for operation, limit in self._limits.items()}

    def saved(self) -> dict[str, Any]:
        """Return the requests counted so far, as JSON."""
        return {
            "now": self._now.isoformat(),
            "mock_time": self._mock_time.isoformat(),
            "windows": [
                [operation, one.limit.requests, one.limit.period, one.period, one.used]
                for operation, one in self._windows.items()
            ],
        }

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Restore the saved counts of those limits that have not changed since; others start anew."""
        self.reset(datetime.fromisoformat(saved["mock_time"]))
        self._now = datetime.fromisoformat(saved["now"])
        for operation, requests, length, period, used in saved["windows"]:
            window = self._windows.get(operation)
            if window is not None and (window.limit.requests, window.limit.period) == (requests, length):
                window.period, window.used = period, used

    def elapse(self, before: datetime, after: datetime, *, served: bool) -> None:
        """Let the time pass since the last request.

        Args:
            before: time of the mock before its clock has advanced for the request.
            after: time of the mock after that.
            served: whether the request came over a network.
        """
        if not self._windows:
            return
        real, passed = self._real_time(), before - self._mock_time
        if served or any(one.remaining() == 0 for one in self._windows.values()):
            passed = max(passed, timedelta(seconds=real - self._real))
        self._mock_time, self._real = after, real
        self._now += passed
        for window in self._windows.values():
            window.enter(self._now)

    def take(self, operation: str) -> None:
        """Count a request.

        Raises:
            Refused: 429 for a request beyond the limit, which does not count.
        """
        window = self._window(operation)
        if window is None:
            return
        if window.remaining() == 0:
            raise Refused(429, ERROR_MESSAGES[429])
        window.used += 1

    def announced(self, operation: str | None, delivery: Delivery) -> Delivery:
        """Return a response with the headers that announce the limit, unless an injected fault has set them.

        Recorded (EVIDENCE.md#published-not-recorded): these headers and their format, but no `Retry-After`.
        """
        window = None if operation is None else self._window(operation)
        if window is None:
            return delivery
        present = {name for name, _ in delivery.reply.headers}
        added = {
            "x-ratelimit-limit": str(window.limit.requests),
            "x-ratelimit-name": window.limit.name,
            "x-ratelimit-period": str(window.limit.period),
            "x-ratelimit-remaining": str(window.remaining()),
            "x-ratelimit-reset": str(window.reset(self._now)),
        }
        headers = (*delivery.reply.headers, *(pair for pair in added.items() if pair[0] not in present))
        return evolve(delivery, reply=evolve(delivery.reply, headers=headers))

    def _window(self, operation: str) -> Window | None:
        return self._windows.get(operation) or self._windows.get(ALL)
