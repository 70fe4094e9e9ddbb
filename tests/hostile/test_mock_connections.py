"""Connections to the mock server: slow, idle, never read, and too many."""

from __future__ import annotations

import resource
import select
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from threading import Event

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving import uvicorn_server
from datadog_incidents.mock.serving.limited_protocol import LimitedProtocol
from datadog_incidents.mock.serving.uvicorn_server import serving

from ..mock.sockets import connect, head, response, until_closed

pytestmark = pytest.mark.usefixtures("implementation")

INCIDENTS = "/api/v2/incidents"
JSON = "Content-Type: application/json"
KEYS = {"DD-API-KEY": "mock-api-key", "DD-APPLICATION-KEY": "mock-app-key"}
CLOSE = "Connection: close"
TOO_LARGE = ["Request header fields too large: the limits are 100 headers and 65536 bytes"]
SHORT = 0.3
"""Limit of the tests, in seconds."""
SLOW = 400
"""Slow connections that must not impede others."""
PARTS = {
    "request line": b"GET /api/v2/inc",
    "headers": b"GET /api/v2/incidents HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
    "body": head("POST", INCIDENTS, JSON, "Content-Length: 1000"),
    "chunked body": head("POST", INCIDENTS, JSON, "Transfer-Encoding: chunked") + b"ffff\r\n",
}
"""Beginnings of requests, each of which can continue for any number of bytes."""


@pytest.fixture
def mock() -> MockDatadog:
    return MockDatadog()


@pytest.fixture
def url(mock: MockDatadog) -> Iterator[str]:
    with serving(mock) as url:
        yield url


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LimitedProtocol, "patience", SHORT)


def drip(connection: socket.socket) -> int:
    """Send one byte at a time until something is received; return the number of bytes."""
    sent = 0
    while sent < 100 and not select.select([connection], [], [], SHORT / 10)[0]:
        connection.sendall(b"1")
        sent += 1
    return sent


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_a_request_that_arrives_too_slowly_is_cut(mock: MockDatadog, url: str, part: bytes) -> None:
    with connect(url) as connection:
        connection.sendall(part)
        assert 1 <= drip(connection) <= 10
        received = until_closed(connection)
    assert received.status == 408
    assert received.errors() == ["Request timeout: the request did not arrive within 0.3 seconds"]
    assert mock.calls == []


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_each_request_of_a_connection_is_timed(url: str, part: bytes) -> None:
    with connect(url) as connection:
        for _ in range(3):
            connection.sendall(head("GET", INCIDENTS))
            assert response(connection).status == 200
        connection.sendall(part)
        assert until_closed(connection).status == 408


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_a_pipelined_request_is_timed(url: str, part: bytes) -> None:
    with connect(url) as connection:
        connection.sendall(head("GET", INCIDENTS) + part)
        received = until_closed(connection)
    assert received.text.startswith("HTTP/1.1 200 ")
    assert "HTTP/1.1 408 " in received.text


@pytest.mark.usefixtures("impatient")
def test_a_connection_without_a_request_is_closed(url: str) -> None:
    with connect(url) as connection:
        assert until_closed(connection).text == ""


@pytest.mark.usefixtures("impatient")
def test_an_idle_connection_is_kept(url: str) -> None:
    with connect(url) as idle, connect(url) as other:
        idle.sendall(head("GET", INCIDENTS))
        assert response(idle).status == 200
        assert until_closed(other).text == ""  # the time has passed
        idle.sendall(head("GET", INCIDENTS))
        assert response(idle).status == 200


@pytest.mark.usefixtures("impatient")
def test_the_time_for_a_request_does_not_include_the_response(mock: MockDatadog, url: str) -> None:
    mock.fail_next(delay=2 * SHORT)
    with connect(url) as connection:
        connection.sendall(head("GET", INCIDENTS))
        assert response(connection).status == 200


@pytest.mark.usefixtures("impatient")
def test_a_response_that_is_not_read_is_cut(mock: MockDatadog, url: str) -> None:
    with connect(url) as connection:
        mock.fail_next(200, body=b" " * 20_000_000)
        connection.sendall(head("GET", INCIDENTS))
        # Reading begins when two others, one after the other, have been cut after the same time.
        for _ in range(2):
            with connect(url) as other:
                assert until_closed(other).text == ""
        assert len(until_closed(connection).text) < 20_000_000


