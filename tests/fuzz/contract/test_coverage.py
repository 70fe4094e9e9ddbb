"""Coverage of runs: gaps of incomplete runs, the summary, and groups of operations to retry."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.fuzz.contract.coverage import Coverage
from datadog_incidents.fuzz.contract.schemathesis_progress import Progress
from datadog_incidents_api.operations import OPERATIONS
from tests.fuzz.openapi_file import OPENAPI_DOCUMENT

from .parameters import parameters_of

TODOS = "/api/v2/incidents/{incident_id}/relationships/todos"
LINK = "POST /api/v2/incidents -> [201] get -> GET /api/v2/incidents/{incident_id}"


def coverage(progress: Progress, *, read_only: bool = False, **options: Any) -> Coverage:
    document = json.loads(OPENAPI_DOCUMENT.read_text("utf-8"))
    return Coverage(document, progress, scenarios=50, read_only=read_only, **options)


def test_a_complete_run_has_no_gaps(complete: Progress) -> None:
    assert coverage(complete).gaps() == []


def test_the_summary_counts_responses_scenarios_links_and_failures(complete: Progress) -> None:
    complete.links["GET /a -> [200] inferred -> GET /b"] = 3
    complete.failures["ignored_auth GET /a"] = 1
    complete.injected = ["create_user 400", "create_user 429"]
    summary = str(coverage(complete)).splitlines()
    assert [one for one in summary if "INJECTED" in one] == ["SEEN ONLY WHEN INJECTED: create_user 400"]
    assert ["create_user", "201:", "1", "400:", "1", "401:", "1", "404:", "1"] in map(str.split, summary)
    declared = len(complete.links) - 1
    followed = f"50 scenarios followed {declared} of {declared} declared links and 1 inferred links"
    assert followed in summary
    assert "NOT SEEN: create_user 429" in summary and "NOT SEEN: create_user 201" not in summary
    unseen = sum(line.startswith("NOT SEEN: ") for line in summary)
    responses = sum(
        len(item[method]["responses"])
        for item in json.loads(OPENAPI_DOCUMENT.read_text("utf-8"))["paths"].values()
        for method in ("get", "post", "put", "patch", "delete")
        if method in item
    )
    parameters = len(complete.parameters)
    assert f"{parameters} of {parameters} declared parameters were sent" in summary
    assert f"{responses - unseen} of {responses} declared responses were seen" in summary
    assert summary[-1] == "FAILED: ignored_auth GET /a"


def test_results_are_listed_by_operation(complete: Progress) -> None:
    complete.cases["stateful POST /api/v2/users"] = 7
    complete.injected = ["create_user 429", "create_user 400", "create_incident 429"]
    found = coverage(complete).by_operation()
    assert found.keys() == OPERATIONS.keys()
    assert found["create_user"] == {
        "cases": 7 + 3,  # one in each of the other phases
        "responses": {"201": 1, "400": 1, "401": 1, "404": 1},
        "injected": [400, 429],
    }
    assert {*coverage(complete, read_only=True).by_operation()} == {
        one.id for one in OPERATIONS.values() if one.method == "GET"
    }


def removed(counts: str, key: str) -> Callable[[Progress], Any]:
    return lambda progress: getattr(progress, counts).pop(key)


@pytest.mark.parametrize(
    ("remove", "gap"),
    [
        (removed("checks", "ignored_auth"), "the check ignored_auth gave no result"),
        (removed("cases", "examples POST /api/v2/users"), "the phase examples had no case for create_user"),
        (
            removed("cases", "coverage GET /api/v2/incidents/{incident_id}"),
            "the phase coverage had no case for get_incident",
        ),
        (removed("cases", "fuzzing POST /api/v2/users"), "the phase fuzzing had no case for create_user"),
        (
            removed("parameters", "GET /api/v2/incidents query page[size]"),
            "no case for list_incidents contained the parameter query page[size]",
        ),
        (
            removed("parameters", "GET /api/v2/incidents/{incident_id} path incident_id"),
            "no case for get_incident contained the parameter path incident_id",
        ),
        (removed("replies", "POST /api/v2/users 201"), "create_user never returned 201"),
        (removed("replies", "POST /api/v2/users 400"), "create_user never returned 400"),
        (removed("replies", "POST /api/v2/users 401"), "create_user never returned 401 or 403"),
        (
            removed("replies", "GET /api/v2/incidents/{incident_id} 404"),
            "get_incident never returned 404",
        ),
        (removed("links", LINK), f"no scenario followed the link {LINK} successfully"),
        (lambda progress: setattr(progress, "scenarios", 24), "only 24 of 50 stateful scenarios were run"),
        (lambda progress: progress.stop_reasons.append("max_time"), "the run stopped early: max_time"),
    ],
)
def test_each_gap_is_reported(complete: Progress, remove: Callable[[Progress], Any], gap: str) -> None:
    remove(complete)
    assert coverage(complete).gaps() == [gap]


def test_missing_links_are_retried_from_the_create_of_their_resource(complete: Progress) -> None:
    assert coverage(complete).retry_groups() == []
    del complete.links[f"POST {TODOS} -> [201] update -> PATCH {TODOS}/{{todo_id}}"]
    del complete.links[LINK]
    of_incidents, of_todos = coverage(complete).retry_groups()
    assert {"create_incident", "get_incident"} <= of_incidents
    assert {"create_incident", "create_incident_todo", "update_incident_todo"} <= of_todos
    assert not {"create_incident_rule", "list_incident_todos"} & (of_incidents | of_todos)


def test_a_retry_group_contains_the_creates_that_its_targets_need(complete: Progress) -> None:
    del complete.links[f"POST /api/v2/incidents -> [201] listTodos -> GET {TODOS}"]
    (group,) = coverage(complete).retry_groups()
    assert {"create_incident", "create_incident_todo", "list_incident_todos"} <= group


def test_a_mock_must_return_401_403_and_429_for_every_operation(complete: Progress) -> None:
    user = "POST /api/v2/users"
    for operation in OPERATIONS.values():
        complete.replies.update(f"{operation.method} {operation.path} {status}" for status in (403, 429))
    assert coverage(complete, faults_injected=True).gaps() == []
    for status in (401, 403, 429):
        del complete.replies[f"{user} {status}"]
    assert coverage(complete, faults_injected=True).gaps() == [
        f"create_user never returned {status}" for status in (401, 403, 429)
    ]


def test_a_run_of_selected_operations_needs_only_their_responses_and_links(complete: Progress) -> None:
    selected = ("create_incident", "get_incident", "create_user")
    complete.links = Counter({LINK: 1})
    labels = [f"{OPERATIONS[one].method} {OPERATIONS[one].path}" for one in selected]
    for counts in (complete.cases, complete.parameters, complete.replies):
        for key in [key for key in counts if not any(label in key for label in labels)]:
            del counts[key]
    assert coverage(complete, operations=selected).gaps() == []
    complete.links.clear()
    assert coverage(complete, operations=selected).gaps() == [
        f"no scenario followed the link {LINK} successfully"
    ]


def test_a_read_only_run_needs_only_the_cases_and_parameters_of_get_operations() -> None:
    progress = Progress(known_checks=["ignored_auth", "unsupported_method"], checks=Counter(["ignored_auth"]))
    for operation in OPERATIONS.values():
        if operation.method == "GET":
            label = f"{operation.method} {operation.path}"
            progress.cases.update(f"{phase} {label}" for phase in ("examples", "coverage", "fuzzing"))
            progress.parameters.update(f"{label} {name}" for name in parameters_of(operation))
    assert coverage(progress, read_only=True).gaps() == []
    progress.cases.clear()
    assert "the phase coverage had no case for get_incident" in coverage(progress, read_only=True).gaps()


def test_progress_of_runs_is_saved_and_added_up(complete: Progress, tmp_path: Path) -> None:
    complete.save(tmp_path / "progress.json")
    total = Progress.load(tmp_path / "progress.json")
    assert total == complete
    total.add(complete)
    assert total.scenarios == 100
    assert total.replies == complete.replies + complete.replies
    assert total.known_checks == complete.known_checks
