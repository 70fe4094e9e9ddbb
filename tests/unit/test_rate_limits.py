"""What replies tell of rate limits."""

from __future__ import annotations

import httpx
import pytest

from datadog_incidents.errors import RateLimitedError
from datadog_incidents.rate_limits import RateLimit

TOLD = {
    "X-RateLimit-Name": "incidents",
    "X-RateLimit-Limit": "100",
    "X-RateLimit-Period": "60",
    "X-RateLimit-Remaining": "0",
    "X-RateLimit-Reset": "17",
}


def test_the_state_of_a_limit_is_read() -> None:
    assert RateLimit.of(httpx.Headers(TOLD)) == RateLimit("incidents", 100, 60, 0, 17)


@pytest.mark.parametrize("nonsense", ["", "-1", "1.5", "many", "nan", "1e3", "²"])
def test_what_is_no_number_counts_as_left_out(nonsense: str) -> None:
    told = {name.lower(): nonsense for name in TOLD if name != "X-RateLimit-Name"}
    assert RateLimit.of(told) == RateLimit(None, None, None, None, None)


def test_an_error_tells_the_limit_it_met() -> None:
    error = RateLimitedError(
        status=429,
        errors=(),
        headers=httpx.Headers(TOLD),
        body=b"",
        operation="get_incident",
        method="GET",
        url="https://x.test/",
    )
    assert error.rate_limit == RateLimit("incidents", 100, 60, 0, 17)
    assert error.retry_after == 17
    assert str(error).endswith("wait 17 s")
