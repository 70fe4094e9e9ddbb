# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What the headers of a reply say, beside its body."""

from __future__ import annotations

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
                whole_number(headers.get(f"x-ratelimit-{part}", ""))
                for part in ("limit", "period", "remaining", "reset")
            ),
        )


def request_id(headers: Mapping[str, str]) -> str | None:
    """The server's id for a request, from the reply's headers; None where it gave none."""
    return headers.get("x-request-id") or headers.get("dd-request-id") or None


def whole_number(text: str) -> float | None:
    """The number that a header holds; None for anything but digits."""
    return float(text) if _WHOLE.fullmatch(text) else None
