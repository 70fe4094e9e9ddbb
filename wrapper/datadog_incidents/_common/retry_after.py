"""Parser of the wait requested by a response."""

from __future__ import annotations

import email.utils
from collections.abc import Mapping

from datadog_incidents_api._reply_headers import whole_number


def retry_after_seconds(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds to wait before the next request: `Retry-After`, else `X-RateLimit-Reset`.

    Args:
        headers: response headers, case-insensitive.
        now: current time in seconds since the epoch, the reference for a `Retry-After` date.

    Returns:
        Seconds, 0 for a date in the past; None if neither header is present and valid.
    """
    after = headers.get("retry-after", "")
    seconds = whole_number(after)
    if seconds is not None:
        return seconds
    try:
        return max(0.0, email.utils.parsedate_to_datetime(after).timestamp() - now)
    except (ValueError, OverflowError):
        return whole_number(headers.get("x-ratelimit-reset", ""))