def test_an_idle_connection_is_closed_even_if_its_last_response_is_not_read(
    mock: MockDatadog, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = Event()
    connection_lost = LimitedProtocol.connection_lost

    def note(self: LimitedProtocol, exc: Exception | None) -> None:
        connection_lost(self, exc)
        closed.set()

    monkeypatch.setattr(LimitedProtocol, "connection_lost", note)
    monkeypatch.setattr(LimitedProtocol, "linger", SHORT)
    monkeypatch.setattr(uvicorn_server, "KEEP_ALIVE", SHORT)
    with serving(mock) as url, connect(url) as connection:
        mock.fail_next(200, body=b" " * 20_000_000)
        connection.sendall(head("GET", INCIDENTS))
        assert closed.wait(10)


def test_connections_beyond_the_limit_are_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LimitedProtocol, "max_connections", 3)
    with ExitStack() as stack:
        kept = [stack.enter_context(connect(url)) for _ in range(3)]
        for connection in kept:
            connection.sendall(head("GET", INCIDENTS))
            assert response(connection).status == 200
        for _ in range(10):
            with connect(url) as connection:
                received = until_closed(connection)
                assert received.status == 503
                assert received.errors() == ["Service unavailable: more than 3 open connections"]
        for connection in kept:
            connection.sendall(head("GET", INCIDENTS))
            assert response(connection).status == 200
    with httpx.Client(base_url=url, headers=KEYS) as http:
        while http.get(INCIDENTS).status_code == 503:
            pass  # until the server has noticed that the others are closed
        assert http.get(INCIDENTS).status_code == 200


def test_slow_connections_do_not_impede_others(url: str) -> None:
    if resource.getrlimit(resource.RLIMIT_NOFILE)[0] < 3 * SLOW:
        pytest.skip("the system permits too few open files")
    parts = list(PARTS.values())
    with ExitStack() as stack, httpx.Client(base_url=url, headers=KEYS) as http:
        slow = [stack.enter_context(connect(url)) for _ in range(SLOW)]
        for number, connection in enumerate(slow):
            connection.sendall(parts[number % len(parts)])

        def duration() -> float:
            for connection in slow:
                connection.sendall(b"1")
            start = time.perf_counter()
            assert http.get(INCIDENTS).status_code == 200
            return time.perf_counter() - start

        # One of many, since other processes can slow down any of them.
        assert any(duration() < 0.05 for _ in range(40))


LIMITED = """
import resource
from datadog_incidents.cli import main
resource.setrlimit(resource.RLIMIT_NOFILE, (1024, 1024))
main(["mock", "--port", "0", "--api-key", "mock-api-key", "--app-key", "mock-app-key"])
"""


def test_a_burst_of_connections_does_not_exhaust_the_files_that_a_process_may_open() -> None:
    if resource.getrlimit(resource.RLIMIT_NOFILE)[0] < 2000:
        pytest.skip("the system permits too few open files")
    command = [sys.executable, "-c", LIMITED]
    with ExitStack() as stack:
        process = stack.enter_context(
            subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        )
        stack.callback(process.kill)
        assert process.stdout is not None and process.stderr is not None
        url = process.stdout.readline().split()[-1]
        kept = stack.enter_context(connect(url))
        kept.sendall(head("GET", INCIDENTS))
        assert response(kept).status == 200
        burst = [stack.enter_context(connect(url)) for _ in range(1200)]
        assert until_closed(burst[-1]).status == 503
        kept.sendall(head("GET", INCIDENTS))
        assert response(kept).status == 200
        process.terminate()
        assert process.stderr.read() == ""


ENDLESS = {
    "one header": [b"X-Long: ", b"1" * 16_384],
    "many headers": [b"", b"X-Short: 1\r\n" * 1000],
    "one request line": [b"", b"1" * 16_384],
}


@pytest.mark.parametrize("kind", ENDLESS)
def test_headers_without_end_are_refused(mock: MockDatadog, url: str, kind: str) -> None:
    start, piece = ENDLESS[kind]
    line = b"GET /api/v2/incidents" + b" HTTP/1.1\r\nHost: localhost\r\n" * (kind != "one request line")
    with connect(url) as connection:
        connection.sendall(line + start)
        with suppress(ConnectionError):
            for _ in range(1000):
                connection.sendall(piece)
            pytest.fail("the server has received 10 MB of headers")
    assert mock.calls == []


