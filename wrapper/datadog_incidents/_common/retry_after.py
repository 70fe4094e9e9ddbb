"""The time that a server asks to be left alone."""

from __future__ import annotations

import email.utils
from collections.abc import Mapping

from datadog_incidents_api.reply_headers import whole_number


def seconds_asked_for(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds the server wants to be left alone: `Retry-After`, else `X-RateLimit-Reset`.

    Args:
        headers: of the reply, case-insensitive.
        now: seconds since the epoch, to make sense of a `Retry-After` date.

    Returns:
        Seconds, 0 for a date that has passed; None where the server says nothing that can be understood.
    """
    after = headers.get("retry-after", "")
    seconds = whole_number(after)
    if seconds is not None:
        return seconds
    try:
        return max(0.0, email.utils.parsedate_to_datetime(after).timestamp() - now)
    except (ValueError, OverflowError):
        return whole_number(headers.get("x-ratelimit-reset", ""))
