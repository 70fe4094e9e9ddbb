"""Another client of the same organization: resources that exist before the run, and calls during it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents.mock.core.messages import Request
from datadog_incidents.mock.server import Server
from datadog_incidents_api.operations import OPERATIONS
from tests.official_client.cases import FIRST, cases

from .alterations import Record, answered

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


class Neighbor:
    """Client with the keys of the mock that bypasses the variant and the call log.

    Attributes:
        ids: ID of the last resource that it created, by tag.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self.ids: dict[str, str] = {}

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """Send a request, which must succeed, and return the parsed response; None if it has no body."""
        self._server.state.tick()
        content = b"" if body is None else json.dumps(body).encode()
        _, delivery = answered(self._server, Request(method, path, "", KEYS, content))
        reply = delivery.reply
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


def after_reset(patch: pytest.MonkeyPatch, fill: Callable[[Server], None]) -> None:
    """Let each mock start with resources that a function creates."""
    reset = Server.reset

    def filled(server: Server) -> None:
        reset(server)
        fill(server)

    patch.setattr(Server, "reset", filled)
