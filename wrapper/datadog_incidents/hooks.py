"""Hooks: functions of the application that are called before and after each attempt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

__all__ = ["After", "Attempt", "Hook"]


@dataclass(frozen=True, slots=True)
class Attempt:
    """Attempt of a call: one HTTP request. Contains no credentials, request headers or request body.

    Attributes:
        operation: ID of the operation; of a `request` of the client, method and path.
        method: HTTP method, in upper case.
        path: path template, such as `/api/v2/incidents/{incident_id}`; of a `request` to which no operation
            corresponds, the path with `{id}` in place of segments that contain a digit.
        url: full URL of the request, including IDs and the query.
        number: number of the attempt within its call, from 1.
        status: HTTP status of the response; None before the attempt, and without a complete response.
        headers: response headers, case-insensitive; empty if there is none.
        elapsed: duration in seconds, including the response body; None before the attempt.
        error: why no complete response was received, such as `ReadTimeout`; None if one was, whatever its
            status.
    """

    operation: str
    method: str
    path: str
    url: str
    number: int
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    elapsed: float | None = None
    error: str | None = None


After = Callable[[Attempt], object]
"""Function called after an attempt, with its result."""

Hook = Callable[[Attempt], After | None]
"""Function called before each attempt. It returns a function to call after that attempt, or None.

Hooks cannot change a call. An exception raised by a hook is logged with its traceback, and the call
continues, so that an error in a tracing hook does not lose the response to a create. Hooks run in the thread
that makes the call, or on the event loop, so they must return quickly and must not be `async`.
"""
