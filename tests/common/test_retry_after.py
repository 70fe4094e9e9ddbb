"""What replies tell of rate limits."""

from __future__ import annotations

import httpx
import pytest

from datadog_incidents import IncidentsClient, RateLimit
from datadog_incidents.errors import RateLimitedError

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


@pytest.mark.parametrize(
    ("headers", "known"),
    [
        ({"X-Request-Id": "r-1"}, "r-1"),
        ({"DD-Request-ID": "r-2"}, "r-2"),
        ({"X-Request-Id": ""}, None),
        ({}, None),
    ],
)
def test_a_result_tells_its_request_and_the_limit_it_came_under(
    headers: dict[str, str], known: str | None
) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=TOLD | headers, json={"data": {"type": "users", "id": "u"}})

    with IncidentsClient(access_token="t", transport=httpx.MockTransport(answer)) as dd:
        response = dd.users.create(email="ana@example.com").response
    assert response.request_id == known
    assert response.rate_limit == RateLimit("incidents", 100, 60, 0, 17)
