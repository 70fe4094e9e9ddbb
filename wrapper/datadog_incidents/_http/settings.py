"""Where a client connects and with which credentials: arguments first, then the environment."""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from datadog_incidents_api.servers import DEFAULT_SITE, SITES, SUBDOMAIN, URL

from .._common.argument_checks import is_a
from .._common.secret import Secret, Unpicklable
from ..errors import ConfigurationError
from .sites import nearest

_UNFIT = re.compile(r"[^\x21-\x7e]")


class Settings(Unpicklable):
    """What a client needs to know to reach the server.

    Attributes:
        base_url: scheme, host and port, perhaps a path prefix; no slash at the end.
        credentials: headers that carry them, never shown.
    """

    __slots__ = ("base_url", "credentials")

    def __init__(self, base_url: str, credentials: Mapping[str, str] | Secret[Mapping[str, str]]) -> None:
        self.base_url = base_url
        self.credentials = credentials if isinstance(credentials, Secret) else Secret(credentials)

    def __repr__(self) -> str:
        return f"Settings({self.base_url!r}, {self.credentials!r})"

    @property
    def headers(self) -> Mapping[str, str]:
        """The credentials, revealed."""
        return self.credentials.reveal()

    @property
    def stays_here(self) -> bool:
        """Whether calls go to this machine, unencrypted: then no proxy may see them."""
        parts = urlsplit(self.base_url)
        return parts.scheme == "http" and is_loopback(parts.hostname or "")

    def redacted(self, content: bytes) -> bytes:
        """What a server said, without the credentials that it may have repeated."""
        for value in self.headers.values():
            content = content.replace(value.removeprefix("Bearer ").encode(), b"<redacted>")
        return content


def resolve(
    *,
    api_key: str | Secret[str] | None,
    app_key: str | Secret[str] | None,
    access_token: str | Secret[str] | None,
    site: str | None,
    base_url: str | None,
    allow_http: bool = False,
    environment: Callable[[str], str | None] = os.getenv,
) -> Settings:
    """Complete explicit arguments from `DD_API_KEY`, `DD_APP_KEY` and `DD_SITE`.

    Raises:
        ConfigurationError: something is missing, malformed or contradictory; the message names it.
    """
    api_key, app_key, access_token = Secret.of(api_key), Secret.of(app_key), Secret.of(access_token)
    if site is not None and base_url is not None:
        raise ConfigurationError("give site or base_url, not both")
    for name, value in (("site", site), ("base_url", base_url)):
        if value is not None and not is_a(value, str):
            raise ConfigurationError(f"{name} must be a string, not {type(value).__name__}")
    if not is_a(allow_http, bool):  # the text "false" would allow it
        raise ConfigurationError(f"allow_http must be True or False, not {allow_http!r}")
    if base_url is None:
        base_url = _site_url(site or environment("DD_SITE") or DEFAULT_SITE)
    address = _checked_url(base_url, allow_http)
    return Settings(address, _credentials(api_key, app_key, access_token, environment))


def _credentials(
    api_key: Secret[str] | None,
    app_key: Secret[str] | None,
    access_token: Secret[str] | None,
    environment: Callable[[str], str | None],
) -> Secret[Mapping[str, str]]:
    if access_token is not None:
        if api_key is not None or app_key is not None:
            raise ConfigurationError("give access_token, or api_key and app_key, not both")
        _check("access_token", access_token)
        return Secret({"Authorization": f"Bearer {access_token.reveal()}"})
    api_key = _key("api_key", "DD_API_KEY", api_key, environment)
    app_key = _key("app_key", "DD_APP_KEY", app_key, environment)
    return Secret({"DD-API-KEY": api_key.reveal(), "DD-APPLICATION-KEY": app_key.reveal()})


def _key(
    argument: str, variable: str, given: Secret[str] | None, environment: Callable[[str], str | None]
) -> Secret[str]:
    found = Secret.of(environment(variable)) if given is None else given
    if found is None or found.reveal() == "":
        raise ConfigurationError(
            f"no {argument}: pass {argument}=... or set {variable} (or pass access_token=... for OAuth)"
        )
    _check(variable if given is None else argument, found)
    return found


def _check(name: str, value: Secret[str]) -> None:
    """Refuse what cannot stand in a header; the value is in no frame that the error passes through."""
    flaw = _flaw(value.reveal())
    if flaw is not None:
        raise ConfigurationError(f"{name} {flaw}")


def _flaw(value: object) -> str | None:
    if not isinstance(value, str):
        return f"must be a string, not {type(value).__name__}"
    if not value:
        return "is empty"
    if value[0] in "\"'":
        return "starts with a quotation mark, which belongs to the file it was copied from"
    found = _UNFIT.search(value)
    if found is None:
        return None
    at_end = all(map(_UNFIT.match, value[found.start() :]))
    where = "ends" if at_end else "starts" if found.start() == 0 else "has"
    what = "white space" if found.group().isspace() else "a control or non-ASCII character"
    joint = "with" if where != "has" else "inside:"
    return f"{where} {joint} {what}; it was probably copied with it"


def _site_url(site: str) -> str:
    if site not in SITES:
        near = nearest(site)
        hint = f"; did you mean {near!r}?" if near else "."
        raise ConfigurationError(
            f"unknown site {site!r}{hint} Known are {', '.join(SITES)}. "
            "For any other address pass base_url=..."
        )
    return URL.format(subdomain=SUBDOMAIN, site=site)


def _checked_url(base_url: str, allow_http: bool) -> str:
    try:
        parts = urlsplit(base_url)
        host, _ = parts.hostname, parts.port
        (host or "").encode("idna")  # as connecting does, whose complaint would come late and name no cause
    except ValueError:  # whose message shows the address, and a password in it
        raise ConfigurationError("base_url is no URL: its host or port cannot be read") from None
    if parts.scheme not in ("https", "http") or not host:
        raise ConfigurationError("base_url must look like https://host or http://127.0.0.1:8282")
    if parts.username is not None or parts.password is not None:
        raise ConfigurationError("base_url must not carry a user or password")
    if parts.query or parts.fragment or "?" in base_url or "#" in base_url:
        raise ConfigurationError("base_url must not carry a query or fragment")
    if parts.path.rstrip("/").endswith("/api/v2"):
        raise ConfigurationError("base_url must not end in /api/v2, which every call adds by itself")
    if _UNFIT.search(base_url):
        raise ConfigurationError("base_url has white space, control or non-ASCII characters")
    if parts.scheme == "http" and not is_loopback(host) and not allow_http:
        raise ConfigurationError(
            f"base_url: plain http to {host} would send the keys unencrypted; use https, or "
            "allow_http=True where that is meant, as with a mock in a network of its own"
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
