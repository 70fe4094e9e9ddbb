"""Servers that respond to creates with the IDs of resources of others, which stay as they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection, NotPermittedError
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.live.clean_up import clean_up_journal
from datadog_incidents.fuzz.live.journal import Header, Journal
from datadog_incidents.fuzz.live.live_run import LiveRun
from datadog_incidents.fuzz.live.marks import mark
from datadog_incidents.fuzz.model.engine import ModelEngine
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.fuzz.selection import selected
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.mock_datadog import BASE_URL
from datadog_incidents_api.operations import OPERATIONS

from ...amounts import amount
from .example_requests import example_request
from .foreign import Foreign, add_foreign, added, connection_to, is_residue, keys_of, state_of, stored

RUN_ID = "0123456789ab"
KINDS = {
    "create_incident": ("incidents", "delete_incident", "update_incident"),
    "create_incident_type": ("types", "delete_incident_type", "update_incident_type"),
    "create_incident_impact_field": ("impact_fields", "delete_incident_impact_field", None),
    "create_incident_user_defined_role": (
        *("user_defined_roles", "delete_incident_user_defined_role"),
        "update_incident_user_defined_role",
    ),
    "create_incident_rule": ("rules", "delete_incident_rule", "update_incident_rule"),
    "create_incident_notification_rule": (
        *("notification_rules", "delete_incident_notification_rule"),
        "update_incident_notification_rule",
    ),
}
"""Tag, delete and update by create."""


class LyingServer(httpx.BaseTransport):
    """Mock that responds to some creates with the ID of a resource of others, and the attributes as sent.

    Args:
        mock: the mock.
        foreign: resources of others.
        operations: creates whose responses are wrong.
        complete: whether the response is all of the other resource.
    """

    def __init__(
        self, mock: MockDatadog, foreign: Foreign, operations: tuple[str, ...], *, complete: bool = False
    ) -> None:
        self._mock = mock.transport
        self._foreign = foreign
        self._tags = {OPERATIONS[one].path: KINDS[one][0] for one in operations if one in KINDS}
        self._complete = complete
        self._keys = keys_of(mock)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._mock.handle_request(request)
        response.read()
        tag = self._tags.get(request.url.path)
        if tag is None or request.method != "POST" or response.status_code != 201:
            return response
        document = json.loads(response.content)
        foreign = self._foreign.last(tag)
        if self._complete:
            path = f"{request.url}/{foreign}"
            shown = self._mock.handle_request(httpx.Request("GET", path, headers=self._keys))
            document = json.loads(shown.read())
        document["data"]["id"] = foreign
        return httpx.Response(
            201, headers={"content-type": response.headers["content-type"]}, content=json.dumps(document)
        )


def connection_of(mock: MockDatadog, transport: httpx.BaseTransport) -> Connection:
    return Connection(BASE_URL, keys_of(mock), Budget(), transport=transport, trust_env=False)


class Scene:
    """Mock with resources of others, behind a server that lies."""

    def __init__(self, folder: Path, *operations: str, complete: bool = False) -> None:
        self.mock = MockDatadog(seed=1, max_calls=None)
        self.foreign = add_foreign(self.mock)
        self.before = stored(self.mock)
        server = LyingServer(self.mock, self.foreign, operations, complete=complete)
        self.connection = connection_of(self.mock, server)
        self.notes: list[str] = []
        cleaner = connection_of(self.mock, server)
        self.live = LiveRun(
            self.connection, cleaner, folder / "journal", run_id=RUN_ID, seed=1, notes=self.notes
        )

    def send(self, operation: str, **ids: str) -> Any:
        """Send an example request, and return the ID in the response."""
        exchange = self.connection.send(example_request(operation, lambda tag: ids.get(tag, "")))
        assert exchange.response.ok, exchange.response.body
        data = exchange.response.json() if exchange.response.body else {}
        return data.get("data", {}).get("id")

    def left(self) -> list[tuple[str, str]]:
        """Return what the run has left, after checking that everything of others is as before."""
        found = added(self.before, self.mock)
        return [key for key, value in found.items() if not is_residue(key, value)]


@pytest.mark.parametrize("operation", KINDS)
def test_resource_of_others_in_a_response_to_a_create_is_neither_changed_nor_deleted(
    tmp_path: Path, operation: str
) -> None:
    scene = Scene(tmp_path, operation)
    tag, delete, update = KINDS[operation]
    with scene.live:
        own = {"users": scene.send("create_user")}
        if tag != "types":
            own["types"] = scene.send("create_incident_type")
            own["notification_templates"] = scene.send("create_incident_notification_template", **own)
        claimed = scene.send(operation, **own)
        assert claimed == scene.foreign.last(tag)
        for write in filter(None, (update, delete)):
            with pytest.raises(NotPermittedError, match="does not show the resource as one of the run"):
                scene.send(write, **own | {tag: claimed})
    assert scene.left() == []  # the sweep has found what the run did create
    assert scene.live.clean_up is not None
    assert any(f"{tag} {claimed}: the server shows it without" in one for one in scene.live.clean_up.failed)


@pytest.mark.parametrize("operation", ["create_incident", "create_incident_type"])
def test_response_that_shows_another_resource_claims_nothing(tmp_path: Path, operation: str) -> None:
    scene = Scene(tmp_path, operation, complete=True)
    with scene.live:
        claimed = scene.send(operation)
        with pytest.raises(NotPermittedError, match="has not created"):
            scene.send(KINDS[operation][1], **{KINDS[operation][0]: claimed})
    assert scene.left() == []
    assert scene.live.clean_up is not None
    assert any("lacks the mark" in one for one in scene.live.clean_up.failed)


def test_nothing_is_added_to_an_incident_of_others(tmp_path: Path) -> None:
    scene = Scene(tmp_path, "create_incident")
    with scene.live:
        incident = scene.send("create_incident")
        with pytest.raises(NotPermittedError, match="as one of the run"):
            scene.send("create_incident_todo", incidents=incident)
    assert scene.left() == []


def test_no_setting_is_added_to_an_incident_type_of_others(tmp_path: Path) -> None:
    scene = Scene(tmp_path, "create_incident_type")
    with scene.live:
        kind = scene.send("create_incident_type")
        with pytest.raises(NotPermittedError, match="as one of the run"):
            scene.send("create_incident_user_defined_role", types=kind)
    assert scene.left() == []


def test_user_without_the_address_of_the_run_in_the_response_is_not_disabled(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    user = scene.foreign.last("users")
    body = {"data": {"id": user, "type": "users", "attributes": {"name": "Ada"}}}
    transport = httpx.MockTransport(lambda _: httpx.Response(201, json=body))
    scene.live._connection._client = httpx.Client(transport=transport)
    with scene.live:
        scene.send("create_user")
        with pytest.raises(NotPermittedError, match="as one of the run"):
            scene.send("disable_user", users=user)
    assert scene.left() == []


def test_reads_for_verification_are_sent_once_and_within_the_budget(tmp_path: Path) -> None:
    scene, reads = Scene(tmp_path), list[str]()
    with scene.live:
        scene.connection.listeners.append(lambda one: reads.append(f"{one.request.method}"))
        kind = scene.send("create_incident_type")
        for _ in range(3):
            scene.send("update_incident_type", types=kind)
        assert reads == ["POST", "GET", "PATCH", "PATCH", "PATCH"]
        assert scene.connection.budget.requests == 5
    assert scene.left() == []


def test_resource_that_cannot_be_read_is_not_changed(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    with scene.live:
        kind = scene.send("create_incident_type")
        state_of(scene.mock).members["types"].pop(kind)
        with pytest.raises(NotPermittedError, match="does not show"):
            scene.send("update_incident_type", types=kind)


def test_clean_up_by_a_journal_deletes_only_what_is_shown_with_the_mark(tmp_path: Path) -> None:
    mock = MockDatadog(seed=1)
    foreign = add_foreign(mock)
    before = stored(mock)
    journal = Journal(tmp_path / "journal", Header(BASE_URL, RUN_ID, 1))
    for operation, (tag, _, _) in KINDS.items():
        number = journal.before(operation, OPERATIONS[operation].path, f"{mark(RUN_ID)} x")
        journal.after(number, 201, foreign.last(tag), is_owned=True)
    todos = f"/api/v2/incidents/{foreign.last('incidents')}/relationships/todos"
    journal.after(
        journal.before("create_incident_todo", todos, None), 201, foreign.last("todos"), is_owned=True
    )
    clean_up = clean_up_journal(tmp_path / "journal", connection_to(mock))
    assert clean_up.deleted == []
    assert len(clean_up.failed) == len(KINDS) + 1
    assert added(before, mock) == {}


def test_the_engine_leaves_others_alone_whatever_creates_return(tmp_path: Path) -> None:
    scene = Scene(tmp_path, "create_incident", "create_incident_type", "create_incident_user_defined_role")
    sent: list[Request] = []
    with scene.live:
        scene.connection.listeners.append(lambda one: sent.append(one.request))
        resources = ("user_defined_roles",)
        session = Session(
            scene.connection,
            selected(resources=resources),
            evolve(PROFILES["quick"], walks=2),
            seed=1,
            run_id=RUN_ID,
        )
        ModelEngine().run(session)
    assert any(one.method == "POST" for one in sent)
    assert scene.left() == []


@pytest.mark.parametrize("tag", ["postmortem_templates", "rules"][: amount(1, 2)])
def test_right_server_passes_with_the_marks_of_a_run(tmp_path: Path, tag: str) -> None:
    scene = Scene(tmp_path)
    scene.connection.budget = Budget(sleep=lambda _: None)
    with scene.live:
        # References to types are possible only in requests that create some.
        called = [
            *("create_incident_type", "create_user"),
            *(one.id for one in OPERATIONS.values() if one.tag == tag),
        ]
        profile = evolve(PROFILES["quick"], walks=2)
        session = Session(scene.connection, selected(operations=called), profile, seed=1, run_id=RUN_ID)
        ModelEngine().run(session)
    assert [one.key for one in session.failures] == []
    assert [one for one in scene.notes if "does not show" in one or "unknown:" in one] == []
    assert scene.left() == []
