# Derived from _async/engine.py by scripts/generate; do not edit.
"""Engine: executes calls, applying the gate, rate limits, credentials, retries, hooks and error mapping."""

from __future__ import annotations

import logging
import math
import random
import time
from collections.abc import Callable, Sequence
from copy import copy
from typing import TYPE_CHECKING, TypeVar

from datadog_incidents_api.types import Call, OnError, Operation, Response

from .._http.redaction import Redactor
from .._http.reply import NoReply, Reply, error_for, error_without_reply, response_for
from .._http.request import Request, common_headers, request_for
from .._http.settings import Settings
from .._http.timeouts import Timeouts
from .._policy import deprecation
from .._policy.options import Options
from .._policy.rate_limit_window import Ticket
from .._policy.rate_limiter import Limiter
from .._policy.retry import Failure
from .._policy.sleep import Signal, Sleep, sync_sleep
from .._policy.unstable_operations import UnstableOperations
from ..errors import DatadogError
from .http import HTTP, TOO_LATE
from .lists import Items, Paged
from .pool import CLOSED

if TYPE_CHECKING:
    from .._policy.reply_checker import ReplyChecker
    from ..hooks import Hook
    from .shared_limits import SharedLimits

T = TypeVar("T")
V = TypeVar("V")

_log = logging.getLogger("datadog_incidents")


