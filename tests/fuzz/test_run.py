"""Runs of the command `fuzz` with small engines: output, exit status, and what is sent to which server."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.cli import main
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz import fuzz
from datadog_incidents.fuzz.contract.check_reasons import REASONS
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from .conftest import Use
from .sessions import LIST, fail, failure, send


def test_a_new_mock_is_tested_in_this_process(use: Use, capsys: pytest.CaptureFixture[str]) -> None:
    sessions = use(send)
    assert main(["fuzz", "--seed", "3", "--profile", "quick"]) == 0
    (session,) = sessions
    assert isinstance(session.mock, MockDatadog) and session.connection.base_url == "http://localhost"
    assert (session.seed, session.profile.name, session.read_only) == (3, "quick", False)
    assert session.progress.replies == {"list_incidents 200": 1}
    out, err = capsys.readouterr()
    assert out.startswith("PASSED: no failures (seed 3, profile quick)\n") and err == ""
    assert out.endswith("Repeat: datadog-incidents fuzz --seed 3 --profile quick\n")


def test_a_new_seed_is_chosen_and_printed(use: Use, capsys: pytest.CaptureFixture[str]) -> None:
    sessions = use(send)
    assert main(["fuzz"]) == main(["fuzz"]) == 0
    first, second = (session.seed for session in sessions)
    assert first != second
    assert f"--seed {first} " in capsys.readouterr().out


def test_options_reach_the_session(use: Use) -> None:
    sessions = use(send)
    arguments = ["--resource", "todos", "--operation", "list_incidents", "--exclude", "list_incident_todos"]
    arguments += ["--check", "read_your_writes", "--exclude-check", "null_clears", "--workers", "8"]
    assert main(["fuzz", *arguments, "--max-examples", "9"]) == 0
    (session,) = sessions
    todos = {one.id for one in OPERATIONS.values() if one.tag == "todos"}
    assert session.selection.operations == todos - {"list_incident_todos"} | {"list_incidents"}
    assert session.selection.checks_for("read_your_writes") and not session.selection.checks_for("other")
    assert (session.workers, session.profile.max_examples) == (8, 9)


def test_the_command_that_repeats_a_run_has_all_of_its_options(
    use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    use(send)
    arguments = [
        *("--seed", "7", "--profile", "quick", "--engine", "model", "--max-examples", "9"),
        *("--operation", "list_incidents", "--operation", "get_incident", "--exclude", "get_incident"),
        *("--check", "read_your_writes", "--max-time", "600s", "--max-requests", "5", "--workers", "2"),
        "--fail-fast",
    ]
    assert main(["fuzz", *arguments]) == 0
    assert f"Repeat: datadog-incidents fuzz {' '.join(arguments)}\n" in capsys.readouterr().out


def test_names_can_be_given_in_any_collection(use: Use, capsys: pytest.CaptureFixture[str]) -> None:
    sessions = use(send)
    assert fuzz(operations={"list_incidents"}, seed=1) == 0
    assert sessions[0].selection.operations == {"list_incidents"}
    assert "--operation list_incidents" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--operation", "list_incident"], "unknown operation 'list_incident'; did you mean list_incidents"),
        (["--exclude", "get_todo"], "unknown operation 'get_todo'; did you mean get_incident_todo"),
        (["--resource", "todo"], "unknown resource 'todo'; did you mean todos?"),
        (["--resource", "xyz"], "unknown resource 'xyz'; known are "),
        (["--check", "read_writes"], "unknown check 'read_writes'; did you mean read_your_writes"),
        (["--exclude-check", "ignored_aut"], "unknown check 'ignored_aut'; did you mean ignored_auth"),
        (["--read-only", "--operation", "create_incident"], "no operation is selected, and only those that"),
    ],
)
def test_an_unknown_name_is_a_usage_error_with_suggestions(
    arguments: list[str], problem: str, use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    sessions = use(send)
    assert main(["fuzz", *arguments]) == 2
    out, err = capsys.readouterr()
    assert problem in err and err.count("\n") == 1 and out == ""
    assert sessions == []


@pytest.mark.parametrize("name", ["profile", "engine"])
def test_an_unknown_profile_or_engine_is_a_configuration_error(name: str) -> None:
    keyword: dict[str, Any] = {name: "cli"}
    with pytest.raises(ConfigurationError, match=f"unknown {name} 'cli'"):
        fuzz(**keyword)


def test_a_failure_is_status_1_and_its_file_is_named(
    use: Use, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    use(fail)
    assert main(["fuzz", "--seed", "3"]) == 1
    out = capsys.readouterr().out
    assert "1. read_your_writes: list_incidents, title\n" in out
    assert "Replay: datadog-incidents fuzz --replay datadog-fuzz-failures-3.json\n" in out
    assert [file.name for file in tmp_path.iterdir()] == ["datadog-fuzz-failures-3.json"]


def test_no_file_is_written_without_failures(use: Use, tmp_path: Path) -> None:
    use(send)
    assert main(["fuzz"]) == 0
    assert [*tmp_path.iterdir()] == []


def test_a_run_has_at_most_25_lines_of_output(use: Use, capfd: pytest.CaptureFixture[str]) -> None:
    def fail_often(session: Session) -> None:
        for number in range(100):
            exchanges = [session.connection.send(LIST) for _ in range(3)]
            session.failures.add(failure("read_your_writes", "list_incidents", f"{number}", exchanges))
        session.progress.notes.append("a note")
        session.progress.gaps += [f"gap {number}" for number in range(30)]

    use(fail_often)
    assert main(["fuzz"]) == 1
    out, err = capfd.readouterr()
    assert out.count("\n") <= 25 and err == ""
    assert main(["fuzz", "-v"]) == 1
    assert capfd.readouterr().out.count("curl -sS") == 300


def test_the_first_failure_ends_a_run_on_request(use: Use, capsys: pytest.CaptureFixture[str]) -> None:
    def fail_twice(session: Session) -> None:
        fail(session)
        pytest.fail("the run has ended")

    use(fail_twice)
    assert main(["fuzz", "--fail-fast"]) == 1
    assert "the run ended early: the first failure was found" in capsys.readouterr().out


@pytest.mark.parametrize("limit", [["--max-requests", "3"], ["--max-time", "0.1s"]])
def test_the_end_of_the_budget_is_no_failure(
    limit: list[str], use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    def endless(session: Session) -> None:
        while True:
            send(session)

    use(endless)
    assert main(["fuzz", *limit]) == 0
    out = capsys.readouterr().out
    assert re.match(
        r"PASSED: no failures .*; the run ended early: (3 requests were sent|0.1 s have passed)", out
    )
    assert "not reached: " in out


def test_waits_for_a_rate_limit_are_stated(use: Use, capsys: pytest.CaptureFixture[str]) -> None:
    waits: list[float] = []

    def limited(session: Session) -> None:
        assert session.mock is not None
        session.connection.budget._sleep = waits.append
        session.mock.fail_next(429, headers={"retry-after": "7"})
        send(session)

    use(limited)
    assert main(["fuzz"]) == 0
    assert waits == [7.0]
    assert "2 requests; waited 7 s for rate limits" in capsys.readouterr().out


def test_a_report_is_written_on_request(use: Use, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    use(fail)
    folder = tmp_path / "new" / "report"
    assert main(["fuzz", "--seed", "3", "--report", str(folder)]) == 1
    assert {file.name for file in folder.iterdir()} == {
        *("exchanges.ndjson", "exchanges.har", "junit.xml", "summary.html", "operations.json"),
        "failures.json",
    }
    written = json.loads((folder / "operations.json").read_text("utf-8"))
    assert (written["exit_status"], written["seed"], written["mock"]) == (1, 3, True)
    assert written["operations"].keys() == OPERATIONS.keys()
    out = capsys.readouterr().out
    assert f"Report: {folder / 'summary.html'}\n" in out
    assert f"--replay {folder / 'failures.json'}\n" in out


def test_a_report_that_cannot_be_written_does_not_hide_the_failures(
    use: Use, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail_without_folder(session: Session) -> None:
        fail(session)
        (tmp_path / "report" / "junit.xml").mkdir()

    use(fail_without_folder)
    assert main(["fuzz", "--report", "report"]) == 1
    out, err = capsys.readouterr()
    assert "FAILED: 1 distinct failure" in out
    assert "datadog-incidents fuzz: the report is incomplete: " in err


def test_a_report_that_cannot_be_written_is_a_failure_of_a_passed_run(
    use: Use, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def pass_without_folder(session: Session) -> None:
        send(session)
        (tmp_path / "report" / "junit.xml").mkdir()

    use(pass_without_folder)
    assert main(["fuzz", "--report", "report"]) == 1
    out, err = capsys.readouterr()
    assert "PASSED" in out and "the report is incomplete: " in err and "junit.xml" in err


@pytest.mark.usefixtures("keys")
def test_keys_echoed_by_the_server_are_neither_printed_nor_written(
    use: Use,
    url: str,
    datadog_mock: MockDatadog,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    keys = (datadog_mock.api_key, datadog_mock.app_key)

    def echo(session: Session) -> None:
        datadog_mock.fail_next(500, body=f"keys {keys}", headers={"x-key": keys[0]})
        exchange = session.connection.send(LIST)
        assert keys[0].encode() in exchange.response.body  # what is checked is not redacted
        session.failures.add(failure("server_error", "list_incidents", keys[1], [exchange]))
        session.progress.gaps.append(keys[0])
        session.progress.notes.append(keys[1])

    use(echo)
    for verbose in ([], ["-v"]):
        assert main(["fuzz", "--base-url", url, "--report", "report", *verbose]) == 1
        shown = "".join(capfd.readouterr())
        shown += "".join(file.read_text("utf-8") for file in (tmp_path / "report").iterdir())
        assert "<redacted>" in shown and "$DD_API_KEY" in shown
        assert keys[0] not in shown and keys[1] not in shown


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (["--dry-run"], ["--replay", "f.json"]),
        (["--dry-run"], ["--clean-up", "j.jsonl"]),
        (["--clean-up", "j.jsonl"], ["--replay", "f.json"]),
    ],
)
def test_options_that_contradict_each_other_are_a_usage_error(
    first: list[str], second: list[str], use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    use(send)
    assert main(["fuzz", *first, *second]) == 2
    assert capsys.readouterr().err == (
        f"datadog-incidents fuzz: {first[0]} and {second[0]} cannot be used together\n"
    )


@pytest.mark.parametrize(
    ("task", "limit", "problem"),
    [
        (["--clean-up", "j"], ["--read-only"], "--clean-up deletes everything that the run has created,"),
        (["--clean-up", "j"], ["--operation", "delete_incident"], "which --operation cannot limit"),
        (["--clean-up", "j"], ["--exclude", "delete_incident"], "which --exclude cannot limit"),
        (["--clean-up", "j"], ["--resource", "todos"], "which --resource cannot limit: use only one of them"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_limit_that_a_task_would_not_keep_is_a_usage_error(
    task: list[str], limit: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fuzz", *task, *limit]) == 2
    assert problem in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (["--live-writes"], "--live-writes has no effect without --base-url"),
        (["--journal", "j.jsonl"], "--journal has no effect without --base-url"),
        (["--allow", "notification_handles"], "--allow has no effect without --base-url"),
        (["--dry-run", "--live-writes"], "--live-writes has no effect without --base-url"),
        (["--clean-up", "j", "--seed", "3"], "--seed has no effect with --clean-up"),
        (["--clean-up", "j", "--fail-fast"], "--fail-fast has no effect with --clean-up"),
        (["--clean-up", "j", "--check", "sort_sorts"], "--check has no effect with --clean-up"),
        (["--clean-up", "j", "--journal", "k"], "--journal has no effect with --clean-up"),
        (["--check", "sort_sorts", "--exclude-check", "sort_sorts"], "no check is selected"),
        (
            [*("--engine", "contract", "--dry-run"), *(f"--exclude-check={one}" for one in REASONS)],
            "no check is selected: all of them are excluded",
        ),
    ],
    ids=lambda value: " ".join(value[:3]) if isinstance(value, list) else "",
)
def test_option_without_effect_is_a_usage_error(
    given: list[str], problem: str, use: Use, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    use(lambda _: pytest.fail("there is no run"))
    assert main(["fuzz", *given]) == 2
    assert problem in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == []


def test_a_clean_up_has_options_of_its_own(
    url: str, keys: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--max-time", "10s", "--max-requests", "5", "--live-writes", "-v"]
    assert main(["fuzz", "--base-url", url, "--clean-up", str(tmp_path / "j.jsonl"), *options]) == 2
    assert "no effect" not in capsys.readouterr().err
