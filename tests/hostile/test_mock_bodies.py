"""Bodies sent to the mock server: too large, without end, in tiny chunks, and without valid keys."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.body_limit import MAX_BODY
from datadog_incidents.mock.serving.limited_protocol import LimitedProtocol
from datadog_incidents.mock.serving.uvicorn_server import serving

from ..mock.sockets import connect, head, response, until_closed

pytestmark = pytest.mark.usefixtures("implementation")

INCIDENTS = "/api/v2/incidents"
JSON = "Content-Type: application/json"
CHUNKED = "Transfer-Encoding: chunked"
WRONG = "DD-API-KEY: wrong\r\nDD-APPLICATION-KEY: mock-app-key\r\n"
TOO_LARGE = ["Request entity too large: the limit is 8388608 bytes"]


@pytest.fixture
def mock() -> MockDatadog:
    return MockDatadog()


@pytest.fixture
def url(mock: MockDatadog) -> Iterator[str]:
    with serving(mock) as url:
        yield url


@pytest.fixture
def connection(url: str) -> Iterator[socket.socket]:
    with connect(url) as connection:
        yield connection


def chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


@pytest.mark.parametrize("length", [MAX_BODY + 1, 10**18])
def test_a_body_that_is_too_large_is_refused_before_it_is_sent(
    mock: MockDatadog, connection: socket.socket, length: int
) -> None:
    connection.sendall(head("POST", INCIDENTS, JSON, f"Content-Length: {length}"))
    received = response(connection)
    assert (received.status, received.errors()) == (413, TOO_LARGE)
    assert [(call.status, call.body) for call in mock.calls] == [(413, b"")]


def test_the_largest_body_is_accepted(mock: MockDatadog, connection: socket.socket) -> None:
    body = b'{"data": ' + b" " * (MAX_BODY - 11) + b"7}"
    assert len(body) == MAX_BODY
    connection.sendall(head("POST", INCIDENTS, JSON, f"Content-Length: {len(body)}") + body)
    assert response(connection).status == 400
    assert mock.calls[0].body == body


def test_a_chunked_body_is_refused_as_soon_as_it_is_too_large(
    mock: MockDatadog, connection: socket.socket
) -> None:
    connection.sendall(head("POST", INCIDENTS, JSON, CHUNKED))
    piece = chunk(b" " * 65536)
    for _ in range(MAX_BODY // 65536):
        connection.sendall(piece)
    assert mock.calls == []
    connection.sendall(chunk(b" "))  # and no last chunk
    received = response(connection)
    assert (received.status, received.errors()) == (413, TOO_LARGE)
    assert [(call.status, call.body) for call in mock.calls] == [(413, b"")]


@pytest.mark.parametrize("framing", [f"Content-Length: {10**12}", CHUNKED], ids=["length", "chunked"])
@pytest.mark.parametrize(("credentials", "status"), [("", 401), (WRONG, 403)], ids=["missing", "wrong"])
def test_a_request_without_valid_keys_is_refused_before_its_body_is_sent(
    mock: MockDatadog, connection: socket.socket, credentials: str, status: int, framing: str
) -> None:
    connection.sendall(head("POST", INCIDENTS, JSON, framing, credentials=credentials))
    assert response(connection).status == status
    assert [(call.status, call.body) for call in mock.calls] == [(status, b"")]


def test_a_refused_client_is_not_asked_to_continue(connection: socket.socket) -> None:
    lines = (JSON, "Content-Length: 100", "Expect: 100-continue")
    connection.sendall(head("POST", INCIDENTS, *lines, credentials=""))
    assert response(connection).status == 401


def test_an_accepted_client_is_asked_to_continue(connection: socket.socket) -> None:
    connection.sendall(head("POST", INCIDENTS, JSON, "Content-Length: 2", "Expect: 100-continue"))
    assert connection.recv(65536).startswith(b"HTTP/1.1 100 ")
    connection.sendall(b"{}")
    assert response(connection).status == 400


def test_the_rest_of_a_refused_body_is_discarded(mock: MockDatadog, connection: socket.socket) -> None:
    """The client can therefore finish sending, receives the response, and can use the connection again."""
    body = b" " * (MAX_BODY + 1)
    for _ in range(2):
        connection.sendall(head("POST", INCIDENTS, JSON, f"Content-Length: {len(body)}"))
        assert response(connection).status == 413
        connection.sendall(body)
    connection.sendall(head("GET", INCIDENTS))
    assert response(connection).status == 200
    assert [call.body for call in mock.calls] == [b"", b"", b""]


def test_a_refused_body_without_end_is_cut(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LimitedProtocol, "linger", 0.1)
    piece = chunk(b" " * 65536)
    with connect(url) as connection:
        connection.sendall(head("POST", INCIDENTS, JSON, CHUNKED, credentials=""))
        with suppress(ConnectionError):
            while True:
                connection.sendall(piece)
    with connect(url) as connection:
        connection.sendall(head("POST", INCIDENTS, JSON, CHUNKED, credentials=""))
        assert until_closed(connection).status == 401


def test_a_request_after_a_refused_body_is_not_cut(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LimitedProtocol, "linger", 0.1)
    refused = head("POST", INCIDENTS, "Content-Length: 4", credentials="")
    accepted = head("POST", INCIDENTS, JSON, "Content-Length: 2")
    with connect(url) as connection, connect(url) as other:
        connection.sendall(refused)
        assert response(connection).status == 401
        connection.sendall(b"1234" + accepted)
        # Another connection is cut after the same time, so that the time has passed.
        other.sendall(refused)
        assert until_closed(other).status == 401
        connection.sendall(b"{}")
        assert response(connection).status == 400


def test_a_body_in_chunks_of_one_byte_is_joined(mock: MockDatadog, connection: socket.socket) -> None:
    body = b'{"data": ' + b" " * 50_000 + b"7}"
    connection.sendall(head("POST", INCIDENTS, JSON, CHUNKED))
    connection.sendall(b"".join(chunk(bytes([one])) for one in body) + b"0\r\n\r\n")
    assert response(connection).status == 400
    assert mock.calls[0].body == body


def test_an_http_client_receives_the_response_to_a_body_that_is_too_large(url: str) -> None:
    keys = {"DD-API-KEY": "mock-api-key", "DD-APPLICATION-KEY": "mock-app-key"}
    with httpx.Client(base_url=url, headers=keys) as http:
        reply = http.post(INCIDENTS, content=b" " * (MAX_BODY + 1))
        assert (reply.status_code, reply.json()) == (413, {"errors": TOO_LARGE})
        assert http.get(INCIDENTS).status_code == 200
