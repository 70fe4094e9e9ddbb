"""Seeded bugs of the mock, as patches of its server."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock import server
from datadog_incidents.mock.core import contract
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Reply, Request, json_reply
from datadog_incidents.mock.server import Server

Change = Callable[[Request, Reply], Reply]
Bug = Callable[[pytest.MonkeyPatch], None]
"""Patches the mock to have a bug."""


def replies(operation: str | None, change: Change) -> Bug:
    """Change the responses of an operation, or, with None, the responses to requests without an operation."""

    def install(monkeypatch: pytest.MonkeyPatch) -> None:
        answered = Server._answered

        def wrong(self: Server, request: Request) -> tuple[str | None, Delivery]:
            found, delivery = answered(self, request)
            if found == operation:
                delivery = evolve(delivery, reply=change(request, delivery.reply))
            return found, delivery

        monkeypatch.setattr(Server, "_answered", wrong)

    return install


def on(status: int, change: Callable[[Reply], Reply]) -> Change:
    """Change only the responses with one status."""
    return lambda _, reply: change(reply) if reply.status == status else reply


def content(change: Callable[[Any], Any]) -> Callable[[Reply], Reply]:
    """Change the JSON of a response in place."""

    def changed(reply: Reply) -> Reply:
        document = json.loads(reply.body)
        change(document)
        return json_reply(reply.status, document)

    return changed


def headers(**values: str) -> Callable[[Reply], Reply]:
    """Set headers of a response; underscores in names become hyphens."""
    given = {name.replace("_", "-"): value for name, value in values.items()}
    return lambda reply: evolve(
        reply, headers=(*(pair for pair in reply.headers if pair[0] not in given), *given.items())
    )


def lax_contract(change: Callable[[dict[str, Any]], Any]) -> Bug:
    """Make the mock validate requests against a changed OpenAPI document."""

    def install(monkeypatch: pytest.MonkeyPatch) -> None:
        strict: contract.Contract = vars(server)["contract"]()
        document = copy.deepcopy(strict._document)
        change(document)
        lax = contract.Contract(document)
        monkeypatch.setattr(server, "contract", lambda: lax)

    return install


def schema(name: str, change: Callable[[dict[str, Any]], Any]) -> Bug:
    return lax_contract(lambda document: change(document["components"]["schemas"][name]))


def ignores(*headers: str, at: str) -> Bug:
    """Make the mock ignore some credentials at one URL path."""

    def install(monkeypatch: pytest.MonkeyPatch) -> None:
        authorize = Server._authorize

        def careless(self: Server, request: Request) -> None:
            right = {"dd-api-key": self._keys.api_key, "dd-application-key": self._keys.app_key}
            corrected = {name: right[name] for name in headers} if request.path == at else {}
            authorize(self, evolve(request, headers={**request.headers, **corrected}))

        monkeypatch.setattr(Server, "_authorize", careless)

    return install


def existence_first(monkeypatch: pytest.MonkeyPatch) -> None:
    carried_out = Server._carried_out

    def wrong(self: Server, route: contract.Route, path: dict[str, str], request: Request) -> Reply:
        incident = path.get("incident_id")
        if incident is not None and incident not in self.state.incidents:
            return json_reply(404, {"errors": ["not found"]})
        return carried_out(self, route, path, request)

    monkeypatch.setattr(Server, "_carried_out", wrong)


def deletes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        server.HANDLERS,
        "delete_incident",
        lambda state, arguments: Reply(204, b"", (("content-type", "a/b"),)),
    )


def creates_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    create = server.HANDLERS["create_incident"]

    def wrong(state: Any, arguments: Any) -> Reply:
        reply = create(state, arguments)
        state.incidents.clear()
        return reply

    monkeypatch.setitem(server.HANDLERS, "create_incident", wrong)


def refuses_a_scope(request: Request, reply: Reply) -> Reply:
    return json_reply(400, {"errors": ["no"]}) if b"customer_impact_scope" in request.body else reply


def fails_with(status: int) -> Callable[[Reply], Reply]:
    return lambda reply: json_reply(status, {"errors": ["no"]})


def at(path: str, change: Callable[[Reply], Reply]) -> Bug:
    """Change the refusals of undeclared methods at one URL path."""
    return replies(None, lambda request, reply: change(reply) if request.path == path else reply)
