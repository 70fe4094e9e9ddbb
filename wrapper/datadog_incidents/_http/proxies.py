"""Proxies named by the environment."""

from __future__ import annotations

import urllib.request

from .library import httpx

INVALID = "the URL of the proxy is invalid; in a password, percent-encode all but letters and digits"
"""Message in place of that of httpx, which quotes a part of a password that contains a slash, for example."""


def proxy_for(url: httpx.URL) -> httpx.Proxy | None:
    """Proxy for a server according to `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`; None if none.

    Raises:
        ValueError: the proxy's URL is invalid, or its scheme is unknown.
    """
    proxies = urllib.request.getproxies()
    address = proxies.get(url.scheme) or proxies.get("all")
    if not address or urllib.request.proxy_bypass(url.netloc.decode("ascii")):
        return None
    try:
        return httpx.Proxy(address if "://" in address else f"http://{address}")
    except httpx.InvalidURL:
        pass
    raise ValueError(INVALID)
