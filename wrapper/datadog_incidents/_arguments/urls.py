"""Validation of links to attached documents."""

from __future__ import annotations

from urllib.parse import urlsplit

from datadog_incidents_api.errors import InvalidRequestError

from .._common.argument_checks import is_a


def checked_url(name: str, url: str) -> str:
    """Validate a URL and return it unchanged.

    Raises:
        InvalidRequestError: the value is not an absolute http or https URL. The message omits the value,
            because a URL can contain a secret.
    """
    if not is_a(url, str):
        raise InvalidRequestError(f"must be a string, not {type(url).__name__}", path=name)
    if not (url.isprintable() and " " not in url and _is_absolute(url)):
        raise InvalidRequestError(
            "must be an absolute http or https URL, such as 'https://docs.example.com/checkout'", path=name
        )
    return url


def _is_absolute(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # e.g. an IPv6 address without its closing bracket
        return False
