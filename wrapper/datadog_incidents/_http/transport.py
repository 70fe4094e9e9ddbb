"""Base class of this package's transports, which clients of both HTTP libraries can use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .library import default_library, httpx, library_of

if TYPE_CHECKING:
    import httpx2

    from .library import Library

    class _Base(
        httpx.BaseTransport, httpx.AsyncBaseTransport, httpx2.BaseTransport, httpx2.AsyncBaseTransport
    ):
        """What clients of both libraries accept; if `httpx2` is not installed, type checkers ignore it."""

        def handle_request(self, request: Any) -> Any: ...
        async def handle_async_request(self, request: Any) -> Any: ...
else:

    class _Base(httpx.BaseTransport, httpx.AsyncBaseTransport):
        """Base classes of the default library. Clients do not check the class of a transport."""


class Transport(_Base):
    """Transport whose responses are of the library of the request.

    Subclasses implement `_respond` and `_respond_async`, in which type checkers see the classes of `httpx`.
    """

    @property
    def _library(self) -> Library:
        """Library of the requests that a client of this package should send."""
        return default_library()

    @overload
    def handle_request(self, request: httpx.Request) -> httpx.Response: ...
    @overload
    def handle_request(self, request: httpx2.Request) -> httpx2.Response: ...
    def handle_request(self, request: Any) -> Any:
        """Return the response to a request of a synchronous client."""
        return self._respond(request)

    @overload
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response: ...
    @overload
    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response: ...
    async def handle_async_request(self, request: Any) -> Any:
        """Return the response to a request of an asynchronous client."""
        return await self._respond_async(request)

    def _respond(self, request: httpx.Request) -> httpx.Response:
        raise NotImplementedError

    async def _respond_async(self, request: httpx.Request) -> httpx.Response:
        raise NotImplementedError


def library_of_transport(transport: object, kind: str) -> Library | None:
    """Return the library whose requests a transport takes; None if it is no transport of either.

    Args:
        transport: transport of the application, or of this package.
        kind: name of its class in the libraries, `BaseTransport` or `AsyncBaseTransport`.
    """
    if isinstance(transport, Transport):
        return transport._library  # pyright: ignore[reportPrivateUsage]
    return library_of(transport, kind)
