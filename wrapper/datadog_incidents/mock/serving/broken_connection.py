"""Error of a connection that an injected fault has closed, as clients of either HTTP library raise it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from datadog_incidents._http.library import loaded_libraries

from ..core.faults import InjectedError

if TYPE_CHECKING:
    from datadog_incidents._http.library import httpx


def broken_connection(message: str, request: httpx.Request | None = None) -> Exception:
    """Return a `RemoteProtocolError` of each library that has been imported.

    An application that raises it does not know which library its client uses. Where neither is imported, as
    in a server, it is of none.
    """
    bases = tuple(dict.fromkeys(library.RemoteProtocolError for library in loaded_libraries()))
    kind = _class(bases)
    error: Exception = kind(message, request=request) if bases else kind(message)
    return error


@cache
def _class(bases: tuple[type[Exception], ...]) -> Any:
    members = {"__module__": __name__, "__doc__": "Connection dropped or closed early by an injected fault."}
    create: Any = type  # the bases are not known to type checkers
    return create("ConnectionBrokenError", (*bases, InjectedError), members)
