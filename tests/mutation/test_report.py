"""The report names classes, targets, bugs and survivors, and each command replaces its own section."""

from __future__ import annotations

import pytest
from attrs import evolve
from mutation import false_alarms, page, report
from mutation.jobs import Finding
from mutation.measuring import Plan, Row

from tests.mutants.mutant import MUTANTS
from tests.mutants.mutant import mutant as register

from .fakes import finding, job, mutant, result

CAUGHT = Row(mutant(), {1: result("a", finding())}, {1: finding()}, result("b"), None)
LOST: dict[int, Finding | None] = {1: None}
MISSED = Row(
    mutant("number_is_given_twice", "identity", needs="more creates"),
    {1: result("c")},
    LOST,
    result("d"),
    Finding("", "Server error", ("create_incident",)),
)
PLAN = Plan([CAUGHT.mutant, MISSED.mutant], (), "ci", ("contract", "model"), 60.0, schemathesis=True)


def test_section_has_a_row_for_each_bug() -> None:
    section = report.section([CAUGHT, MISSED], PLAN)
    assert "| todo is lost | update | model: `update_is_stored` | 1,234 | 5.5 | 1 | missed |" in section
    assert "| number is given twice | identity | **missed** | 1,234 | 5.5 | ~~1~~ | Server error |" in section
    assert "with two processes: 0.1 for schemathesis alone, 0.1 for seed 1. All runs" in section
    assert "missed: at least 97% of all bugs with seed 1: 1 of 2 (50.0%)" in section


def test_section_says_that_some_have_not_been_run() -> None:
    assert "Until now, 1 of the bugs have been run" in report.section([CAUGHT], PLAN)
    assert "Until now" not in report.section([CAUGHT, MISSED], PLAN)


def test_section_says_which_further_seeds_have_not_been_run() -> None:
    both = evolve(PLAN, seeds=(1, 2))
    assert "missing until now: 2 of 2 with seed 2; `scripts" in report.section([CAUGHT, MISSED], both)
    again = evolve(CAUGHT, runs={**CAUGHT.runs, 2: CAUGHT.runs[1]}, caught={**CAUGHT.caught, 2: None})
    assert "missing until now: 1 of 2 with seed 2; `scripts" in report.section([again, MISSED], both)
    assert "missing until now" not in report.section([CAUGHT, MISSED], evolve(PLAN, seeds=(1,)))


def test_section_says_how_many_runs_of_schemathesis_alone_have_not_been_made() -> None:
    partial = report.section([evolve(CAUGHT, alone=None), MISSED], evolve(PLAN, seeds=(1,)))
    assert "missing until now: 1 of 2 of schemathesis alone; `scripts" in partial
    none = report.section([evolve(CAUGHT, alone=None)], evolve(PLAN, seeds=(1,), schemathesis=False))
    assert "missing until now" not in none


def test_section_counts_runs_as_another_server() -> None:
    plan = evolve(PLAN, seeds=(1,), other_sample=1)
    rows = [evolve(CAUGHT, other=result("e", finding()), caught_other=finding()), MISSED]
    section = report.section(rows, plan)
    assert "| total | 2 | 1/2 | - | 1/1 | 1/2 |" in section
    assert "Of these bugs,\nit caught 1 of 1 (100.0%)." in section
    assert "missing until now: 1 of 2 as another server; `scripts" in section
    assert "0.0 for the runs as another server" in section
    missed = report.section([CAUGHT, evolve(MISSED, other=result("f"))], plan)
    assert "0 of 1 (0.0%); it missed `number_is_given_twice`." in missed
    assert "as another server`" not in report.section(rows, PLAN)


def test_section_lists_survivors_with_what_would_catch_them() -> None:
    section = report.section([CAUGHT, MISSED], PLAN)
    survivor = "| number is given twice | identity | `update_incident_todo` | 1 | more creates |"
    assert survivor in section
    assert "None." in report.section([CAUGHT], PLAN)


def test_summary_counts_by_class_and_names_the_survivors() -> None:
    summary = report.summary([CAUGHT, MISSED])
    assert "identity  1     0/1     -        -                  1/1" in summary
    assert "total     2     1/2     -        -                  1/2" in summary
    assert "missed: number_is_given_twice (identity), seed 1: the run was complete" in summary


