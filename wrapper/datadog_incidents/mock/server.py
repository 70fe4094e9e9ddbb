"""The core of the mock: from a request to a reply, without any I/O."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from threading import Lock

from attrs import evolve, field, frozen

from datadog_incidents_api.call import Operation
from datadog_incidents_api.operations import OPERATIONS

from .core.calls import RecordedCall
from .core.contract import Arguments, Route, contract
from .core.faults import Delivery, FaultQueue
from .core.messages import Refused, Reply, Request
from .core.resource_schema import declared_media_type, error_media_type
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

Handler = Callable[[MockState, Arguments], Reply]

OWN = (
    *(ai_postmortem, configurations, handles, impacts, incident_import, incidents, integrations),
    *(pages, postmortem_attachments, search, settings, todos, types, users),
)
"""Resources with ways of their own: functions by operation; all else is a collection like any other."""


def _handler(operation: Operation) -> Handler:
    for module in OWN:
        if hasattr(module, operation.id):
            found: Handler = getattr(module, operation.id)
            return found
    return Collection(operation.tag).handler(operation)


HANDLERS: dict[str, Handler] = {name: _handler(operation) for name, operation in OPERATIONS.items()}


@frozen
class Keys:
    """The credentials that the mock takes: both keys together, or the token."""

    api_key: str = field(repr=False)
    app_key: str = field(repr=False)
    access_token: str = field(repr=False)


class Server:
    """A server of the API: what it was told before shows in what it answers next."""

    def __init__(self, keys: Keys, seed: int) -> None:
        self._keys = keys
        self._seed = seed
        self._lock = Lock()
        self.faults = FaultQueue()
        self.calls: list[RecordedCall] = []
        self.control: Callable[[Request], Reply | None] | None = None
        self.reset()

    def reset(self) -> None:
        """Forget everything that happened: state, calls and ordered faults. Keys and seed remain."""
        with self._lock:
            self.state = MockState(self._seed)
            users.seed(self.state)
            types.seed(self.state)
            self.faults.clear()
            self.calls.clear()

    def handle(self, request: Request) -> Delivery:
        """Answer a request. Requests are answered one at a time, whatever thread they come from."""
        if self.control is not None and (reply := self.control(request)) is not None:
            return Delivery(reply)
        with self._lock:
            self.state.tick()
            operation, delivery = self._answered(request)
            if delivery.refuse:
                return delivery
            if request.method == "HEAD":
                delivery = evolve(delivery, reply=evolve(delivery.reply, body=b""))
            status = None if delivery.drop else delivery.reply.status
            call = RecordedCall(operation, request.method, request.path, request.query, request.body, status)
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
            reply = fault.spoil(self._carried_out(route, path, request))
        # Where there is no body to break off, nothing arrives.
        drop = fault.drop or (fault.truncate and not reply.body)
        return route.operation, Delivery(reply, drop=drop, truncate=fault.truncate, delay=fault.delay)

    def _carried_out(self, route: Route, path: dict[str, str], request: Request) -> Reply:
        """Check credentials, then what is sent (400), then what it names (404), and act."""
        try:
            self._authorize(request)
        except Refused as refused:
            return refused.reply()
        try:
            arguments = contract().arguments(route, path, request)
            return HANDLERS[route.operation](self.state, arguments)
        except Refused as refused:
            return refused.reply(error_media_type(route.operation))

    def _authorize(self, request: Request) -> None:
        """Each key is judged by itself: 401 where one is missing, 403 where one is wrong."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and token:
            given = [(token, self._keys.access_token)]
        else:
            given = [
                (request.headers.get("dd-api-key", ""), self._keys.api_key),
                (request.headers.get("dd-application-key", ""), self._keys.app_key),
            ]
        if not all(sent for sent, _ in given):
            raise Refused(401, "Unauthorized")
        if not all(hmac.compare_digest(sent.encode(), right.encode()) for sent, right in given):
            raise Refused(403, "Forbidden")
