"""Client that sends random requests: harmless ones, and ones that a guard must refuse."""

from __future__ import annotations

from random import Random
from typing import Any

from attrs import evolve

from datadog_incidents.fuzz.connection import Connection, NotPermittedError
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.live.marks import marked_request
from datadog_incidents.fuzz.live.routes import created_tag
from datadog_incidents_api.operations import OPERATIONS

from .example_requests import WRITES, example_request
from .foreign import Foreign

LIKELY = (
    *("create_incident_type", "create_incident", "create_user", "create_incident_todo"),
    *("create_incident_impact", "create_incident_notification_rule", "create_incident_rule"),
    *("create_incident_notification_template", "create_incident_user_defined_role", "delete_incident"),
    "update_incident_todo",
)
METHODS = ("GET", "PUT", "PATCH", "DELETE", "POST", "delete", "TRACE")


class ScriptedClient:
    """Client with a random mixture of requests.

    Args:
        connection: connection of the run.
        run_id: ID of the run.
        foreign: resources of others.
        random: source of randomness.

    Attributes:
        own: IDs that the server returned for creates, by tag.
        refused: number of requests that a guard refused.
    """

    def __init__(self, connection: Connection, run_id: str, foreign: Foreign, random: Random) -> None:
        self._connection = connection
        self._run_id = run_id
        self._foreign = foreign
        self._random = random
        self.own: dict[str, list[str]] = {}
        self.refused = 0

    def step(self) -> None:
        """Send one request, unless a guard refuses it."""
        random = self._random
        operation = random.choice(LIKELY if random.random() < 0.5 else WRITES)
        share = random.choice((0.0, 0.0, 0.0, 0.5))  # of resources of others
        request = example_request(operation, lambda tag: self._any(tag, share))
        if random.random() < 0.7:
            request = marked_request(request, self._run_id)
        if random.random() < 0.1:
            request = self._altered(request)
        try:
            response = self._connection.send(request).response
        except NotPermittedError:
            self.refused += 1
            return
        data: Any = response.json() if response.ok and request.method == "POST" else None
        if isinstance(data, dict) and isinstance(data["data"], dict):
            self.own.setdefault(created_tag(OPERATIONS[operation]), []).append(data["data"]["id"])

    def _any(self, tag: str, share: float) -> str:
        own = self.own.get(tag, [])
        if own and self._random.random() >= share:
            return self._random.choice(own)
        return self._random.choice(self._foreign.ids.get(tag) or self._foreign.ids["incidents"])

    def _altered(self, request: Request) -> Request:
        random = self._random
        match random.randrange(6):
            case 0:
                return evolve(request, method=random.choice(METHODS))
            case 1:
                return evolve(request, headers={**request.headers, "X-HTTP-Method-Override": "DELETE"})
            case 2:
                return evolve(request, path=f"{request.path}/../{self._any('incidents', 1)}")
            case 3:
                return evolve(request, body=request.body.replace(b'"id"', b'"ID"'))
            case 4:
                return evolve(request, body=request.body.replace(b"[fuzz ", b"[my "))
            case _:
                return evolve(request, body=request.body[: len(request.body) // 2])