class Engine:
    """Engine of one client: executes every call.

    Args:
        settings: address and credentials.
        gate: gate for beta operations.
        http: HTTP adapter.
        options: timeout, retry policy and additional headers.
        limiter: rate limiter of this process.
        shared: limits that several processes share, which then decide instead; None for none.
        hooks: functions called before and after each attempt.
        checker: checker of responses; None for no checks.
        sleep: function that waits between attempts.
        signal: factory of signals; calls that the limiter holds back wait on them.
        clock: clock that returns seconds since the epoch.
        monotonic: monotonic clock, in seconds.
        jitter: function that returns a random number between 0 and 1.
        skips_waits: function that returns whether `sleep` advances the clocks instead of waiting.
    """

    def __init__(
        self,
        *,
        settings: Settings,
        gate: UnstableOperations,
        http: HTTP,
        options: Options,
        limiter: Limiter,
        shared: SharedLimits | None = None,
        hooks: Sequence[Hook] = (),
        checker: ReplyChecker | None = None,
        sleep: Sleep = sync_sleep,
        signal: Callable[[], Signal] = Signal,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        jitter: Callable[[], float] = random.random,
        skips_waits: Callable[[], bool] = bool,
    ) -> None:
        self._settings = settings
        self._gate = gate
        self._http = http
        self._limiter = limiter
        self._shared = shared
        self._hooks = hooks
        self._checker = checker
        self._sleep = sleep
        self._signal = signal
        self._clock = clock
        self._monotonic = monotonic
        self._jitter = jitter
        self._skips_waits = skips_waits
        self._set_options(options)

    def _set_options(self, options: Options) -> None:
        self.options = options
        self._headers = common_headers(self._settings, options.headers, options.user_agent)
        self.redactor = Redactor(self._settings.credentials, options.headers)
        self._timeouts = Timeouts(options.timeout)

    def with_options(self, options: Options) -> Engine:
        """Create an engine with other options that shares everything else."""
        other = copy(self)
        other._set_options(options)
        return other

    def close(self) -> None:
        """End all waits for rate limits, because the client has been closed."""
        self._limiter.close()

    def check(self, call: Call[T]) -> None:
        """Check that a call can be sent, without sending it; see `execute` for the errors."""
        self._gate.check(call.operation)
        request_for(call, self._settings, self._headers)

    def execute(self, call: Call[T]) -> Response[T]:
        """Execute one call, including retries.

        Raises:
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            InvalidRequestError: the body cannot be encoded, or the URL is invalid; nothing was sent.
            TransportError: no complete response was received.
            APIError: the status of the response is not a success.
            DecodingError: the body of a successful response does not match the OpenAPI document.
            UnexpectedResponseError: a response violates the OpenAPI document, with `check_replies="raise"`.
        """
        self._gate.check(call.operation)
        if call.operation.deprecated:
            deprecation.warn(call.operation)
        request = request_for(call, self._settings, self._headers)
        # Of the template, because the operations of `request` have IDs with the path that is called.
        ticket = self._limiter.ticket(f"{request.method} {call.operation.path}", self._signal)
        try:
            reply, attempts = self._with_retries(call, request, ticket)
        finally:
            self._limiter.leave(ticket, self._monotonic())
        return response_for(call, request, reply, attempts, self.redactor)

    def _with_retries(self, call: Call[T], request: Request, ticket: Ticket[Signal]) -> tuple[Reply, int]:
        retry = self.options.retry
        now = started = self._monotonic()
        timeouts = self._timeouts
        if retry.deadline is not None:
            timeouts = Timeouts(self.options.timeout, started + retry.deadline, self._monotonic)
        attempt = 0
        while True:
            # A sleep can end slightly early on this clock, which must not hold the call back again.
            now = self._wait_for_admission(
                call, request, ticket, started, max(now, self._monotonic()), attempt
            )
            attempt += 1
            reply = self._attempt(call.operation, request, attempt, timeouts)
            now = self._monotonic()
            if isinstance(reply, Reply):
                self._limiter.record(ticket, reply.status, reply.headers, now, retry.max_wait)
                if self._shared is not None:
                    self._shared.record(ticket, reply.status, reply.headers, retry.max_wait)
                if self._checker is not None and call.operation.tag:  # else unknown to the OpenAPI document
                    reply = self._checker.checked(call.operation, reply, self.redactor)
                if _succeeded(call, reply, attempt):
                    return reply, attempt
            else:
                self._limiter.leave(ticket, now, counted=reply.sent)
            wait = retry.wait(
                request.method, attempt, _failure(reply), now=self._clock(), jitter=self._jitter
            )
            if wait is None or not retry.in_time(now - started, wait):
                raise self._error(call, request, reply, attempt, self._deadline_note(now - started, wait))
            _log.info(
                "%s: attempt %d failed (%s), next in %.1f s",
                call.operation.id,
                attempt,
                reply.status if isinstance(reply, Reply) else reply.problem,
                wait,
            )
            self._sleep(wait)
            now += wait

    def _wait_for_admission(
        self,
        call: Call[T],
        request: Request,
        ticket: Ticket[Signal],
        started: float,
        now: float,
        attempts: int,
    ) -> float:
        """Wait until the limiter admits an attempt, and return the time of admission.

        Raises:
            RequestTimeoutError: the deadline passed first.
            RuntimeError: the client has been closed.
        """
        retry = self.options.retry
        shared = self._shared
        logged = False
        while (
            wait := self._limiter.admit(ticket, now) if shared is None else shared.admit(ticket, now)
        ) is not None:
            if self._limiter.closed:
                raise RuntimeError(CLOSED)
            if not retry.in_time(now - started, 0.0):
                raise self._too_late(call, request, "held back by a rate limit", attempts, now - started)
            if not logged:
                logged = True
                _log.info("%s: held back by a rate limit", call.operation.id)
            if retry.deadline is not None:
                wait = min(wait, started + retry.deadline - now)
            if ticket.needs_time and self._skips_waits():
                self._sleep(wait)
                now = math.nextafter(now + wait, math.inf)  # the end, despite the rounding of floats
            elif ticket.signal is not None:
                ticket.signal.wait(wait)
            now = max(now, self._monotonic())
        if not retry.in_time(now - started, 0.0):  # a wait can end later than requested
            self._limiter.leave(ticket, now, counted=False)
            problem = "held back by a rate limit" if logged else TOO_LATE
            raise self._too_late(call, request, problem, attempts, now - started)
        return now

    def _too_late(
        self, call: Call[T], request: Request, problem: str, attempts: int, elapsed: float
    ) -> DatadogError:
        late = NoReply(problem, sent=False, timed_out=True)
        return self._error(call, request, late, attempts, self._deadline_note(elapsed, None))

    def _attempt(
        self, operation: Operation, request: Request, number: int, timeouts: Timeouts
    ) -> Reply | NoReply:
        if not self._hooks:
            return self._send(request, timeouts)
        from .._policy.attempt_hooks import AttemptHooks  # most clients have none

        hooks = AttemptHooks(self._hooks, operation, request, number, self.redactor)
        try:
            reply = self._send(request, timeouts)
        except BaseException as error:
            hooks.finish(error)
            raise
        hooks.finish(reply)
        return reply

    def _send(self, request: Request, timeouts: Timeouts) -> Reply | NoReply:
        reply = self._http.send(request, timeouts)
        if isinstance(reply, Reply) and 200 <= reply.status < 300:
            return reply  # the application's own data; whatever else shows parts of it redacts them
        return reply.without_secrets(self.redactor)

    def _deadline_note(self, elapsed: float, wait: float | None) -> str:
        """Suffix for the error message if the deadline prevents another attempt; otherwise empty."""
        retry = self.options.retry
        if not retry.in_time(elapsed, 0.0):
            return f"; the deadline of {retry.deadline:g} s for the whole call has passed"
        if wait is not None and not retry.in_time(elapsed, wait):
            return (
                f"; the deadline of {retry.deadline:g} s leaves no time for another attempt in {wait:.1f} s"
            )
        return ""

    def _error(
        self, call: Call[T], request: Request, reply: Reply | NoReply, attempts: int, note: str
    ) -> DatadogError:
        if isinstance(reply, Reply):
            return error_for(call, request, reply, attempts, self.redactor, note)
        return error_without_reply(call, request, reply, attempts, note)

    def listing(
        self,
        call: Call[T],
        items: Callable[[Response[T]], list[V]],
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> Paged[V]:
        """Create a lazy list from the prepared call of a list operation; see the client's `listing`."""
        if type(prefetch) is int and prefetch == 1:
            return Items(self, call, items, errors, self.redactor)
        from .prefetching import prefetched_listing

        return prefetched_listing(self, call, items, errors, prefetch)


def _succeeded(call: Call[T], reply: Reply, attempt: int) -> bool:
    # A repeated DELETE that gives 404 was carried out by an earlier attempt whose response was lost.
    already_deleted = attempt > 1 and call.operation.method == "DELETE" and reply.status == 404
    return 200 <= reply.status < 300 or already_deleted


def _failure(reply: Reply | NoReply) -> Failure:
    if isinstance(reply, NoReply):
        return Failure(sent=reply.sent, final=reply.too_large)
    return Failure(status=reply.status, headers=reply.headers)
