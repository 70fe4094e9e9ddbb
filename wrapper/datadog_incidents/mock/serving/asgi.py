"""ASGI application of the mock, for any ASGI server."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, NoReturn
from urllib.parse import quote

from ..core.faults import Handler
from ..core.messages import Request
from .httpx_transport import ConnectionBrokenError

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class MockApp:
    """ASGI application: passes HTTP requests to a mock and acknowledges lifespan events."""

    def __init__(self, server: Handler) -> None:
        self._server = server

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _acknowledge_lifespan(receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)
        else:
            raise NotImplementedError(f"the mock does not support {scope['type']} connections")

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = await _request(scope, receive)
        if request is None:
            return
        delivery = self._server.handle(request)
        if delivery.delay:
            await asyncio.sleep(delivery.delay)
        reply = delivery.reply
        if delivery.drop or delivery.refuse:
            await _close(send, 200, [(b"content-length", b"1")], b"")
        headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in reply.headers]
        if reply.status != 204:
            headers.append((b"content-length", str(len(reply.body)).encode()))
        if delivery.truncate:
            await _close(send, reply.status, headers, reply.body[: len(reply.body) // 2])
        await send({"type": "http.response.start", "status": reply.status, "headers": headers})
        await send({"type": "http.response.body", "body": reply.body})


async def _close(send: Send, status: int, headers: list[tuple[bytes, bytes]], part: bytes) -> NoReturn:
    """Start a response and raise an error: an application cannot close the connection in any other way."""
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": part, "more_body": True})
    raise ConnectionBrokenError("connection closed by an injected fault")


async def _request(scope: Scope, receive: Receive) -> Request | None:
    """Receive a request; return None if the client disconnects before it is complete."""
    body, more = b"", True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        more = message.get("more_body", False)
    # `path` is already decoded: a slash in a parameter could not be distinguished from a separator.
    path = scope.get("raw_path") or quote(scope["path"]).encode()
    headers: dict[str, str] = {}
    for name, value in (
        (name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in scope["headers"]
    ):
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return Request(
        method=scope["method"],
        path=path.partition(b"?")[0].decode("latin-1"),
        query=scope["query_string"].decode("latin-1"),
        headers=headers,
        body=body,
    )


async def _acknowledge_lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
