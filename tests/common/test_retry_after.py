"""Rate limits and waiting times in the headers of responses."""

from __future__ import annotations

import pytest

from datadog_incidents import IncidentsClient, RateLimit
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import RateLimitedError

HEADERS = {
    "X-RateLimit-Name": "incidents",
    "X-RateLimit-Limit": "100",
    "X-RateLimit-Period": "60",
    "X-RateLimit-Remaining": "0",
    "X-RateLimit-Reset": "17",
}


def test_rate_limit_is_read_from_headers() -> None:
    assert RateLimit.of(httpx.Headers(HEADERS)) == RateLimit("incidents", 100, 60, 0, 17)


@pytest.mark.parametrize("nonsense", ["", "-1", "1.5", "many", "nan", "1e3", "²"])
def test_header_that_is_not_a_number_counts_as_missing(nonsense: str) -> None:
    headers = {name.lower(): nonsense for name in HEADERS if name != "X-RateLimit-Name"}
    assert RateLimit.of(headers) == RateLimit(None, None, None, None, None)


def test_error_has_the_rate_limit_and_the_waiting_time() -> None:
    error = RateLimitedError(
        status=429,
        errors=(),
        headers=httpx.Headers(HEADERS),
        body=b"",
        operation="get_incident",
        method="GET",
        url="https://x.test/",
    )
    assert error.rate_limit == RateLimit("incidents", 100, 60, 0, 17)
    assert error.retry_after == 17
    assert str(error).endswith("wait 17 s")


@pytest.mark.parametrize(
    ("headers", "request_id"),
    [
        ({"X-Request-Id": "r-1"}, "r-1"),
        ({"DD-Request-ID": "r-2"}, "r-2"),
        ({"X-Request-Id": ""}, None),
        ({}, None),
    ],
)
def test_response_has_the_request_id_and_the_rate_limit(
    headers: dict[str, str], request_id: str | None
) -> None:
    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=HEADERS | headers, json={"data": {"type": "users", "id": "u"}})

    with IncidentsClient(access_token="t", transport=httpx.MockTransport(reply)) as dd:
        response = dd.users.create(email="ana@example.com").response
    assert response.request_id == request_id
    assert response.rate_limit == RateLimit("incidents", 100, 60, 0, 17)
