"""IDs in another case: neither unknown nor the same, in paths and in queries, are found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply, json_reply, no_content
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS
from tests.mutants.mutant import load

from .running import run, session_of

Change = Callable[[Arguments], Reply | Arguments]


def found(operation: str) -> set[tuple[str, str]]:
    failures = run(session_of(MockDatadog()), "other_case", [operation])
    return {(one.check, one.subject) for one in failures}


def seed(patch: pytest.MonkeyPatch, operation: str, change: Change) -> None:
    """Let a change of the arguments, or another response, come before an operation with an ID in capitals."""
    handler = HANDLERS[operation]

    def around(state: MockState, arguments: Arguments) -> Reply:
        is_changed = any(one != one.lower() for one in arguments.path.values())
        found = change(arguments) if is_changed else arguments
        return handler(state, found) if isinstance(found, Arguments) else found

    patch.setitem(HANDLERS, operation, around)


def in_lower_case(arguments: Arguments) -> Arguments:
    return evolve(arguments, path={name: one.lower() for name, one in arguments.path.items()})


def refuse(_: Arguments) -> Reply:
    raise Refused(400, "malformed ID")


def test_filter_that_selects_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    load()["type_in_upper_case_matches_no_notification_template"].patch(monkeypatch)
    assert found("list_incident_notification_templates") == {("id_in_other_case", "filter[incident-type]")}


def test_list_of_an_incident_that_is_empty_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    seed(monkeypatch, "list_incident_todos", lambda _: json_reply(200, {"data": []}))
    assert ("id_in_other_case", "another case") in found("list_incident_todos")


def test_update_of_another_resource_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    first: dict[str, str] = {}

    def remember(arguments: Arguments) -> Arguments:
        return evolve(arguments, path=first)

    handler = HANDLERS["create_incident_type"]

    def create(state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        first.setdefault("incident_type_id", next(iter(state.members["types"])))
        return reply

    monkeypatch.setitem(HANDLERS, "create_incident_type", create)
    seed(monkeypatch, "update_incident_type", remember)
    assert found("update_incident_type") == {("id_in_other_case", "another case")}


def test_delete_that_deletes_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    seed(monkeypatch, "delete_incident_type", lambda _: no_content())
    assert found("delete_incident_type") == {("id_in_other_case", "delete")}


def test_delete_that_disables_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    seed(monkeypatch, "disable_user", lambda _: no_content())
    assert found("disable_user") == {("id_in_other_case", "delete")}


@pytest.mark.parametrize("change", [in_lower_case, refuse])
@pytest.mark.parametrize(
    "operation", ["get_incident_type", "update_incident_type", "delete_incident_type", "list_incident_todos"]
)
def test_same_or_refused_id_is_right(operation: str, change: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    seed(monkeypatch, operation, change)
    assert found(operation) == set()


def test_user_who_is_disabled_by_the_id_in_capitals_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    seed(monkeypatch, "disable_user", in_lower_case)
    assert found("disable_user") == set()
