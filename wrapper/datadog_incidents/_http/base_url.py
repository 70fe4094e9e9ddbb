"""Validation of `base_url`, so that requests go to the host that it shows, and to no other.

What parses the URL later has its own rules for unusual hosts: `httpx`, the codec for internationalized names,
the resolver. So only names and addresses that all of them interpret alike are accepted.
"""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from ..errors import ConfigurationError
from .environment import ALLOW_HTTP_VARIABLE

# Regular expressions, which `re` compiles on first use.
_UNPRINTABLE = r"[^\x21-\x7e]"
_AUTHORITY = r"(?ai)(?:[\w.-]+|\[[\da-f:.]+\])(?::\d*)?"
_LABEL = r"(?a)[\w-]{1,63}"
_NUMBER = r"(?a)\d+|0x[\da-f]*"

_MAX_NAME = 253
_DEFAULT_PORTS = {"http": 80, "https": 443}


def checked_base_url(base_url: str, allow_http: bool) -> str:
    """Validate a base URL and return it without trailing slashes.

    Args:
        base_url: address of the server.
        allow_http: whether it may be plain HTTP to another machine.

    Raises:
        ConfigurationError: the URL is unusable; the message does not contain it, as it may hold a password.
    """
    if re.search(_UNPRINTABLE, base_url):
        raise ConfigurationError("base_url contains whitespace, control or non-ASCII characters")
    try:
        parts = urlsplit(base_url)
    except ValueError:
        raise _invalid_host() from None
    if parts.scheme not in _DEFAULT_PORTS or not parts.netloc:
        raise ConfigurationError("base_url must look like https://host or http://127.0.0.1:8282")
    if "@" in parts.netloc:
        raise ConfigurationError("base_url must not contain a user or password")
    if "?" in base_url or "#" in base_url:
        raise ConfigurationError("base_url must not contain a query or fragment")
    if parts.path.rstrip("/").endswith("/api/v2"):
        raise ConfigurationError("base_url must not end in /api/v2: the client adds it to every request")
    host = _checked_host(base_url, parts)
    if parts.scheme == "http" and not is_loopback(host) and not allow_http:
        raise ConfigurationError(
            f"base_url: plain http to {host} would send the keys unencrypted; use https, or, if that is "
            f"intended, e.g. for a mock on an isolated network, set {ALLOW_HTTP_VARIABLE}=true in the "
            "environment, or pass allow_http=True"
        )
    return base_url.rstrip("/")


def is_loopback(host: str) -> bool:
    """Whether a host is `localhost` or a loopback address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _checked_host(base_url: str, parts: SplitResult) -> str:
    from .library import httpx  # which takes longer than all else, and is not needed where no URL is checked

    try:
        host, port = parts.hostname or "", parts.port
        valid = re.fullmatch(_AUTHORITY, parts.netloc) and _is_valid_host(host) and port != 0
        if valid and _httpx_host_and_port(base_url) == (host, port or _DEFAULT_PORTS[parts.scheme]):
            return host
    except (ValueError, httpx.InvalidURL):
        pass
    raise _invalid_host()


def _invalid_host() -> ConfigurationError:
    return ConfigurationError("base_url is not a valid URL: cannot parse its host or port")


def _is_valid_host(host: str) -> bool:
    """Whether a host is an address in its usual form, or a name that can be encoded for DNS.

    Raises:
        ValueError: it is a malformed address, or an internationalized name that cannot be decoded.
    """
    labels = host.removesuffix(".").split(".")
    if ":" in host or re.fullmatch(_NUMBER, labels[-1]):  # resolvers accept 127.1 and 0x7f000001 as addresses
        ipaddress.ip_address(host)
        return True
    if "xn--" in host:
        import idna  # which httpx and httpx2 require; only httpx decodes names itself

        for name in (host, *labels):
            if name.startswith("xn--"):
                idna.decode(name)
    return len(host) <= _MAX_NAME and all(re.fullmatch(_LABEL, label) for label in labels)


def _httpx_host_and_port(base_url: str) -> tuple[str, int]:
    from .library import httpx

    url = httpx.URL(base_url)
    return url.raw_host.decode("ascii").lower(), url.port or _DEFAULT_PORTS[url.scheme]
