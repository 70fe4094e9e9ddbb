"""Network backend for `httpcore` on asyncio's transports, limited by the deadline of the call.

The stream of `httpcore` itself, which uses anyio, cannot tell whether it holds bytes that have not been read.
"""

from __future__ import annotations

import asyncio
import select
import socket
import ssl
from collections.abc import Iterable
from functools import partial
from typing import Any, cast

from .async_connect import connect
from .library import httpcore
from .progress import Progress

PIECE = 16384
"""Bytes written at a time; each piece has the whole timeout."""

READ_AHEAD = 256 * 1024
"""Bytes received but not read beyond which receiving is paused."""


class AsyncNetwork(httpcore.AsyncNetworkBackend):
    """Network backend of one connection.

    Args:
        progress: progress of the connection's current request.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.stream: AsyncStream | None = None

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> AsyncStream:
        """Connect to the host, at the address that accepts first."""
        loop = asyncio.get_running_loop()
        stream = AsyncStream(self._progress)
        try:
            async with asyncio.timeout(self._progress.timeouts["connect"]):
                connected = await connect(host, port)
                try:
                    await loop.create_connection(lambda: stream, sock=connected)
                except BaseException:
                    connected.close()
                    raise
        except TimeoutError as error:
            raise httpcore.ConnectTimeout("timed out") from error
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(str(error)) from error
        self.stream = stream
        return stream


class AsyncStream(asyncio.Protocol, httpcore.AsyncNetworkStream):
    """Socket of a connection.

    Args:
        progress: progress of the connection's current request.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._transport: asyncio.Transport
        self._received = bytearray()
        self._receiving = True
        self._ended = False
        self._error: Exception | None = None
        self._write_blocked = False
        self._waiter: asyncio.Future[bool] | None = None

    # Called by the event loop

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._received += data
        if self._receiving and len(self._received) > READ_AHEAD:
            self._receiving = False
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self._ended = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        self._ended = True
        self._error = exc
        self._wake()

    def pause_writing(self) -> None:
        self._write_blocked = True

    def resume_writing(self) -> None:
        self._write_blocked = False
        self._wake()

    # Called by httpcore

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._progress.timeouts.expired:
            raise httpcore.ReadTimeout("timed out")
        while not self._received and not self._ended:
            if not await self._in_time("read"):
                raise httpcore.ReadTimeout("timed out")
        if not self._received:
            if self._error is not None:
                raise httpcore.ReadError(str(self._error)) from self._error
            return b""
        data = bytes(self._received[:max_bytes])
        del self._received[:max_bytes]
        if not self._receiving and not self._received:
            self._receiving = True
            self._transport.resume_reading()
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), PIECE):
            if self._progress.timeouts.expired:
                raise httpcore.WriteTimeout("timed out")
            if self._ended:
                raise httpcore.WriteError("the connection is closed")
            self._transport.write(buffer[start : start + PIECE])
            while self._write_blocked and not self._ended:
                if not await self._in_time("write"):
                    raise httpcore.WriteTimeout("timed out")
        self._progress.head_written = True

    async def aclose(self) -> None:
        self.close()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> AsyncStream:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self._progress.timeouts["connect"]):
                transport = await loop.start_tls(
                    self._transport, self, ssl_context, server_hostname=server_hostname
                )
        except TimeoutError as error:
            self.close()
            raise httpcore.ConnectTimeout("timed out") from error
        except OSError as error:
            self.close()
            raise httpcore.ConnectError(str(error)) from error
        if transport is None:
            raise httpcore.ConnectError("the connection was closed during the TLS handshake")
        self._transport = transport
        return self

    def get_extra_info(self, info: str) -> Any:
        return self._transport.get_extra_info(info)

    def close(self) -> None:
        """Close the connection at once."""
        self._transport.abort()

    @property
    def at_rest(self) -> bool:
        """Whether the server has neither sent anything that has not been read, nor closed the connection."""
        if self._received or self._ended or self._transport.get_write_buffer_size():
            return False
        return not _is_readable(self.get_extra_info("socket"))

    def _wake(self, *, in_time: bool = True) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(in_time)

    async def _in_time(self, step: str) -> bool:
        """Wait for an event of the connection; False if the time for the step passes first."""
        loop = asyncio.get_running_loop()
        seconds = self._progress.timeouts[step]
        timer = None if seconds is None else loop.call_later(seconds, partial(self._wake, in_time=False))
        self._waiter = loop.create_future()
        try:
            return await self._waiter
        finally:
            self._waiter = None
            if timer is not None:
                timer.cancel()


def _is_readable(connection: socket.socket) -> bool:
    """Whether data, or the end of the connection, has arrived that the event loop has not noticed yet."""
    if connection.fileno() < 0:
        return True
    if not hasattr(select, "poll"):  # on Windows
        return bool(select.select([connection], [], [], 0)[0])
    poll = select.poll()
    poll.register(connection.fileno(), select.POLLIN)
    return bool(poll.poll(0))
