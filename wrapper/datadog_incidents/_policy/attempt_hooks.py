"""Calls of user-supplied hooks before and after each attempt."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from .._http.reply import NoReply, Reply
from .._http.request import Request
from ..hooks import After, Attempt, Hook

if TYPE_CHECKING:
    from datadog_incidents_api.call import Operation

_log = logging.getLogger("datadog_incidents")


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
