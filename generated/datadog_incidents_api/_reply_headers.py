# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Parsing of response headers: rate limit and request ID."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

# No real limit or wait has more digits; a number of any length would overflow to infinity.
_DIGITS = re.compile(r"\s*0*[0-9]{1,10}\s*")


class RateLimit(NamedTuple):
    """State of a rate limit, from the `X-RateLimit-*` headers of a response; None for a missing header.

    Attributes:
        name: name of the limit; several operations can share one.
        limit: number of requests allowed per period.
        period: length of a period in seconds.
        remaining: number of requests left in the current period.
        reset: seconds until the next period.
    """

    name: str | None
    limit: float | None
    period: float | None
    remaining: float | None
    reset: float | None

    @classmethod
    def of(cls, headers: Mapping[str, str]) -> RateLimit:
        """Parse response headers, a case-insensitive mapping.

        A value that is not a number, has more than ten digits, or cannot be true, such as a limit or a period
        of 0, becomes None, as if the header were missing.
        """
        limit, period, remaining, reset = (
            whole_number(headers.get(f"x-ratelimit-{part}", ""))
            for part in ("limit", "period", "remaining", "reset")
        )
        return cls(headers.get("x-ratelimit-name") or None, limit or None, period or None, remaining, reset)


def request_id(headers: Mapping[str, str]) -> str | None:
    """Return the ID that the server assigned to the request, from the response headers; None if absent."""
    return headers.get("x-request-id") or headers.get("dd-request-id") or None


def whole_number(text: str) -> float | None:
    """Parse a header that consists of up to ten digits; None for anything else."""
    return float(text) if _DIGITS.fullmatch(text) else None
