"""HTTP adapter for `httpx` and `httpx2`: sends requests and reads responses.

This module, the pool and the cookies are the only ones that use the HTTP library. Credentials are revealed
here.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from .._common.secret import Unpicklable
from .._http.cookies import no_cookies
from .._http.library import default_library, library_of
from .._http.library_errors import check_one_library, errors_for, errors_of
from .._http.redirect import check_location
from .._http.reply import NoReply, Reply
from .._http.request import Request
from .._http.response_body import Body, BodyError, TooLargeError
from .._http.timeouts import Timeouts
from ..errors import ConfigurationError, InvalidRequestError
from .pool import AsyncPool

if TYPE_CHECKING:
    from .._http.library import AsyncClientLike, AsyncTransportLike, Library, httpx

TOO_LATE = "the deadline passed before the request was sent"


_WITH_BODY = ("POST", "PUT", "PATCH")
"""Methods whose requests state the length of their body even if it is empty (RFC 9110, 8.6)."""


class AsyncHTTP(Unpicklable):
    """HTTP adapter of one client: uses a connection pool, a transport, or the application's own client.

    Args:
        transport: transport to use instead of the network, such as a mock's; None for none.
        http_client: the application's own client, which `aclose` leaves open; None for none.
        base_url: URL of the server, for the connection pool.
        max_response_bytes: maximum size of a body after decompression; None for no limit.
        trust_env: whether proxies and certificates are taken from the environment.

    Raises:
        ConfigurationError: both `transport` and `http_client` are given, or one has the wrong type, or the
            environment names proxies or certificates that are unusable.
    """

    def __init__(
        self,
        *,
        transport: AsyncTransportLike | None,
        http_client: AsyncClientLike | None,
        base_url: str = "",
        max_response_bytes: int | None = None,
        trust_env: bool = True,
    ) -> None:
        if transport is not None and http_client is not None:
            raise ConfigurationError("pass transport or http_client, not both")
        library = _library_of(transport, http_client)
        self._library = library
        self._errors = errors_of(library)
        self._max_response_bytes = max_response_bytes
        self._owned = http_client is None
        self._pool: AsyncPool | None = None
        if http_client is not None:
            self._client = cast("httpx.AsyncClient", http_client)
        else:
            used = cast("httpx.AsyncBaseTransport | None", transport)
            if used is None:
                self._pool = AsyncPool(base_url, trust_env=trust_env)
                used = self._pool.transport
            kind = _without_cookies(cast("Any", library), cast("Any", library.AsyncClient))
            self._client = kind(transport=used, trust_env=False)

    async def send(self, request: Request, timeouts: Timeouts) -> Reply | NoReply:
        """Send one request and read the response.

        A failure to receive a response is returned, not raised, so that no traceback contains credentials.

        Raises:
            InvalidRequestError: the URL is invalid, or the application's client adds an invalid header.
        """
        httpx_request = self._to_httpx(request, timeouts)
        if self._pool is None:
            return await self._exchange(httpx_request, timeouts)
        slot = await self._pool.take(timeouts["pool"])
        if slot is None:
            return NoReply(problem="all connections are busy", sent=False, timed_out=True)
        try:
            httpx_request.extensions["connection"] = slot.connection
            slot.connection.expect_request()
            reply = await self._exchange(httpx_request, timeouts)
            if isinstance(reply, NoReply) and reply.sent and not slot.connection.may_have_sent:
                reply = reply._replace(sent=False)
            return reply
        finally:
            self._pool.give(slot)

    async def _exchange(self, request: httpx.Request, timeouts: Timeouts) -> Reply | NoReply:
        if timeouts.expired:  # while the request waited for a connection
            return NoReply(problem=TOO_LATE, sent=False, timed_out=True)
        try:
            # Redirects are not followed: that could send the credentials to another host.
            response = await self._client.send(request, stream=True, follow_redirects=False)
            try:
                return await self._read(request, response, timeouts)
            finally:
                await response.aclose()
        except BodyError as error:
            return NoReply(problem=str(error), sent=True, too_large=isinstance(error, TooLargeError))
        except Exception as error:
            errors = errors_for(error, self._library)
            if errors is None:
                check_one_library(error, self._library)
                raise
            return NoReply(
                problem=f"{type(error).__name__}: {error}" if str(error) else type(error).__name__,
                sent=not isinstance(error, errors.nothing_sent),
                timed_out=isinstance(error, errors.timeouts),
            )

    def _to_httpx(self, request: Request, timeouts: Timeouts) -> httpx.Request:
        extensions = {"timeout": timeouts}
        try:
            if self._owned:  # adds no headers or cookies, so that its build step is skipped
                return _complete_request(self._library, request, extensions)
            return self._client.build_request(
                request.method,
                request.url,
                headers=request.headers.reveal(),
                content=request.content,
                extensions=extensions,
            )
        except self._errors.invalid_urls as error:
            problem, path = f"invalid URL: {error}", "url"
        except UnicodeEncodeError:  # the request itself is ASCII
            problem = "adds a cookie or header that is not ASCII; clear its cookies if a response has set it"
            path = "http_client"
        raise InvalidRequestError(problem, path=path)

    async def _read(
        self, request: httpx.Request, response: httpx.Response, timeouts: Timeouts
    ) -> Reply | NoReply:
        if response.status_code // 100 == 3 and response.has_redirect_location:
            check_location(self._library.URL(response.headers["location"]), request.url)
        if response.is_stream_consumed:  # a mock transport may return the body as a whole, decompressed
            body = Body("", self._max_response_bytes)
            body.feed(response.content)
        else:
            body = Body(response.headers.get("content-encoding", ""), self._max_response_bytes)
            async for piece in response.aiter_raw():
                body.feed(piece)
                if timeouts.expired:  # each piece arrived within its timeout, but not the whole body
                    return NoReply(problem="the response was still being received", sent=True, timed_out=True)
        return Reply(response.status_code, response.headers, body.end())

    async def aclose(self) -> None:
        """Close the connections, unless they belong to the application's client."""
        if self._owned:
            await self._client.aclose()
        if self._pool is not None:
            await self._pool.aclose()


