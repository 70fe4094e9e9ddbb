"""When a failed attempt is made again, and after how long: a pure function of what happened."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from attrs import field, frozen, validators

from .rate_limits import seconds_asked_for

SAFE_TO_REPEAT = frozenset({"GET", "HEAD", "PUT", "DELETE"})
"""Methods whose repetition changes nothing more; a repeated POST could create twice."""


@frozen
class Failure:
    """What went wrong with an attempt.

    Attributes:
        sent: False where the request certainly never reached the server.
        status: HTTP status of the reply; None where there was none.
        headers: headers of the reply, case-insensitive.
    """

    sent: bool = True
    status: int | None = None
    headers: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True)
class RetryPolicy:
    """How often and how patiently failed calls are made again.

    GET, PUT and DELETE are repeated on 408, 429, 5xx and lost connections; POST and PATCH only on 429
    and where nothing was sent, so that no incident is ever created twice.

    Attributes:
        attempts: requests at most for one call, the first included.
        backoff: seconds before the first repetition where the server names no time; doubled each time,
            with jitter between half and all of it.
        max_wait: seconds that a single wait never exceeds, whatever the server asks for.
    """

    attempts: int = field(default=3, validator=validators.ge(1))
    backoff: float = field(default=0.5, validator=validators.ge(0))
    max_wait: float = field(default=60.0, validator=validators.ge(0))

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
        return min(asked, self.max_wait)


def _repeatable(method: str, failure: Failure) -> bool:
    if failure.status == 429 or not failure.sent:
        return True
    transient = failure.status is None or failure.status == 408 or failure.status >= 500
    return transient and method in SAFE_TO_REPEAT
