"""Settings of a client, address and credentials: from arguments, else from the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from .._common.secret import Secret, Unpicklable
from ..errors import ConfigurationError
from .address import Environment, resolve_address
from .base_url import is_loopback

_INVALID = re.compile(r"[^\x21-\x7e]")


class Settings(Unpicklable):
    """Settings of a client: address and credentials.

    Attributes:
        base_url: scheme, host, optional port and path prefix, without a trailing slash.
        source: argument or environment variable that decided the address, or `default site`.
        credentials: HTTP headers that authenticate a request, hidden in `repr`.
    """

    __slots__ = ("base_url", "credentials", "source")

    def __init__(
        self,
        base_url: str,
        credentials: Mapping[str, str] | Secret[Mapping[str, str]],
        source: str = "base_url",
    ) -> None:
        self.base_url = base_url
        self.source = source
        self.credentials = credentials if isinstance(credentials, Secret) else Secret(credentials)

    def __repr__(self) -> str:
        return f"Settings({self.base_url!r}, {self.credentials!r})"

    @property
    def headers(self) -> Mapping[str, str]:
        """The credentials as plain HTTP headers."""
        return self.credentials.reveal()

    @property
    def is_local_http(self) -> bool:
        """Whether requests are sent to this machine over plain HTTP, and must therefore bypass proxies."""
        parts = urlsplit(self.base_url)
        return parts.scheme == "http" and is_loopback(parts.hostname or "")


def resolve(
    *,
    api_key: str | Secret[str] | None,
    app_key: str | Secret[str] | None,
    access_token: str | Secret[str] | None,
    site: str | None,
    base_url: str | None,
    allow_http: bool = False,
    environment: Environment = os.getenv,
) -> Settings:
    """Create settings from explicit arguments and, for those that are None, environment variables.

    Args:
        api_key: API key; default `DD_API_KEY`.
        app_key: application key; default `DD_APP_KEY`.
        access_token: OAuth token, used instead of both keys.
        site: one of Datadog's sites; default `DD_SITE`, else `datadoghq.com`.
        base_url: address of the server, used instead of a site; default `DD_INCIDENTS_BASE_URL`.
        allow_http: whether the address may be plain HTTP to another machine, which `DD_INCIDENTS_ALLOW_HTTP`
            permits as well.
        environment: lookup of environment variables.

    Raises:
        ConfigurationError: a value is missing, malformed or contradicts another one; the message names it.
    """
    address = resolve_address(site=site, base_url=base_url, allow_http=allow_http, environment=environment)
    credentials = resolve_credentials(api_key, app_key, access_token, environment)
    return Settings(address.url, credentials, address.source)


def resolve_credentials(
    api_key: str | Secret[str] | None,
    app_key: str | Secret[str] | None,
    access_token: str | Secret[str] | None,
    environment: Environment,
) -> Secret[Mapping[str, str]]:
    """Return the HTTP headers that authenticate a request; see `resolve`."""
    api_key, app_key, access_token = Secret.of(api_key), Secret.of(app_key), Secret.of(access_token)
    if access_token is not None:
        if api_key is not None or app_key is not None:
            raise ConfigurationError("pass access_token, or api_key and app_key, not both")
        _check("access_token", access_token)
        return Secret({"Authorization": f"Bearer {access_token.reveal()}"})
    api_key = _key("api_key", "DD_API_KEY", api_key, environment)
    app_key = _key("app_key", "DD_APP_KEY", app_key, environment)
    return Secret({"DD-API-KEY": api_key.reveal(), "DD-APPLICATION-KEY": app_key.reveal()})


def _key(argument: str, variable: str, given: Secret[str] | None, environment: Environment) -> Secret[str]:
    found = Secret.of(environment(variable)) if given is None else given
    if found is None or found.reveal() == "":
        raise ConfigurationError(
            f"missing {argument}: pass {argument}=... or set {variable} (or pass access_token=... for OAuth)"
        )
    _check(variable if given is None else argument, found)
    return found


def _check(name: str, value: Secret[str]) -> None:
    """Reject values that cannot be sent in a header, keeping them out of the traceback's frames."""
    problem = _problem(value.reveal())
    if problem is not None:
        raise ConfigurationError(f"{name} {problem}")


def _problem(value: object) -> str | None:
    if not isinstance(value, str):
        return f"must be a string, not {type(value).__name__}"
    if not value:
        return "is empty"
    if value[0] in "\"'":
        return "starts with a quotation mark, probably copied along with the value"
    found = _INVALID.search(value)
    if found is None:
        return None
    at_end = all(map(_INVALID.match, value[found.start() :]))
    where = "ends with" if at_end else "starts with" if found.start() == 0 else "contains"
    what = "whitespace" if found.group().isspace() else "a control or non-ASCII character"
    return f"{where} {what}, probably copied along with the value"
