"""Scenarios that a right server of a certain kind once seemed to fail."""

from __future__ import annotations

import random
from contextlib import suppress
from itertools import count

import pytest

from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.failures import Failures, FirstFailure
from datadog_incidents.fuzz.model import checks
from datadog_incidents.fuzz.model.engine import ModelEngine
from datadog_incidents.fuzz.model.history import History
from datadog_incidents.fuzz.model.listing import list_all
from datadog_incidents.fuzz.model.requests import request
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.fuzz.model.scenarios.lists import filters
from datadog_incidents.fuzz.model.scenarios.lists.sorting import sort_key
from datadog_incidents.fuzz.model.server_model import Draw, ServerModel
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS
from tests.fuzz.right_servers import RIGHT_SERVERS
from tests.fuzz.right_servers.lists import sort_searches_by_seconds
from tests.fuzz.right_servers.neighbor import Neighbor

from ...amounts import amount, some
from .sessions import found, run_scenario, session_of

SEEDS: list[int] = some(range(1, amount(2, 3) + 1), 3)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("server", "scenario", "resource"),
    some(
        [
            ("update_to_the_same_values_is_no_change", "repeated_update_changes_nothing", "todos"),
            ("update_to_the_same_values_is_no_change", "repeated_update_changes_nothing", "handles"),
            ("others_have_resources_with_new_enum_values", "existing_are_consistent", "user_defined_fields"),
            ("searches_sort_by_whole_seconds", "search_agrees", "incidents"),
            ("searches_sort_by_whole_seconds", "search_follows_every_change", "incidents"),
            ("included_has_new_types", "update_includes", "attachments"),
            ("list_items_are_brief", "search_follows_every_change", "incidents"),
            ("old_and_terse", "create_includes", "attachments"),
            ("related_users_are_included_without_request", "create_includes", "impacts"),
            ("included_has_new_types", "create_includes", "attachments"),
            ("included_has_new_types", "twins_are_two", "attachments"),
            ("list_items_are_brief", "text_filter_combines", "users"),
            ("list_items_are_brief", "filters_select", "rules"),
            ("titles_are_searched_by_words", "search_agrees", "incidents"),
            ("creates_are_answered_briefly", "hidden_from_search", "incidents"),
            ("updates_are_answered_briefly", "update_includes", "incidents"),
            ("everything_fills_several_pages", "list_views_agree", "incidents"),
            *(
                ("new_members_change_with_each_read", scenario, resource)
                for scenario, resource in (
                    ("one_attribute_changes", "types"),
                    ("repeated_update_changes_nothing", "todos"),
                    ("list_follows_changes", "attachments"),
                    ("list_views_agree", "types"),
                    ("search_follows_every_change", "incidents"),
                )
            ),
            *(
                ("server_chooses_new_enum_values", one, "users")
                for one in ("filters_select", "parameters_combine")
            ),
        ],
        3,
    ),
)
def test_scenario_reports_nothing(
    server: str, scenario: str, resource: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[server].patch(monkeypatch)
    assert run_scenario(session_of(MockDatadog(), seed=seed), scenario, resource) == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("server", "scenario", "resource"),
    some(
        [
            ("lists_are_newest_first", "list_follows_changes", "rules"),
            ("names_of_fields_are_capitalized_for_users", "defaults_are_constant", "user_defined_fields"),
            ("queries_of_rules_are_normalized", "one_attribute_changes", "rules"),
            ("replaced_commanders_are_no_responders", "commander_changes", "incidents"),
            ("durations_follow_some_requests_later", "durations_follow_times", "incidents"),
            *(
                ("durations_follow_some_requests_later", scenario, "incidents")
                for scenario in (
                    "list_follows_changes",
                    "repeated_update_changes_nothing",
                    "search_follows_every_change",
                )
            ),
            ("durations_can_be_negative", "derived_attributes", "incidents"),
            ("timestamps_have_milliseconds", "times_are_kept", "incidents"),
            ("timestamps_have_no_fraction", "times_are_kept", "incidents"),
            ("timestamps_have_no_fraction", "times_are_kept", "timestamp_overrides"),
            ("searches_round_timestamps", "times_are_kept", "incidents"),
            ("searches_round_timestamps", "search_agrees", "incidents"),
            ("searches_round_timestamps", "search_follows_every_change", "incidents"),
            ("items_of_lists_are_stored_once", "members_combine", "todos"),
            ("metadata_is_that_of_one_service", "members_combine", "integrations"),
            *(
                ("permissions_of_types_are_enforced", *one)
                for one in (
                    ("search_follows_every_change", "incidents"),
                    ("children_of_every_incident", "incidents"),
                    ("same_in_two_incidents", "timestamp_overrides"),
                    ("one_attribute_changes", "incidents"),
                    ("used_is_updated", "types"),
                )
            ),
        ],
        3,
    ),
)
def test_scenario_reports_nothing_about_another_server(
    server: str, scenario: str, resource: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[server].patch(monkeypatch)
    session = session_of(MockDatadog(), seed=seed)
    session.mock = None
    assert run_scenario(session, scenario, resource) == []


def test_new_members_of_what_exists_may_change_with_each_read(monkeypatch: pytest.MonkeyPatch) -> None:
    RIGHT_SERVERS["new_members_change_with_each_read"].patch(monkeypatch)
    mock = MockDatadog()
    Neighbor(mock._server).create_all()
    session = session_of(mock, read_only=True)
    for resource in ("incidents", "types"):
        assert run_scenario(session, "existing_are_consistent", resource) == []


@pytest.mark.parametrize("is_mock", [False, True])
def test_other_servers_may_sort_by_whole_seconds(is_mock: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    sort_searches_by_seconds(monkeypatch)
    session = session_of(MockDatadog(), seed=2)
    session.failures = Failures(lambda _: is_mock)  # one is enough
    if not is_mock:
        session.mock = None
    with suppress(FirstFailure):
        run_scenario(session, "search_agrees", "incidents")
    assert {one.check for one in session.failures} == ({checks.SORT_SORTS.name} if is_mock else set())


def test_lists_during_creates_may_end_with_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    RIGHT_SERVERS["pages_have_at_most_ten_items"].patch(monkeypatch)
    session = session_of(MockDatadog(), workers=8)
    for _ in range(12):
        body = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
        session.connection.send(request("create_incident", {}, body=body))
    assert run_scenario(session, "concurrent_creates_and_lists", "incidents") == []


@pytest.mark.parametrize("is_mock", [False, True])
def test_impacts_may_set_attributes_of_their_incident(is_mock: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    RIGHT_SERVERS["impacts_set_the_customer_impact_of_their_incident"].patch(monkeypatch)
    operations = [one.id for one in OPERATIONS.values() if one.tag == "impacts"] + ["get_incident"]
    session = session_of(MockDatadog(), operations=operations)
    session.failures = Failures(lambda _: is_mock)  # one is enough
    if not is_mock:
        session.mock = None
    with suppress(FirstFailure):
        ModelEngine().run(session)
    assert bool(session.failures) == is_mock


@pytest.mark.parametrize("position", range(1, 9))
@pytest.mark.parametrize("action", ["change", "delete"])
def test_another_client_may_act_between_any_two_reads(action: str, position: int) -> None:
    mock = MockDatadog()
    neighbor = Neighbor(mock._server)
    incidents = [neighbor.create("incidents") for _ in range(2)]
    session, requests = session_of(mock, "incidents", read_only=True), count(1)

    def act(_: Request) -> None:
        if next(requests) == position:
            for one in incidents:
                neighbor.delete(one) if action == "delete" else neighbor.update(one, title="Another")

    session.connection.guards.append(act)
    assert run_scenario(session, "existing_are_consistent", "incidents") == []
    assert next(requests) > position + 1


@pytest.mark.parametrize("seed", SEEDS[:1])
def test_creates_of_another_client_are_not_taken_for_the_effect_of_a_refused_request(seed: int) -> None:
    mock = MockDatadog()
    neighbor = Neighbor(mock._server)
    neighbor.create("types")
    checks = ["refused_changes_nothing", "malformed_body_refused", "invalid_body_refused"]
    session = session_of(
        mock, "types", seed=seed, operations=["list_incident_types", "create_incident_type"], checks=checks
    )
    requests, chance = count(1), random.Random(seed)  # noqa: S311

    def act(_: Request) -> None:
        if next(requests) > 3 and chance.random() < 0.1:
            neighbor.create("types")

    session.connection.guards.append(act)
    assert found(session) == []
    assert next(requests) > 100


def test_items_that_another_client_moves_to_the_next_page_are_not_repeated() -> None:
    mock = MockDatadog()
    neighbor, state = Neighbor(mock._server), mock._server.state
    for _ in range(102):
        neighbor.create("incidents")
    hidden = [state.incidents.popitem() for _ in range(2)]
    session = session_of(mock, "incidents")
    session.mock = None

    def show_one_more(request: Request) -> None:
        if hidden and request.query.endswith("=100"):
            state.incidents = dict([hidden.pop(), *state.incidents.items()])

    session.connection.guards.append(show_one_more)
    model = ServerModel(session, History(), Draw(lambda _: None))
    assert len(list_all(model, resources()["incidents"], None)) == 102
    assert [*session.failures] == []


def test_pages_that_a_server_limits_are_not_taken_for_the_whole_list(monkeypatch: pytest.MonkeyPatch) -> None:
    RIGHT_SERVERS["pages_have_at_most_ten_items"].patch(monkeypatch)
    mock = MockDatadog()
    with mock.client() as dd:
        for number in range(15):
            dd.incidents.create(title=f"Incident {number}")
    session = session_of(mock, read_only=True)
    assert run_scenario(session, "existing_are_consistent", "incidents") == []


def test_list_by_page_number_continues_after_a_page_that_is_smaller_than_requested(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    RIGHT_SERVERS["pages_have_at_most_ten_items"].patch(monkeypatch)
    monkeypatch.setattr(filters, "MANY", 12)
    monkeypatch.setattr(filters, "filters_of", lambda _: ["filter[incident-type]"])
    session = session_of(
        MockDatadog(), "user_defined_fields", checks=["list_is_complete", "create_makes_one"]
    )
    assert run_scenario(session, "filters_select", "user_defined_fields") == []


def test_times_are_sorted_as_times_and_not_as_text() -> None:
    later, earlier = "2026-01-01T00:00:00.2519Z", "2026-01-01T00:00:00.25Z"
    assert sorted([later, earlier], key=sort_key) == [earlier, later]
    assert sorted(["bravo", "alpha"], key=sort_key) == ["alpha", "bravo"]


@pytest.mark.parametrize(
    ("scenario", "resource"), [("some_type_is_the_default", "types"), ("drafts_follow_changes", "incidents")]
)
def test_what_is_assumed_of_the_mock_is_not_tested_on_other_servers(scenario: str, resource: str) -> None:
    session = session_of(MockDatadog())
    session.mock = None
    assert run_scenario(session, scenario, resource) == []
    assert session.connection.budget.requests == 0
