"""Responses of server-sent events over ASGI, which last until the client or the server ends them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any

from ..core.messages import Refused
from .call_events import HEARTBEAT, EventReply

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class EventStreams:
    """Open streams of a server.

    Attributes:
        max_streams: number of open streams; further ones get 503, so that pages that are left open do not
            use up the connections.
        heartbeat: seconds without an event after which a comment is sent, which finds out whether the client
            still exists.
        pause: seconds between two batches of events.
        duration: seconds after which a stream ends, and the client connects again: an ASGI server other than
            that of the mock does not tell when it stops, and waits for open responses.
    """

    max_streams = 64
    heartbeat = 15.0
    pause = 0.05
    duration = 60.0

    def __init__(self) -> None:
        self._open: set[asyncio.Event] = set()
        self._ended = False

    def refusal(self) -> Refused | None:
        """Return why another stream cannot be opened; None if it can."""
        if len(self._open) < self.max_streams:
            return None
        return Refused(503, f"Service unavailable: more than {self.max_streams} open streams of events")

    def end(self) -> None:
        """End all streams, because the server stops. Called in its event loop."""
        self._ended = True
        for signal in self._open:
            signal.set()

    async def run(self, reply: EventReply, receive: Receive, send: Send) -> None:
        """Send a response. Its request has been received completely."""
        loop, signal = asyncio.get_running_loop(), asyncio.Event()
        last = loop.time() + self.duration

        def wake() -> None:
            with suppress(RuntimeError):  # the loop of a server that has been killed is closed
                loop.call_soon_threadsafe(signal.set)

        gone = asyncio.ensure_future(_disconnect(receive))
        gone.add_done_callback(lambda _: signal.set())
        self._open.add(signal)
        try:
            headers = [(name.encode(), value.encode()) for name, value in reply.headers]
            await send({"type": "http.response.start", "status": reply.status, "headers": headers})
            await _send(send, reply.body)
            with reply.events.notifying(wake):
                while not (self._ended or gone.done()) and loop.time() < last:
                    signal.clear()
                    await _send(send, reply.events.following() or await self._quiet(signal))
                    await asyncio.sleep(0 if self._ended else self.pause)
            if not gone.done():
                await _send(send, b"", more=False)
        finally:
            self._open.discard(signal)
            gone.cancel()

    async def _quiet(self, signal: asyncio.Event) -> bytes:
        """Wait for a change, and return nothing, or a heartbeat after a while without one."""
        try:
            async with asyncio.timeout(self.heartbeat):
                await signal.wait()
        except TimeoutError:
            return HEARTBEAT
        return b""


async def _send(send: Send, part: bytes, more: bool = True) -> None:
    if part or not more:
        await send({"type": "http.response.body", "body": part, "more_body": more})


async def _disconnect(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
