"""OAuth scopes: those that a token can have, and those that a request requires."""

from __future__ import annotations

from collections.abc import Iterable

from datadog_incidents._common.argument_checks import is_a
from datadog_incidents_api.operations import OPERATIONS

from .contract import contract
from .messages import Refused, Request

SCOPES = frozenset(scope for operation in OPERATIONS.values() for scope in operation.scopes)
"""Scopes that operations require."""


def checked_scopes(scopes: Iterable[str]) -> frozenset[str]:
    """Return scopes as a set.

    Raises:
        ValueError: no operation requires one of them, or they are no strings.
    """
    listed: list[object] = [scopes] if not is_a(scopes, Iterable) or isinstance(scopes, str) else [*scopes]
    for one in listed:
        if not isinstance(one, str):
            raise ValueError(f"scopes must be a list of strings, such as ['incident_read'], not {scopes!r}")
    given = frozenset(map(str, listed))
    if unknown := given - SCOPES:
        raise ValueError(
            f"unknown scopes {', '.join(map(repr, sorted(unknown)))}: known are {', '.join(sorted(SCOPES))}"
        )
    return given


def required_scopes(request: Request) -> tuple[str, ...]:
    """Return the scopes that a token needs, together; none for a request that has no operation."""
    try:
        route, _ = contract().route(request)
    except Refused:  # 404 or 405 for every token
        return ()
    return OPERATIONS[route.operation].scopes
