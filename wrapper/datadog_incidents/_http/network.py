"""Network backend for `httpcore`: sockets whose every step is limited by the deadline of the call.

`httpcore` passes the same timeout to each read of a phase, such as the head of a response, so that a server
that sends single bytes would be waited for without end.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable
from typing import Any

from .library import httpcore
from .progress import Progress

PIECE = 16384
"""Bytes written at a time; the time left is looked up for each piece."""


class Network(httpcore.NetworkBackend):
    """Network backend of one connection.

    Args:
        progress: progress of the connection's current request.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._backend = httpcore.SyncBackend()
        self.stream: Stream | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Stream:
        """Connect to the first address of the host that accepts; each has an equal share of the time left."""
        error: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        addresses = _addresses(host, port)
        for tried, address in enumerate(addresses):
            if self._progress.timeouts.expired:
                break
            seconds = self._progress.timeouts["connect"]
            share = None if seconds is None else seconds / (len(addresses) - tried)
            try:
                stream = self._backend.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failure:
                error = failure
            else:
                self.stream = Stream(stream, self._progress)
                return self.stream
        raise error or httpcore.ConnectTimeout("timed out")


def _addresses(host: str, port: int) -> list[str]:
    """Addresses of a host, of which there is at least one.

    Raises:
        httpcore.ConnectError: the host is unknown.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(str(error)) from error
    return [str(address[4][0]) for address in found]


class Stream(httpcore.NetworkStream):
    """Socket of a connection.

    Args:
        stream: stream of `httpcore` that performs each step.
        progress: progress of the connection's current request.
    """

    def __init__(self, stream: httpcore.NetworkStream, progress: Progress) -> None:
        self._stream = stream
        self._progress = progress
        self._is_nested = False  # TLS inside TLS, to a server behind a proxy with TLS

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        timeouts = self._progress.timeouts
        if timeouts.expired:
            raise httpcore.ReadTimeout("timed out")
        return self._stream.read(max_bytes, timeouts["read"])

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        timeouts = self._progress.timeouts
        for start in range(0, len(buffer), PIECE):
            if timeouts.expired:
                raise httpcore.WriteTimeout("timed out")
            self._stream.write(buffer[start : start + PIECE], timeouts["write"])
        self._progress.head_written = True

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Stream:
        self._is_nested = self._stream.get_extra_info("ssl_object") is not None
        self._stream = self._stream.start_tls(
            ssl_context, server_hostname, self._progress.timeouts["connect"]
        )
        return self

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    @property
    def at_rest(self) -> bool:
        """Whether the server has neither sent anything that has not been read, nor closed the connection."""
        ssl_object = self._stream.get_extra_info("ssl_object")
        if ssl_object is not None and ssl_object.pending():
            return False
        if self._is_nested:  # httpcore may have received more, and does not reveal it
            return False
        return not self._stream.get_extra_info("is_readable")
