"""Scenarios that a right server of a certain kind once seemed to fail."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.model.scenarios import lists
from datadog_incidents.mock import MockDatadog
from tests.fuzz.right_servers import RIGHT_SERVERS

from .sessions import run_scenario, session_of

SEEDS = range(1, 4)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("server", "scenario", "resource"),
    [
        ("update_to_the_same_values_is_no_change", "repeated_update_changes_nothing", "todos"),
        ("update_to_the_same_values_is_no_change", "repeated_update_changes_nothing", "handles"),
        ("searches_sort_by_whole_seconds", "search_agrees", "incidents"),
        ("included_has_new_types", "update_includes", "attachments"),
        ("old_and_terse", "create_includes", "attachments"),
        ("included_has_new_types", "create_includes", "attachments"),
    ],
)
def test_scenario_reports_nothing(
    server: str, scenario: str, resource: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[server].patch(monkeypatch)
    assert run_scenario(session_of(MockDatadog(), seed=seed), scenario, resource) == []


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
    monkeypatch.setattr(lists, "MANY", 12)
    monkeypatch.setattr(lists, "filters_of", lambda _: ["filter[incident-type]"])
    session = session_of(
        MockDatadog(), "user_defined_fields", checks=["list_is_complete", "create_makes_one"]
    )
    assert run_scenario(session, "filters_select", "user_defined_fields") == []


def test_times_are_sorted_as_times_and_not_as_text() -> None:
    later, earlier = "2026-01-01T00:00:00.2519Z", "2026-01-01T00:00:00.25Z"
    assert sorted([later, earlier], key=lists.sort_key) == [earlier, later]
    assert sorted(["bravo", "alpha"], key=lists.sort_key) == ["alpha", "bravo"]
