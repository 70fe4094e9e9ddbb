"""Cookies of a client that has none: the API needs none, and two clients must not share a session by them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from .library import httpx


@cache
def no_cookies(library: Any) -> httpx.Cookies:
    """Return cookies of a library that stay empty.

    Args:
        library: the module `httpx` or `httpx2`.
    """
    kind = type("NoCookies", (library.Cookies,), {"extract_cookies": _ignore})
    return cast("httpx.Cookies", kind())


def _ignore(cookies: httpx.Cookies, response: httpx.Response) -> None:
    """Ignore the cookies of a response, for which the library would convert it to one of `urllib`."""
