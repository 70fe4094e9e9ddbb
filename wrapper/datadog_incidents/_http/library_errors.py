"""Exceptions of an HTTP library, by what they mean for a call."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from .library import Library

Errors = tuple[type[Exception], ...]


class LibraryErrors:
    """Exceptions of one library.

    Args:
        library: the library.

    Attributes:
        failures: no response was received, or an unusable one. The `Location` of a redirect is parsed even
            if it is not followed, and `httpx` raises what is wrong with it.
        nothing_sent: those of them after which the server has certainly not received the request.
        timeouts: those of them that are timeouts.
        invalid_urls: the URL of a request is invalid.
    """

    __slots__ = ("failures", "invalid_urls", "nothing_sent", "timeouts")

    def __init__(self, library: Library) -> None:
        self.invalid_urls: Errors = (library.InvalidURL,)
        self.failures: Errors = (
            library.TransportError,
            library.DecodingError,
            library.InvalidURL,
            UnicodeError,
        )
        self.nothing_sent: Errors = (
            library.ConnectError,
            library.ConnectTimeout,
            library.PoolTimeout,
            library.ProxyError,
            library.UnsupportedProtocol,
        )
        self.timeouts: Errors = (library.TimeoutException,)


def errors_of(library: Library) -> LibraryErrors:
    """Return the exceptions of a library."""
    return _errors_of(cast("Any", library))


@cache
def _errors_of(library: Any) -> LibraryErrors:
    return LibraryErrors(library)
