"""Datadog sites: the site of an API server, and the address of a site's web application."""

from __future__ import annotations

from urllib.parse import urlsplit

from datadog_incidents_api.servers import SITES, SUBDOMAIN


def site_of_api(url: str) -> str | None:
    """Return the Datadog site whose API a URL addresses; None for another server, e.g. a mock or a proxy."""
    subdomain, _, site = (urlsplit(url).hostname or "").partition(".")
    return site if subdomain == SUBDOMAIN and site in SITES else None


def web_host(site: str) -> str:
    """Return the host of a site's web application.

    It is the site itself, e.g. `us3.datadoghq.com`. Only a site without a region in its name, e.g.
    `datadoghq.eu`, has a host of its own for it.
    """
    return site if site.count(".") > 1 else f"app.{site}"


def site_of_web_host(host: str) -> str | None:
    """Return the Datadog site to which a host of the web application belongs; None if to none.

    Organizations can have a subdomain of their own, e.g. `acme.datadoghq.com`.
    """
    for site in sorted(SITES, key=len, reverse=True):  # `us3.datadoghq.com` before `datadoghq.com`
        if host == web_host(site) or host.endswith(f".{site}"):
            return site
    return None
