"""Keys are sent only to the configured server; no message, log, traceback or proxy ever contains them."""

from __future__ import annotations

import asyncio
import logging
import pickle
import socket
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._http.library import httpcore, httpx
from datadog_incidents.errors import APIError, ConfigurationError, DatadogError, DecodingError, TransportError

from .loopback import always, reply, serving
from .sync_and_async import API_KEY, APP_KEY, KEYS, Execute, both, call_of

GATE = "g4teg4teg4te"
SECRETS = (API_KEY, APP_KEY, GATE)
EXTRA_HEADERS: dict[str, Any] = {"headers": {"X-Gate": GATE}}


def frames_of_the_package(error: BaseException) -> str:
    """Traceback with the locals of every frame of this package."""
    trace = traceback.TracebackException.from_exception(error, capture_locals=True)
    shown = [f"{trace}"]
    pending: list[traceback.TracebackException | None] = [trace]
    while pending:
        current = pending.pop()
        if current is not None:
            pending += [current.__cause__, current.__context__]
            for frame in current.stack:
                if "/datadog_incidents" in frame.filename.replace("\\", "/"):
                    shown.append(f"{frame.filename} {frame.name} {frame.locals}")
    return "\n".join(shown)


def error_of(attempt: Callable[[], object]) -> BaseException:
    with pytest.raises(BaseException) as caught:  # noqa: PT011  # of any kind
        attempt()
    return caught.value


def refuses(_: httpx.Request) -> httpx.Response:
    return httpx.Response(403, json={"errors": ["Forbidden"]})


