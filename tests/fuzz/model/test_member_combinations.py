"""Combinations of the members of one body: what is sent, and bugs that only two members together show."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from datadog_incidents.fuzz.model.probes.covering import covering_rows
from datadog_incidents.fuzz.model.probes.member_options import combined, forms
from datadog_incidents.fuzz.model.probes.places import is_valid, simplest
from datadog_incidents.fuzz.model.schemas import member, request_schema
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS
from datadog_incidents_api.operations import OPERATIONS

from .crashes import crash_if
from .probes.running import run
from .probes.running import session_of as probe_session
from .sessions import run_quick

WITH_BODY = [one for one in OPERATIONS if request_schema(one) is not None]


@pytest.mark.parametrize("sizes", [(1, 3), (2, 2, 2), (3, 4, 2, 5), (2,) * 12])
def test_every_two_options_are_in_one_row(sizes: tuple[int, ...]) -> None:
    rows = covering_rows(sizes, "seed", 1000)
    for (first, one), (second, other) in combinations(enumerate(sizes), 2):
        found = {(row[first], row[second]) for row in rows}
        assert len(found) == one * other
    assert len(rows) <= 3 * max(one * other for one, other in combinations(sizes, 2))


def test_options_of_a_single_member_have_a_row_each() -> None:
    assert covering_rows([3], "seed", 1000) == [[0], [1], [2]]
    assert covering_rows([3], "seed", 2) == [[0], [1]]


@pytest.mark.parametrize("operation", WITH_BODY)
def test_combinations_are_valid(operation: str) -> None:
    schema = request_schema(operation) or {}
    for body in combined(schema, simplest(schema), "seed", slice(1000)):
        assert is_valid(schema, body), body


def test_an_object_can_be_of_two_variants() -> None:
    metadata = member(request_schema("create_incident_integration") or {}, "data", "attributes", "metadata")
    keys = [{*one} for one in forms(metadata, {"channels": []})]
    for one in ({"channels"}, {"issues"}, {"teams"}, {"channels", "issues"}, {"issues", "teams"}):
        assert one in keys


def test_a_list_has_items_of_several_variants_in_either_order() -> None:
    assignees = member(request_schema("create_incident_todo") or {}, "data", "attributes", "assignees")
    found = [[type(item) for item in one] for one in forms(assignees, [])]
    assert found == [[], [str], [str, str], [str, dict], [dict, str]]


def test_parts_of_the_combinations_are_those_of_the_whole() -> None:
    schema = request_schema("create_incident_type") or {}
    parts = [slice(0, 4), slice(4, 8), slice(8)]
    first, second, whole = ([*combined(schema, simplest(schema), "seed", one)] for one in parts)
    assert [*first, *second] == whole


def crash_if_sent(patch: pytest.MonkeyPatch, operation: str, condition: Callable[[Any], bool]) -> None:
    crash_if(patch, operation, lambda _, arguments: condition(arguments.body["data"]["attributes"]))


CRASHES: list[tuple[str, str, Callable[[Any], bool]]] = [
    ("types", "create_incident_type", lambda it: it.get("is_default") is True and "description" not in it),
    ("todos", "update_incident_todo", lambda it: it.get("due_date", 0) is None and len(it["assignees"]) > 1),
    ("integrations", "create_incident_integration", lambda it: len(it["metadata"]) > 1),
    (
        "notification_rules",
        "update_incident_notification_rule",
        lambda it: it["enabled"] is False and it["visibility"] == "private",
    ),
]


@pytest.mark.parametrize(("resource", "operation", "condition"), CRASHES)
def test_a_crash_by_two_members_is_found(
    resource: str, operation: str, condition: Callable[[Any], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_quick("members_combine", resource) == []
    crash_if_sent(monkeypatch, operation, condition)
    found = run_quick("members_combine", resource)
    assert ("server_error", operation) in {one[:2] for one in found}


def test_a_value_that_is_lost_beside_another_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    create = HANDLERS["create_incident_impact_field"]

    def forgetful(state: MockState, arguments: Arguments) -> Reply:
        sent = arguments.body["data"]["attributes"]
        if not sent.get("tag_key"):
            sent["field_choices"] = []
        return create(state, arguments)

    monkeypatch.setitem(HANDLERS, "create_incident_impact_field", forgetful)
    found = run_quick("members_combine", "impact_fields")
    assert ("read_your_writes", "create_incident_impact_field", "field_choices") in found


def test_a_crash_of_an_operation_that_belongs_to_no_resource_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    operation = "create_page_from_incident"
    crash_if_sent(monkeypatch, operation, lambda it: "tags" not in it and it["target"]["type"] == "team_uuid")
    found = run(probe_session(MockDatadog(), profile="quick"), "accepted", [operation])
    assert "server_error" in {one.check for one in found}
