"""Connection of the pool: sends one request at a time, over HTTP/1.1.

A response can end before its connection does what a server should: extra bytes would be taken for the
response to the next request. So a connection is reused only if nothing at all follows its last response.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

import httpcore
import httpx

from .._http.async_network import AsyncNetwork
from .._http.progress import Progress

if TYPE_CHECKING:
    import ssl

_WITHOUT_BODY = (204, 304)


class AsyncConnection:
    """Connection to one server, opened by the first request.

    Args:
        origin: URL of the server, of which only scheme, host and port matter.
        proxy: proxy to connect through; None for none.
        certificates: TLS settings; None for plain HTTP.

    Raises:
        ImportError: the package for SOCKS proxies is not installed.

    Attributes:
        reusable: whether the last response ended as it should; False while a request is in progress.
    """

    def __init__(
        self, origin: httpx.URL, proxy: httpx.Proxy | None, certificates: ssl.SSLContext | None
    ) -> None:
        self._progress = Progress()
        self._network = AsyncNetwork(self._progress)
        self._connection = _connection(origin, proxy, certificates, self._network)
        self.reusable = True

    async def send(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and receive the head of its response.

        Args:
            request: request, whose extension `timeout` is a `Timeouts`.

        Raises:
            httpx.TransportError: no response was received.
        """
        self._progress.start(request.extensions["timeout"])
        self.reusable = False
        sending = httpcore.Request(
            request.method,
            _httpcore_url(request.url),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        try:
            response = await self._connection.handle_async_request(sending)
        except _ERRORS as error:
            raise _to_httpx(error) from None
        return httpx.Response(response.status, headers=response.headers, stream=AsyncBody(self, response))

    @property
    def sent(self) -> bool:
        """Whether the server may have received the whole head of the request, and acted on it."""
        return self._progress.head_written

    @property
    def at_rest(self) -> bool:
        """Whether nothing has arrived since the last response, not even the end of the connection."""
        stream = self._network.stream
        return stream is None or stream.at_rest

    def finish(self, response: httpcore.Response) -> None:
        """Decide whether the connection can be reused after a response that has been received completely."""
        self.reusable = (
            self._connection.is_idle() and _is_regular(response) and not _has_unparsed_data(self._connection)
        )

    def close(self) -> None:
        """Close the connection at once. No lock is taken, because an interrupt may have left it locked."""
        self.reusable = False
        if self._network.stream is not None:
            self._network.stream.close()


class AsyncBody(httpx.AsyncByteStream):
    """Body of a response, compressed as received."""

    def __init__(self, connection: AsyncConnection, response: httpcore.Response) -> None:
        self._connection = connection
        self._response = response
        self._complete = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        stream: Any = self._response.stream
        try:
            async for piece in stream:
                yield piece
        except _ERRORS as error:
            raise _to_httpx(error) from None
        self._complete = True

    async def aclose(self) -> None:
        if self._complete:
            await self._response.aclose()
            self._connection.finish(self._response)
        else:
            self._connection.close()


def _connection(
    origin: httpx.URL, proxy: httpx.Proxy | None, certificates: ssl.SSLContext | None, network: AsyncNetwork
) -> httpcore.AsyncConnectionInterface:
    """Create a connection of `httpcore` outside its pool, whose locks an interrupt can leave locked."""
    pool: httpcore.AsyncConnectionPool
    if proxy is None:
        pool = httpcore.AsyncConnectionPool(ssl_context=certificates, network_backend=network)
    elif proxy.url.scheme.startswith("socks"):
        import_module("socksio")  # otherwise the first request would find it missing
        pool = httpcore.AsyncSOCKSProxy(
            _httpcore_url(proxy.url), proxy.raw_auth, certificates, network_backend=network
        )
    else:
        pool = httpcore.AsyncHTTPProxy(
            _httpcore_url(proxy.url),
            proxy.raw_auth,
            proxy.headers.raw,
            certificates,
            network_backend=network,
        )
    return pool.create_connection(_httpcore_url(origin).origin)


def _httpcore_url(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)


_ERRORS = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)


def _to_httpx(error: Exception) -> httpx.TransportError:
    """The error of the same name in `httpx`."""
    kind: type[httpx.TransportError] = getattr(httpx, type(error).__name__)
    return kind(str(error))


def _is_regular(response: httpcore.Response) -> bool:
    """Whether a response is framed in one way only, and has no body if its status allows none."""
    headers = {name.lower(): value for name, value in response.headers}
    length, encoding = headers.get(b"content-length"), headers.get(b"transfer-encoding")
    if response.status in _WITHOUT_BODY:
        return length in (None, b"0") and encoding is None
    return length is None or encoding is None


def _has_unparsed_data(connection: Any) -> bool:
    """Whether `httpcore` has received anything after the response. True if its version does not reveal it."""
    while hasattr(connection, "_connection"):  # wrappers for TLS and proxies
        connection = connection._connection
    parser = getattr(connection, "_h11_state", None)
    return parser is None or bool(parser.trailing_data[0])
