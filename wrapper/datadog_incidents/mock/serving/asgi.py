"""ASGI application of the mock, for any ASGI server."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping, Set
from typing import Any, NoReturn
from urllib.parse import quote

from ..core.body_limit import exceeds_limit
from ..core.clock import ClockError
from ..core.faults import Handler
from ..core.messages import Refused, Reply, Request, with_body
from .broken_connection import broken_connection
from .call_events import EventReply
from .event_streams import EventStreams
from .health import HEALTH, health
from .host_access import check_host, checked_names
from .page import browser_page

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class MockApp:
    """ASGI application: passes HTTP requests to a mock and acknowledges lifespan events.

    A request whose `Host` is neither local nor one of the mock's names gives 421, see `host_access`.

    Args:
        server: handler of the requests.
        hosts: names and addresses of the mock, as `checked_names` returns them. The address of each
            connection is known in any case.
        with_control: whether the control endpoints are enabled, with which the page for browsers works.
    """

    def __init__(self, server: Handler, hosts: Set[str] = frozenset(), *, with_control: bool = False) -> None:
        self._server = server
        self._hosts = hosts
        self._with_control = with_control
        self._streams = EventStreams()

    def listening_on(self, host: str, allowed_hosts: Iterable[str] = ()) -> MockApp:
        """Return an application of the same mock for an ASGI server that listens on a name or address.

        Args:
            host: name or address that the server listens on.
            allowed_hosts: further names and addresses that the header `Host` of requests can have.

        Raises:
            ValueError: one of these is neither the name of a host nor an address.
        """
        names = {host.lower()} | checked_names(allowed_hosts, "allowed_hosts")
        return MockApp(self._server, names, with_control=self._with_control)

    def end_streams(self) -> None:
        """End the streams of events, because the server stops. Called in its event loop."""
        self._streams.end()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _acknowledge_lifespan(receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)
        else:
            raise NotImplementedError(f"the mock does not support {scope['type']} connections")

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = _head(scope)
        address, *_ = scope.get("server") or ("",)
        try:
            check_host(request.headers.get("host", ""), self._hosts | {address.lower()})
        except Refused as refused:
            return await _respond(send, refused.reply())
        if request.path == HEALTH:
            return await _respond(send, health(request))
        shown = browser_page(request, self._with_control)
        if shown is not None:
            return await _respond(send, shown)
        if self._server.refusal(request) is None:
            body = await _body(receive)
            if body is None:
                return None
            if body:
                request = with_body(request, body)
        try:
            delivery = self._server.handle(request)
        except ClockError as error:
            return await _respond(send, Refused(500, str(error)).reply())
        if delivery.delay:
            await asyncio.sleep(delivery.delay)
        reply = delivery.reply
        if delivery.drop or delivery.refuse:
            await _close(send, 200, [(b"content-length", b"1")], b"")
        if delivery.truncate:
            await _close(send, reply.status, _headers(reply), delivery.sent_body)
        if isinstance(reply, EventReply):
            refusal = self._streams.refusal()
            if refusal is None:
                return await self._streams.run(reply, receive, send)
            reply = refusal.reply()
        return await _respond(send, reply)


async def _respond(send: Send, reply: Reply) -> None:
    await send({"type": "http.response.start", "status": reply.status, "headers": _headers(reply)})
    await send({"type": "http.response.body", "body": reply.body})


def _headers(reply: Reply) -> list[tuple[bytes, bytes]]:
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in reply.headers]
    if reply.status != 204:
        headers.append((b"content-length", str(len(reply.body)).encode()))
    return headers


async def _close(send: Send, status: int, headers: list[tuple[bytes, bytes]], part: bytes) -> NoReturn:
    """Start a response and raise an error: an application cannot close the connection in any other way."""
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": part, "more_body": True})
    raise broken_connection("connection closed by an injected fault")


async def _body(receive: Receive) -> bytes | None:
    """Receive a body up to the limit; return None if the client disconnects before it is complete."""
    body, more = bytearray(), True
    while more and not exceeds_limit(body):
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body.extend(message.get("body", b""))
        more = message.get("more_body", False)
    return bytes(body)


def _head(scope: Scope) -> Request:
    """Return a request without its body."""
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
        served=True,
    )


async def _acknowledge_lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
