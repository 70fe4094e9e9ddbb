"""Exceptions of an HTTP library, by what they mean for a call."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from ..errors import ConfigurationError
from .library import LIBRARIES, loaded_libraries

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


def errors_for(error: Exception, library: Library) -> LibraryErrors | None:
    """Return the exceptions of the library whose failure an error is; None if it is of neither.

    A transport of the application can use the other library, and raise its exceptions.
    """
    for one in (library, *loaded_libraries()):
        errors = errors_of(one)
        if isinstance(error, errors.failures):
            return errors
    return None


def check_one_library(error: Exception, library: Library) -> None:
    """Explain the error that a library raises, without a message, for an object of the other one.

    Raises:
        ConfigurationError: it is such an error.
    """
    if not isinstance(error, AssertionError) or len([*loaded_libraries()]) < len(LIBRARIES):
        return
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    raised_in = trace and sys.modules.get(str(trace.tb_frame.f_globals.get("__name__")))
    if raised_in and raised_in.__name__.partition(".")[0] in LIBRARIES:
        raise ConfigurationError(
            f"a transport takes requests, or gives responses, of another library than its client, which is of"
            f" {library.__name__}: pass a client and a transport of one library"
        ) from None


@cache
def _errors_of(library: Any) -> LibraryErrors:
    return LibraryErrors(library)
