"""Requests of the client's own `httpx` client are those that `httpx` would complete itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from datadog_incidents._async.http import AsyncHTTP
from datadog_incidents._common.secret import Secret
from datadog_incidents._http.library import httpx
from datadog_incidents._http.request import Request
from datadog_incidents._http.timeouts import Timeouts
from datadog_incidents._sync.http import HTTP

HEADERS = {"Accept": "application/json", "DD-API-KEY": "k3y"}


def sent(request: Request) -> httpx.Request:
    """Return the request that a transport receives."""
    seen: list[httpx.Request] = []
    HTTP(transport=httpx.MockTransport(_recording(seen)), http_client=None).send(request, Timeouts(1.0))
    return seen[0]


def sent_async(request: Request) -> httpx.Request:
    seen: list[httpx.Request] = []
    http = AsyncHTTP(transport=httpx.MockTransport(_recording(seen)), http_client=None)
    asyncio.run(http.send(request, Timeouts(1.0)))
    return seen[0]


def _recording(seen: list[httpx.Request]) -> Callable[[httpx.Request], httpx.Response]:
    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(204)

    return answer


both = pytest.mark.parametrize("send", [sent, sent_async], ids=["sync", "async"])


@both
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("content", [None, b"", b'{"a": 1}'])
def test_headers_and_body_are_those_of_httpx(
    send: Callable[[Request], httpx.Request], method: str, content: bytes | None
) -> None:
    url = "https://api.datadoghq.com/api/v2/incidents?filter=a%20b"
    found = send(Request(method, url, Secret(HEADERS), content))
    expected = httpx.Request(method, url, headers=HEADERS, content=content)
    assert found.headers.raw[0] == expected.headers.raw[0]  # Host, which RFC 9110 wants first
    assert sorted(found.headers.raw) == sorted(expected.headers.raw)
    assert found.content == expected.content
    assert found.url == expected.url


@both
@pytest.mark.parametrize(
    "origin", ["http://localhost:8282", "http://[::1]:8282", "https://a.test:443", "http://bücher.test"]
)
def test_host_is_that_of_httpx(send: Callable[[Request], httpx.Request], origin: str) -> None:
    found = send(Request("GET", f"{origin}/x", Secret(HEADERS), None))
    assert found.headers.raw == httpx.Request("GET", f"{origin}/x", headers=HEADERS).headers.raw
