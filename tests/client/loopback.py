"""Socket servers on this machine that send raw bytes, so that tests can violate HTTP."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Handler = Callable[[socket.socket, bytes], None]
"""Handler of a request, called with the connection and the head of the request."""


class Server:
    """Server that handles each connection in its own thread.

    Args:
        answer: handler of each request.
        tls: settings of a server for TLS, whose certificate is for `localhost`; None for plain HTTP.

    Attributes:
        url: base URL.
        port: port that it listens on.
        requests: heads of the received requests, in order of arrival.
        connections: number of accepted connections.
    """

    def __init__(self, answer: Handler, tls: ssl.SSLContext | None = None) -> None:
        self._answer = answer
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.port = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}" if tls is None else f"https://localhost:{self.port}"
        self.requests: list[bytes] = []
        self.connections = 0
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self.connections += 1
                self._open.append(connection)
                thread = threading.Thread(target=self._serve, args=(connection,))
                self._threads.append(thread)
                thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError), self._secured(connection) as connection:
            while head := _head(connection):
                self.requests.append(head)
                self._answer(connection, head)

    def _secured(self, connection: socket.socket) -> socket.socket:
        if self._tls is None:
            return connection
        self._open.append(secured := self._tls.wrap_socket(connection, server_side=True))
        return secured

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in self._open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()


def _head(connection: socket.socket) -> bytes:
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        piece = connection.recv(65536)
        if not piece:
            return b""
        head += piece
    return head


@contextmanager
def serving(answer: Handler, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """Run a server for the duration of a block."""
    server = Server(answer, tls)
    try:
        yield server
    finally:
        server.close()


def reply(body: bytes = b"{}", status: str = "200 OK", *headers: str) -> bytes:
    """Complete HTTP response."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def always(content: bytes) -> Handler:
    """Handler that sends the same response to every request."""
    return lambda connection, _: connection.sendall(content)