def breaks(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadError("broken", request=request)


def fails_unexpectedly(_: httpx.Request) -> httpx.Response:
    raise OSError("an error of the transport itself")


def is_interrupted(_: httpx.Request) -> httpx.Response:
    raise KeyboardInterrupt


FAILURES = [refuses, breaks, fails_unexpectedly, is_interrupted]


@both
@pytest.mark.parametrize("fail", FAILURES)
def test_locals_in_tracebacks_contain_no_key(execute: Execute, fail: Any) -> None:
    error = error_of(lambda: execute(answer=fail, retry=None, **EXTRA_HEADERS))
    shown = frames_of_the_package(error)
    assert "execute" in shown
    assert "engine.py" in shown
    assert [secret for secret in SECRETS if secret in shown] == []


def test_locals_contain_no_key_that_is_echoed_in_a_success_that_cannot_be_decoded() -> None:
    echo = httpx.MockTransport(lambda _: httpx.Response(200, content=f"<html>{API_KEY} {APP_KEY}</html>"))
    client = IncidentsClient(**KEYS, transport=echo)
    for attempt in (lambda: client.request("GET", "/x"), lambda: client.incidents.get("x")):
        error = error_of(attempt)
        assert isinstance(error, DecodingError)
        shown = frames_of_the_package(error)
        assert "reply.py" in shown
        assert [secret for secret in SECRETS if secret in shown] == []


@pytest.mark.parametrize("client", [IncidentsClient, AsyncIncidentsClient])
@pytest.mark.parametrize(
    "wrong",
    [
        {"site": "nowhere"},
        {"base_url": "http://elsewhere.test"},
        {"base_url": "https://x.test", "site": "datadoghq.eu"},
        {"access_token": "t0k3nt0k3n"},
        {"access_token": "t0k3nt0k3n ", "api_key": None, "app_key": None},
        {"api_key": f"{API_KEY}\n"},
        {"app_key": 7},
        {"timeout": -1},
        {"retry": 3},
        {"hooks": [7]},
        {"max_response_bytes": 0},
        {"unstable_operations": "nothing"},
        {"headers": {"X-Gate": f"{GATE}\n"}},
        {"headers": {"DD-API-KEY": GATE}},
        {"headers": GATE},
        {"user_agent": "\n"},
        {"transport": object(), "http_client": object()},
        {"http_client": object()},
    ],
    ids=lambda wrong: " ".join(f"{name}:{type(value).__name__}" for name, value in wrong.items()),
)
def test_invalid_options_show_no_key(client: Any, wrong: dict[str, Any]) -> None:
    options: dict[str, Any] = {"api_key": API_KEY, "app_key": APP_KEY, **EXTRA_HEADERS, **wrong}
    error = error_of(lambda: client(**options))
    assert isinstance(error, ConfigurationError)
    shown = frames_of_the_package(error)
    assert "__init__" in shown
    assert [secret for secret in (*SECRETS, "t0k3nt0k3n") if secret in shown] == []


def test_keys_from_environment_variables_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DD_API_KEY", API_KEY)
    monkeypatch.setenv("DD_APP_KEY", f"{APP_KEY}\n")
    error = error_of(IncidentsClient)
    assert isinstance(error, ConfigurationError)
    shown = frames_of_the_package(error)
    assert "DD_APP_KEY" in shown
    assert [secret for secret in SECRETS if secret in shown] == []


def test_with_options_error_shows_no_header() -> None:
    client = IncidentsClient(**KEYS)
    shown = frames_of_the_package(error_of(lambda: client.with_options(headers={"X-Gate": f"{GATE}\n"})))
    assert "with_options" in shown
    assert GATE not in shown


ECHOES: dict[str, Callable[[httpx.Request], httpx.Response]] = {
    "json": lambda _: httpx.Response(403, json={"errors": [f"bad keys {API_KEY} and {APP_KEY}"]}),
    "html": lambda _: httpx.Response(502, content=f"<html>{API_KEY} {APP_KEY}</html>"),
}


@both
@pytest.mark.parametrize("echo", ECHOES.values(), ids=ECHOES)
def test_keys_echoed_in_an_error_body_are_redacted(execute: Execute, echo: Any) -> None:
    error: Any = error_of(lambda: execute(answer=echo, retry=None))
    assert isinstance(error, APIError)
    shown = f"{error} {error!r} {vars(error)} {pickle.dumps(error)!r}"
    assert [secret for secret in SECRETS if secret in shown] == []
    assert b"<redacted>" in error.body


def echoes_in_headers(request: httpx.Request) -> httpx.Response:
    headers = [("X-Request-Id", f"of {request.headers['dd-api-key']}"), ("Set-Cookie", f"key={APP_KEY}")]
    return httpx.Response(403, headers=[*headers, ("X-Other", "kept")], json={"errors": ["Forbidden"]})


@both
def test_keys_echoed_in_headers_are_redacted(execute: Execute) -> None:
    attempts: list[Any] = []
    hook = lambda _: attempts.append  # noqa: E731
    error: Any = error_of(lambda: execute(answer=echoes_in_headers, retry=None, hooks=[hook]))
    shown = f"{error} {vars(error)} {pickle.dumps(error)!r} {attempts[0].headers}"
    assert [secret for secret in SECRETS if secret in shown] == []
    assert error.request_id == "of <redacted>"
    assert (error.headers["X-OTHER"], attempts[0].headers["X-OTHER"]) == ("kept", "kept")


@both
def test_keys_echoed_in_headers_of_a_success_are_redacted_for_hooks(execute: Execute) -> None:
    attempts: list[Any] = []
    answer = lambda request: httpx.Response(200, headers={"X-Echo": request.headers["dd-api-key"]})  # noqa: E731
    execute(answer=answer, hooks=[lambda _: attempts.append])
    assert attempts[0].headers["x-echo"] == "<redacted>"


def test_echoed_token_is_redacted() -> None:
    echo = httpx.Response(401, json={"errors": ["unknown token t0k3nt0k3n"]})
    client = IncidentsClient(access_token="t0k3nt0k3n", transport=httpx.MockTransport(lambda _: echo))
    assert "t0k3nt0k3n" not in str(error_of(lambda: client.users.delete("u")))


@both
def test_keys_in_a_transport_error_are_redacted(execute: Execute) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.LocalProtocolError(f"illegal header {API_KEY}", request=request)

    error = error_of(lambda: execute(answer=answer, retry=None))
    assert isinstance(error, TransportError)
    assert API_KEY not in f"{error} {error!r}"
    assert "illegal header <redacted>" in str(error)


@both
def test_logs_contain_no_key(execute: Execute, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="datadog_incidents")
    with serving(always(reply(b"{}", "503 Busy"))) as server:
        error = error_of(
            lambda: execute(base_url=server.url, retry=RetryPolicy(attempts=2, backoff=0), **EXTRA_HEADERS)
        )
        assert b"dd-api-key: k3y" in server.requests[0].lower()
    assert isinstance(error, DatadogError)
    assert {"datadog_incidents", httpx.__name__, f"{httpcore.__name__}.http11"} <= {
        record.name for record in caplog.records
    }
    assert [secret for secret in SECRETS if secret in caplog.text] == []
    assert "attempt 1 failed (503), next in 0.0 s" in caplog.text


REDIRECTS = ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"]


def execute_following(url: str) -> None:
    with httpx.Client(follow_redirects=True, trust_env=False) as http_client:
        options = {**KEYS, "base_url": url, "http_client": http_client}
        IncidentsClient(**options).execute(call_of())


def execute_following_async(url: str) -> None:
    async def main() -> None:
        async with httpx.AsyncClient(follow_redirects=True, trust_env=False) as http_client:
            options = {**KEYS, "base_url": url, "http_client": http_client}
            await AsyncIncidentsClient(**options).execute(call_of())

    asyncio.run(main())


@pytest.mark.parametrize("status", REDIRECTS)
@pytest.mark.parametrize("execute", [execute_following, execute_following_async], ids=["sync", "async"])
def test_redirect_is_not_followed_by_an_httpx_client_that_follows_redirects(
    execute: Callable[[str], None], status: str
) -> None:
    with serving(always(reply())) as elsewhere:
        moved = reply(b"", status, f"Location: {elsewhere.url}/")
        with serving(always(moved)) as server, pytest.raises(APIError) as caught:
            execute(server.url)
        assert caught.value.status == int(status[:3])
        assert elsewhere.requests == []


@both
def test_environment_proxy_is_bypassed_for_this_machine(
    execute: Execute, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(variable, raising=False)
    with serving(always(reply())) as proxy, serving(always(reply())) as server:
        for variable in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(variable, proxy.url)
        assert execute(base_url=server.url).status == 200
        assert (len(proxy.requests), len(server.requests)) == (0, 1)


def refuses_tunnel(connection: socket.socket, head: bytes) -> None:
    connection.sendall(reply(b"", "502 No way"))


@both
def test_https_proxy_is_sent_a_connect_request_without_keys(
    execute: Execute, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(refuses_tunnel) as proxy:
        monkeypatch.setenv("https_proxy", proxy.url)
        error = error_of(lambda: execute(base_url="https://dd.test", retry=None))
        assert isinstance(error, TransportError)
        assert not error.sent
        (head,) = proxy.requests
    assert head.startswith(b"CONNECT dd.test:443 ")
    assert API_KEY.encode() not in head


def test_plain_http_to_another_machine_requires_allow_http() -> None:
    with pytest.raises(ConfigurationError, match="allow_http=True"):
        IncidentsClient(**{**KEYS, "base_url": "http://mock:8282"})
    client = IncidentsClient(**{**KEYS, "base_url": "http://mock:8282/"}, allow_http=True)
    assert client.base_url == "http://mock:8282"


def test_allow_http_does_not_allow_other_schemes() -> None:
    with pytest.raises(ConfigurationError, match="must look like"):
        IncidentsClient(**{**KEYS, "base_url": "ftp://mock:8282"}, allow_http=True)


def test_invalid_url_raises_datadog_error() -> None:
    with IncidentsClient(**KEYS) as client, pytest.raises(DatadogError, match="URL"):
        client.incidents.list(page_size=10, include=["users" * 20_000]).first()


def test_closing_leaves_the_applications_httpx_client_open() -> None:
    async def main() -> None:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(lambda _: httpx.Response(200)))
        async with AsyncIncidentsClient(**KEYS, http_client=http_client) as client:
            await client.execute(call_of())
        assert not http_client.is_closed
        await http_client.aclose()

    asyncio.run(main())
