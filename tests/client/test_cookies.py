"""Cookies set by a response are not sent back, unless the application's own `httpx` client does so."""

from __future__ import annotations

import traceback
from collections.abc import Callable

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import InvalidRequestError

from .sync_and_async import Execute, both, execute_sync, raises


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


@both
def test_a_cookie_that_is_not_ascii_fails_the_next_call_of_the_applications_client(execute: Execute) -> None:
    """`httpx` stores it, and cannot send it."""
    answer = httpx.MockTransport(lambda _: httpx.Response(204, headers=[(b"set-cookie", b"a=\xffs3cret")]))
    kind = httpx.Client if execute is execute_sync else httpx.AsyncClient
    http_client = kind(transport=answer)
    assert execute(http_client=http_client).status == 204
    with raises(
        InvalidRequestError, match=r"^http_client: adds a cookie or header that is not ASCII"
    ) as caught:
        execute(http_client=http_client)
    assert "s3cret" not in "".join(traceback.format_exception(caught.value))
    http_client.cookies.clear()
    assert execute(http_client=http_client).status == 204
