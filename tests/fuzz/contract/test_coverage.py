"""Coverage of runs: gaps of incomplete runs, and links to follow again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from attrs import define, field

from datadog_incidents.fuzz.contract.coverage import Coverage
from datadog_incidents.fuzz.progress import Progress
from datadog_incidents.fuzz.selection import Selection
from datadog_incidents_api.operations import OPERATIONS
from tests.fuzz.openapi_file import OPENAPI_DOCUMENT

from .parameters import parameters_of

CHECKS = ("ignored_auth", "unsupported_method")
DOCUMENT = json.loads(OPENAPI_DOCUMENT.read_text("utf-8"))
LINK = "create_incident get"


@define
class Counts:
    """Progress of a run, and its cases by phase and operation."""

    progress: Progress = field(factory=Progress)
    cases: Counter[str] = field(factory=Counter[str])

    def coverage(self, selection: Selection | None = None, **options: Any) -> Coverage:
        options = {"checks": CHECKS} | options
        return Coverage(self.progress, self.cases, selection or Selection(), **options)


@pytest.fixture
def complete() -> Counts:
    """Counts of a run without gaps."""
    counts = Counts()
    counts.progress.checks = Counter(CHECKS)
    for one in OPERATIONS.values():
        counts.cases.update(f"{phase} {one.id}" for phase in ("examples", "coverage", "fuzzing"))
        counts.progress.parameters.update(f"{one.id} {name}" for name in parameters_of(one))
        counts.progress.replies.update(f"{one.id} {status}" for status in (*one.success, 400, 401, 404))
        for response in DOCUMENT["paths"][one.path][one.method.lower()]["responses"].values():
            counts.progress.links.update(f"{one.id} {name}" for name in response.get("links", {}))
    return counts


def test_a_complete_run_has_no_gaps(complete: Counts) -> None:
    assert complete.coverage().gaps() == []
    assert len(complete.coverage().links) == len(complete.progress.links) > 100


def removed(counts: str, key: str) -> Callable[[Counts], Any]:
    return lambda complete: getattr(complete.progress, counts).pop(key)


def without_cases(key: str) -> Callable[[Counts], Any]:
    return lambda complete: complete.cases.pop(key)


@pytest.mark.parametrize(
    ("remove", "gap"),
    [
        (removed("checks", "ignored_auth"), "the check ignored_auth gave no result"),
        (without_cases("examples create_user"), "the phase examples had no case for create_user"),
        (without_cases("coverage get_incident"), "the phase coverage had no case for get_incident"),
        (without_cases("fuzzing create_user"), "the phase fuzzing had no case for create_user"),
        (
            removed("parameters", "list_incidents query page[size]"),
            "no case for list_incidents contained the parameter query page[size]",
        ),
        (
            removed("parameters", "get_incident path incident_id"),
            "no case for get_incident contained the parameter path incident_id",
        ),
        (removed("replies", "create_user 201"), "create_user never returned 201"),
        (removed("replies", "create_user 400"), "create_user never returned 400"),
        (removed("replies", "create_user 401"), "create_user never returned 401 or 403"),
        (removed("replies", "get_incident 404"), "get_incident never returned 404"),
        (removed("links", LINK), f"no scenario followed the link {LINK} successfully"),
    ],
)
def test_each_gap_is_reported(complete: Counts, remove: Callable[[Counts], Any], gap: str) -> None:
    remove(complete)
    assert complete.coverage().gaps() == [gap]


def test_missing_links_are_followed_again_from_the_create_of_their_resource(complete: Counts) -> None:
    followed = complete.progress.links
    links = complete.coverage().links
    assert links.retry_groups(followed) == []
    del followed["create_incident_todo update"]
    del followed[LINK]
    of_incidents, of_todos = links.retry_groups(followed, with_siblings=False)
    assert {"create_incident", "get_incident"} <= of_incidents
    assert {"create_incident", "create_incident_todo", "update_incident_todo"} <= of_todos
    assert not {"create_user", "create_incident_rule", "list_incident_todos"} & (of_incidents | of_todos)
    assert "create_incident_todo update" in links.between(of_todos)


def test_a_retry_group_contains_the_creates_that_its_targets_need(complete: Counts) -> None:
    del complete.progress.links["create_incident listTodos"]
    (group,) = complete.coverage().links.retry_groups(complete.progress.links)
    assert {"create_incident", "create_incident_todo", "list_incident_todos", "create_user"} <= group


def test_a_mock_must_return_401_403_and_429_for_every_operation(complete: Counts) -> None:
    for one in OPERATIONS.values():
        complete.progress.replies.update(f"{one.id} {status}" for status in (403, 429))
    assert complete.coverage(faults_injected=True).gaps() == []
    for status in (401, 403, 429):
        del complete.progress.replies[f"create_user {status}"]
    assert complete.coverage(faults_injected=True).gaps() == [
        f"create_user never returned {status}" for status in (401, 403, 429)
    ]
    assert ("create_user", 429) in complete.coverage().unseen()
    assert ("create_user", 201) not in complete.coverage().unseen()


def test_a_run_of_selected_operations_needs_only_their_responses_and_links(complete: Counts) -> None:
    selected = Selection(frozenset({"create_incident", "get_incident", "create_user"}))
    complete.progress.links = Counter({LINK: 1})
    for counts in (complete.cases, complete.progress.parameters, complete.progress.replies):
        for key in [key for key in counts if not selected.operations & {*key.split()}]:
            del counts[key]
    assert complete.coverage(selected).gaps() == []
    complete.progress.links.clear()
    assert complete.coverage(selected).gaps() == [f"no scenario followed the link {LINK} successfully"]


def test_a_read_only_run_needs_only_the_cases_and_parameters_of_get_operations(complete: Counts) -> None:
    complete.progress.links.clear()
    complete.progress.replies.clear()
    for one in OPERATIONS.values():
        if one.method != "GET":
            del complete.cases[f"coverage {one.id}"]
    assert complete.coverage(read_only=True).gaps() == []
    complete.cases.clear()
    gaps = complete.coverage(read_only=True).gaps()
    assert "the phase coverage had no case for get_incident" in gaps
    assert not any("create_user" in gap for gap in gaps)


def test_checks_that_are_not_run_for_any_selected_operation_are_not_needed(complete: Counts) -> None:
    options: dict[str, Any] = {"checks": ("use_after_free",)}
    assert complete.coverage(Selection(frozenset({"get_user"})), **options).gaps() == []
    gaps = complete.coverage(Selection(frozenset({"get_user", "list_users"})), **options).gaps()
    assert "the check use_after_free gave no result" in gaps


def test_links_and_successes_of_what_no_selected_operation_creates_are_not_needed(complete: Counts) -> None:
    options: dict[str, Any] = {"checks": ("ignored_key",)}
    complete.progress.links.clear()
    impacts = {"create_incident_impact", "list_incident_impacts"}
    assert complete.coverage(Selection(frozenset(impacts)), **options).gaps() == []
    for gaps in (
        complete.coverage(Selection(frozenset({*impacts, "create_incident"})), **options).gaps(),
        complete.coverage(Selection(frozenset(impacts)), preparing={"create_incident"}, **options).gaps(),
    ):
        assert "the check ignored_key gave no result" in gaps
        assert "no scenario followed the link create_incident_impact list successfully" in gaps
