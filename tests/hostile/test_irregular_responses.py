"""Responses that do not end where they should: no byte of one is taken for another one's.

Each irregular response is followed by a forged one. The next call, a POST, must receive its own response.
"""

from __future__ import annotations

import ssl

import pytest

from datadog_incidents.errors import DatadogError

from ..amounts import pairs
from ..client.loopback import reply
from .kit import Calls, Line, both, calls_async, calls_sync, close, numbered, pause, reset, scripted

FORGED = numbered(666)
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n11\r\n0\r\n\r\n"

IRREGULAR: dict[str, Line] = {
    "forged response at once": reply(b"11") + FORGED,
    "forged response in a later packet": [reply(b"11"), pause(0.02), FORGED],
    "half of a forged response": reply(b"11") + FORGED[:20],
    "longer than its length": reply(b"11") + b"22",
    "a line end after the response": reply(b"11") + b"\r\n",
    "204 with a body": b"HTTP/1.1 204 No Content\r\nContent-Length: 39\r\n\r\n" + FORGED,
    "204 that announces a body": b"HTTP/1.1 204 No Content\r\nContent-Length: 39\r\n\r\n",
    "204 with chunks": b"HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n11\r\n0\r\n\r\n",
    "304 with a body": b"HTTP/1.1 304 Not Modified\r\nContent-Length: 39\r\n\r\n" + FORGED,
    "304 that announces a body": b"HTTP/1.1 304 Not Modified\r\nContent-Length: 39\r\n\r\n",
    "chunks and a length": CHUNKED.replace(b"\r\n\r\n", b"\r\nContent-Length: 2\r\n\r\n", 1),
    "chunks with a forged response": CHUNKED + FORGED,
    "chunks and a forged response in a later packet": [CHUNKED, pause(0.02), FORGED],
    "larger than a read, and a forged response": reply(b"1" * 300_000) + FORGED,
    "an error with a forged response": reply(b"no", "404 Not Found") + FORGED,
    "100 Continue after the response": reply(b"11") + b"HTTP/1.1 100 Continue\r\n\r\n",
}

CLOSED: dict[str, Line] = {
    "closed": [reply(b"11"), close],
    "closed later": [reply(b"11"), pause(0.02), close],
    "reset": [reply(b"11"), pause(0.02), reset],
    "announced": reply(b"11", "200 OK", "Connection: close"),
    "HTTP/1.0": b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n11",
    "until the end": [b"HTTP/1.1 200 OK\r\n\r\n11", close],
}


@both
@pytest.mark.parametrize("irregular", IRREGULAR.values(), ids=IRREGULAR)
def test_the_next_call_receives_its_own_response(irregular: Line, calls: Calls) -> None:
    with scripted(irregular, numbered(2)) as server:
        results = calls(server, "get_incident", "create_incident", gap=0.05)
        assert server.connections == 2  # the first one was not kept
    assert not isinstance(results[1], DatadogError)
    assert results[1].content == b"2"


@pytest.mark.parametrize(("name", "calls"), pairs([*IRREGULAR], [calls_sync, calls_async]))
def test_the_next_call_receives_its_own_response_over_tls(
    name: str, calls: Calls, trusted_server: ssl.SSLContext
) -> None:
    with scripted(IRREGULAR[name], numbered(2), tls=trusted_server) as server:
        results = calls(server, "get_incident", "create_incident", gap=0.05)
        assert server.connections == 2
    assert not isinstance(results[1], DatadogError)
    assert results[1].content == b"2"


@both
@pytest.mark.parametrize("closed", CLOSED.values(), ids=CLOSED)
def test_a_closed_connection_does_not_fail_the_next_call(closed: Line, calls: Calls) -> None:
    with scripted(closed, numbered(2)) as server:
        results = calls(server, "get_incident", "create_incident", gap=0.05)
    assert [getattr(result, "content", result) for result in results] == [b"11", b"2"]


@both
@pytest.mark.parametrize(
    "regular", [numbered(1), CHUNKED, b"HTTP/1.1 204 No Content\r\n\r\n"], ids=["length", "chunks", "204"]
)
def test_a_regular_response_keeps_the_connection(regular: bytes, calls: Calls) -> None:
    with scripted(regular) as server:
        calls(server, *["get_incident"] * 5)
        assert server.connections == 1
