"""Request handling of the mock, without I/O: credentials, validation, dispatch, faults and the call log."""

from __future__ import annotations

import datetime
import logging
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager, contextmanager
from threading import RLock
from typing import Any

from attrs import evolve

from datadog_incidents._common.fork import notify_after_fork
from datadog_incidents._common.log_text import single_line

from .core.body_limit import check_length
from .core.call_log import CallLog
from .core.calls import RecordedCall, RecordedResponse
from .core.capacity import Capacity
from .core.clock import MockClock
from .core.contract import Route, contract
from .core.credentials import Keys, bearer_token
from .core.evolution import evolved
from .core.fault_queue import FaultQueue
from .core.faults import Delivery
from .core.messages import Refused, Reply, Request
from .core.negotiation import check_accept
from .core.rate_limit_arguments import Limit
from .core.rate_limits import RateLimits
from .core.resource_schema import declared_media_type, error_media_type, success_media_types
from .core.state import MockState, Record
from .handlers import HANDLERS, Handler
from .notifications.notifier import Notifier
from .notifications.outbox import Outbox
from .notifications.webhook import Webhook
from .resources import types, users
from .resources.overview import overview
from .saving.state_json import state_from_json, state_to_json
from .search.search_delay import SearchDelay
from .serving.control import Control

__all__ = ["HANDLERS", "Handler", "Server"]

_log = logging.getLogger("datadog_incidents.mock")


