"""Base class of this package's transports, which clients of both HTTP libraries can use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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

    Requests and responses are annotated with the classes of `httpx`, because those of `httpx2` are the same.
    """

    @property
    def library(self) -> Library:
        """Library of the requests that a client of this package should send."""
        return default_library()


def library_of_transport(transport: object, kind: str) -> Library | None:
    """Return the library whose requests a transport takes; None if it is no transport of either.

    Args:
        transport: transport of the application, or of this package.
        kind: name of its class in the libraries, `BaseTransport` or `AsyncBaseTransport`.
    """
    return transport.library if isinstance(transport, Transport) else library_of(transport, kind)
