"""Secrets that a server echoes, in any form and place, appear in no error, log, hook or traceback."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._http.library import httpcore, httpx
from datadog_incidents.errors import APIError, DatadogError, DecodingError, TransportError
from datadog_incidents.hooks import Attempt

from ..amounts import amount
from ..client.loopback import always, reply, serving
from .echoes import (
    BAD_ITEMS,
    ERROR_BODIES,
    FORMS,
    HEADERS,
    UNDECODABLE,
    all_logs,
    everything_in,
    everything_shown,
    forms_of,
    reason,
)

LOG_RESPONSE_HEADS = (f"{httpx.__name__} ", f"{httpcore.__name__}.")
"""Names of loggers of other libraries: `httpx` logs the reason, and at DEBUG, `httpcore` also the headers."""

MARK = "q7Zj"
"""Part of every secret, so that none occurs in a text by chance."""

LEGAL = st.characters(min_codepoint=0x21, max_codepoint=0x7E)
PARTS = st.text(LEGAL, min_size=2, max_size=20) | st.text('/"\\%+=&<:', min_size=2, max_size=8)
KEYS = st.builds(f"k{{}}{MARK}{{}}".format, PARTS, PARTS) | st.builds(
    "{:032x}".format, st.integers(2**120, 2**128 - 1)
)
VALUES = st.builds(f"{{}}{MARK} {{}}".format, PARTS, PARTS) | KEYS
"""Values of the application's own headers, which can contain spaces."""

SECRETS = st.tuples(KEYS, KEYS, VALUES)
STATUSES = st.sampled_from([300, 302, 308, 400, 401, 403, 404, 409, 422, 429, 500, 503, 600])

Call = Callable[[Any], Any]
Run = Callable[..., list[DatadogError]]


def get(client: Any) -> Any:
    return client.incidents.get("i")


def pages(client: Any) -> Any:
    return client.incidents.list(errors="collect").pages()


def iterate(client: Any) -> Any:
    return client.attachments.list("i")


def options_of(secrets: tuple[str, str, str], attempts: list[Attempt]) -> dict[str, Any]:
    """Options of a client that retries, with these secrets; a hook collects its attempts."""

    def hook(attempt: Attempt) -> Callable[[Attempt], object]:
        attempts.append(attempt)
        return attempts.append

    return {
        "api_key": secrets[0],
        "app_key": secrets[1],
        "headers": {"X-Gate": secrets[2]},
        "base_url": "https://dd.test",
        "unstable_operations": "all",
        "retry": RetryPolicy(attempts=2, backoff=0),
        "hooks": [hook],
    }


def run_sync(call: Call, **options: Any) -> list[DatadogError]:
    """Make a call, and return its errors."""
    with IncidentsClient(**options) as client:
        try:
            found = call(client)
            results = [found] if hasattr(found, "response") else list(found)
        except DatadogError as error:
            return [error]
    return [error for result in results for error in result.response.errors]


def run_async(call: Call, **options: Any) -> list[DatadogError]:
    async def main() -> list[DatadogError]:
        async with AsyncIncidentsClient(**options) as client:
            try:
                found = call(client)
                results = [item async for item in found] if hasattr(found, "__aiter__") else [await found]
            except DatadogError as error:
                return [error]
        return [error for result in results for error in result.response.errors]

    return asyncio.run(main())


both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
few = settings(max_examples=amount(15, 500))
"""For tests that take long: each example searches all that a call shows for all forms of the secrets."""


def leaks(
    run: Run,
    call: Call,
    answer: Callable[[], httpx.Response],
    secrets: tuple[str, str, str],
    echo: str,
    reason_echoes: bool = False,
) -> tuple[list[DatadogError], list[str]]:
    """Make a call, and search for its secrets in whatever it shows.

    Args:
        run: `run_sync` or `run_async`.
        call: call to make.
        answer: function that replaces the network.
        secrets: API key, application key, and the value of a header.
        echo: what the response contains.
        reason_echoes: whether its reason does, which is logged by `httpx`.

    Returns:
        The errors of the call, and the texts that contain a secret.
    """
    attempts: list[Attempt] = []
    transport = httpx.MockTransport(lambda _: answer())
    with all_logs() as logs:
        errors = run(call, transport=transport, **options_of(secrets, attempts))
    shown = [text for error in errors for text in everything_shown(error)]
    ignored = LOG_RESPONSE_HEADS if reason_echoes else ()
    shown += [*(text for text in logs if not text.startswith(ignored)), *everything_in(attempts)]
    return errors, texts_with(shown, secrets, echo)


def texts_with(shown: Iterable[str], secrets: Iterable[str], *echoes: str) -> list[str]:
    """Texts that contain any form of a secret, in any case, because names of headers have none."""
    needles = {form.lower() for secret in secrets for form in forms_of(secret)}
    needles |= {echo.lower() for echo in echoes}
    return [f"{needle} in {text}" for text in shown for needle in needles if needle in text.lower()]


@st.composite
def partly_encoded(draw: st.DrawFn, secret: str) -> str:
    """A secret with some of its characters encoded, each in another way."""
    ways = st.sampled_from(["{}", "%{:02x}", "%{:02X}", "%25{:02x}", "\\u{:04x}", "&#{};", "&#x{:x};"])
    encoded = [(draw(ways), char) for char in secret]
    return "".join(way.format(char if way == "{}" else ord(char)) for way, char in encoded)