@pytest.mark.parametrize("is_split", [False, True], ids=["at once", "in pieces"])
@pytest.mark.parametrize("size", [40_000, 66_000])
def test_the_size_of_the_headers_is_limited(mock: MockDatadog, url: str, size: int, is_split: bool) -> None:
    """The library h11 limits only what does not arrive at once, to 16 KiB unless it is given a limit."""
    request = head("GET", INCIDENTS, *[f"X-{number}: {'1' * (size // 4)}" for number in range(4)], CLOSE)
    with connect(url) as connection:
        if is_split:
            connection.sendall(request[:-20])
            time.sleep(0.1)
            with suppress(ConnectionError):
                connection.sendall(request[-20:])
        else:
            connection.sendall(request)
        received = until_closed(connection)
    assert received.status == (200 if size < 65_536 else 431)
    if received.status == 431:
        assert received.errors() == TOO_LARGE
    assert len(mock.calls) == (received.status == 200)


def test_the_size_of_the_request_line_is_limited(mock: MockDatadog, url: str) -> None:
    statuses = []
    for size in (30_000, 66_000):
        with connect(url) as connection:
            connection.sendall(head("GET", f"{INCIDENTS}?filter={'1' * size}", CLOSE))
            statuses.append(until_closed(connection).status)
    assert statuses[1] == 431 and statuses[0] != 431
    assert len(mock.calls) == 1


@pytest.mark.parametrize(("number", "status"), [(100, 200), (101, 431), (3000, 431)])
def test_the_number_of_headers_is_limited(mock: MockDatadog, url: str, number: int, status: int) -> None:
    before = head("GET", INCIDENTS, CLOSE).count(b"\r\n") - 2
    with connect(url) as connection:
        connection.sendall(head("GET", INCIDENTS, CLOSE, *["X: 1"] * (number - before)))
        received = until_closed(connection)
    assert received.status == status
    assert status == 200 or received.errors() == TOO_LARGE
    assert len(mock.calls) == (status == 200)


def test_the_headers_of_each_request_of_a_connection_are_counted_anew(url: str) -> None:
    with connect(url) as connection:
        for _ in range(4):
            connection.sendall(head("GET", INCIDENTS, f"X-Long: {'1' * 30_000}", *["X: 1"] * 60))
            assert response(connection).status == 200
        connection.sendall(head("GET", INCIDENTS, *["X: 1"] * 200))
        assert until_closed(connection).status == 431


def test_trailers_are_limited(mock: MockDatadog, url: str) -> None:
    """Headers that follow a chunked body."""
    with connect(url) as connection:
        connection.sendall(head("POST", INCIDENTS, JSON, "Transfer-Encoding: chunked") + b"0\r\n")
        with suppress(ConnectionError):
            for _ in range(1000):
                connection.sendall(b"X-Short: 1\r\n" * 1000)
            pytest.fail("the server has received 12 MB of trailers")


@pytest.mark.parametrize(
    "text", [b"hello\r\n\r\n", b"GET / HTTP/1.1\r\nA B: c\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\r\n\r\n"]
)
def test_what_is_not_http_is_refused(mock: MockDatadog, url: str, text: bytes) -> None:
    with connect(url) as connection:
        connection.sendall(text)
        received = until_closed(connection)
    assert (received.status, received.errors()) == (400, ["Bad request: it is not valid HTTP/1.1"])
    assert mock.calls == []


@pytest.mark.usefixtures("impatient")
def test_an_idle_connection_is_closed_in_the_end(mock: MockDatadog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uvicorn_server, "KEEP_ALIVE", SHORT)
    with mock.serve() as url, connect(url) as connection:
        connection.sendall(head("GET", INCIDENTS))
        assert response(connection).status == 200
        assert until_closed(connection).text == ""


def test_headers_of_ordinary_size_are_accepted(url: str) -> None:
    with connect(url) as connection:
        for _ in range(3):
            connection.sendall(head("GET", INCIDENTS, f"X-Long: {'1' * 30_000}", f"X-Other: {'1' * 30_000}"))
            assert response(connection).status == 200


def test_the_limits_are_those_of_the_documentation() -> None:
    limits = (LimitedProtocol.max_connections, LimitedProtocol.patience, LimitedProtocol.linger)
    assert limits == (700, 30, 1)
    assert (LimitedProtocol.max_head, LimitedProtocol.max_headers) == (65_536, 100)
    assert uvicorn_server.KEEP_ALIVE == 75
