"""Looking on: functions of the caller's that are told of every attempt, before it and after it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .wire import NoReply, Reply, Request

if TYPE_CHECKING:
    from datadog_incidents_api.call import Operation

__all__ = ["After", "Attempt", "Hook"]

_log = logging.getLogger("datadog_incidents")


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


class Watched:
    """An attempt in progress, and who wants to know of its end."""

    def __init__(
        self,
        hooks: Sequence[Hook],
        operation: Operation,
        request: Request,
        number: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._attempt = Attempt(operation.id, request.method, operation.path, request.url, number)
        self._after = [after for hook in hooks if (after := self._before(hook)) is not None]
        self._clock = clock
        self._started = clock()

    def _before(self, hook: Hook) -> After | None:
        try:
            after = hook(self._attempt)
            if after is None or callable(after):
                return after
            if hasattr(after, "close"):  # a coroutine, which would complain of not having been awaited
                after.close()
            raise TypeError(f"{hook!r} has to return None or a function, not {type(after).__name__}")
        except Exception:
            _log.exception("a hook failed before %s; the call goes on", self._attempt.operation)
            return None

    def ended(self, reply: Reply | NoReply | BaseException) -> None:
        """Tell how the attempt ended."""
        elapsed = self._clock() - self._started
        if isinstance(reply, BaseException):
            over = replace(self._attempt, elapsed=elapsed, error=type(reply).__name__)
        elif isinstance(reply, Reply):
            over = replace(self._attempt, elapsed=elapsed, status=reply.status, headers=reply.headers)
        else:
            over = replace(self._attempt, elapsed=elapsed, error=reply.problem)
        # The first to be told of the beginning is the last to be told of the end, as with nested blocks.
        for after in reversed(self._after):
            try:
                after(over)
            except Exception:
                _log.exception("a hook failed after %s; the call goes on", over.operation)
