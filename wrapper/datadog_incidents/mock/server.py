"""Request handling of the mock, without I/O: credentials, validation, dispatch, faults and the call log."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from threading import Lock

from attrs import Factory, evolve, field, frozen

from datadog_incidents._common.fork import notify_after_fork
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from .core.body_limit import check_length
from .core.calls import RecordedCall, call_log
from .core.contract import Arguments, Route, contract
from .core.faults import Delivery, FaultQueue
from .core.messages import Refused, Reply, Request
from .core.negotiation import check_accept
from .core.rate_limit_arguments import Limit
from .core.rate_limits import RateLimits
from .core.resource_schema import declared_media_type, error_media_type, success_media_types
from .core.scopes import SCOPES, required_scopes
from .core.state import MockState
from .resources import (
    ai_postmortem,
    configurations,
    handles,
    impacts,
    incident_import,
    incidents,
    integrations,
    pages,
    postmortem_attachments,
    settings,
    todos,
    types,
    users,
)
from .resources.collection import Collection
from .search import search
from .serving.control import Control

Handler = Callable[[MockState, Arguments], Reply]

HANDLER_MODULES = (
    *(ai_postmortem, configurations, handles, impacts, incident_import, incidents, integrations),
    *(pages, postmortem_attachments, search, settings, todos, types, users),
)
"""Modules with dedicated handlers, named after the operations; all others are generic collections."""


def _handler(operation: Operation) -> Handler:
    for module in HANDLER_MODULES:
        if hasattr(module, operation.id):
            handler: Handler = getattr(module, operation.id)
            return handler
    generic = Collection(operation.tag).handler(operation)
    if generic is None:
        raise LookupError(
            f"the mock has no handler for the operation {operation.id}: define {operation.id} in a module of"
            " wrapper/datadog_incidents/mock/resources/, and list the module in HANDLER_MODULES of"
            " wrapper/datadog_incidents/mock/server.py"
        )
    return generic


HANDLERS: dict[str, Handler] = {name: _handler(operation) for name, operation in OPERATIONS.items()}


@frozen
class Keys:
    """Credentials that the mock accepts: both keys together, or a token that has the required scopes."""

    api_key: str = field(repr=False)
    app_key: str = field(repr=False)
    access_token: str = field(repr=False)
    tokens: dict[str, frozenset[str]] = field(
        repr=False, default=Factory(lambda self: {self.access_token: SCOPES}, takes_self=True)
    )
    """Scopes by token; the access token has all of them."""


def bearer_token(request: Request) -> str:
    """Return the OAuth token of a request; empty if it has none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else ""


class Server:
    """Stateful server of the API for one organization, independent of the transport.

    Attributes:
        faults: pending faults.
        calls: calls received since the last `reset`, up to a maximum number.
        control: handler of control requests; None if they are disabled.
        limits: rate limits.
        state: current state.
    """

    def __init__(
        self,
        keys: Keys,
        seed: int,
        max_calls: int | None,
        *,
        strict_accept: bool = False,
        limits: Mapping[str, Limit] | None = None,
    ) -> None:
        self._keys = keys
        self._seed = seed
        self._strict_accept = strict_accept
        self.after_fork()
        notify_after_fork(self)
        self.faults = FaultQueue()
        self.calls = call_log(max_calls)
        self.control: Control | None = None
        self.limits = RateLimits(limits or {})
        self.reset()

    def after_fork(self) -> None:
        """Release the lock, which another thread of the parent process may have held."""
        self._lock = Lock()

    def reset(self) -> None:
        """Restore the initial state and discard calls and faults. Keys and seed remain."""
        with self._lock:
            self.state = MockState(self._seed)
            users.seed(self.state)
            types.seed(self.state)
            self.limits.reset(self.state.time)
            self.faults.clear()
            self.calls.clear()

    def recorded(self) -> list[RecordedCall]:
        """Return a copy of the call log, which another thread may be writing."""
        with self._lock:
            return list(self.calls)

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
        refusal = self.refusal(request)
        if self.control is not None and self.control.handles(request):
            return Delivery(refusal.reply() if refusal else self.control.answer(request))
        with self._lock:
            before = self.state.time
            self.state.tick()
            self.limits.elapse(before, self.state.time, served=request.served)
            operation, delivery = self._answered(request)
            if delivery.refuse:
                return delivery
            delivery = self.limits.announced(operation, delivery)
            if request.method == "HEAD":
                delivery = evolve(delivery, reply=evolve(delivery.reply, body=b""))
            status = None if delivery.drop else delivery.reply.status
            body = b"" if refusal else request.body
            call = RecordedCall(operation, request.method, request.path, request.query, body, status)
            self.calls.append(call)
            return delivery

    def _answered(self, request: Request) -> tuple[str | None, Delivery]:
        try:
            route, path = contract().route(request)
        except Refused as refused:
            return None, Delivery(refused.reply())
        fault = self.faults.take(route.operation)
        if fault is None:
            return route.operation, Delivery(self._carried_out(route, path, request))
        if fault.refuse:
            return route.operation, Delivery(Reply(503), refuse=True)
        if fault.status is not None:
            reply = fault.reply(declared_media_type(route.operation, fault.status))
        else:
            reply = fault.altered(self._carried_out(route, path, request))
        # A response without a body cannot be truncated and is dropped instead.
        drop = fault.drop or (fault.truncate and not reply.body)
        return route.operation, Delivery(reply, drop=drop, truncate=fault.truncate, delay=fault.delay)

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
            return HANDLERS[route.operation](self.state, arguments)
        except Refused as refused:
            return refused.reply(error_media_type(route.operation))

    def _authorize(self, request: Request) -> None:
        """Check the credentials: 401 if one is missing, 403 if one is wrong or lacks a required scope."""
        token = bearer_token(request)
        if token:
            if not self._permits(token, request):
                raise Refused(403, "Forbidden", *self._lack(token, request))
            return
        pairs = [
            (request.headers.get("dd-api-key", ""), self._keys.api_key),
            (request.headers.get("dd-application-key", ""), self._keys.app_key),
        ]
        if not all(sent for sent, _ in pairs):
            raise Refused(401, "Unauthorized")
        if not all(_are_equal(sent, valid) for sent, valid in pairs):
            raise Refused(403, "Forbidden")

    def _permits(self, token: str, request: Request) -> bool:
        """Whether a token is known and has the scopes that a request requires."""
        return any(
            _are_equal(token, known) and scopes.issuperset(required_scopes(request))
            for known, scopes in [*self._keys.tokens.items()]  # another thread may add a token
        )

    def _lack(self, token: str, request: Request) -> list[str]:
        """Return an error that names the required scopes that a known token lacks; none for another token.

        Published (EVIDENCE.md#published-not-recorded), except for the names of the scopes.
        """
        lacking = [one for one in required_scopes(request) if one not in self._keys.tokens.get(token, SCOPES)]
        return [f"Failed permission authorization checks: missing {', '.join(lacking)}"] if lacking else []


def _are_equal(sent: str, valid: str) -> bool:
    return hmac.compare_digest(sent.encode(), valid.encode())
