"""URL of a Redis server: what may be shown of it, and what is wrong with it."""

from __future__ import annotations

from typing import Any, cast
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
    problem = _problem(url)  # in a frame of its own, because tracebacks can show the locals of this one
    if problem is not None:
        raise ConfigurationError(f"rate_limits {problem}: pass {EXPECTED}")
    return _location(url)


def _problem(url: Secret[Any]) -> str | None:
    if not is_a(url.reveal(), str):
        kind = cast("type[object]", type(url.reveal()))
        name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
        return f"must be a URL or a redis.Redis (redis.asyncio.Redis of an async client), not {name}"
    try:
        parts = urlsplit(str(url.reveal()))
        _ = parts.port  # parsed on access
    except ValueError:
        return "is not a valid URL"
    if parts.scheme not in ("redis", "rediss", "unix"):
        known = parts.scheme.isalnum() and "://" in str(url.reveal())  # else it can be a password
        return f"is a URL of scheme {parts.scheme!r}" if known else "is a URL without a scheme"
    if parts.scheme == "unix":
        return None if parts.path.strip("/") else "names no socket"
    database = parts.path.strip("/")
    if database and not (database.isascii() and database.isdigit()):
        return "names a database that is not a number"
    return None if parts.hostname else "names no host"


def _location(url: Secret[Any]) -> str:
    parts = urlsplit(str(url.reveal()))
    return parts.path if parts.scheme == "unix" else f"{parts.hostname}:{parts.port or 6379}"
