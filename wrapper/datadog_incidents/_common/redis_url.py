"""URL of a Redis server: what may be shown of it, and what is wrong with it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from ..errors import ConfigurationError
from .argument_checks import is_a
from .secret import Secret

EXPECTED = "redis://HOST:PORT/DB, rediss://HOST:PORT/DB for TLS, or unix:///PATH"


def location_of(url: Secret[Any]) -> str:
    """Return the host and port, or the path, of a valid URL, without user, password and options.

    Raises:
        ConfigurationError: it is not the URL of a Redis server; the message shows only its scheme.
    """
    try:
        scheme, host, port, path = _parts(url)
    except ValueError:
        raise ConfigurationError(f"rate_limits is not a valid URL: pass {EXPECTED}") from None
    if scheme not in ("redis", "rediss", "unix"):
        given = f"of scheme {scheme!r}" if scheme and scheme.isalnum() else "without a scheme"
        raise ConfigurationError(f"rate_limits is a URL {given}: pass {EXPECTED}")
    if scheme == "unix":
        if not path.strip("/"):
            raise ConfigurationError(f"rate_limits names no socket: pass {EXPECTED}")
        return path
    if not host:
        raise ConfigurationError(f"rate_limits names no host: pass {EXPECTED}")
    database = path.strip("/")
    if database and not (database.isascii() and database.isdigit()):
        raise ConfigurationError(f"rate_limits: the database must be a number: pass {EXPECTED}")
    return f"{host}:{port or 6379}"


def _parts(url: Secret[Any]) -> tuple[str, str | None, int | None, str]:
    """Split a URL in a frame of its own, whose locals no traceback of the caller shows."""
    if not is_a(url.reveal(), str):
        raise ValueError
    parts = urlsplit(str(url.reveal()))
    return parts.scheme, parts.hostname, parts.port, parts.path
