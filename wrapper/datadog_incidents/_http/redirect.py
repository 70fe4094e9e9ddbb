"""Validation of the `Location` of a redirect: an invalid one is the same error with both HTTP libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .library import httpx


def check_location(location: httpx.URL, base: httpx.URL) -> None:
    """Raise what is wrong with a redirect that no request could follow.

    `httpx` raises this before it returns the response. `httpx2` does not, nor does a client with a cache.

    Args:
        location: value of the header `Location`, parsed by the library of the request.
        base: URL of the request.

    Raises:
        UnicodeError: the host is an internationalized name that cannot be decoded.
        httpx.InvalidURL: the URL is invalid in another way.
    """
    if location.scheme and not location.raw_host:
        location = location.copy_with(host=base.host)
    if location.is_relative_url:
        location = base.join(location)
    name = location.raw_host.decode("ascii")
    if name.startswith("xn--"):
        import idna  # which both libraries require; only httpx raises what is wrong with a name

        idna.decode(name)
