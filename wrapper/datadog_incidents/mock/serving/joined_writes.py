"""Transport that sends the head of a response together with its body."""

from __future__ import annotations

import asyncio
from typing import Any


class JoinedWrites:
    """Transport of a connection that sends at once what is written in one step of the event loop.

    uvicorn writes the head and the body of a response one after the other, and each would be sent by a system
    call, which takes as long as the mock takes for a tenth of a response.

    Args:
        transport: transport of the connection, which has all other methods.
        loop: its event loop.
    """

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport, self._loop = transport, loop
        self._written: list[bytes] = []

    def write(self, data: bytes) -> None:
        if not self._written:
            self._loop.call_soon(self._flush)
        self._written.append(data)

    def close(self) -> None:
        self._flush()
        self._transport.close()

    def abort(self) -> None:
        self._written.clear()
        self._transport.abort()

    def is_closing(self) -> bool:
        return self._transport.is_closing()

    def _flush(self) -> None:
        written, self._written = self._written, []
        if written and not self._transport.is_closing():
            self._transport.write(b"".join(written))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)
