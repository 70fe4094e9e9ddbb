"""Summary of a run: verdict, counts, failures and commands, in at most 25 lines."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.execution import Result
from datadog_incidents.fuzz.failures import Failure
from datadog_incidents.fuzz.live.clean_up import CleanUp
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.report.failure_text import headline
from datadog_incidents.fuzz.report.redaction import Redaction
from datadog_incidents.fuzz.report.summary import MAX_LINES, Summary
from datadog_incidents.fuzz.session import Session

from ..sessions import KEYS, exchange, failure, session

FILE = Path("failures.json")


def summary(run: Session, **parts: Any) -> Summary:
    return Summary(
        Result(run, **parts), Redaction(run.connection.credentials), Options(), FILE, Path("report")
    )


def with_failures(count: int, calls: int = 2) -> Session:
    run = session()
    for number in range(count):
        exchanges = [exchange(n, Request("GET", f"/call/{number}/{n}")) for n in range(calls)]
        run.failures.add(failure(subject=f"member{number}", exchanges=exchanges))
    return run


def commands(lines: list[str]) -> list[str]:
    return [line.strip() for line in lines if line.strip().startswith("curl ")]


def test_a_passed_run_has_a_verdict_counts_and_the_command_that_repeats_it() -> None:
    run = session()
    run.progress.cases = 1200
    run.progress.replies["list_incidents 200"] = 3
    run.progress.steps["create"] = 4
    run.connection.budget.waited = 12.4
    lines = summary(run).lines()
    assert lines[0] == "PASSED: no failures (seed 7, profile quick)"
    assert "1,200 cases in " in lines[1] and "0 requests; waited 12 s for rate limits" in lines[1]
    assert "1 of 96 operations, " in lines[2] and lines[2].endswith(", 4 model steps")
    assert lines[-1] == "Repeat: datadog-incidents fuzz --base-url http://localhost --seed 7 --profile quick"


def test_a_run_without_any_success_names_the_likely_cause() -> None:
    run = session()
    run.progress.replies.update({"list_incidents 403": 3, "get_incident 401": 1})
    lines = summary(run).lines()
    assert lines[3] == (
        "No request succeeded (401, 403): check the URL, and the keys in DD_API_KEY and DD_APP_KEY"
    )
    run.progress.gaps += [f"gap {number}" for number in range(9)]
    limited = summary(run).lines()
    run.progress.replies["list_incidents 200"] = 1
    assert len(summary(run).lines()) == len(limited)  # a gap less is listed
    assert "No request succeeded" not in "".join(summary(run).lines())


def test_a_failure_is_shown_with_expectation_reason_and_all_calls() -> None:
    run = with_failures(1, calls=3)
    lines = summary(run).lines()
    assert lines[0].startswith("FAILED: 1 distinct failure (")
    start = lines.index("1. read_after_create: get_incident, member0")
    assert lines[start + 1] == "   title: expected 'a', found 'b'"
    assert lines[start + 2] == "   because: A resource is returned as it was created."
    urls = [shlex.split(command)[2] for command in commands(lines)]
    assert urls == [f"http://localhost/call/0/{number}" for number in range(3)]
    assert "Replay: datadog-incidents fuzz --base-url http://localhost --replay failures.json" in lines


@pytest.mark.parametrize(
    ("subject", "shown"),
    [
        ("$", "create_user"),
        ("500 $", "create_user, 500"),
        ("200 $.data.id", "create_user, 200 $.data.id"),
        ("", "create_user"),
    ],
)
def test_the_path_of_a_whole_response_is_not_shown(subject: str, shown: str) -> None:
    found = failure("response_conforms", "create_user", subject)
    assert headline(found) == f"response_conforms: {shown}"


@pytest.mark.parametrize("calls", [1, 4, 14, 40])
@pytest.mark.parametrize("count", [1, 2, 3, 5, 10, 20, 100])
@pytest.mark.parametrize("gaps", [0, 3, 50])
def test_a_summary_has_at_most_25_lines_and_the_first_failure_has_calls(
    count: int, calls: int, gaps: int
) -> None:
    run = with_failures(count, calls)
    run.progress.gaps += [f"gap {number}" for number in range(gaps)]
    run.progress.notes.append("a note")
    lines = summary(run).lines()
    assert len(lines) <= MAX_LINES == 25
    assert f"/call/0/{calls - 1}" in "\n".join(lines)
    shown = sum(1 for line in lines if ". read_after_create: " in line)
    omitted = f"and {count - shown} more failure"
    assert (shown == count) is not any(line.startswith(omitted) for line in lines)
    assert shown >= min(count, 2)


@pytest.mark.parametrize("status", [200, 403])
@pytest.mark.parametrize("count", [1, 6, 100])
def test_a_summary_with_an_incomplete_clean_up_has_at_most_25_lines(count: int, status: int) -> None:
    run = with_failures(count, 40)
    run.progress.gaps += [f"gap {number}" for number in range(9)]
    run.progress.notes.append("a note")
    run.progress.replies[f"list_incidents {status}"] = 1
    left = CleanUp(Path("journal"), "http://localhost", failed=[f"types {one}" for one in range(50)])
    lines = evolve(summary(run), clean_up=left).lines()
    assert len(lines) <= MAX_LINES
    assert "/call/0/39" in "\n".join(lines)
    assert "Clean-up: 0 resources deleted, 0 did not exist any more, 50 NOT DELETED" in lines
    assert "50 more lines on the clean-up, shown with -v" in lines
    assert "Continue: datadog-incidents fuzz --base-url http://localhost --clean-up journal" in lines
    shown = sum(1 for line in lines if ". read_after_create: " in line)
    assert (f"and {count - shown} more failures, in failures.json" in lines) is (shown < count)


def test_a_bug_with_many_failures_hides_no_other_check_and_operation() -> None:
    run = with_failures(100)
    for check, operation in (("sort_sorts", "get_incident"), ("read_after_create", "list_incidents")):
        run.failures.add(failure(check, operation, "member"))
    lines = summary(run).lines()
    shown = [line.partition(".")[0] for line in lines if ": get_incident" in line or ": list_inc" in line]
    assert shown[:5] == ["1", "101", "102", "2", "3"]
    assert f"and {102 - len(shown)} more failures, in failures.json" in lines
    numbers = [one for one in summary(run).lines(verbose=True) if one.endswith(", member")]
    assert [one.partition(".")[0] for one in numbers] == ["101", "102"]


def test_more_failures_are_shown_in_full_while_there_is_room() -> None:
    assert len(commands(summary(with_failures(3, calls=2)).lines())) == 6


@pytest.mark.parametrize("count", [1, 100])
def test_a_verbose_summary_shows_every_call_of_every_failure(count: int) -> None:
    run = with_failures(count, calls=30)
    run.progress.notes.append("pages need a paging account")
    run.progress.gaps += [f"gap {number}" for number in range(50)]
    lines = summary(run).lines(verbose=True)
    assert len(commands(lines)) == 30 * count
    assert "Note: pages need a paging account" in lines
    assert sum(line.startswith("NOT COVERED: ") for line in lines) == 50


@pytest.mark.parametrize(
    ("parts", "gaps", "verdict"),
    [
        ({}, ["x"], "INCOMPLETE: no failures, but 1 gap (seed 7, profile quick)"),
        (
            {"ended": "3 requests were sent"},
            ["x"],
            "PASSED: no failures (seed 7, profile quick); the run ended early: 3 requests were sent",
        ),
        (
            {"ended": "interrupted", "cut_off": 130},
            [],
            "INTERRUPTED: no failures so far (seed 7, profile quick)",
        ),
        (
            {"ended": "unexpected KeyError", "cut_off": 1},
            [],
            "ERROR: no failures so far (seed 7, profile quick); the run ended early: unexpected KeyError",
        ),
        ({"unreachable": "GET /x: refused"}, [], "UNREACHABLE: GET /x: refused (seed 7, profile quick)"),
    ],
)
def test_verdicts(parts: dict[str, Any], gaps: list[str], verdict: str) -> None:
    run = session()
    run.progress.gaps += gaps
    lines = summary(run, **parts).lines()
    assert lines[0] == verdict
    label = "NOT COVERED" if not parts else "not reached"
    assert [line for line in lines if line.endswith(": x")] == [f"{label}: {gap}" for gap in gaps]


def test_text_of_a_hostile_server_cannot_control_the_terminal_or_add_lines() -> None:
    run = session()
    hostile = "x\r\nPASSED\x1b[2J\u202e" + "y" * 10_000
    run.failures.add(evolve(failure(subject=hostile), message=hostile))
    run.progress.gaps.append(hostile)
    lines = summary(run).lines()
    assert all(line.isprintable() and len(line) < 1000 for line in lines)
    assert len(lines) <= MAX_LINES


def test_a_long_body_is_left_to_the_file_of_failures() -> None:
    run = session()
    long = exchange(1, Request("POST", "/api/v2/incidents", body=b"A" * 65_536))
    run.failures.add(failure(exchanges=[long]))
    text = "\n".join(summary(run).lines())
    assert "# POST /api/v2/incidents with a body of 65,536 bytes" in text and len(text) < 3000
    assert "A" * 65_536 in "\n".join(summary(run).lines(verbose=True))


@pytest.mark.parametrize("verbose", [False, True])
def test_no_key_is_shown(verbose: bool) -> None:
    run = session()
    key = KEYS["DD-API-KEY"]
    request = Request("POST", f"/{key}", key, {"X": key}, key.encode())
    found: Failure = evolve(failure(subject=key, exchanges=[exchange(1, request)]), message=key, reason=key)
    run.failures.add(found)
    run.progress.gaps.append(key)
    run.progress.notes.append(key)
    text = "\n".join(summary(run, unreachable=key).lines(verbose=verbose))
    assert key not in text and "$DD_API_KEY" in text


@pytest.mark.parametrize("calls", [1, 40])
def test_calls_at_the_same_time_are_not_shown_as_if_one_followed_another(calls: int) -> None:
    run = session()
    exchanges = [exchange(number) for number in range(calls)]
    found = failure("server_error", exchanges=exchanges)
    run.failures.add(evolve(found, test="concurrent_creates todos"))
    assert any(
        line.strip().startswith("# Some calls were sent at the same time:") for line in summary(run).lines()
    )


def test_notes_that_are_shown_are_not_announced() -> None:
    run = session()
    run.progress.notes.append("a note")
    announced = "1 note on what could not be tested, shown with -v"
    assert announced in summary(run).lines()
    assert announced not in summary(run).lines(verbose=True)
    assert "Note: a note" in summary(run).lines(verbose=True)
