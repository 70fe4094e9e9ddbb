"""Transport of the mock for clients of `httpx` and `httpx2`, sync and async, in the same process."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, cast

from datadog_incidents._http.library import library_of_request
from datadog_incidents._http.transport import Transport

from ..core.body_limit import exceeds_limit
from ..core.faults import Delivery, Handler
from ..core.messages import Request, with_body
from .broken_connection import broken_connection

if TYPE_CHECKING:
    from datadog_incidents._http.library import httpx


class MockTransport(Transport):
    """Transport that passes requests to a mock and returns its responses."""

    def __init__(self, server: Handler) -> None:
        self._server = server

    def _respond(self, request: httpx.Request) -> httpx.Response:
        body = _in_memory(request)
        received = _received(request, body or b"")
        if body is None and self._server.refusal(received) is None:
            received = with_body(received, _read(cast("httpx.SyncByteStream", request.stream)))
        delivery = self._server.handle(received)
        _raise_connection_fault(delivery, request)
        if delivery.delay:  # a sleep of no time would still let other processes go first
            time.sleep(delivery.delay)
        return _response(delivery, request, _part(delivery, request) if delivery.truncate else None)

    async def _respond_async(self, request: httpx.Request) -> httpx.Response:
        body = _in_memory(request)
        received = _received(request, body or b"")
        if body is None and self._server.refusal(received) is None:
            received = with_body(received, await _aread(cast("httpx.AsyncByteStream", request.stream)))
        delivery = self._server.handle(received)
        _raise_connection_fault(delivery, request)
        if delivery.delay:
            await asyncio.sleep(delivery.delay)
        return _response(delivery, request, _apart(delivery, request) if delivery.truncate else None)


def _received(request: httpx.Request, body: bytes) -> Request:
    """Return a request with a body."""
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    headers: dict[str, str] = {}
    for name, value in _decoded(request.headers):
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return Request(request.method, path, query, headers, body)


def _decoded(headers: httpx.Headers) -> list[tuple[str, str]]:
    """Return names, in lower case, and values. httpx decodes all of them three times to find the encoding."""
    try:
        return [(name.decode("ascii").lower(), value.decode("ascii")) for name, value in headers.raw]
    except UnicodeDecodeError:
        return headers.multi_items()


def _in_memory(request: httpx.Request) -> bytes | None:
    """Return the body of a request; None if it must be read from a stream."""
    stream = request.stream
    return b"".join(stream) if isinstance(stream, library_of_request(request).ByteStream) else None


def _read(stream: httpx.SyncByteStream) -> bytes:
    """Read a body up to the limit."""
    body = bytearray()
    for piece in stream:
        body.extend(piece)
        if exceeds_limit(body):
            break
    return bytes(body)


async def _aread(stream: httpx.AsyncByteStream) -> bytes:
    """Read a body up to the limit."""
    body = bytearray()
    async for piece in stream:
        body.extend(piece)
        if exceeds_limit(body):
            break
    return bytes(body)


def _raise_connection_fault(delivery: Delivery, request: httpx.Request) -> None:
    """Raise the error of a refused connection, or of a delay beyond the timeout without waiting for it."""
    if delivery.refuse:
        message = "connection refused by an injected fault"
        raise library_of_request(request).ConnectError(message, request=request)
    limit = request.extensions.get("timeout", {}).get("read") if delivery.delay else None
    if limit is not None and delivery.delay > limit:
        message = f"no response within {limit} s because of an injected delay"
        raise library_of_request(request).ReadTimeout(message, request=request)


def _response(
    delivery: Delivery, request: httpx.Request, part: Iterator[bytes] | AsyncIterator[bytes] | None
) -> httpx.Response:
    """Return the response of a delivery, with a part of its body if the rest is not delivered."""
    if delivery.drop:
        raise broken_connection("connection dropped by an injected fault", request)
    reply = delivery.reply
    headers = [*reply.headers]
    if reply.status != 204:
        headers.append(("content-length", str(len(reply.body))))
    library = library_of_request(request)
    if part is not None:
        return library.Response(reply.status, headers=headers, content=part)
    # With `content`, the library would look for headers that are missing, of which there are none.
    response = library.Response(reply.status, headers=headers, stream=library.ByteStream(reply.body))
    response.read()
    return response


def _part(delivery: Delivery, request: httpx.Request) -> Iterator[bytes]:
    yield delivery.sent_body
    raise _truncated(request)


async def _apart(delivery: Delivery, request: httpx.Request) -> AsyncIterator[bytes]:
    yield delivery.sent_body
    raise _truncated(request)


def _truncated(request: httpx.Request) -> Exception:
    """Return the error that a client raises after a part of a body."""
    message = "peer closed connection without sending complete message body, by an injected fault"
    return broken_connection(message, request)
