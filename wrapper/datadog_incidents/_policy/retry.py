"""When a failed attempt is made again, and after how long: a pure function of what happened."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .._common.retry_after import seconds_asked_for

SAFE_TO_REPEAT = frozenset({"GET", "HEAD", "PUT", "DELETE"})
"""Methods whose repetition changes nothing more; a repeated POST could create twice."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong with an attempt.

    Attributes:
        sent: False where the request certainly never reached the server.
        status: HTTP status of the reply; None where there was none.
        headers: headers of the reply, case-insensitive.
        final: True where another attempt would fail in the same way.
    """

    sent: bool = True
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    final: bool = False


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_time(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < math.inf


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """How often and how patiently failed calls are made again.

    GET, PUT and DELETE are repeated on 408, 429, 5xx and lost connections; POST and PATCH only on 429
    and where nothing was sent, so that no incident is ever created twice.

    Attributes:
        attempts: requests at most for one call, the first included.
        backoff: seconds before the first repetition where the server names no time; doubled each time,
            with jitter between half and all of it. To what the server names, jitter adds up to a tenth.
        max_wait: seconds that a single wait never exceeds, whatever the server asks for.
        deadline: seconds for a whole call, retries and waits included; None for no such limit. No wait is
            begun that would end after it, and an attempt that it interrupts raises `RequestTimeoutError`.
            It is looked at before each step and each piece of a body; a server that sends the lines of its
            headers one by one, each in time, is waited for beyond it.

    Raises:
        ConfigurationError: one of them is no such number; the message names it.
    """

    attempts: int = 3
    backoff: float = 0.5
    max_wait: float = 60.0
    deadline: float | None = None

    def __post_init__(self) -> None:
        for name, value, wanted, fits in (
            ("attempts", self.attempts, "a whole number above 0", _is_count(self.attempts)),
            ("backoff", self.backoff, "seconds, 0 or more", _is_time(self.backoff)),
            ("max_wait", self.max_wait, "seconds, 0 or more", _is_time(self.max_wait)),
            (
                "deadline",
                self.deadline,
                "seconds above 0, or None for no limit",
                self.deadline is None or (_is_time(self.deadline) and self.deadline > 0),
            ),
        ):
            if not fits:
                from ..errors import ConfigurationError  # not worth its import to who gets this right

                raise ConfigurationError(f"{name} must be {wanted}, not {value!r}")

    def wait(
        self,
        method: str,
        attempt: int,
        failure: Failure,
        *,
        now: float,
        jitter: Callable[[], float] = random.random,
    ) -> float | None:
        """Decide about the next attempt.

        Args:
            method: HTTP method in capitals.
            attempt: how many attempts have been made.
            failure: how the last one failed.
            now: seconds since the epoch, to make sense of a `Retry-After` date.
            jitter: gives a number from 0 to 1.

        Returns:
            Seconds to wait before the next attempt; None to give up.
        """
        if attempt >= self.attempts or not _repeatable(method, failure):
            return None
        asked = seconds_asked_for(failure.headers, now)
        if asked is None:
            # Far beyond any cap, and short of where floating point overflows.
            doublings = min(attempt - 1, 64)
            asked = self.backoff * 2.0**doublings * (0.5 + 0.5 * jitter())
        else:
            asked *= 1.0 + 0.1 * jitter()  # never sooner than asked, and not all clients at once
        return min(asked, self.max_wait)

    def in_time(self, elapsed: float, wait: float) -> bool:
        """Whether there is time for another attempt.

        Args:
            elapsed: seconds since the call began.
            wait: seconds to wait before the attempt.
        """
        return self.deadline is None or elapsed + wait < self.deadline


ONCE = RetryPolicy(attempts=1)
"""What `retry=None` stands for."""


def _repeatable(method: str, failure: Failure) -> bool:
    if failure.final:
        return False
    if failure.status == 429 or not failure.sent:
        return True
    transient = failure.status is None or failure.status == 408 or failure.status >= 500
    return transient and method in SAFE_TO_REPEAT
