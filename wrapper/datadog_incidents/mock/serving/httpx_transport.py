"""httpx transport of the mock, for synchronous and asynchronous calls in the same process."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from typing import cast

import httpx

from ..core.body_limit import exceeds_limit
from ..core.faults import Delivery, Handler, InjectedError
from ..core.messages import Request, with_body


class ConnectionBrokenError(httpx.RemoteProtocolError, InjectedError):
    """Connection dropped or closed early by an injected fault."""


class MockTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """httpx transport that passes requests to a mock and returns its responses."""

    def __init__(self, server: Handler) -> None:
        self._server = server

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        received = _received(request)
        if not _is_in_memory(request) and self._server.refusal(received) is None:
            received = with_body(received, _read(cast("httpx.SyncByteStream", request.stream)))
        delivery = self._server.handle(received)
        _raise_connection_fault(delivery, request)
        if delivery.delay:  # a sleep of no time would still let other processes go first
            time.sleep(delivery.delay)
        return _response(delivery, request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        received = _received(request)
        if not _is_in_memory(request) and self._server.refusal(received) is None:
            received = with_body(received, await _aread(cast("httpx.AsyncByteStream", request.stream)))
        delivery = self._server.handle(received)
        _raise_connection_fault(delivery, request)
        if delivery.delay:
            await asyncio.sleep(delivery.delay)
        return _response(delivery, request)


def _received(request: httpx.Request) -> Request:
    """Return a request, with its body if that need not be read from a stream."""
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    headers: dict[str, str] = {}
    for name, value in _decoded(request.headers):
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    body = b"".join(request.stream) if isinstance(request.stream, httpx.ByteStream) else b""
    return Request(request.method, path, query, headers, body)


def _decoded(headers: httpx.Headers) -> list[tuple[str, str]]:
    """Return names, in lower case, and values. httpx decodes all of them three times to find the encoding."""
    try:
        return [(name.decode("ascii").lower(), value.decode("ascii")) for name, value in headers.raw]
    except UnicodeDecodeError:
        return headers.multi_items()


def _is_in_memory(request: httpx.Request) -> bool:
    return isinstance(request.stream, httpx.ByteStream)


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
        raise httpx.ConnectError("connection refused by an injected fault", request=request)
    limit = request.extensions.get("timeout", {}).get("read")
    if limit is not None and delivery.delay > limit:
        raise httpx.ReadTimeout(f"no response within {limit} s because of an injected delay", request=request)


def _response(delivery: Delivery, request: httpx.Request) -> httpx.Response:
    if delivery.drop:
        raise ConnectionBrokenError("connection dropped by an injected fault", request=request)
    reply = delivery.reply
    headers = [*reply.headers]
    if reply.status != 204:
        headers.append(("content-length", str(len(reply.body))))
    if delivery.truncate:
        return httpx.Response(reply.status, headers=headers, stream=_Truncated(delivery.sent_body, request))
    return httpx.Response(reply.status, headers=headers, content=reply.body)


class _Truncated(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Response stream that fails after a part of the body, with the error that httpx then raises."""

    def __init__(self, part: bytes, request: httpx.Request) -> None:
        self._part = part
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        yield self._part
        raise self._error()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._part
        raise self._error()

    def _error(self) -> ConnectionBrokenError:
        message = "peer closed connection without sending complete message body, by an injected fault"
        return ConnectionBrokenError(message, request=self._request)
