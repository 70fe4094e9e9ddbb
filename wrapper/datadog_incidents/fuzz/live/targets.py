"""Servers that count as live: all but those on this machine."""

from __future__ import annotations

from urllib.parse import urlsplit

from datadog_incidents._http.base_url import is_loopback


def is_live(base_url: str, *, loopback_is_live: bool = False) -> bool:
    """Return whether a server may have data of others.

    Args:
        base_url: URL of the server.
        loopback_is_live: whether this includes servers on this machine, e.g. a proxy, or a mock in a test.
    """
    return loopback_is_live or not is_loopback(urlsplit(base_url).hostname or "")
