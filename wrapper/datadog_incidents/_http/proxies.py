"""Proxies named by the environment."""

from __future__ import annotations

import urllib.request

from .library import httpx


def proxy_for(url: httpx.URL) -> httpx.Proxy | None:
    """Proxy for a server according to `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`; None if none.

    Raises:
        ValueError: the scheme of the proxy's URL is unknown.
        httpx.InvalidURL: the proxy's URL is invalid.
    """
    proxies = urllib.request.getproxies()
    address = proxies.get(url.scheme) or proxies.get("all")
    if not address or urllib.request.proxy_bypass(url.netloc.decode("ascii")):
        return None
    return httpx.Proxy(address if "://" in address else f"http://{address}")
