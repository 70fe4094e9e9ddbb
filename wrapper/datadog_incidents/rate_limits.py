"""What a reply says of the server's limits, and of the time to wait before the next request."""

from __future__ import annotations

import email.utils
import re
from collections.abc import Mapping
from dataclasses import dataclass

_WHOLE = re.compile(r"\s*[0-9]+\s*")


@dataclass(frozen=True, slots=True)
class RateLimit:
    """The state of a rate limit, from a reply's `X-RateLimit-*`; what the server left out is None.

    Attributes:
        name: which limit; several operations can share one.
        limit: requests allowed in a period.
        period: its length in seconds.
        remaining: requests left in this period.
        reset: seconds until the next one.
    """

    name: str | None
    limit: float | None
    period: float | None
    remaining: float | None
    reset: float | None

    @classmethod
    def of(cls, headers: Mapping[str, str]) -> RateLimit:
        """Read the headers of a reply, a case-insensitive mapping; what is no number counts as left out."""
        return cls(
            headers.get("x-ratelimit-name") or None,
            *(
                _number(headers.get(f"x-ratelimit-{part}", ""))
                for part in ("limit", "period", "remaining", "reset")
            ),
        )


def seconds_asked_for(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds the server wants to be left alone: `Retry-After`, else `X-RateLimit-Reset`.

    Args:
        headers: of the reply, case-insensitive.
        now: seconds since the epoch, to make sense of a `Retry-After` date.

    Returns:
        Seconds, 0 for a date that has passed; None where the server says nothing that can be understood.
    """
    after = headers.get("retry-after", "")
    if _WHOLE.fullmatch(after):
        return float(after)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(after).timestamp() - now)
    except (ValueError, OverflowError):
        return _number(headers.get("x-ratelimit-reset", ""))


def _number(text: str) -> float | None:
    return float(text) if _WHOLE.fullmatch(text) else None
