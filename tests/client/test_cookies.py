"""Cookies set by a response are not sent back, unless the application's own `httpx` client does so."""

from __future__ import annotations

from collections.abc import Callable

import httpx

from datadog_incidents import IncidentsClient


def cookies_sent(create_client: Callable[[httpx.MockTransport], IncidentsClient]) -> list[set[str]]:
    """Cookies sent with each of two requests, to a server that sets one in each response."""
    seen: list[set[str]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append({cookie for cookie in request.headers.get("cookie", "").split("; ") if cookie})
        return httpx.Response(204, headers={"set-cookie": "set=2"})

    with create_client(httpx.MockTransport(answer)) as dd:
        dd.users.delete("u")
        dd.users.delete("u")
    return seen


def test_no_cookies_are_sent() -> None:
    assert cookies_sent(lambda network: IncidentsClient(access_token="t", transport=network)) == [
        set(),
        set(),
    ]


def test_no_cookies_are_kept() -> None:
    answer = httpx.Response(204, headers={"set-cookie": "set=2"})
    with IncidentsClient(access_token="t", transport=httpx.MockTransport(lambda _: answer)) as dd:
        dd.users.delete("u")
        assert list(dd._http._client.cookies.jar) == []


def test_the_applications_httpx_client_keeps_its_cookies() -> None:
    def create_client(network: httpx.MockTransport) -> IncidentsClient:
        http_client = httpx.Client(transport=network, cookies={"kept": "1"})
        return IncidentsClient(access_token="t", http_client=http_client)

    assert cookies_sent(create_client) == [{"kept=1"}, {"kept=1", "set=2"}]
