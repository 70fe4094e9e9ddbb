"""Servers other than the mock may do what the spec leaves open, although the mock must do as it does."""

from __future__ import annotations

import json
from collections import Counter
from itertools import count
from threading import Lock
from typing import Any

import pytest
from attrs import define, field

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.model.scenarios.lists.sorting import is_greater
from datadog_incidents.fuzz.model.scenarios.searches.queries import queries
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources.collection import Collection
from datadog_incidents.mock.server import HANDLERS
from tests.fuzz.right_servers import RIGHT_SERVERS
from tests.fuzz.right_servers.alterations import Record, alter_documents
from tests.fuzz.right_servers.neighbor import Neighbor

from .probes.running import run
from .sessions import run_scenario, session_of

IN_USE = "what_belongs_to_incidents_is_not_deleted"


@pytest.mark.parametrize(
    ("server", "scenario", "resource"),
    [
        (IN_USE, "related_is_deleted", "incidents"),
        (IN_USE, "search_follows_every_change", "incidents"),
        ("disabled_users_are_users", "deleted_is_gone", "users"),
        ("values_are_searched_with_case", "search_follows_every_change", "incidents"),
        ("names_are_sorted_like_in_a_dictionary", "parameters_combine", "postmortem_templates"),
        ("updates_are_done_by_a_host_that_is_behind", "all_attributes_change", "timestamp_overrides"),
    ],
)
def test_scenario_reports_what_is_left_open_about_the_mock_alone(
    server: str, scenario: str, resource: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[server].patch(monkeypatch)
    other = session_of(MockDatadog())
    other.mock = None
    assert run_scenario(other, scenario, resource) == []


@pytest.mark.parametrize(
    ("server", "probe", "operation"),
    [
        ("disabled_users_are_users", "references", "create_incident_responder"),
        ("disabled_users_are_users", "references", "disable_user"),
        ("proxy_refuses_unusual_paths", "identifiers", "get_incident_todo"),
        ("not_a_number_is_json", "content", "create_incident_type"),
        ("users_have_a_newer_method", "methods", "disable_user"),
        ("options_are_not_implemented", "unusual", "get_incident"),
    ],
)
def test_probe_reports_what_is_left_open_about_the_mock_alone(
    server: str, probe: str, operation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[server].patch(monkeypatch)
    other = session_of(MockDatadog())
    other.mock = None
    assert run(other, probe, [operation]) == []


def test_what_a_template_is_named_by_decides_whether_its_delete_may_be_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    handler = HANDLERS["delete_incident_notification_template"]

    def keep(state: MockState, arguments: Arguments) -> Reply:
        rules = [one.resource["relationships"] for one in state.members["notification_rules"].values()]
        if is_kept or arguments.path["id"] in json.dumps(rules):
            raise Refused(400, "the template is in use")
        return handler(state, arguments)

    monkeypatch.setitem(HANDLERS, "delete_incident_notification_template", keep)
    for is_kept in (False, True):
        session = session_of(MockDatadog())
        session.mock = None
        found = {one[0] for one in run_scenario(session, "users_are_deleted", "notification_templates")}
        assert found == ({"valid_request_accepted"} if is_kept else set())


def test_fields_may_be_in_use_by_incidents_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    handler = HANDLERS["delete_incident_user_defined_field"]

    def keep(state: MockState, arguments: Arguments) -> Reply:
        if state.incidents:
            raise Refused(400, "there are incidents of its type")
        return handler(state, arguments)

    monkeypatch.setitem(HANDLERS, "delete_incident_user_defined_field", keep)
    mock = MockDatadog()
    with mock.client() as client:
        client.incidents.create(title="In production")
    session = session_of(mock)
    session.mock = None
    assert run_scenario(session, "deleted_is_gone", "user_defined_fields") == []
    assert session.progress.replies["delete_incident_user_defined_field 400"]


def test_queries_for_titles_are_sent_where_these_begin_with_the_word() -> None:
    texts = {one for one, _ in queries("zq1x")}
    assert texts - {one for one, _ in queries("zq1x", is_first=False)} == {
        "title:zq1x*",
        'title:"zq1x gamma"',
    }


def test_order_of_texts_is_known_where_two_letters_decide() -> None:
    assert is_greater("zq1x bravo", "zq1x alpha")
    assert is_greater("2026-01-01T00:00:00.2519Z", "2026-01-01T00:00:00.25Z")
    for first, second in (
        ("\xc1na", "bravo"),
        ("alpha 9", "alpha 12"),
        ("a-c", "ab"),
        ("b", "B"),
        ("ab", "a"),
    ):
        assert not is_greater(first, second)


@define
class Racing(httpx.BaseTransport):
    """Transport of a server on which the first deletes, all of one resource at the same time, succeed."""

    mock: MockDatadog
    remaining: int
    lock: Lock = field(factory=Lock)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Handle a request."""
        with self.lock:
            response = self.mock.transport.handle_request(request)
            self.remaining -= request.method == "DELETE"
            is_first = request.method == "DELETE" and self.remaining >= 0
            return httpx.Response(204) if is_first else response


@pytest.mark.parametrize("is_mock", [False, True])
def test_deletes_at_the_same_time_may_all_succeed(is_mock: bool) -> None:
    mock = MockDatadog()
    session = session_of(mock, workers=3, transport=Racing(mock, 3))
    if not is_mock:
        session.mock = None
    found = run_scenario(session, "concurrent_deletes", "impact_fields")
    assert found == ([("concurrent_deletes", "delete_incident_impact_field", "same")] if is_mock else [])


@pytest.mark.parametrize("position", range(9, 16))
def test_another_client_may_create_a_type_while_settings_are_listed(position: int) -> None:
    mock = MockDatadog()
    neighbor, requests = Neighbor(mock._server), count(1)
    session = session_of(mock)
    session.mock = None

    def act(_: Request) -> None:
        if next(requests) == position:
            neighbor.create("types")

    session.connection.guards.append(act)
    assert run_scenario(session, "settings_belong_to_types", "org_settings") == []
    assert next(requests) > position


def test_numbers_of_pages_count_those_of_the_size_that_a_server_permits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    RIGHT_SERVERS["pages_have_at_most_ten_items"].patch(monkeypatch)
    mock = MockDatadog()
    neighbor = Neighbor(mock._server)
    for _ in range(210):
        neighbor.create("users")
    session = session_of(mock)
    session.mock = None
    assert run_scenario(session, "pages_partition", "users") == []


@pytest.mark.parametrize("is_own", [False, True])
def test_user_of_an_incident_of_others_may_be_gone(is_own: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    mock = MockDatadog()
    neighbor = Neighbor(mock._server)
    gone = neighbor.create("users")
    neighbor.command(neighbor.create("incidents"), gone)

    def forget(operation: str, document: Record) -> None:
        if "included" in document:
            document["included"] = [
                one
                for one in document["included"]
                if one["id"] != gone and not (is_own and one["type"] == "users")
            ]

    alter_documents(monkeypatch, forget)
    session = session_of(mock)
    session.mock = None
    found = {one[0] for one in run_scenario(session, "include_includes", "incidents")}
    assert found == ({"include_includes"} if is_own else set())


@pytest.mark.parametrize("scenario", ["similar_ids_give_404", "deleted_is_gone"])
def test_ids_may_be_numbers_of_which_each_type_has_its_own(
    scenario: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers, sent, add, of = Counter[str](), list[str](), Collection.add, [""]

    def added(one: Collection, *arguments: Any) -> Record:
        of[0] = one.tag
        return add(one, *arguments)

    def new_id(_state: MockState, _version: int) -> str:
        numbers[of[0]] += 1
        return str(numbers[of[0]])

    monkeypatch.setattr(Collection, "add", added)
    monkeypatch.setattr(MockState, "new_id", new_id)
    mock = MockDatadog()
    neighbor = Neighbor(mock._server)
    strangers = {neighbor.create("types") for _ in range(200)}
    session = session_of(mock)
    session.mock = None
    session.connection.guards.append(
        lambda one: sent.append(one.path) if one.method in ("DELETE", "PATCH", "PUT") else None
    )
    assert run_scenario(session, scenario, "types") == []
    for probe in ("identifiers", "references"):
        failures = run(session, probe, ["delete_incident_type", "update_incident_type"])
        assert {one.check for one in failures} <= {"response_conforms"}  # the IDs of some types are UUIDs
    assert sent
    assert strangers.isdisjoint(path.split("/")[-1] for path in sent)
