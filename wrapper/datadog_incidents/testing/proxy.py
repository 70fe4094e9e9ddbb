"""Recording proxy: an HTTP server on this machine that passes requests to another server.

It makes programs in any language recordable, which only have to use its URL. It has no credentials of its
own: those in the headers of a request are passed on, and forgotten.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, cast

from .._http.base_url import is_loopback
from .._http.library import httpx
from .._http.proxies import proxy_for
from ..errors import ConfigurationError

_NOT_PASSED_ON = frozenset(
    {"accept-encoding", "connection", "content-length", "host", "keep-alive", "proxy-authorization", "te"}
    | {"proxy-connection", "trailer", "transfer-encoding", "upgrade", "expect"}
)
"""Headers of requests that concern the connection to the proxy only."""

_TIMEOUT = {"connect": 30.0, "read": 300.0, "write": 300.0, "pool": 300.0}
"""Seconds, far more than clients wait: the time limits of the recorded program apply."""

_NO_BODY = (204, 304)


@contextmanager
def recording_proxy(upstream: str, transport: httpx.BaseTransport) -> Generator[str]:
    """Run a proxy in threads, on a free port of the loopback interface; yields its URL.

    Args:
        upstream: URL of the server to pass requests to, without a trailing slash.
        transport: transport that sends the requests, and records them.
    """
    with _Server(upstream, transport) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def network_transport(upstream: str) -> httpx.HTTPTransport:
    """Create the transport of a proxy to a server, with the proxies and certificates of the environment.

    Raises:
        ConfigurationError: those are unusable.
    """
    url = httpx.URL(upstream)
    try:
        is_local = url.scheme == "http" and is_loopback(url.host)
        return httpx.HTTPTransport(proxy=None if is_local else proxy_for(url))
    except (ValueError, httpx.InvalidURL, OSError) as error:
        reason = type(error).__name__  # the URL of a proxy can contain a password
        raise ConfigurationError(f"unusable proxy or certificates in the environment: {reason}") from None


class _Server(ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True
    block_on_close = False  # idle connections of the program would keep their threads

    def __init__(self, upstream: str, transport: httpx.BaseTransport) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.upstream = upstream
        self.transport = transport

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore an error of a connection, such as that of a program that ends before it has a response."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    @property
    def _proxy(self) -> _Server:
        return cast(_Server, self.server)

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing: the streams belong to the recorded program."""

    def _pass_on(self) -> None:
        body = self._body()
        if body is None or not self.path.startswith("/"):
            self.close_connection = True
            self._respond(
                httpx.Response(400, json={"errors": ["the recording proxy cannot read the request"]})
            )
            return
        try:
            self._respond(self._proxy.transport.handle_request(self._request(body)))
        except (httpx.TransportError, httpx.DecodingError, httpx.InvalidURL) as error:
            # Not recorded: it is not what the server has responded.
            problem = (
                f"the recording proxy has no response from {self._proxy.upstream}: {type(error).__name__}"
            )
            self._respond(httpx.Response(502, json={"errors": [problem]}))

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _pass_on

    def _request(self, body: bytes) -> httpx.Request:
        headers = [
            (name.encode("latin-1"), value.encode("latin-1"))  # the bytes that were received
            for name, value in self.headers.items()
            if name.lower() not in _NOT_PASSED_ON
        ]
        return httpx.Request(
            self.command,
            self._proxy.upstream + self.path,
            headers=headers,
            content=body or None,
            extensions={"timeout": _TIMEOUT},
        )

    def _body(self) -> bytes | None:
        """Read the body of the request; None if it is incomplete, or its length cannot be determined."""
        if "chunked" in self.headers.get("transfer-encoding", "").lower():
            return self._chunks()
        length = self.headers.get("content-length", "0")
        if not length.isdecimal():
            return None
        body = self.rfile.read(int(length))
        return body if len(body) == int(length) else None

    def _chunks(self) -> bytes | None:
        body = bytearray()
        try:
            while size := int(self.rfile.readline(100).partition(b";")[0], 16):
                body += self.rfile.read(size)
                self.rfile.readline(3)
        except ValueError:
            return None
        while self.rfile.readline(65536).strip():  # trailers
            pass
        return bytes(body)

    def _respond(self, response: httpx.Response) -> None:
        self.send_response_only(response.status_code)
        for name, value in response.headers.raw:
            if name.lower() not in (b"content-length", b"connection", b"keep-alive", b"transfer-encoding"):
                self.send_header(name.decode("latin-1"), value.decode("latin-1"))
        if response.status_code not in _NO_BODY:
            self.send_header("content-length", str(len(response.content)))
        self.end_headers()
        if self.command != "HEAD" and response.status_code not in _NO_BODY:
            self.wfile.write(response.content)
