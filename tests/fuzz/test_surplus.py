"""Bytes after the end of a response count as its body, and not as the beginning of the next response."""

from __future__ import annotations

from contextlib import closing

import pytest

from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.exchanges import Request

from ..client.loopback import reply
from ..hostile.kit import Line, numbered, pause, scripted

NEXT = numbered(2)
NO_CONTENT = b"HTTP/1.1 204 No Content\r\n\r\n"
EMPTY = b"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"
ANNOUNCED = b"HTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\n"
CHUNKS = b"HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n"
HEADERS = reply(b"").replace(b"Content-Length: 0", b"Content-Length: 2")


def bodies(method: str, first: Line) -> tuple[list[bytes], int]:
    """Send two requests, and return the bodies of the responses and the number of connections."""
    with scripted(first, NEXT) as server:
        with closing(Connection(server.url, {}, Budget(), trust_env=False)) as connection:
            exchanges = [connection.send(Request(one, "/x", operation=None)) for one in (method, "GET")]
        assert [one.response.error for one in exchanges] == ["", ""]
        return [one.response.body for one in exchanges], server.connections


@pytest.mark.parametrize(
    ("method", "first", "body"),
    [
        ("DELETE", NO_CONTENT + b"deleted", b"deleted"),
        ("DELETE", ANNOUNCED + b"deleted", b"deleted"),
        ("DELETE", [ANNOUNCED, pause(0.002), b"deleted"], b"deleted"),
        ("DELETE", CHUNKS + b"2\r\n{}\r\n0\r\n\r\n", b"2\r\n{}\r\n0\r\n\r\n"),
        ("DELETE", b"HTTP/1.1 304 Not Modified\r\n\r\n{}", b"{}"),
        ("HEAD", HEADERS + b"{}", b"{}"),
        ("HEAD", [HEADERS, pause(0.002), b"{}"], b"{}"),
        ("GET", reply(b"{}") + b"}", b"{}}"),
    ],
)
def test_bytes_after_a_response_are_part_of_its_body(method: str, first: Line, body: bytes) -> None:
    assert bodies(method, first) == ([body, b"2"], 2)


@pytest.mark.parametrize(
    ("method", "first", "body"),
    [
        ("DELETE", NO_CONTENT, b""),
        ("DELETE", EMPTY, b""),
        ("HEAD", HEADERS, b""),
        ("GET", reply(b"{}"), b"{}"),
    ],
)
def test_connection_is_used_again_after_a_response_that_ends_where_it_should(
    method: str, first: Line, body: bytes
) -> None:
    assert bodies(method, first) == ([body, b"2"], 1)
