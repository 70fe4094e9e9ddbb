"""Each bug is one failure: what else is wrong with a response that is a server error follows from it."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz import failures
from datadog_incidents.fuzz.exchanges import Exchange, Request, Response
from datadog_incidents.fuzz.execution import execute
from datadog_incidents.fuzz.failures import FirstFailure
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.report.folder import ReportFolder
from datadog_incidents.fuzz.report.redaction import Redaction
from datadog_incidents.fuzz.report.summary import Summary
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS

from .sessions import FakeEngine, exchange, failure, send, session


def responded(status: int) -> list[Exchange]:
    return [exchange(1), exchange(2, response=Response(status, {}, b""))]


def test_what_else_is_wrong_with_a_server_error_is_no_other_failure() -> None:
    given = session().failures
    given.add(failure("server_error", subject="500", exchanges=responded(500)))
    for check, engine in (
        ("valid_request_accepted", "model"),
        ("response_conforms", "model"),
        ("not_a_server_error", "contract"),
        ("negative_data_rejection", "contract"),
    ):
        given.add(failure(check, exchanges=responded(500), engine=engine))
    assert [one.check for one in given] == ["server_error"]
    assert given.omitted == 0


def test_the_smallest_request_shows_a_failure() -> None:
    given = session().failures
    for size in (30, 10, 20):
        calls = [exchange(size, Request("POST", "/", body=bytes(size)))]
        given.add(failure("server_error", exchanges=calls))
    assert [one.exchanges[0].number for one in given] == [10]


def test_a_crash_of_another_method_is_not_that_of_the_operation() -> None:
    given = session().failures

    def crash(method: str, subject: str, check: str = "server_error") -> None:
        calls = [exchange(1, Request(method, "/api/v2/incidents"), Response(500, {}, b""))]
        given.add(failure(check, "create_incident", subject, calls))

    crash("PUT", "PUT 500")
    crash("POST", "title", "valid_request_accepted")
    crash("POST", "500")
    assert [one.subject for one in given] == ["PUT 500", "title", "500"]


def test_a_server_error_does_not_replace_another_failure() -> None:
    given = session().failures
    accepted = [exchange(1, Request("POST", "/", body=b"long"), Response(201, {}, b""))]
    crashed = [exchange(2, Request("POST", "/", body=b""), Response(500, {}, b""))]
    for calls in (accepted, crashed):
        given.add(failure("negative_data_rejection", subject="title", exchanges=calls, engine="contract"))
    assert [one.exchanges[0].number for one in given] == [1]


def test_a_failure_of_calls_at_the_same_time_does_not_follow_from_the_error_of_the_last() -> None:
    given = session().failures
    given.add(failure("server_error", subject="500", exchanges=responded(500)))
    given.add(failure("concurrent_deletes", exchanges=responded(500)))
    assert [one.check for one in given] == ["server_error", "concurrent_deletes"]


def test_an_error_of_another_operation_than_the_first_one_is_the_same() -> None:
    given = session().failures
    given.add(failure("not_a_server_error", "list_incidents", "500", responded(500), engine="contract"))
    given.add(failure("use_after_free", "delete_incident", exchanges=responded(500), engine="contract"))
    assert [one.check for one in given] == ["not_a_server_error"]


def test_other_statuses_and_operations_are_other_failures() -> None:
    given = session().failures
    given.add(failure("server_error", subject="500", exchanges=responded(500)))
    given.add(failure("server_error", subject="503", exchanges=responded(503)))
    given.add(failure("valid_request_accepted", exchanges=responded(403)))
    other = exchange(2, Request("GET", "/api/v2/users", operation="list_users"), Response(500, {}, b""))
    given.add(failure("valid_request_accepted", "list_users", exchanges=[other]))
    assert len(given) == 4


def test_a_server_error_fails_other_checks_if_its_own_is_not_run() -> None:
    given = session().failures
    for check in ("valid_request_accepted", "response_conforms"):
        given.add(failure(check, exchanges=responded(500)))
    assert len(given) == 2


def test_a_run_ends_at_a_failure_that_follows_from_a_server_error() -> None:
    given = failures.Failures(lambda one: one.check == "response_conforms")
    given.add(failure("server_error", exchanges=responded(500)))
    with pytest.raises(FirstFailure):
        given.add(failure("response_conforms", exchanges=responded(500)))
    assert [one.check for one in given] == ["server_error", "response_conforms"]


def test_no_check_that_failed_for_server_errors_passes_in_the_report(tmp_path: Path) -> None:
    given = session()
    given.failures.add(failure("server_error", exchanges=responded(500)))
    given.failures.add(failure("response_conforms", exchanges=responded(500)))
    given.progress.checks.update(["server_error", "response_conforms", "read_your_writes"])
    redaction = Redaction(given.connection.credentials)
    result = execute(given, [FakeEngine(send)])
    ReportFolder(tmp_path, given, redaction).write(Summary(result, redaction, Options()))
    root = ElementTree.fromstring((tmp_path / "junit.xml").read_bytes())  # noqa: S314  # written by the report
    cases = {
        one.get("name"): [*one] for one in root.iter("testcase") if one.get("classname") == "fuzz.checks"
    }
    assert cases["read_your_writes"] == []
    assert [one.tag for one in cases["response_conforms"]] == ["skipped"]


def test_one_crash_is_one_failure_of_all_engines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    original = HANDLERS["create_incident_impact"]

    def crash(state: MockState, arguments: Arguments) -> Reply:
        if len(str(arguments.body["data"]["attributes"].get("description"))) > 12:
            return Reply(500, b'{"errors":["boom"]}')
        return original(state, arguments)

    monkeypatch.setitem(HANDLERS, "create_incident_impact", crash)
    options = ["--profile", "quick", "--max-requests", "500", "--seed", "2", "--report", str(tmp_path)]
    assert main(["fuzz", "--operation", "create_incident_impact", *options]) == 1
    assert capsys.readouterr().out.startswith("FAILED: 1 distinct failure ")
    (found,) = json.loads((tmp_path / "failures.json").read_text())["failures"]
    assert (found["check"], found["operations"][0]) == ("server_error", "create_incident_impact")
