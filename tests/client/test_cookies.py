"""The API has no sessions: no request carries what a reply set, unless the caller's own pool does it."""

from __future__ import annotations

from collections.abc import Callable

import httpx

from datadog_incidents import IncidentsClient


def cookies_sent(connected: Callable[[httpx.MockTransport], IncidentsClient]) -> list[set[str]]:
    """Cookies of each of two requests, after a reply that sets one."""
    seen: list[set[str]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append({one for one in request.headers.get("cookie", "").split("; ") if one})
        return httpx.Response(204, headers={"set-cookie": "set=2"})

    with connected(httpx.MockTransport(answer)) as dd:
        dd.users.delete("u")
        dd.users.delete("u")
    return seen


def test_no_cookies_are_sent() -> None:
    assert cookies_sent(lambda network: IncidentsClient(access_token="t", transport=network)) == [
        set(),
        set(),
    ]


def test_a_pool_of_the_callers_keeps_its_cookies() -> None:
    def connected(network: httpx.MockTransport) -> IncidentsClient:
        pool = httpx.Client(transport=network, cookies={"kept": "1"})
        return IncidentsClient(access_token="t", http_client=pool)

    assert cookies_sent(connected) == [{"kept=1"}, {"kept=1", "set=2"}]
