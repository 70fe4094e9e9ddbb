# Derived from _async/engine.py by scripts/generate; do not edit.
"""Carries out every call: the one place where gate, credentials, retries and errors meet."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TypeVar

from datadog_incidents_api.call import Call, Response
from datadog_incidents_api.execution import OnError

from .._sleep import Sleep, sync_sleep
from ..config import Settings
from ..errors import DatadogError, RequestTimeoutError, TransportError
from ..retry import Failure, RetryPolicy
from ..unstable import UnstableOperations
from ..wire import NoReply, Reply, Request, error_for, request_for, response_for
from .http import HTTP
from .listing import Items

T = TypeVar("T")
V = TypeVar("V")

_log = logging.getLogger("datadog_incidents")
_ONCE = RetryPolicy(attempts=1)


class Engine:
    """Carries out calls for one client.

    Args:
        settings: address and credentials.
        gate: which beta operations may run.
        http: the connections.
        retry: None makes every call once.
        sleep: waits between attempts.
        clock: seconds since the epoch.
    """

    def __init__(
        self,
        *,
        settings: Settings,
        gate: UnstableOperations,
        http: HTTP,
        retry: RetryPolicy | None,
        sleep: Sleep = sync_sleep,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._settings = settings
        self._gate = gate
        self._http = http
        self._retry = retry or _ONCE
        self._sleep = sleep
        self._clock = clock

    def execute(self, call: Call[T]) -> Response[T]:
        """Carry out one call, retries included.

        Raises:
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            InvalidRequestError: the body cannot be sent; nothing was.
            TransportError: no complete reply arrived.
            APIError: the server answered with something other than success.
            DecodingError: a success whose body is not what the document promises.
        """
        self._gate.check(call.operation)
        request = request_for(call, self._settings)
        attempt = 0
        while True:
            attempt += 1
            reply = self._http.send(request)
            if isinstance(reply, Reply) and _succeeded(call, reply, attempt):
                return response_for(call, reply, attempt)
            wait = self._retry.wait(request.method, attempt, _failure(reply), now=self._clock())
            if wait is None:
                raise _error(call, request, reply, attempt)
            _log.info("%s: attempt %d failed, next in %.1f s", call.operation.id, attempt, wait)
            self._sleep(wait)

    def listing(
        self, call: Call[T], items: Callable[[Response[T]], list[V]], errors: OnError = "raise"
    ) -> Items[T, V]:
        """Make a lazy list of a call; `items` picks them out of a reply, `errors` is for those it lost."""
        return Items(self, call, items, errors)


def _succeeded(call: Call[T], reply: Reply, attempt: int) -> bool:
    # A repeated DELETE that finds nothing was done by an earlier attempt whose reply got lost.
    done_before = attempt > 1 and call.operation.method == "DELETE" and reply.status == 404
    return 200 <= reply.status < 300 or done_before


def _failure(reply: Reply | NoReply) -> Failure:
    if isinstance(reply, NoReply):
        return Failure(sent=reply.sent)
    return Failure(status=reply.status, headers=reply.headers)


def _error(call: Call[T], request: Request, reply: Reply | NoReply, attempts: int) -> DatadogError:
    if isinstance(reply, Reply):
        return error_for(call, request, reply, attempts)
    return (RequestTimeoutError if reply.timed_out else TransportError)(
        reply.problem,
        operation=call.operation.id,
        method=request.method,
        url=request.url,
        sent=reply.sent,
        attempts=attempts,
    )