class Server:
    """Stateful server of the API for one organization, independent of the transport.

    Attributes:
        faults: pending faults.
        calls: calls received since the last `reset`, up to a maximum number.
        clock: clock from which requests take their time.
        control: handler of control requests; None if they are disabled.
        limits: rate limits.
        notifications: notifications that rules have sent.
        state: current state.
        changes: number of times that the state may have changed.
    """

    def __init__(
        self,
        keys: Keys,
        seed: int,
        max_calls: int | None,
        *,
        strict_accept: bool = False,
        search_delay: float = 0.0,
        clock: MockClock | None = None,
        limits: Mapping[str, Limit] | None = None,
        webhook: Webhook | None = None,
    ) -> None:
        self._keys = keys
        self._seed = seed
        self.clock = clock or MockClock()
        self._strict_accept = strict_accept
        self.after_fork()
        notify_after_fork(self)
        self.faults = FaultQueue(seed)
        self.calls = CallLog(max_calls)
        self._capacity = Capacity()
        self._search_delay = SearchDelay(search_delay) if search_delay else None
        self.control: Control | None = None
        self.limits = RateLimits(limits or {})
        self.changes = 0
        self.notifications = Outbox(webhook)
        self._notifier = Notifier(self.notifications)
        self.reset()

    def after_fork(self) -> None:
        """Release the lock, which another thread of the parent process may have held."""
        # A thread can take it again: the `match` of a fault may use the mock.
        self._lock = RLock()

    def reset(self, start: datetime.datetime | None = None) -> None:
        """Restore the initial state and time, and discard calls and faults. Keys and seed remain.

        Args:
            start: what `start` of the clock has returned; None to read it, before anything is changed.
        """
        with self._lock:
            time = self.clock.start() if start is None else start
            self.clock.reset(time)
            self.state = MockState(self._seed, time)
            users.seed(self.state)
            types.seed(self.state)
            self.limits.reset(self.state.time)
            self.faults.restart()
            self.calls.clear()
            self.notifications.clear()
            self._capacity.reset()
            if self._search_delay is not None:
                self._search_delay.clear()
            self.changes += 1

    def saved(self) -> Record:
        """Return state, notifications, time, counted requests and what searches do not see yet.

        They are JSON that shares objects with the server.

        To be encoded while `locked`.
        """
        return {
            "state": state_to_json(self.state),
            "clock": self.clock.saved(),
            "limits": self.limits.saved(),
            "notifications": self.notifications.saved(),
            "seeded": self._capacity.seeded,
            "unseen_by_searches": {} if self._search_delay is None else self._search_delay.saved(),
        }

    def restore(self, saved: Record, start: datetime.datetime) -> None:
        """Restore what was saved, whose objects are taken over; discard calls and faults like `reset`.

        Args:
            saved: what `saved` returned.
            start: what `start` of the clock has returned.
        """
        state = state_from_json(saved["state"])
        with self._lock:
            self.reset(start)
            self.clock.restore(saved["clock"])
            self.state = state
            self.limits.restore(saved["limits"])
            self.notifications.restore(saved.get("notifications", []))  # earlier files do not have them
            self._capacity.seeded = saved.get("seeded", 0)  # earlier files do not have it
            if self._search_delay is not None:
                self._search_delay.restore(saved["unseen_by_searches"])

    def replace(self, state: MockState) -> None:
        """Continue with another state, e.g. a branch of the present one. Time, calls and faults remain."""
        with self._lock:
            self._capacity.seed(self.state, state)
            self.state = state
            self.changes += 1

    def locked(self) -> AbstractContextManager[Any]:
        """Return a context in which no request is handled."""
        return self._lock

    def clear_calls(self) -> None:
        """Discard the calls received so far; everything else remains."""
        with self._lock:
            self.calls.clear()

    def recorded(self) -> list[RecordedCall]:
        """Return a copy of the call log, which another thread may be writing."""
        with self._lock:
            return list(self.calls)

    def recorded_after(self, name: str, number: int, limit: int) -> tuple[str, int, list[RecordedCall]]:
        """Return the calls after one that the name of the log and a number identify, at most `limit`.

        Returns:
            The name of the log, and what `CallLog.after` returns; with another name than the given one, the
            latest calls.
        """
        with self._lock:
            if name != self.calls.name:
                number = self.calls.total - limit
            return (self.calls.name, *self.calls.after(number, limit))

    def overview(self) -> Record:
        """Return the latest incidents and todos, in short."""
        with self._lock:
            return overview(self.state)

    @contextmanager
    def notifying(self, listener: Callable[[], None]) -> Generator[None]:
        """Call a function after each change of the call log, in the thread that makes it."""
        with self._lock:
            self.calls.listeners = (*self.calls.listeners, listener)
        try:
            yield
        finally:
            with self._lock:
                self.calls.listeners = tuple(one for one in self.calls.listeners if one is not listener)

    def refusal(self, request: Request) -> Refused | None:
        """Return why a request is refused whatever its body contains; None if its body is needed.

        Transports call it with the head of a request, so that they do not read the bodies of others.
        """
        try:
            if self.control is not None and self.control.handles(request):
                self.control.check(request)
            else:
                self._authorize(request)
            check_length(request)
        except Refused as refused:
            return refused
        return None

    def handle(self, request: Request) -> Delivery:
        """Handle a request. Requests are handled one at a time, even if several threads send them."""
        if self.control is not None and self.control.handles(request):
            refusal = self.refusal(request)
            return Delivery(refusal.reply() if refusal else self.control.answer(request))
        started = time.perf_counter()
        with self._lock:
            step = self.state.take_time(self.clock)
            self.changes += request.method not in ("GET", "HEAD")
            self.limits.elapse(self.state.time - step, self.state.time, served=request.served)
            operation, delivery = self._answered(request)
            if delivery.refuse:
                return delivery
            delivery = self.limits.announced(operation, delivery)
            if request.method == "HEAD":
                delivery = evolve(delivery, reply=evolve(delivery.reply, body=b""))
            duration = time.perf_counter() - started + delivery.delay
            body = b"" if request.body and self.refusal(request) else request.body
            self._record(operation, request, body, delivery, duration)
            return delivery

    def _record(
        self, operation: str | None, request: Request, body: bytes, delivery: Delivery, duration: float
    ) -> None:
        """Add a call to the call log, and to the log."""
        reply = delivery.reply
        response = None
        if not delivery.drop:
            response = RecordedResponse(reply.status, dict(reply.headers), delivery.sent_body)
        status = None if response is None else response.status
        call = RecordedCall(
            operation, request.method, request.path, request.query, body, status, response, duration
        )
        self.calls.append(call)
        if _log.isEnabledFor(logging.INFO):
            path, shown = single_line(request.path), "no response" if status is None else status
            _log.info("%s %s %s %.1f ms", request.method, path, shown, duration * 1000)

    def _answered(self, request: Request) -> tuple[str | None, Delivery]:
        try:
            route, path = contract().route(request)
        except Refused as refused:
            return None, Delivery(refused.reply())
        injection = self.faults.take(route.operation, request)
        if injection is None:
            return route.operation, Delivery(self._carried_out(route, path, request))
        fault = injection.fault
        if fault.refuse:
            return route.operation, Delivery(Reply(503), refuse=True)
        delay = fault.seconds(injection.random)
        if fault.status is not None:
            reply = fault.reply(declared_media_type(route.operation, fault.status))
        else:
            reply = self._carried_out(route, path, request)
            if fault.evolve:
                reply = evolved(route.operation, reply, injection.random)
            reply = fault.altered(reply)
        # A response without a body cannot be truncated and is dropped instead.
        drop = fault.drop or (fault.truncate and not reply.body)
        return route.operation, Delivery(reply, drop=drop, truncate=fault.truncate, delay=delay)

    def _carried_out(self, route: Route, path: dict[str, str], request: Request) -> Reply:
        """Check credentials, length, limit, query and body (400), look up IDs (404), run the handler."""
        refusal = self.refusal(request)
        if refusal is not None:
            return refusal.reply()
        try:
            self.limits.take(route.operation)
            if self._strict_accept:
                check_accept(request.headers.get("accept", ""), success_media_types(route.operation))
        except Refused as refused:
            return refused.reply()
        try:
            arguments = contract().arguments(route, path, request)
            self._capacity.check(request, self.state)
            handler = self._notifier.notifying(route.operation, HANDLERS[route.operation])
            self._forget_derived(route.method, arguments.path)
            if self._search_delay is not None:
                reply = self._search_delay.handled(handler, self.state, arguments)
            else:
                reply = handler(self.state, arguments)
            self._capacity.count(request, reply)
            return reply
        except Refused as refused:
            return refused.reply(error_media_type(route.operation))

    def _forget_derived(self, method: str, path: Mapping[str, str]) -> None:
        """Forget what has been computed of the incidents that a request may change."""
        if "incident_id" in path:
            if method != "GET":
                self.state.derived.forget(path["incident_id"])
        elif method not in ("GET", "POST"):  # what does not exist yet belongs to no incident
            self.state.derived.clear()

    def _authorize(self, request: Request) -> None:
        """Check the credentials: 401 if one is missing, 403 if one is wrong or lacks a required scope."""
        token = bearer_token(request)
        if not token:
            self._keys.check_pair(request)
        elif not self._permits(token, request):
            raise Refused(403, "Forbidden", *self._keys.lack(token, request))

    def _permits(self, token: str, request: Request) -> bool:
        """Whether a token is known and has the scopes that a request requires."""
        return self._keys.permits(token, request)
