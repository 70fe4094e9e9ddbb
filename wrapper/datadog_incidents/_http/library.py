"""HTTP library: `httpx`, or `httpx2`, its successor, which has the same interface under another name.

One of them is the default of the process, for connections, requests and responses that are created here. The
client or transport of an application may be of either: its own library is used with it. All other modules
take the names of the libraries from this one, in which type checkers see those of `httpx`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from .._common.argument_checks import is_a
from ..errors import ConfigurationError
from .environment import HTTP_LIBRARY_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    import httpcore as httpcore
    import httpx as httpx

    class Library(Protocol):
        """One of the libraries: the module `httpx` or `httpx2`."""

        __name__: str
        AsyncBaseTransport: type[httpx.AsyncBaseTransport]
        AsyncClient: type[httpx.AsyncClient]
        AsyncHTTPTransport: type[httpx.AsyncHTTPTransport]
        BaseTransport: type[httpx.BaseTransport]
        BasicAuth: type[httpx.BasicAuth]
        ByteStream: type[httpx.ByteStream]
        Client: type[httpx.Client]
        ConnectError: type[httpx.ConnectError]
        ConnectTimeout: type[httpx.ConnectTimeout]
        DecodingError: type[httpx.DecodingError]
        HTTPTransport: type[httpx.HTTPTransport]
        InvalidURL: type[httpx.InvalidURL]
        PoolTimeout: type[httpx.PoolTimeout]
        ProxyError: type[httpx.ProxyError]
        ReadTimeout: type[httpx.ReadTimeout]
        RemoteProtocolError: type[httpx.RemoteProtocolError]
        Request: type[httpx.Request]
        Response: type[httpx.Response]
        Timeout: type[httpx.Timeout]
        TimeoutException: type[httpx.TimeoutException]
        TransportError: type[httpx.TransportError]
        UnsupportedProtocol: type[httpx.UnsupportedProtocol]
        URL: type[httpx.URL]

    class _BuildsRequests(Protocol):
        """What the clients of both kinds and of both libraries have in common."""

        def build_request(
            self,
            method: str,
            url: str,
            *,
            content: bytes | None = ...,
            headers: Mapping[str, str] | None = ...,
            extensions: Mapping[str, Any] | None = ...,
        ) -> Any: ...

    class ClientLike(_BuildsRequests, Protocol):
        """Synchronous client of either library, `httpx.Client` or `httpx2.Client`."""

        def send(self, request: Any, *, stream: bool = ..., follow_redirects: bool = ...) -> Any: ...
        def close(self) -> None: ...

    class AsyncClientLike(_BuildsRequests, Protocol):
        """Asynchronous client of either library, `httpx.AsyncClient` or `httpx2.AsyncClient`."""

        async def send(self, request: Any, *, stream: bool = ..., follow_redirects: bool = ...) -> Any: ...
        async def aclose(self) -> None: ...

    class TransportLike(Protocol):
        """Synchronous transport of either library, `httpx.BaseTransport` or `httpx2.BaseTransport`."""

        def handle_request(self, request: Any) -> Any: ...
        def close(self) -> None: ...

    class AsyncTransportLike(Protocol):
        """Asynchronous transport, `httpx.AsyncBaseTransport` or `httpx2.AsyncBaseTransport`."""

        async def handle_async_request(self, request: Any) -> Any: ...
        async def aclose(self) -> None: ...


LIBRARIES = ("httpx", "httpx2")
"""Names of the libraries; the first that can be imported is the default."""


def __getattr__(name: str) -> Any:
    """Import `httpx`, or the `httpcore` that belongs to it, when the first module needs it.

    Raises:
        ConfigurationError: the environment names another library, or the library is not installed.
    """
    if name == "httpx":
        found: Any = default_library()
    elif name == "httpcore":  # which takes as long to import as httpx, and which only connections need
        found = import_module(default_library().__name__.replace("httpx", "httpcore"))
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


@cache
def default_library() -> Library:
    """Return the library of this process.

    Raises:
        ConfigurationError: the environment names another library, or the library is not installed.
    """
    chosen = os.environ.get(HTTP_LIBRARY_VARIABLE)
    if chosen and chosen not in LIBRARIES:
        raise ConfigurationError(f"{HTTP_LIBRARY_VARIABLE} must be httpx or httpx2, not {chosen!r}")
    problems: list[str] = []
    for name in (chosen,) if chosen else LIBRARIES:
        try:
            return cast("Library", import_module(name))
        except ImportError as error:
            problems.append(f"{name} cannot be imported ({error})")
    if chosen:
        remedy = f"pip install {chosen}, or unset {HTTP_LIBRARY_VARIABLE}"
    else:
        remedy = "pip install httpx, or httpx2"
    raise ConfigurationError(f"{' and '.join(problems)}; {remedy}")


def loaded_libraries() -> Iterator[Library]:
    """Yield the libraries that have been imported, by this package or the application."""
    for name in LIBRARIES:
        if (module := sys.modules.get(name)) is not None:
            yield cast("Library", module)


def library_of(value: object, kind: str) -> Library | None:
    """Return the library of an application's object; None if it is of neither.

    Nothing is imported: the library of an object that exists has been.

    Args:
        value: the object.
        kind: name of its class in the libraries, such as `AsyncClient`.
    """
    for library in loaded_libraries():
        # A library that another thread is importing may not have the class yet.
        if (expected := getattr(library, kind, None)) is not None and is_a(value, expected):
            return library
    return None


def library_of_request(request: httpx.Request) -> Library:
    """Return the library of a request that a transport gets, and whose responses its client expects."""
    kind: type = type(request)
    return _library_of_request_class(kind)


@cache
def _library_of_request_class(kind: type) -> Library:
    for library in loaded_libraries():
        if issubclass(kind, library.Request):
            return library
    return default_library()
