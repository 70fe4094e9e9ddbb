"""Which headers a caller may add, and what can stand in one; nothing here shows a value."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .._common.argument_checks import is_a
from .._common.secret import Secret
from ..errors import ConfigurationError

_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_UNFIT_IN_VALUE = re.compile(r"[^\t\x20-\x7e]")

RESERVED = {
    **dict.fromkeys(
        ("authorization", "dd-api-key", "dd-application-key"),
        "credentials are given as api_key and app_key, or access_token",
    ),
    "user-agent": "user_agent=... adds to it",
    **dict.fromkeys(
        (
            *("accept", "accept-encoding", "connection", "content-encoding", "content-length"),
            *("content-type", "expect", "host", "te", "trailer", "transfer-encoding", "upgrade"),
        ),
        "the client sets it",
    ),
}
"""Headers that a caller cannot set, and why."""


def checked(headers: Secret[Mapping[str, str]]) -> Secret[dict[str, str]]:
    """Headers of a caller's own, names in lower case.

    Raises:
        ConfigurationError: a name or value cannot be sent, or is not the caller's to set. Values may be
            secret, so none is shown.
    """
    flaw = _flaw(headers.reveal())
    if flaw is not None:
        raise ConfigurationError(flaw)
    return Secret({name.lower(): value for name, value in headers.reveal().items()})


def checked_user_agent(text: str) -> str:
    """What a caller adds to the user agent.

    Raises:
        ConfigurationError: it cannot stand in a header.
    """
    problem = _problem(text)
    if problem is not None:
        raise ConfigurationError(f"user_agent {problem}")
    return text


def _flaw(headers: Mapping[str, str]) -> str | None:
    if not is_a(headers, Mapping):
        return f"headers must be a mapping of names to strings, not {type(headers).__name__}"
    seen: set[str] = set()
    for name, value in headers.items():
        if not is_a(name, str) or not _NAME.fullmatch(name):
            return f"headers: {name!a} is no header name"
        lower = name.lower()
        if lower in RESERVED:
            return f"headers: {name} cannot be set: {RESERVED[lower]}"
        if lower in seen:
            return f"headers: {name} is there twice, in different case"
        seen.add(lower)
        problem = _problem(value)
        if problem is not None:
            return f"headers: the value of {name} {problem}"
    return None


def _problem(value: object) -> str | None:
    """What is wrong with the value of a header; told without showing it."""
    if not isinstance(value, str):
        return f"must be a string, not {type(value).__name__}"
    if _UNFIT_IN_VALUE.search(value):
        return "has a control or non-ASCII character"
    if value != value.strip():
        return "starts or ends with white space"
    return None if value else "is empty"
