"""Invocation of the application's hooks before and after each attempt."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from .._http.redaction import Redactor
from .._http.reply import NoReply, Reply
from .._http.request import Request
from ..hooks import After, Attempt, Hook

if TYPE_CHECKING:
    from datadog_incidents_api.types import Operation

_log = logging.getLogger("datadog_incidents")


class AttemptHooks:
    """Hooks of one attempt: calls each before-hook on creation and the after-functions on `finish`.

    Args:
        hooks: the hooks.
        operation: operation of the call.
        request: request of the attempt.
        number: number of the attempt within its call, from 1.
        redactor: redactor of response headers.
        clock: monotonic clock, in seconds.
    """

    def __init__(
        self,
        hooks: Sequence[Hook],
        operation: Operation,
        request: Request,
        number: int,
        redactor: Redactor,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._attempt = Attempt(operation.id, request.method, operation.path, request.url, number)
        self._after = [after for hook in hooks if (after := self._call_before(hook)) is not None]
        self._redactor = redactor
        self._clock = clock
        self._started = clock()

    def _call_before(self, hook: Hook) -> After | None:
        try:
            after = hook(self._attempt)
            if after is None or callable(after):
                return after
            if hasattr(after, "close"):  # a coroutine, which would otherwise warn that it was never awaited
                after.close()
            raise TypeError(f"{hook!r} must return None or a function, not {type(after).__name__}")
        except Exception:
            _log.exception("a hook failed before %s; the call continues", self._attempt.operation)
            return None

    def finish(self, result: Reply | NoReply | BaseException) -> None:
        """Call the after-functions with the result of the attempt.

        Args:
            result: the response as received, or why there is none, redacted.
        """
        elapsed = self._clock() - self._started
        if isinstance(result, BaseException):
            finished = replace(self._attempt, elapsed=elapsed, error=type(result).__name__)
        elif isinstance(result, Reply):
            headers = self._redactor.headers(result.headers)
            finished = replace(self._attempt, elapsed=elapsed, status=result.status, headers=headers)
        else:
            finished = replace(self._attempt, elapsed=elapsed, error=result.problem)
        # In reverse order, so that hooks nest like context managers.
        for after in reversed(self._after):
            try:
                after(finished)
            except Exception:
                _log.exception("a hook failed after %s; the call continues", finished.operation)
