"""The measurement runs what is missing, and finds out what was caught."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from mutation import targets
from mutation.alone import resources, restriction
from mutation.fuzzer import resources_near
from mutation.jobs import ALONE, CLEAN, Finding, Job, JobResult, job_from, result_from, to_json
from mutation.kept import Kept
from mutation.measuring import Plan, Row, drawn, jobs, measure, rows
from mutation.pool import run_all

from datadog_incidents_api.operations import OPERATIONS
from tests.mutants.mutant import Mutant

from .fakes import finding, job, mutant, result


def opened(path: Path, *, empty: bool = False) -> Kept:
    return Kept(path, saved(path.parent), empty=empty)


def saved(folder: Path) -> Path:
    return folder / "saved" / "results.ndjson"


def plan(*mutants: Mutant, seeds: tuple[int, ...] = ()) -> Plan:
    return Plan(mutants, seeds, "ci", ("model",), 60.0, schemathesis=False)


def measured(
    chosen: Plan, kept: Kept, findings: dict[tuple[str, int], Finding]
) -> tuple[list[Row], list[Job]]:
    """Measure with given failures by server and seed; return the rows and the jobs that were run."""
    ran: list[Job] = []

    def run(jobs: Iterable[Job]) -> None:
        for one in jobs:
            ran.append(one)
            found = findings.get((one.server, one.seed))
            kept.add(result(one.key, *([found] if found else [])))

    measure(chosen, kept, run)
    return rows(chosen, kept), ran


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return opened(tmp_path / "results.ndjson", empty=True)


def test_stateful_mutants_are_run_with_five_seeds_and_others_with_one(kept: Kept) -> None:
    stateful, single = mutant(), mutant("title_is_refused", "validation")
    _, ran = measured(plan(stateful, single), kept, {})
    assert [(one.server, one.seed) for one in ran if one.server == single.name] == [(single.name, 1)]
    assert [one.seed for one in ran if one.server == stateful.name] == [1, 2, 3, 4, 5]
    assert [one.seed for one in ran if one.server == CLEAN] == [1, 2, 3, 4, 5]


def test_failure_that_the_unchanged_mock_has_too_catches_nothing(kept: Kept) -> None:
    lost = mutant()
    findings = {(CLEAN, 1): finding(), (lost.name, 1): finding(), (lost.name, 2): finding()}
    (row,), ran = measured(plan(lost, seeds=(1, 2)), kept, findings)
    assert row.missed == [1]
    assert ran[2].ignored == (finding().key,)


def test_failure_of_another_operation_catches_nothing(kept: Kept) -> None:
    lost = mutant()
    (row,), _ = measured(plan(lost, seeds=(1,)), kept, {(lost.name, 1): finding("get_incident")})
    assert row.missed == [1]


def test_schemathesis_alone_is_run_against_a_sample_of_each_class(kept: Kept) -> None:
    names = {"update": ["a", "b", "c", "d"], "delete": ["e"], "list": ["f", "g", "h"]}
    mutants = [mutant(name, kind) for kind, own in names.items() for name in own]
    sampled = Plan(mutants, (1,), "ci", ("model",), 60.0, schemathesis=True, sample=3)
    found, ran = measured(sampled, kept, {})
    names_alone = [row.mutant.name for row in found if row.alone is not None]
    assert sorted(one.server for one in ran if one.tool == ALONE) == sorted([CLEAN, *names_alone])
    assert [sum(one in own for one in names_alone) for own in names.values()] == [2, 1, 1]


def test_interrupted_runs_of_schemathesis_alone_are_a_sample(kept: Kept) -> None:
    mutants = [mutant(f"bug_{number}", "update" if number < 15 else "delete") for number in range(30)]
    _, ran = measured(Plan(mutants, (1,), "ci", ("model",), 60.0, schemathesis=True), kept, {})
    alone = [one.server for one in ran if one.tool == ALONE and one.server != CLEAN]
    assert alone == [one.server for one in ran if one.tool != ALONE and one.server != CLEAN]
    assert alone != [one.name for one in mutants]


def test_a_sample_is_run_as_another_server_too(kept: Kept) -> None:
    mutants = [
        mutant(name, kind) for name, kind in zip("abcd", ["update", "update", "delete", "list"], strict=True)
    ]
    plan_of_others = Plan(mutants, (1,), "ci", ("model",), 60.0, schemathesis=False, other_sample=2)
    found, ran = measured(plan_of_others, kept, {("c", 1): finding()})
    others = [one for one in ran if one.is_other]
    assert len(others) == 3
    assert len({one.key for one in ran}) == len(ran)
    assert {one.server for one in others} == {row.mutant.name for row in found if row.other is not None}
    assert [row.mutant.name for row in found if row.caught_other is not None] == ["c"]
    assert sum(len(row.results) for row in found) == len(mutants) + len(others)
    assert not any(one.is_other for one in measured(evolve(plan_of_others, other_sample=0), kept, {})[1])


def test_further_seeds_are_run_against_a_sample_of_each_class(kept: Kept) -> None:
    names = {"update": ["a", "b", "c", "d"], "delete": ["e"]}
    mutants = [mutant(name, kind) for kind, own in names.items() for name in own]
    sampled = Plan(mutants, (1, 2), "ci", ("model",), 60.0, schemathesis=False, seed_sample=2)
    found, _ = measured(sampled, kept, {})
    assert all(1 in row.runs for row in found)
    further = [row.mutant.name for row in found if 2 in row.runs]
    assert [sum(one in own for one in further) for own in names.values()] == [2, 1]


def test_added_mutant_replaces_one_of_the_sample_at_most() -> None:
    mutants = [mutant(f"bug_{number}", "update") for number in range(30)]
    before = {one.name for one in drawn(mutants[:-1], 3)}
    after = {one.name for one in drawn(mutants, 3)}
    assert len(before) == len(after) == 10
    assert len(before - after) <= 1
    assert {one.name for one in drawn(mutants[::-1], 3)} == after


def test_targets_are_met_or_missed() -> None:
    deep = mutant("third_crashes", "deep crash")
    caught: dict[int, Finding | None] = {1: finding(), 2: None, 3: finding(), 4: finding(), 5: finding()}
    runs = dict.fromkeys(caught, result("x"))
    texts = [str(one) for one in targets.targets([Row(deep, runs, caught), Row(mutant(), runs, caught)])]
    assert texts[0] == "met: at least 97% of all bugs with seed 1: 2 of 2 (100.0%)"
    assert texts[2] == "missed: at least 95% of the stateful classes with seed 2: 0 of 1 (0.0%)"
    assert texts[6] == "met: each deep crash on at least 4 of 5 seeds; 1 of 1 are"


def test_results_are_kept_after_an_interruption(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "results.ndjson"
    first = result("a", finding())
    opened(path, empty=True).add(first)
    with path.open("a") as file:
        file.write('{"key": "b", "find')
    again = opened(path)
    assert again.get("a") == first
    assert again.get("b") is None
    assert opened(path, empty=True).get("a") is None


def test_result_after_an_incomplete_line_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "results.ndjson"
    path.write_text('{"key": "b", "find')
    opened(path).add(result("a"))
    assert opened(path).get("a") == result("a")


def test_saved_results_are_taken_over_without_those_that_were_kept(tmp_path: Path) -> None:
    three = [job(seed=seed) for seed in (2, 1, 3)]
    kept = opened(tmp_path / "results.ndjson")
    for one in (*three[:2], job(server="renamed")):
        kept.add(result(one.key, finding()))
    kept.save(three)
    assert [json.loads(line)["key"] for line in saved(tmp_path).read_text().splitlines()] == [
        one.key for one in (three[1], three[0])
    ]
    (tmp_path / "results.ndjson").unlink()
    again = opened(tmp_path / "results.ndjson")
    assert [again.get(one.key) is not None for one in three] == [True, True, False]
    assert again.get(job(server="renamed").key) is None
    assert opened(tmp_path / "results.ndjson", empty=True).get(three[0].key) is None


def test_kept_result_is_newer_than_the_saved_one(tmp_path: Path) -> None:
    kept = opened(tmp_path / "results.ndjson")
    kept.add(result(job().key))
    kept.save([job()])
    kept.add(result(job().key, finding()))
    assert opened(tmp_path / "results.ndjson").get(job().key) == result(job().key, finding())


def test_saved_results_are_those_of_all_jobs_of_the_plan(kept: Kept) -> None:
    full = Plan([mutant()], (1, 2), "ci", ("model",), 60.0, schemathesis=True, other_sample=1)
    _, ran = measured(full, kept, {})
    assert {one.key for one in jobs(full)} == {one.key for one in ran}


def test_holdout_is_run_with_one_seed_and_not_compared() -> None:
    unseen = evolve(mutant(kind="order"), holdout=True)
    full = Plan([unseen], (), "quick", ("model",), 1.0, True)
    assert full.pairs() == [(unseen, 1)]
    assert full.compared() == []


def test_jobs_and_results_survive_json() -> None:
    full = job(
        engines=("model",),
        operations=("get_incident",),
        spoiled=("x",),
        resources=("todos",),
        ignored=(("a", "b", "c"),),
    )
    assert job_from(to_json(full)) == full
    assert result_from(to_json(result("x", finding()))) == result("x", finding())


def test_job_that_fails_has_a_result_with_the_error() -> None:
    (done,) = run_all([job(server="no_such_server")], 1)
    failed: JobResult = done[1]
    assert failed.error == "KeyError: 'no_such_server'"


def test_process_beyond_its_limit_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mutation.pool.GRACE", 0.0)
    (done,) = run_all([job(limit=0.01)], 1)
    assert done[1].error == "no result after 0 s"


def wait(*_: object) -> None:
    time.sleep(30)


def test_processes_are_ended_when_the_time_is_over() -> None:
    assert [*run_all([job(), job(seed=2)], 1, wait, seconds=0.01)] == []


def test_schemathesis_is_restricted_to_a_resource_and_what_leads_to_it() -> None:
    chosen = restriction(["get_incident_todo"])
    assert {"create_incident_todo", "delete_incident_todo", "create_incident"} <= {*chosen}
    assert "create_user" not in chosen


def test_bug_of_many_operations_is_looked_for_in_two_of_its_own_resources() -> None:
    settings = [one.id for one in OPERATIONS.values() if one.tag not in ("incidents", "todos")]
    tags = {OPERATIONS[one].tag for one in settings}
    assert {*resources(settings)} < tags and len(resources(settings)) == 2
    assert resources(OPERATIONS) == ("incidents", "todos")


def test_resources_that_spoiled_ones_refer_to_are_tested_with_them() -> None:
    assert {"incidents", "users", "types"} <= {*resources_near(["get_incident"])}
    assert resources_near(["create_incident_responder"]) == ("responders", "users")
    assert resources_near(["get_org_settings_by_incident_type"]) == ("org_settings", "types")


def test_children_of_spoiled_resources_are_there_too() -> None:
    assert {"responders", "attachments", "todos"} <= {*resources_near(["search_incidents"])}
    assert resources_near(["get_incident_type"]) == ("org_settings", "types")


def test_spoiled_resources_come_first() -> None:
    lost = mutant()
    assert plan(lost, seeds=(1,)).mutated(lost, 1).resources == ("todos",)


@pytest.mark.parametrize(
    "changes",
    [
        {"limit": 60.0},
        {"operations": ("get_incident",)},
        {"spoiled": ("get_incident",)},
        {"profile": "ci"},
        {"engines": ("model",)},
        {"seed": 2},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_result_of_a_job_is_not_taken_over_for_another_job(changes: dict[str, Any], tmp_path: Path) -> None:
    before, after = job(server="todo_is_lost"), job(server="todo_is_lost", **changes)
    kept = opened(tmp_path / "kept")
    kept.add(result(before.key))
    assert (kept.get(before.key), kept.get(after.key)) == (result(before.key), None)


def test_key_of_a_job_is_readable() -> None:
    full = job(engines=("contract", "model"), operations=("a", "b"), spoiled=("c",))
    assert full.key == "fuzzer mock 1 quick contract+model limit=120 operations=a+b spoiled=c"


def test_results_of_before_keys_had_a_limit_are_read_but_match_no_job(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_text(json.dumps(to_json(result("fuzzer mock 1 quick "))) + "\n", "utf-8")
    kept = opened(path)
    assert kept.get("fuzzer mock 1 quick ") is not None
    assert kept.get(job().key) is None
