"""What a reply says of the time to wait before the next request."""

from __future__ import annotations

import email.utils
import re
from collections.abc import Mapping

_SECONDS = re.compile(r"\s*[0-9]+\s*")


def seconds_asked_for(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds the server wants to be left alone: `Retry-After`, else `X-RateLimit-Reset`.

    Args:
        headers: of the reply, case-insensitive.
        now: seconds since the epoch, to make sense of a `Retry-After` date.

    Returns:
        Seconds, 0 for a date that has passed; None where the server says nothing that can be understood.
    """
    after = headers.get("retry-after", "")
    if _SECONDS.fullmatch(after):
        return float(after)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(after).timestamp() - now)
    except (ValueError, OverflowError):
        reset = headers.get("x-ratelimit-reset", "")
        return float(reset) if _SECONDS.fullmatch(reset) else None
