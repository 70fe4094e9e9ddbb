"""A run that stopped short is told from one that got everywhere."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.fuzz.coverage import Reach
from datadog_incidents.fuzz.progress import Progress
from datadog_incidents.fuzz.run import DOCUMENT
from datadog_incidents_api.operations import OPERATIONS

from .parameters import parameters_of

TODOS = "/api/v2/incidents/{incident_id}/relationships/todos"
LINK = "POST /api/v2/incidents -> [201] get -> GET /api/v2/incidents/{incident_id}"


def reach(progress: Progress, *, read_only: bool = False, **more: Any) -> Reach:
    document = json.loads(DOCUMENT.read_text("utf-8"))
    return Reach(document, progress, scenarios=50, read_only=read_only, **more)


def test_a_run_that_got_everywhere_has_no_gaps(everywhere: Progress) -> None:
    assert reach(everywhere).gaps() == []


def test_the_summary_counts_answers_scenarios_links_and_failures(everywhere: Progress) -> None:
    everywhere.links["GET /a -> [200] inferred -> GET /b"] = 3
    everywhere.failures["ignored_auth GET /a"] = 1
    everywhere.ordered = ["create_user 400", "create_user 429"]
    summary = str(reach(everywhere)).splitlines()
    assert [one for one in summary if "BY ORDER" in one] == ["SEEN BY ORDER ONLY: create_user 400"]
    assert ["create_user", "201:", "1", "400:", "1", "401:", "1", "404:", "1"] in map(str.split, summary)
    declared = len(everywhere.links) - 1
    followed = f"50 scenarios followed {declared} of the document's {declared} links, and 1 inferred ones"
    assert followed in summary
    assert "NOT SEEN: create_user 429" in summary and "NOT SEEN: create_user 201" not in summary
    unseen = sum(line.startswith("NOT SEEN: ") for line in summary)
    responses = sum(
        len(item[method]["responses"])
        for item in json.loads(DOCUMENT.read_text("utf-8"))["paths"].values()
        for method in ("get", "post", "put", "patch", "delete")
        if method in item
    )
    parameters = len(everywhere.parameters)
    assert f"{parameters} of the document's {parameters} parameters were sent" in summary
    assert f"{responses - unseen} of the document's {responses} responses were seen" in summary
    assert summary[-1] == "FAILED: ignored_auth GET /a"


def removed(counts: str, key: str) -> Callable[[Progress], Any]:
    return lambda progress: getattr(progress, counts).pop(key)


@pytest.mark.parametrize(
    ("shorten", "gap"),
    [
        (removed("checks", "ignored_auth"), "the check ignored_auth gave no verdict"),
        (removed("cases", "examples POST /api/v2/users"), "the phase examples had no case of create_user"),
        (
            removed("cases", "coverage GET /api/v2/incidents/{incident_id}"),
            "the phase coverage had no case of get_incident",
        ),
        (removed("cases", "fuzzing POST /api/v2/users"), "the phase fuzzing had no case of create_user"),
        (
            removed("parameters", "GET /api/v2/incidents query page[size]"),
            "no case of list_incidents had the parameter query page[size]",
        ),
        (
            removed("parameters", "GET /api/v2/incidents/{incident_id} path incident_id"),
            "no case of get_incident had the parameter path incident_id",
        ),
        (removed("answers", "POST /api/v2/users 201"), "create_user never answered 201"),
        (removed("answers", "POST /api/v2/users 400"), "create_user never answered 400"),
        (removed("answers", "POST /api/v2/users 401"), "create_user never answered 401 or 403"),
        (
            removed("answers", "GET /api/v2/incidents/{incident_id} 404"),
            "get_incident never answered 404",
        ),
        (removed("links", LINK), f"no scenario followed the link {LINK} to a success"),
        (lambda progress: setattr(progress, "scenarios", 24), "24 scenarios followed links, of 50"),
        (lambda progress: progress.stopped.append("max_time"), "the run stopped early: max_time"),
    ],
)
def test_what_a_run_did_not_do_is_named(
    everywhere: Progress, shorten: Callable[[Progress], Any], gap: str
) -> None:
    shorten(everywhere)
    assert reach(everywhere).gaps() == [gap]


def test_missing_links_are_walked_from_where_their_resource_is_created(everywhere: Progress) -> None:
    assert reach(everywhere).walks() == []
    del everywhere.links[f"POST {TODOS} -> [201] update -> PATCH {TODOS}/{{todo_id}}"]
    del everywhere.links[LINK]
    of_incidents, of_todos = reach(everywhere).walks()
    assert {"create_incident", "get_incident"} <= of_incidents
    assert {"create_incident", "create_incident_todo", "update_incident_todo"} <= of_todos
    assert not {"create_incident_rule", "list_incident_todos"} & (of_incidents | of_todos)


def test_a_walk_has_what_its_targets_need_to_be_there_first(everywhere: Progress) -> None:
    del everywhere.links[f"POST /api/v2/incidents -> [201] listTodos -> GET {TODOS}"]
    (walk,) = reach(everywhere).walks()
    assert {"create_incident", "create_incident_todo", "list_incident_todos"} <= walk


def test_a_mock_is_held_to_what_it_answers_with_wrong_keys_and_under_orders(everywhere: Progress) -> None:
    user = "POST /api/v2/users"
    for operation in OPERATIONS.values():
        everywhere.answers.update(f"{operation.method} {operation.path} {status}" for status in (403, 429))
    assert reach(everywhere, disturbed=True).gaps() == []
    for status in (401, 403, 429):
        del everywhere.answers[f"{user} {status}"]
    assert reach(everywhere, disturbed=True).gaps() == [
        f"create_user never answered {status}" for status in (401, 403, 429)
    ]


def test_a_part_of_the_document_is_held_to_itself(everywhere: Progress) -> None:
    part = ("create_incident", "get_incident", "create_user")
    everywhere.links = Counter({LINK: 1})
    labels = [f"{OPERATIONS[one].method} {OPERATIONS[one].path}" for one in part]
    for counts in (everywhere.cases, everywhere.parameters, everywhere.answers):
        for key in [key for key in counts if not any(label in key for label in labels)]:
            del counts[key]
    assert reach(everywhere, operations=part).gaps() == []
    everywhere.links.clear()
    assert reach(everywhere, operations=part).gaps() == [f"no scenario followed the link {LINK} to a success"]


def test_a_run_that_only_reads_is_held_to_what_reading_can_reach() -> None:
    progress = Progress(known_checks=["ignored_auth", "unsupported_method"], checks=Counter(["ignored_auth"]))
    for operation in OPERATIONS.values():
        if operation.method == "GET":
            label = f"{operation.method} {operation.path}"
            progress.cases.update(f"{phase} {label}" for phase in ("examples", "coverage", "fuzzing"))
            progress.parameters.update(f"{label} {name}" for name in parameters_of(operation))
    assert reach(progress, read_only=True).gaps() == []
    progress.cases.clear()
    assert "the phase coverage had no case of get_incident" in reach(progress, read_only=True).gaps()


def test_progress_adds_up_over_runs(everywhere: Progress, tmp_path: Path) -> None:
    one = everywhere
    one.save(tmp_path / "progress.json")
    both = Progress.load(tmp_path / "progress.json")
    assert both == one
    both.add(one)
    assert both.scenarios == 100
    assert both.answers == one.answers + one.answers
    assert both.known_checks == one.known_checks
