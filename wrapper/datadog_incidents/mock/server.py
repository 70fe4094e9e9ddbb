"""The core of the mock: from a request to a reply, without any I/O."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from threading import Lock

from attrs import evolve, field, frozen

from datadog_incidents_api.call import Operation
from datadog_incidents_api.operations import OPERATIONS

from . import (
    ai_postmortem,
    configurations,
    handles,
    impacts,
    incident_import,
    incidents,
    integrations,
    pages,
    postmortem_attachments,
    search,
    settings,
    todos,
    types,
    users,
)
from .collection import Collection
from .contract import Arguments, Route, contract
from .faults import Orders, Outcome
from .messages import Refused, Reply, Request
from .shape import declared_media_type, error_media_type
from .world import World

Handler = Callable[[World, Arguments], Reply]

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


CONTROL = "/__mock__/"
"""Paths of the mock's own, where it is to be controlled over HTTP."""


@frozen
class Keys:
    """The credentials that the mock takes: both keys together, or the token."""

    api_key: str = field(repr=False)
    app_key: str = field(repr=False)
    access_token: str = field(repr=False)


@frozen
class RecordedCall:
    """One request that the mock answered; credentials are not kept.

    Attributes:
        operation: the operation's id, None for a request that the document does not have.
        query: as sent, without the question mark.
        status: of the reply, None where the connection was dropped.
    """

    operation: str | None
    method: str
    path: str
    query: str
    body: bytes
    status: int | None


class Server:
    """A server of the API: what it was told before shows in what it answers next."""

    def __init__(self, keys: Keys, seed: int) -> None:
        self._keys = keys
        self._seed = seed
        self._lock = Lock()
        self.orders = Orders()
        self.calls: list[RecordedCall] = []
        self.control: Callable[[Request], Reply] | None = None
        self.reset()

    def reset(self) -> None:
        """Forget everything that happened: state, calls and ordered faults. Keys and seed remain."""
        with self._lock:
            self.world = World(self._seed)
            users.seed(self.world)
            types.seed(self.world)
            self.orders.clear()
            self.calls.clear()

    def handle(self, request: Request) -> Outcome:
        """Answer a request. Requests are answered one at a time, whatever thread they come from."""
        if self.control is not None and request.path.startswith(CONTROL):
            return Outcome(self.control(request))
        with self._lock:
            self.world.tick()
            operation, outcome = self._answered(request)
            if outcome.refuse:
                return outcome
            if request.method == "HEAD":
                outcome = evolve(outcome, reply=evolve(outcome.reply, body=b""))
            status = None if outcome.drop else outcome.reply.status
            call = RecordedCall(operation, request.method, request.path, request.query, request.body, status)
            self.calls.append(call)
            return outcome

    def _answered(self, request: Request) -> tuple[str | None, Outcome]:
        try:
            route, path = contract().route(request)
        except Refused as refused:
            return None, Outcome(refused.reply())
        fault = self.orders.take(route.operation)
        if fault is None:
            return route.operation, Outcome(self._carried_out(route, path, request))
        if fault.refuse:
            return route.operation, Outcome(Reply(503), refuse=True)
        if fault.status is not None:
            reply = fault.reply(declared_media_type(route.operation, fault.status))
        else:
            reply = fault.spoil(self._carried_out(route, path, request))
        # Where there is no body to break off, nothing arrives.
        drop = fault.drop or (fault.truncate and not reply.body)
        return route.operation, Outcome(reply, drop=drop, truncate=fault.truncate, delay=fault.delay)

    def _carried_out(self, route: Route, path: dict[str, str], request: Request) -> Reply:
        """Check credentials, then what is sent (400), then what it names (404), and act."""
        try:
            self._authorize(request)
        except Refused as refused:
            return refused.reply()
        try:
            arguments = contract().arguments(route, path, request)
            return HANDLERS[route.operation](self.world, arguments)
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
