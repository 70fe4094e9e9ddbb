"""Connection of the pool: sends one request at a time, over HTTP/1.1.

A response can end before its connection does what a server should: extra bytes would be taken for the
response to the next request. So a connection is reused only if nothing at all follows its last response.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .._common.secret import SecretBytes
from .._http.async_network import AsyncNetwork
from .._http.library import httpcore, httpx
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
        self._intercepted = False
        self.reusable = True

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request, and receive the head of its response.

        Args:
            request: request, whose extension `timeout` is a `Timeouts`.

        Raises:
            httpcore.NetworkError: no response was received; likewise other errors of `httpcore`.
        """
        self._progress.start(_extensions(request)["timeout"])
        self._intercepted = self.reusable = False
        try:
            response = await self._connection.handle_async_request(request)
        except Exception as error:
            if type(error).__module__.startswith("socksio"):  # which need not be installed
                raise httpcore.ProxyError(f"SOCKS: {error}") from None
            raise
        response.stream = AsyncBody(self, response)
        _extensions(response).pop("reason_phrase", None)  # httpx logs it, and it may echo a secret
        return response

    def expect_request(self) -> None:
        """Prepare for a request, which another library that handles those of `httpx` can intercept."""
        self._intercepted = True

    @property
    def may_have_sent(self) -> bool:
        """Whether the server may have received the whole head of the request, and acted on it."""
        return self._intercepted or self._progress.head_written

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


class AsyncBody:
    """Body of a response, compressed as received."""

    def __init__(self, connection: AsyncConnection, response: httpcore.Response) -> None:
        self._connection = connection
        self._response = response
        self._stream: Any = response.stream
        self._complete = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._stream:
            yield piece
        self._complete = True

    async def aclose(self) -> None:
        if self._complete:
            await self._stream.aclose()
            self._connection.finish(self._response)
        else:
            self._connection.close()


class AsyncTransport(httpx.AsyncHTTPTransport):
    """Transport of `httpx` that sends each request over the connection in its extension `connection`.

    A subclass, so that libraries which trace or mock the requests of `httpx` also see those of this pool.
    """

    def __init__(self) -> None:
        self._pool: Any = AsyncDispatcher()  # takes the place of the pool of httpcore


class AsyncDispatcher:
    """Replacement of `httpcore`'s pool, which leaves the choice of the connection to ours."""

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        connection: AsyncConnection = _extensions(request)["connection"]
        return await connection.handle_async_request(request)

    async def aclose(self) -> None:
        """Do nothing: the pool closes its connections."""


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
            _httpcore_url(proxy.url), _hidden(proxy.raw_auth), certificates, network_backend=network
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


def _hidden(user_and_password: tuple[bytes, bytes] | None) -> tuple[bytes, bytes] | None:
    """Hide the password of a SOCKS proxy, which `httpcore` logs at level `DEBUG`."""
    return user_and_password and (user_and_password[0], SecretBytes(user_and_password[1]))


def _extensions(message: Any) -> dict[str, Any]:
    extensions: dict[str, Any] = message.extensions
    return extensions


def _httpcore_url(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)


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
