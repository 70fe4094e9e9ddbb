"""Scripted server on raw sockets, and calls of both clients to it.

A script has one line for each response: the steps that the server takes after it has received a request.
Bytes are sent as they are. The last line is repeated.
"""

from __future__ import annotations

import asyncio
import itertools
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents.errors import DatadogError
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Call, Response

from ..client.loopback import Server, reply, serving

Step = bytes | Callable[[socket.socket], None]
Line = bytes | Sequence[Step]
Result = Response[Any] | DatadogError
Calls = Callable[..., list[Result]]


@contextmanager
def scripted(*lines: Line, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """Run a server that follows a script, over TLS if its settings are given."""
    script = itertools.chain(lines, itertools.repeat(lines[-1]))
    lock = threading.Lock()

    def answer(connection: socket.socket, head: bytes) -> None:
        _receive_body(connection, head)
        with lock:
            line = next(script)
        for step in [line] if isinstance(line, bytes) else line:
            if isinstance(step, bytes):
                connection.sendall(step)
            else:
                step(connection)

    with serving(answer, tls) as server:
        yield server


def _receive_body(connection: socket.socket, head: bytes) -> None:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            left = int(line.split(b":")[1])
            while left > 0:
                left -= len(connection.recv(left))


def numbered(number: int, *headers: str) -> bytes:
    """Regular response, whose body is a number."""
    return reply(str(number).encode(), "200 OK", *headers)


def pause(seconds: float) -> Step:
    return lambda _: time.sleep(seconds)


def drip(content: bytes, every: float) -> Step:
    """Send single bytes at intervals, in seconds, for as long as the client listens."""

    def send(connection: socket.socket) -> None:
        for byte in content:
            connection.sendall(bytes([byte]))
            time.sleep(every)

    return send


def flood(content: bytes) -> Step:
    """Send the same bytes for as long as the client listens."""

    def send(connection: socket.socket) -> None:
        with suppress(OSError):
            while True:
                connection.sendall(content)

    return send


def close(connection: socket.socket) -> None:
    """Step that ends the connection."""
    connection.shutdown(socket.SHUT_RDWR)


def reset(connection: socket.socket) -> None:
    """Step that resets the connection."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def call_of(operation: str) -> Call[Any]:
    return Call(operation=OPERATIONS[operation], path="/x", read=None)


def _options(server: Server, options: dict[str, Any]) -> dict[str, Any]:
    defaults = {"retry": RetryPolicy(attempts=1), "unstable_operations": "all", "access_token": "t0k3n"}
    return {**defaults, "base_url": server.url, **options}


def calls_sync(server: Server, *operations: str, gap: float = 0.0, **options: Any) -> list[Result]:
    """Make calls one after the other with one client.

    Args:
        server: server to call.
        operations: IDs of the operations.
        gap: seconds between calls.
        options: options of the client.
    """
    with IncidentsClient(**_options(server, options)) as client:
        results: list[Result] = []
        for operation in operations:
            time.sleep(gap if results else 0)
            try:
                results.append(client.execute(call_of(operation)))
            except DatadogError as error:
                results.append(error)
        return results


def calls_async(server: Server, *operations: str, gap: float = 0.0, **options: Any) -> list[Result]:
    async def main() -> list[Result]:
        async with AsyncIncidentsClient(**_options(server, options)) as client:
            results: list[Result] = []
            for operation in operations:
                await asyncio.sleep(gap if results else 0)
                try:
                    results.append(await client.execute(call_of(operation)))
                except DatadogError as error:
                    results.append(error)
            return results

    return asyncio.run(main())


both = pytest.mark.parametrize("calls", [calls_sync, calls_async], ids=["sync", "async"])
