"""Servers that try to make a run wait without end, or to use up its memory."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from itertools import count

import httpx
import pytest

from datadog_incidents._http.response_body import BodyError
from datadog_incidents.fuzz import received_body as limits
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import MOST_LIMITED, NO_RESPONSE, UnreachableError
from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.execution import execute
from datadog_incidents.fuzz.received_body import received_body

from .sessions import LIST, session


class Endless(httpx.SyncByteStream):
    """Body of single bytes that never ends, and counts them."""

    sent = 0

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.sent += 1
            yield b"x"


def test_body_that_drips_is_given_up() -> None:
    clock = count(0, 10)
    body = Endless()
    with pytest.raises(BodyError, match="not complete after 60 s"):
        received_body(httpx.Response(200, stream=body), lambda: float(next(clock)))
    assert body.sent < 10


def test_endless_body_is_a_broken_response(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_BYTES", 1000)
    responses = iter((httpx.Response(200), httpx.Response(200, stream=Endless())))
    connection = session(lambda _: next(responses)).connection
    connection.send(LIST)
    response = connection.send(LIST).response
    assert (response.status, response.error) == (NO_RESPONSE, "the body has more than 1,000 bytes")


def test_compressed_body_is_limited_before_it_is_decompressed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_BYTES", 100_000)
    bomb = gzip.compress(bytes(10_000_000))
    response = httpx.Response(200, headers={"content-encoding": "gzip"}, stream=httpx.ByteStream(bomb))
    with pytest.raises(BodyError, match="more than 100,000 bytes"):
        received_body(response)


def test_compressed_body_is_decompressed() -> None:
    content = gzip.compress(b'{"data": []}')
    headers = {"content-encoding": "gzip", "content-type": "application/json"}
    connection = session(lambda _: httpx.Response(200, headers=headers, content=content)).connection
    assert connection.send(LIST).response.json() == {"data": []}


@pytest.mark.parametrize("wait", ["31536000", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_wait_of_a_year_ends_a_run_without_limit(wait: str) -> None:
    waits: list[float] = []
    given = session(
        lambda _: httpx.Response(429, headers={"retry-after": wait}), budget=Budget(sleep=waits.append)
    )
    with pytest.raises(UnreachableError, match="asks for a wait of"):
        given.connection.send(LIST)
    assert waits == []


@pytest.mark.parametrize("wait", ["0", "-5", "Thu, 01 Jan 1970 00:00:00 GMT"])
def test_rate_limit_without_end_is_given_up(wait: str) -> None:
    given = session(
        lambda _: httpx.Response(429, headers={"retry-after": wait}),
        budget=Budget(max_requests=10 * MOST_LIMITED, sleep=lambda _: None),
    )
    with pytest.raises(UnreachableError, match="100 times with status 429"):
        given.connection.send(LIST)


def test_cookies_are_not_sent_back() -> None:
    received: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        received.append(request)
        return httpx.Response(200, headers={"set-cookie": "session=api-0123456789abcdef"})

    connection = session(respond).connection
    connection.send(LIST)
    connection.send(LIST)
    assert "cookie" not in received[1].headers


@pytest.mark.parametrize("depth", [300, 450, 100_000])
@pytest.mark.parametrize(("start", "end"), [("[", "]"), ('{"a":', "}")])
@pytest.mark.parametrize("engine", ["contract", "model"])
def test_deeply_nested_response_breaks_no_engine(
    engine: str, start: str, end: str, depth: int, capfd: pytest.CaptureFixture[str]
) -> None:
    nested = f"{start * depth}1{end * depth}"
    content = f'{{"data": {{"id": "id-1234567", "type": "incidents", "attributes": {nested}}}}}'
    headers = {"content-type": "application/json"}
    given = session(
        lambda _: httpx.Response(200, headers=headers, content=content), budget=Budget(max_requests=60)
    )
    result = execute(given, engines(engine))
    assert result.ended == "60 requests were sent" and result.failures
    assert "RecursionError" not in "".join(capfd.readouterr())
