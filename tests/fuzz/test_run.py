"""Runs of the command `fuzz` with small engines: output, exit status, and what is sent to which server."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.cli import main
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz import fuzz, run
from datadog_incidents.fuzz.connection import NotPermittedError
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from .sessions import FakeEngine, failure

LIST = Request("GET", "/api/v2/incidents", "page%5Bsize%5D=1", operation="list_incidents")
CREATE = Request(
    "POST",
    "/api/v2/users",
    headers={"content-type": "application/json"},
    body=b'{"data":{"type":"users","attributes":{"email":"a@example.com"}}}',
    operation="create_user",
)

Use = Callable[..., list[Session]]


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Use:
    """Replaces the engines by a function, and returns the list of the sessions that it is called with."""
    monkeypatch.chdir(tmp_path)

    def replace(action: Callable[[Session], None]) -> list[Session]:
        sessions: list[Session] = []

        def record(session: Session) -> None:
            sessions.append(session)
            action(session)

        monkeypatch.setattr(run, "engines", lambda name: [FakeEngine(record, name)])
        return sessions

    return replace


def send(session: Session) -> None:
    """Send one request."""
    session.connection.send(LIST)


def fail(session: Session) -> None:
    """Send one request and find a failure."""
    exchange = session.connection.send(LIST)
    session.failures.add(failure("read_your_writes", "list_incidents", "title", [exchange]))


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


@pytest.mark.parametrize("limit", [["--max-requests", "3"], ["--max-time", "1s"]])
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
        r"PASSED: no failures .*; the run ended early: (3 requests were sent|1 s have passed)", out
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


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize(
    ("arguments", "read_only"),
    [
        (["--base-url", "https://api.datadoghq.com"], True),
        (["--base-url", "https://api.datadoghq.com", "--live-writes"], False),
        (["--base-url", "https://api.datadoghq.com", "--live-writes", "--read-only"], True),
        (["--base-url", "https://localhost.example.com"], True),
        (["--base-url", "http://127.0.0.1:8282"], False),
        (["--base-url", "http://127.0.0.1:8282", "--read-only"], True),
        (["--base-url", "http://localhost:8282"], False),
        (["--base-url", "http://[::1]:8282"], False),
        (["--read-only"], True),
    ],
)
def test_another_machine_receives_get_only_without_live_writes(
    arguments: list[str], read_only: bool, use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    def look(session: Session) -> None:
        session.connection.budget.requests = 1

    sessions = use(look)
    assert main(["fuzz", *arguments]) == 0
    (session,) = sessions
    assert session.read_only is read_only
    methods = {OPERATIONS[name].method for name in session.selection.operations}
    assert (methods == {"GET"}) is read_only
    out = capsys.readouterr().out
    is_remote = read_only and "--read-only" not in arguments
    assert ("sending GET only (--live-writes sends all methods)" in out) is is_remote


@pytest.mark.usefixtures("keys")
def test_a_read_only_run_cannot_send_another_method(use: Use, url: str, datadog_mock: MockDatadog) -> None:
    def create(session: Session) -> None:
        send(session)
        with pytest.raises(NotPermittedError, match="only GET requests are sent"):
            session.connection.send(CREATE)

    use(create)
    assert main(["fuzz", "--base-url", url, "--read-only"]) == 0
    assert [call.method for call in datadog_mock.calls] == ["GET"]


@pytest.mark.usefixtures("keys")
def test_a_given_server_receives_the_keys_in_the_environment(
    use: Use, url: str, datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.delenv("no_proxy")
    use(send)
    assert main(["fuzz", "--base-url", url]) == 0
    assert [call.status for call in datadog_mock.calls] == [200]


@pytest.mark.parametrize("missing", ["DD_API_KEY", "DD_APP_KEY"])
@pytest.mark.usefixtures("keys")
def test_a_missing_key_is_reported_by_its_variable(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(missing)
    assert main(["fuzz", "--base-url", "http://127.0.0.1:1"]) == 2
    assert missing in capsys.readouterr().err


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize("report", [False, True])
def test_an_unreachable_server_is_one_line_with_status_3(
    report: bool, use: Use, capfd: pytest.CaptureFixture[str], datadog_mock: MockDatadog
) -> None:
    use(send)
    with socket.socket() as not_listening:
        not_listening.bind(("127.0.0.1", 0))
        port = not_listening.getsockname()[1]
        arguments = ["--report", "report"] if report else []
        assert main(["fuzz", "--base-url", f"http://127.0.0.1:{port}", *arguments]) == 3
    out, err = capfd.readouterr()
    assert out == "" and err.count("\n") == 1
    assert "datadog-incidents fuzz: the server does not respond: GET /api/v2/incidents: " in err
    assert "Connection refused" in err and datadog_mock.api_key not in err


@pytest.mark.usefixtures("keys")
def test_a_server_that_stops_responding_is_status_3_with_a_summary(
    use: Use, url: str, datadog_mock: MockDatadog, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(session: Session) -> None:
        send(session)
        datadog_mock.fail_next(drop=True)
        send(session)

    use(stop)
    assert main(["fuzz", "--base-url", url]) == 3
    assert capsys.readouterr().out.startswith("UNREACHABLE: GET /api/v2/incidents: ")


def test_an_interrupted_run_shows_the_failures_found_so_far(
    use: Use, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def interrupt(session: Session) -> None:
        fail(session)
        raise KeyboardInterrupt

    use(interrupt)
    assert main(["fuzz", "--seed", "3"]) == 130
    out, err = capsys.readouterr()
    assert out.startswith("FAILED: 1 distinct failure (seed 3, profile ci); the run ended early: interrupted")
    assert err == "" and (tmp_path / "datadog-fuzz-failures-3.json").exists()


def test_an_interrupted_run_without_failures_prints_nothing(
    use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_: Session) -> None:
        raise KeyboardInterrupt

    use(interrupt)
    assert main(["fuzz"]) == 130
    assert capsys.readouterr() == ("", "")


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


def test_a_report_that_cannot_be_written_is_an_error_of_a_passed_run(
    use: Use, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def pass_without_folder(session: Session) -> None:
        send(session)
        (tmp_path / "report" / "junit.xml").mkdir()

    use(pass_without_folder)
    assert main(["fuzz", "--report", "report"]) == 2
    out, err = capsys.readouterr()
    assert "PASSED" in out and "junit.xml" in err


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
