"""Address of the server: from an argument, else from the environment, else that of the default site."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NamedTuple

from datadog_incidents_api.servers import DEFAULT_SITE, SITES, SUBDOMAIN, URL

from .._common.argument_checks import is_a
from ..errors import ConfigurationError
from .base_url import checked_base_url
from .environment import ALLOW_HTTP_VARIABLE, BASE_URL_VARIABLE, FORMER_BASE_URL_VARIABLE, SITE_VARIABLE
from .site_suggestions import nearest

Environment = Callable[[str], str | None]

_FLAGS = {"true": True, "1": True, "false": False, "0": False, "": False}


class Address(NamedTuple):
    """Address of the server, and the reason for it.

    Attributes:
        url: scheme, host, optional port and path prefix, without a trailing slash.
        source: argument or environment variable that decided it, or `default site`.
    """

    url: str
    source: str

    def __str__(self) -> str:
        return f"{self.url} ({self.source})"


def resolve_address(
    *,
    site: str | None,
    base_url: str | None,
    allow_http: bool = False,
    environment: Environment = os.getenv,
) -> Address:
    """Determine the address from the arguments and, if both are None, from the environment.

    Args:
        site: one of Datadog's sites; default `DD_SITE`, else `datadoghq.com`.
        base_url: address of the server, used instead of a site; default `DD_INCIDENTS_BASE_URL`.
        allow_http: whether the address may be plain HTTP to another machine, which `DD_INCIDENTS_ALLOW_HTTP`
            permits as well.
        environment: lookup of environment variables.

    Raises:
        ConfigurationError: a value is malformed or contradicts another one; the message names it.
    """
    if site is not None and base_url is not None:
        raise ConfigurationError("pass site or base_url, not both")
    for name, value in (("site", site), ("base_url", base_url)):
        if value is not None and not is_a(value, str):
            raise ConfigurationError(f"{name} must be a string, not {type(value).__name__}")
    if not is_a(allow_http, bool):  # the string "false" is truthy
        raise ConfigurationError(f"allow_http must be True or False, not {allow_http!r}")
    allow_http |= _flag(ALLOW_HTTP_VARIABLE, environment)
    if base_url is not None:
        return Address(checked_base_url(base_url, allow_http), "base_url")
    if site:
        return Address(_site_url("site", site), "site")
    return (
        _from_url_variable(allow_http, environment)
        or _from_site_variable(environment)
        or Address(_site_url("site", DEFAULT_SITE), "default site")
    )


def _from_url_variable(allow_http: bool, environment: Environment) -> Address | None:
    names = BASE_URL_VARIABLE, FORMER_BASE_URL_VARIABLE
    found = [(name, value) for name in names if (value := environment(name))]
    # The values are not shown, as one may hold a password.
    if len({value.rstrip("/") for _, value in found}) > 1:
        raise ConfigurationError(
            f"{BASE_URL_VARIABLE} and its former name {FORMER_BASE_URL_VARIABLE} differ; set only the first"
        )
    for name, value in found:
        try:
            return Address(checked_base_url(value, allow_http), name)
        except ConfigurationError as error:
            raise ConfigurationError(str(error).replace("base_url", name, 1)) from None
    return None


def _from_site_variable(environment: Environment) -> Address | None:
    site = environment(SITE_VARIABLE)
    return Address(_site_url(SITE_VARIABLE, site), SITE_VARIABLE) if site else None


def _flag(name: str, environment: Environment) -> bool:
    value = environment(name) or ""
    if value.lower() not in _FLAGS:
        raise ConfigurationError(f"{name} must be true or false, not {value!r}")
    return _FLAGS[value.lower()]


def _site_url(name: str, site: str) -> str:
    if site not in SITES:
        near = nearest(site)
        hint = f"; did you mean {near!r}?" if near else "."
        raise ConfigurationError(
            f"{name}: unknown site {site!r}{hint} Known sites: {', '.join(SITES)}. "
            "For any other address, pass base_url=..."
        )
    return URL.format(subdomain=SUBDOMAIN, site=site)