def _library_of(transport: AsyncTransportLike | None, http_client: AsyncClientLike | None) -> Library:
    """Return the library to send requests with: that of the application's object, else the default."""
    if http_client is not None:
        library = library_of(http_client, "AsyncClient")
        if library is None:
            raise ConfigurationError(
                f"http_client must be an httpx.AsyncClient or httpx2.AsyncClient, not {http_client!r}"
            )
        return library
    if transport is None:
        return default_library()
    from .._http.transport import library_of_transport  # only where a transport is given

    library = library_of_transport(transport, "AsyncBaseTransport")
    if library is None:
        raise ConfigurationError(
            f"transport must be an httpx.AsyncBaseTransport or httpx2.AsyncBaseTransport, not {transport!r}"
        )
    return library


@cache  # also by the class, because instrumentation and tests can replace that of the library
def _without_cookies(library: Any, kind: type[httpx.AsyncClient]) -> type[httpx.AsyncClient]:
    """Return a subclass of a library's class of clients, whose clients neither keep nor send cookies."""
    members = {"cookies": no_cookies(library)}
    return cast("type[httpx.AsyncClient]", type("ClientWithoutCookies", (kind,), members))


def _complete_request(library: Library, request: Request, extensions: dict[str, Any]) -> httpx.Request:
    """Create a request with all its headers, which a library would take twice as long to complete."""
    content = request.content or b""
    url = library.URL(request.url)
    host = [("Host", url.netloc.decode())]
    length = [("Content-Length", str(len(content)))] if content or request.method in _WITH_BODY else []
    complete = library.Request(
        request.method,
        url,
        headers=[*host, *request.headers.reveal().items(), *length],
        stream=library.ByteStream(content),
        extensions=extensions,
    )
    complete.read()  # so that transports can access its content
    return complete
