"""The mock as an httpx transport: calls in the same process, synchronous and asynchronous."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator

import httpx

from ..core.faults import Delivery, Handler
from ..core.messages import Request


class Broken(httpx.RemoteProtocolError):
    """The connection broke, as ordered."""


class MockTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Carries requests to a mock and its replies back."""

    def __init__(self, server: Handler) -> None:
        self._server = server

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        delivery = self._server.handle(_request(request))
        _refuse(delivery, request)
        time.sleep(delivery.delay)
        return _response(delivery, request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        delivery = self._server.handle(_request(request))
        _refuse(delivery, request)
        if delivery.delay:
            await asyncio.sleep(delivery.delay)
        return _response(delivery, request)


def _request(request: httpx.Request) -> Request:
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    return Request(request.method, path, query, dict(request.headers.items()), request.content)


def _refuse(delivery: Delivery, request: httpx.Request) -> None:
    """Refuse the connection, or time out at once, as the caller would after waiting; tests need not wait."""
    if delivery.refuse:
        raise httpx.ConnectError("connection refused, as ordered", request=request)
    limit = request.extensions.get("timeout", {}).get("read")
    if limit is not None and delivery.delay > limit:
        raise httpx.ReadTimeout(f"no reply within {limit} s, as ordered", request=request)


def _response(delivery: Delivery, request: httpx.Request) -> httpx.Response:
    if delivery.drop:
        raise Broken("connection dropped, as ordered", request=request)
    reply = delivery.reply
    headers = [*reply.headers]
    if reply.status != 204:
        headers.append(("content-length", str(len(reply.body))))
    if delivery.truncate:
        return httpx.Response(reply.status, headers=headers, stream=_Truncated(reply.body, request))
    return httpx.Response(reply.status, headers=headers, content=reply.body)


class _Truncated(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The first half of a body, and then what httpx raises when the rest does not come."""

    def __init__(self, body: bytes, request: httpx.Request) -> None:
        self._half = body[: len(body) // 2]
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        yield self._half
        raise self._error()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._half
        raise self._error()

    def _error(self) -> Broken:
        message = "peer closed connection without sending complete message body, as ordered"
        return Broken(message, request=self._request)
