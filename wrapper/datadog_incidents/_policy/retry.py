"""Retry policy: whether and when to retry a failed attempt, as a pure function of the failure."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from .._common.retry_after import retry_after_seconds

SAFE_TO_REPEAT = frozenset({"GET", "HEAD", "PUT", "DELETE"})
"""Idempotent methods. A repeated POST could create a resource twice."""


MAX_SECONDS = 1_000_000
"""Maximum of a time, about 12 days: sockets and locks take no more than 25 on some platforms."""

TIME_LIMIT = "seconds above 0 and at most 1,000,000, or None for no limit"
"""Expected value of a limit."""


class Failure(NamedTuple):
    """Failure of an attempt.

    Attributes:
        sent: False if the request certainly did not reach the server.
        status: HTTP status of the response; None if there is none.
        headers: response headers, case-insensitive.
        final: True if another attempt would fail in the same way.
    """

    sent: bool = True
    status: int | None = None
    headers: Mapping[str, str] = MappingProxyType({})
    final: bool = False


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def is_time(value: object) -> bool:
    """Whether a value is a number of seconds for which every platform can wait."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= MAX_SECONDS


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """Retry policy: the number of attempts, the waits between them, and the deadline of the whole call.

    GET, PUT and DELETE are retried after 408, 429, 5xx, and any failure to receive a complete response; POST
    and PATCH only after 429, or if nothing was sent, so that no incident is ever created twice.

    Attributes:
        attempts: maximum number of requests for one call, including the first.
        backoff: seconds before the first retry if the server does not state a time; doubled for each further
            retry. Jitter reduces a wait by up to half. A time stated by the server is increased by up to a
            tenth instead.
        max_wait: maximum seconds of a single wait, regardless of the time that the server states.
        deadline: seconds for a whole call, including retries and waits; None for no deadline. No wait is
            started that would end after the deadline, and an attempt that it interrupts raises
            `RequestTimeoutError`. It limits each read and write, so that no server can prolong a call by
            sending slowly; with an `http_client` or `transport` of the application, only each step.

    Raises:
        ConfigurationError: a value is invalid; the message names it.
    """

    attempts: int = 3
    backoff: float = 0.5
    max_wait: float = 60.0
    deadline: float | None = None

    def __post_init__(self) -> None:
        for name, value, expected, valid in (
            ("attempts", self.attempts, "a whole number above 0", _is_count(self.attempts)),
            ("backoff", self.backoff, "seconds from 0 to 1,000,000", is_time(self.backoff)),
            ("max_wait", self.max_wait, "seconds from 0 to 1,000,000", is_time(self.max_wait)),
            (
                "deadline",
                self.deadline,
                TIME_LIMIT,
                self.deadline is None or (is_time(self.deadline) and self.deadline > 0),
            ),
        ):
            if not valid:
                from ..errors import ConfigurationError  # deferred: needed only for invalid values

                raise ConfigurationError(f"{name} must be {expected}, not {value!r}")

    def wait(
        self,
        method: str,
        attempt: int,
        failure: Failure,
        *,
        now: float,
        jitter: Callable[[], float] = random.random,
    ) -> float | None:
        """Decide whether and when to make another attempt.

        Args:
            method: HTTP method, in upper case.
            attempt: number of attempts made so far.
            failure: failure of the last attempt.
            now: current time in seconds since the epoch, the reference for a `Retry-After` date.
            jitter: function that returns a random number between 0 and 1.

        Returns:
            Seconds to wait before the next attempt; None to give up.
        """
        if attempt >= self.attempts or not _repeatable(method, failure):
            return None
        seconds = retry_after_seconds(failure.headers, now)
        if seconds is None:
            # 64 doublings exceed any practical `max_wait` and do not overflow a float.
            doublings = min(attempt - 1, 64)
            seconds = self.backoff * 2.0**doublings * (0.5 + 0.5 * jitter())
        else:
            seconds *= 1.0 + 0.1 * jitter()  # never earlier than stated, and not all clients at once
        return min(seconds, self.max_wait)

    def in_time(self, elapsed: float, wait: float) -> bool:
        """Whether the deadline leaves time for another attempt.

        Args:
            elapsed: seconds since the start of the call.
            wait: seconds to wait before the attempt.
        """
        return self.deadline is None or elapsed + wait < self.deadline


NO_RETRIES = RetryPolicy(attempts=1)
"""Policy without retries, used for `retry=None`."""


def _repeatable(method: str, failure: Failure) -> bool:
    if failure.final:
        return False
    if failure.status == 429 or not failure.sent:
        return True
    transient = failure.status is None or failure.status == 408 or failure.status >= 500
    return transient and method in SAFE_TO_REPEAT