def test_holdout_is_counted_apart() -> None:
    holdout = evolve(MISSED, mutant=evolve(MISSED.mutant, holdout=True))
    section = report.section([CAUGHT, holdout], PLAN)
    assert "| total | 2 | 1/2 | 0/1 | - | 1/2 |" in section
    assert "Of\nthe holdout, it caught 0 of 1 (0.0%) with seed 1," in section
    assert "the holdout" not in report.section([CAUGHT, MISSED], PLAN)


def test_bugs_of_the_holdout_are_those_of_its_package() -> None:
    def patch(patch: pytest.MonkeyPatch) -> None: ...

    known = dict(MUTANTS)
    try:
        for package, expected in (("holdout", True), ("bugs", False)):
            patch.__module__ = f"tests.mutants.{package}.updates"
            patch.__name__ = f"bug_of_{package}"
            register("update", "update_incident")(patch)
            assert MUTANTS[patch.__name__].holdout is expected
    finally:
        MUTANTS.clear()
        MUTANTS.update(known)


def test_section_of_false_alarms_counts_runs() -> None:
    clean, alarmed = job(server="mock"), job(server="responses_are_slow")
    found = [
        false_alarms.Alarms(clean.server, "quick", (result("a"), result("b"))),
        false_alarms.Alarms(alarmed.server, "ci", (evolve(result("c", finding()), ended=""),)),
    ]
    section = false_alarms.section(found, 3)
    assert "| the mock | quick | 2 | 2,468 | none |" in section
    alarm = "update_is_stored update_incident_todo: "
    assert f"| responses are slow | ci | 1 | 1,234 | {alarm}" in section
    assert "missed: no false alarm in 3 runs against 2 servers" in section
    assert "Until now" not in section
    assert "Until now, 3 of 4 runs have been made" in false_alarms.section(found, 4)


def test_one_commit_of_all_results_is_named_once() -> None:
    section = false_alarms.section([false_alarms.Alarms("mock", "quick", (result("a"), result("b")))], 2)
    assert "All runs were made at commit abc.\n" in section
    assert "| the mock | quick | 2 | 2,468 | none |\n" in section
    assert "for seed 1. All runs were made at commit abc.\n" in report.section([CAUGHT, MISSED], PLAN)


def test_results_of_different_commits_are_listed_with_them() -> None:
    later = evolve(result("c"), commit="def with changes")
    found = [
        false_alarms.Alarms("mock", "quick", (result("a"), result("b"))),
        false_alarms.Alarms("old_and_terse", "quick", (later,)),
    ]
    section = false_alarms.section(found, 3)
    assert "The runs were made at different commits: abc (2 runs), def with changes (1 run).\n" in section
    assert "| the mock | quick | 2 | 2,468 | none | abc |\n" in section
    assert "| old and terse | quick | 1 | 1,234 | none | def with changes |\n" in section
    section = report.section([CAUGHT, evolve(MISSED, alone=later)], PLAN)
    assert "| bug | class | caught by | requests | seconds | seeds | schemathesis alone | commit |" in section
    assert "| 1 | missed | abc |\n" in section
    assert "| ~~1~~ | Server error | abc, def with changes |\n" in section


def test_each_command_replaces_its_own_section() -> None:
    first = page.with_section("", page.FALSE_ALARMS, "none\n\n### Details\n\nx")
    both = page.with_section(first, page.SEEDED_BUGS, "many")
    assert both == page.TITLE + "\n## Seeded bugs\n\nmany\n\n## False alarms\n\nnone\n\n### Details\n\nx\n"
    assert page.with_section(both, page.SEEDED_BUGS, "many") == both


def test_only_the_mock_is_run_with_several_seeds() -> None:
    jobs = false_alarms.jobs(["mock", "right"], 2, 1, ("model",))
    assert [(one.server, one.profile, one.seed) for one in jobs] == [
        ("mock", "quick", 1),
        ("mock", "quick", 2),
        ("mock", "ci", 1),
        ("right", "quick", 1),
    ]
