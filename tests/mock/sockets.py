"""Raw connections to a served mock, for requests that HTTP clients do not send."""

from __future__ import annotations

import json
import socket
from contextlib import suppress
from typing import Any

from attrs import frozen

from datadog_incidents._http.library import httpx

KEYS = "DD-API-KEY: mock-api-key\r\nDD-APPLICATION-KEY: mock-app-key\r\n"
"""Header lines of valid credentials."""
PATIENCE = 20
"""Seconds after which a test fails because the server neither responds nor closes the connection."""


@frozen
class Received:
    """Everything that the server sent until it closed the connection.

    Attributes:
        status: status of the first response; None if there is none.
        text: everything received.
    """

    status: int | None
    text: str

    def errors(self) -> Any:
        """Return the errors in the body of the only response."""
        return json.loads(self.text.partition("\r\n\r\n")[2])["errors"]


def connect(url: str) -> socket.socket:
    """Open a connection to a served mock."""
    address = httpx.URL(url)
    return socket.create_connection((address.host, address.port or 0), timeout=PATIENCE)


def head(method: str, path: str, *lines: str, credentials: str = KEYS) -> bytes:
    """Return the head of a request."""
    sent = "".join(f"{line}\r\n" for line in lines)
    return f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{credentials}{sent}\r\n".encode()


def response(connection: socket.socket) -> Received:
    """Return the next response, which must have a Content-Length."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        assert piece, f"closed after {data!r}"
        data += piece
    lines = data.partition(b"\r\n\r\n")[0].decode().lower().split("\r\n")
    (length,) = (line.partition(":")[2] for line in lines if line.startswith("content-length:"))
    while len(data.partition(b"\r\n\r\n")[2]) < int(length):
        data += connection.recv(65536)
    return _received(data)


def until_closed(connection: socket.socket) -> Received:
    """Return everything that the server sends until it closes the connection."""
    data = b""
    with suppress(ConnectionError):
        while piece := connection.recv(65536):
            data += piece
    return _received(data)


def _received(data: bytes) -> Received:
    text = data.decode()
    return Received(int(text.split(" ")[1]) if text else None, text)
