"""Looking on: functions of the caller's that are told of every attempt, before it and after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

__all__ = ["After", "Attempt", "Hook"]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request of a call. It holds no credentials, and nothing of the request's headers or body.

    Attributes:
        operation: the operation's id.
        method: HTTP method in capitals.
        path: path template, such as `/api/v2/incidents/{incident_id}`.
        url: the URL called, ids and query included.
        number: 1 for the first attempt of the call.
        status: HTTP status of the reply; None before the attempt, and where no complete reply came.
        headers: headers of the reply, case-insensitive; empty where there is none.
        elapsed: seconds that the attempt took, the reply's body included; None before it.
        error: why no complete reply came, such as `ReadTimeout`; None where one did, whatever its status.
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
"""Called when an attempt is over, with what came of it."""

Hook = Callable[[Attempt], After | None]
"""Called before each attempt. What it returns is called after that attempt; None where that is not wanted.

Hooks only look on. One that raises is logged with its traceback, and the call goes on as if it had not: an
incident that was created is not lost because of a broken span. They run in the caller's thread, or on the
event loop, so they must be quick and must not be `async`.
"""
