"""Links to documents, which somebody is going to follow."""

from __future__ import annotations

from urllib.parse import urlsplit

from datadog_incidents_api.errors import InvalidRequestError

from .._common.argument_checks import is_a


def checked(name: str, url: str) -> str:
    """The URL as it is.

    Raises:
        InvalidRequestError: it is no absolute http or https URL. A URL can hold a secret, so none is shown.
    """
    if not is_a(url, str):
        raise InvalidRequestError(f"must be a string, not {type(url).__name__}", path=name)
    if not (url.isprintable() and " " not in url and _is_absolute(url)):
        raise InvalidRequestError(
            "must be an absolute http or https URL, as in 'https://docs.example.com/checkout'", path=name
        )
    return url


def _is_absolute(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # such as an IPv6 address without its end
        return False
