"""Another client of the same organization: resources that exist before the run, and calls during it."""

from __future__ import annotations

import datetime
import json
import random
from collections.abc import Callable
from itertools import count
from threading import Lock
from typing import Any

import pytest

from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Request
from datadog_incidents.mock.server import Server
from datadog_incidents_api.operations import OPERATIONS
from tests.official_client.cases import FIRST, cases

from .alterations import Answer, Record, answered, around

KEYS = {
    "dd-api-key": "mock-api-key",
    "dd-application-key": "mock-app-key",
    "content-type": "application/json",
}
CREATES = {one.tag: one for one in OPERATIONS.values() if one.name == "create"}
UPDATES, DELETES = (
    {
        one.tag: one
        for one in OPERATIONS.values()
        if one.name in names and one.tag in CREATES.keys() - {"handles"}
    }
    for names in (("update", "patch"), ("delete",))
)
"""Operations by tag, without those of handles, whose paths do not have the ID."""
CHILDREN = ("todos", "impacts", "attachments", "responders", "integrations", "timestamp_overrides")


class LostError(Exception):
    """A resource of a neighbor is no longer there."""


class Neighbor:
    """Client with the keys of the mock that bypasses the variant and the call log.

    Attributes:
        ids: ID of the last resource that it created, by tag.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self.ids: dict[str, str] = {}

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """Send a request, which must succeed, and return the parsed response; None if it has no body.

        Raises:
            LostError: somebody else has deleted a resource of the path or the body.
        """
        self._server.state.tick()
        content = b"" if body is None else json.dumps(body).encode()
        _, delivery = answered(self._server, Request(method, path, "", KEYS, content))
        reply = delivery.reply
        if reply.status == 404:
            raise LostError(f"{method} {path}: {reply.body!r}")
        if reply.status >= 300:
            raise AssertionError(f"{method} {path}: {reply.status} {reply.body!r}")
        return json.loads(reply.body) if reply.body else None

    def create(self, tag: str, **attributes: Any) -> str:
        """Create a resource from the first example of the OpenAPI document, and return its ID."""
        case = next(cases(CREATES[tag]))
        body = case.body(self.ids)
        body["data"].setdefault("attributes", {}).update(attributes)
        if tag == "users":
            body["data"]["attributes"]["email"] = f"neighbor{len(self._server.state.users)}@example.com"
        created = self.call("POST", CREATES[tag].path.format(**case.path(self.ids)), body)
        self.ids[tag] = created["data"]["id"]
        return self.ids[tag]

    def create_all(self) -> None:
        """Create one resource of each kind."""
        for tag in dict.fromkeys([*FIRST, *CREATES]):
            self.create(tag)

    def update(self, incident_id: str, **attributes: Any) -> None:
        """Update an incident."""
        body: Record = {"data": {"type": "incidents", "id": incident_id, "attributes": attributes}}
        self.call("PATCH", f"/api/v2/incidents/{incident_id}", body)

    def command(self, incident_id: str, user_id: str) -> None:
        """Make a user the commander of an incident."""
        link = {"commander_user": {"data": {"type": "users", "id": user_id}}}
        body: Record = {"data": {"type": "incidents", "id": incident_id, "relationships": link}}
        self.call("PATCH", f"/api/v2/incidents/{incident_id}", body)

    def update_any(self, tag: str) -> None:
        """Update the last resource of a kind as the first example of the OpenAPI document does."""
        operation = UPDATES[tag]
        case = next(cases(operation))
        self.call(operation.method, operation.path.format(**case.path(self.ids)), case.body(self.ids))

    def delete_any(self, tag: str) -> None:
        """Delete the last resource of a kind."""
        operation = DELETES[tag]
        self.call("DELETE", operation.path.format(**next(cases(operation)).path(self.ids)))

    def delete(self, incident_id: str) -> None:
        """Delete an incident."""
        self.call("DELETE", f"/api/v2/incidents/{incident_id}")


def work(patch: pytest.MonkeyPatch, every: int, turn: Callable[[Neighbor, int], None]) -> None:
    """Let a neighbor take a turn before some requests. It has one resource of each kind before.

    The run under test may delete whatever it finds: the neighbor starts anew if a resource of it is gone.

    Args:
        patch: monkeypatch of the variant.
        every: number of requests between two turns, on average.
        turn: function that takes a turn, given the neighbor and the number of the turn.
    """
    chance = random.Random(every)  # noqa: S311  # must be reproducible
    numbers = count()
    neighbors: dict[Server, Neighbor] = {}
    turns = Lock()

    def take(server: Server) -> None:
        with turns:  # one after the other, even if requests come at the same time
            if chance.random() * every >= 1:
                return
            try:
                if server not in neighbors:
                    neighbors[server] = Neighbor(server)
                    neighbors[server].create_all()
                turn(neighbors[server], next(numbers))
            except LostError:
                neighbors.pop(server)

    def wrap(answer: Answer) -> Answer:
        def shared(server: Server, request: Request) -> tuple[str | None, Delivery]:
            take(server)
            return answer(server, request)

        return shared

    around(patch, wrap)


def after_reset(patch: pytest.MonkeyPatch, fill: Callable[[Server], None]) -> None:
    """Let each mock start with resources that a function creates."""
    reset = Server.reset

    def filled(server: Server, *start: datetime.datetime) -> None:
        reset(server, *start)
        fill(server)

    patch.setattr(Server, "reset", filled)
