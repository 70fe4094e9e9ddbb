"""Validation of user-supplied headers. Values may be secret, so error messages never contain them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .._common.argument_checks import is_a
from .._common.secret import Secret
from ..errors import ConfigurationError

_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_INVALID_IN_VALUE = re.compile(r"[^\t\x20-\x7e]")

RESERVED = {
    **dict.fromkeys(
        ("authorization", "dd-api-key", "dd-application-key"),
        "pass credentials as api_key and app_key, or access_token",
    ),
    "user-agent": "use user_agent=... to extend it",
    **dict.fromkeys(
        (
            *("accept", "accept-encoding", "connection", "content-encoding", "content-length"),
            *("content-type", "expect", "host", "te", "trailer", "transfer-encoding", "upgrade"),
        ),
        "the client sets it",
    ),
}
"""Headers that applications cannot set, by lower-case name, and the reason given in the error message."""


def checked_headers(headers: Secret[Mapping[str, str]]) -> Secret[dict[str, str]]:
    """Validate user-supplied headers and return them with lower-case names.

    Raises:
        ConfigurationError: a name or value is invalid, or a header is reserved for the client.
    """
    problem = _problem(headers.reveal())
    if problem is not None:
        raise ConfigurationError(problem)
    return Secret({name.lower(): value for name, value in headers.reveal().items()})


def checked_user_agent(text: str) -> str:
    """Validate the text that an application appends to the user agent, and return it.

    Raises:
        ConfigurationError: the text is not a valid header value.
    """
    problem = _value_problem(text)
    if problem is not None:
        raise ConfigurationError(f"user_agent {problem}")
    return text


def _problem(headers: Mapping[str, str]) -> str | None:
    """The first problem with the headers, or None."""
    if not is_a(headers, Mapping):
        return f"headers must be a mapping of names to strings, not {type(headers).__name__}"
    seen: set[str] = set()
    for name, value in headers.items():
        if not is_a(name, str) or not _NAME.fullmatch(name):
            return f"headers: {name!a} is not a valid header name"
        lower = name.lower()
        if lower in RESERVED:
            return f"headers: {name} cannot be set: {RESERVED[lower]}"
        if lower in seen:
            return f"headers: duplicate name {name} (names are case-insensitive)"
        seen.add(lower)
        problem = _value_problem(value)
        if problem is not None:
            return f"headers: the value of {name} {problem}"
    return None


def _value_problem(value: object) -> str | None:
    """The problem with a header's value, described without the value itself, or None."""
    if not isinstance(value, str):
        return f"must be a string, not {type(value).__name__}"
    if _INVALID_IN_VALUE.search(value):
        return "contains a control or non-ASCII character"
    if value != value.strip():
        return "starts or ends with whitespace"
    return None if value else "is empty"