@st.composite
def echoes(draw: st.DrawFn) -> tuple[tuple[str, str, str], str]:
    """Secrets of a client, and one of them in some form."""
    secrets = draw(SECRETS)
    secret = draw(st.sampled_from(secrets))
    if draw(st.integers(0, 4)) == 0:
        return secrets, draw(partly_encoded(secret))
    return secrets, draw(st.sampled_from(list(FORMS.values())))(secret)


@both
@few
@given(echoes(), st.sampled_from(list((ERROR_BODIES | HEADERS).values())), STATUSES)
def test_echo_in_an_error_response(run: Run, echoed: Any, place: Any, status: int) -> None:
    secrets, echo = echoed
    errors, found = leaks(run, get, lambda: httpx.Response(status, **place(echo)), secrets, echo)
    assert found == []
    assert [type(error) for error in errors if not isinstance(error, APIError | TransportError)] == []
    assert len(errors) == 1


@both
@few
@given(echoes(), st.sampled_from([200, *range(400, 404), 503]))
def test_echo_in_the_reason(run: Run, echoed: Any, status: int) -> None:
    secrets, echo = echoed
    answer = lambda: httpx.Response(status, **reason(echo))  # noqa: E731
    _, found = leaks(run, get, answer, secrets, echo, reason_echoes=True)
    assert found == []


@both
@few
@given(echoes(), st.sampled_from(list((UNDECODABLE | HEADERS).values())), st.sampled_from([200, 201, 299]))
def test_echo_in_a_success_that_cannot_be_decoded(run: Run, echoed: Any, place: Any, status: int) -> None:
    secrets, echo = echoed
    errors, found = leaks(run, get, lambda: httpx.Response(status, **place(echo)), secrets, echo)
    assert found == []
    assert len(errors) == 1
    assert isinstance(errors[0], DecodingError | TransportError)


@both
@few
@given(echoes(), st.sampled_from(list(BAD_ITEMS.values())), st.sampled_from([pages, iterate]))
def test_echo_in_a_bad_item_of_a_list(run: Run, echoed: Any, item: Any, call: Call) -> None:
    secrets, echo = echoed
    body = {"data": [item(echo), None, item("plain")]}
    errors, found = leaks(run, call, lambda: httpx.Response(200, json=body), secrets, echo)
    assert found == []
    assert errors
    assert all(isinstance(error, DecodingError) for error in errors)


@both
@few
@given(echoes())
def test_echo_in_a_repeated_page(run: Run, echoed: Any) -> None:
    secrets, echo = echoed
    data = [{"type": "incidents", "id": str(number), "attributes": {"title": "t"}} for number in range(10)]
    body = {"data": data, "meta": {"echo": echo}}
    errors, found = leaks(run, pages, lambda: httpx.Response(200, json=body), secrets, echo)
    assert found == []
    assert "repeats the previous one" in str(errors[0])


@both
@few
@given(echoes())
def test_echo_in_a_failure_of_the_transport(run: Run, echoed: Any) -> None:
    secrets, echo = echoed

    def fail() -> httpx.Response:
        raise httpx.RemoteProtocolError(f"illegal header line: {echo.encode()!r}")

    errors, found = leaks(run, get, fail, secrets, echo)
    assert found == []
    assert isinstance(errors[0], TransportError)


SOCKET_SECRETS = ("k" * 8 + MARK, "a/b+c" + MARK, 'g"a\\te ' + MARK)
SOCKET_RESPONSES: dict[str, Callable[[str], bytes]] = {
    "reason": lambda echo: reply(b"{}", f"403 no {echo}"),
    "header": lambda echo: reply(b"{}", "403 no", f"X-Other: {echo}"),
    "malformed reason": lambda echo: reply(b"{}", f"403 no {echo}\x00"),
    "malformed status": lambda echo: reply(b"{}", f"{echo} OK"),
    "malformed header": lambda echo: reply(b"{}", "200 OK", f"{echo}"),
    "malformed length": lambda echo: f"HTTP/1.1 200 OK\r\nContent-Length: {echo}\r\n\r\n".encode(),
    "malformed chunk": lambda echo: (
        f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{echo}\r\n".encode()
    ),
    "unknown transfer encoding": lambda echo: (
        f"HTTP/1.1 200 OK\r\nTransfer-Encoding: {echo}\r\n\r\n".encode()
    ),
    "unknown content encoding": lambda echo: reply(b"{}", "200 OK", f"Content-Encoding: {echo}"),
    "no HTTP": lambda echo: f"{echo}\r\n\r\n".encode(),
    "too large": lambda echo: reply(echo.encode() * 1000),
    "malformed redirect": lambda echo: reply(b"", "302 Found", f"Location: https://[{echo}"),
}


@both
@pytest.mark.parametrize("respond", SOCKET_RESPONSES.values(), ids=SOCKET_RESPONSES)
@pytest.mark.parametrize("form", ["verbatim", "percent-encoded", "Base64 after one byte"])
def test_echo_on_a_socket(run: Run, respond: Callable[[str], bytes], form: str) -> None:
    for secret in SOCKET_SECRETS:
        attempts: list[Attempt] = []
        with serving(always(respond(FORMS[form](secret)))) as server, all_logs() as logs:
            options = {**options_of(SOCKET_SECRETS, attempts), "base_url": server.url, "retry": None}
            (error,) = run(get, max_response_bytes=1000, **options)
        shown = [text for text in logs if not text.startswith(f"{httpcore.__name__}.")]
        shown += [*everything_shown(error), *everything_in(attempts)]
        assert texts_with(shown, SOCKET_SECRETS) == []
