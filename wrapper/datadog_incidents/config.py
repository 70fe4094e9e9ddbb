"""Where a client connects and with which credentials: arguments first, then the environment."""

from __future__ import annotations

import difflib
import ipaddress
import os
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from attrs import field, frozen

from datadog_incidents_api.servers import DEFAULT_SITE, SITES, SUBDOMAIN, URL

from .errors import ConfigurationError

_UNFIT = re.compile(r"[^\x21-\x7e]")


@frozen
class Settings:
    """What a client needs to know to reach the server.

    Attributes:
        base_url: scheme, host and port, perhaps a path prefix; no slash at the end.
        headers: credentials; never shown.
    """

    base_url: str
    headers: Mapping[str, str] = field(repr=False)


def resolve(
    *,
    api_key: str | None,
    app_key: str | None,
    access_token: str | None,
    site: str | None,
    base_url: str | None,
    environment: Mapping[str, str] = os.environ,
) -> Settings:
    """Complete explicit arguments from `DD_API_KEY`, `DD_APP_KEY` and `DD_SITE`.

    Raises:
        ConfigurationError: something is missing, malformed or contradictory; the message names it.
    """
    if site is not None and base_url is not None:
        raise ConfigurationError("give site or base_url, not both")
    if base_url is None:
        base_url = _site_url(site or environment.get("DD_SITE") or DEFAULT_SITE)
    return Settings(_checked_url(base_url), _credentials(api_key, app_key, access_token, environment))


def _credentials(
    api_key: str | None,
    app_key: str | None,
    access_token: str | None,
    environment: Mapping[str, str],
) -> dict[str, str]:
    if access_token is not None:
        if api_key is not None or app_key is not None:
            raise ConfigurationError("give access_token, or api_key and app_key, not both")
        return {"Authorization": f"Bearer {_fit('access_token', access_token)}"}
    return {
        "DD-API-KEY": _key("api_key", "DD_API_KEY", api_key, environment),
        "DD-APPLICATION-KEY": _key("app_key", "DD_APP_KEY", app_key, environment),
    }


def _key(argument: str, variable: str, value: str | None, environment: Mapping[str, str]) -> str:
    source = variable if value is None else argument
    value = environment.get(variable) if value is None else value
    if not value:
        raise ConfigurationError(
            f"no {argument}: pass {argument}=... or set {variable} (or pass access_token=... for OAuth)"
        )
    return _fit(source, value)


def _fit(name: str, value: str) -> str:
    """Refuse what cannot stand in a header, without showing it."""
    if not value:
        raise ConfigurationError(f"{name} is empty")
    found = _UNFIT.search(value)
    if found is not None:
        at_end = all(map(_UNFIT.match, value[found.start() :]))
        where = "ends" if at_end else "starts" if found.start() == 0 else "has"
        what = "white space" if found.group().isspace() else "a control or non-ASCII character"
        joint = "with" if where != "has" else "inside:"
        raise ConfigurationError(f"{name} {where} {joint} {what}; it was probably copied with it")
    return value


def _site_url(site: str) -> str:
    if site not in SITES:
        near = difflib.get_close_matches(site.lower(), SITES, n=1, cutoff=0.5)
        hint = f"; did you mean {near[0]!r}?" if near else "."
        raise ConfigurationError(
            f"unknown site {site!r}{hint} Known are {', '.join(SITES)}. "
            "For any other address pass base_url=..."
        )
    return URL.format(subdomain=SUBDOMAIN, site=site)


def _checked_url(base_url: str) -> str:
    try:
        parts = urlsplit(base_url)
        host, _ = parts.hostname, parts.port
    except ValueError:  # whose message shows the address, and a password in it
        raise ConfigurationError("base_url is no URL: its host or port cannot be read") from None
    if parts.scheme not in ("https", "http") or not host:
        raise ConfigurationError("base_url must look like https://host or http://127.0.0.1:8282")
    if parts.username is not None or parts.password is not None:
        raise ConfigurationError("base_url must not carry a user or password")
    if parts.query or parts.fragment or "?" in base_url or "#" in base_url:
        raise ConfigurationError("base_url must not carry a query or fragment")
    if _UNFIT.search(base_url):
        raise ConfigurationError("base_url has white space, control or non-ASCII characters")
    if parts.scheme == "http" and not is_loopback(host):
        raise ConfigurationError(
            f"plain http to {host} would send the keys unencrypted; use https (http is for loopback only)"
        )
    return base_url.rstrip("/")


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
