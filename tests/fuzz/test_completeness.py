"""Completeness of runs of the engine `model`: what was not covered is no pass."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz.connection import NotPermittedError
from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.execution import Result, execute
from datadog_incidents.fuzz.model.engine import ModelEngine
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.server import live_run, open_session
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from .model.sessions import session_of


def result_of(**options: Any) -> Result:
    """Return the result of a short run of the model."""
    given = Options(engine="model", profile="quick", seed=1, **options)
    session = open_session(given)
    with closing(session.connection), live_run(given, session):
        return execute(session, engines("model"))


def test_operations_that_were_not_called_make_a_run_incomplete(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--exclude", "create_user", "--resource", "responders", "--profile", "quick", "--seed", "1"]
    assert main(["fuzz", "--engine", "model", *arguments]) == 1
    out = capsys.readouterr().out
    assert out.startswith("INCOMPLETE: no failures, but 4 gaps")
    problem = "create_incident_responder was not called, as what it needs could not be created"
    assert f"NOT COVERED: {problem}; it needs create_user, so do not exclude it\n" in out


def test_operations_that_were_always_refused_make_a_run_incomplete() -> None:
    mock = MockDatadog()
    session = session_of(mock, operations=["get_global_incident_settings"], checks=["server_error"])
    mock.fail_next(404, operation="get_global_incident_settings", times=10_000)
    ModelEngine().run(session)
    assert session.progress.gaps == ["get_global_incident_settings never succeeded"]


def test_an_operation_without_success_names_the_refused_calls_that_it_needs() -> None:
    mock = MockDatadog()
    session = session_of(mock, operations=["create_incident_todo"], checks=["server_error"])
    mock.fail_next(403, operation="create_incident", times=10_000)
    ModelEngine().run(session)
    [gap] = session.progress.gaps
    assert gap.endswith("; create_incident, on which it may depend, did not succeed either")


def test_a_run_of_one_resource_that_needs_others_is_complete() -> None:
    result = result_of(resources=("responders",))
    assert (result.gaps, result.exit_status) == ((), 0)


def test_a_run_that_only_reads_need_not_call_what_needs_an_id() -> None:
    result = result_of(read_only=True)
    assert (result.gaps, result.exit_status) == ((), 0)
    assert any("{" in OPERATIONS[one].path for one in result.session.selection.operations)


@pytest.mark.usefixtures("keys")
def test_operations_that_a_live_run_does_not_call_are_no_gap(
    url: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    live = {"base_url": url, "live_writes": True, "loopback_is_live": True}
    result = result_of(resources=("settings",), **live)
    assert result.session.selection.operations == {"get_global_incident_settings"}
    assert (result.gaps, result.exit_status) == ((), 0)


@pytest.mark.parametrize("is_everything", [False, True])
def test_what_guards_have_prevented_is_a_note_unless_it_is_everything(is_everything: bool) -> None:
    session = session_of(MockDatadog(), operations=["create_user", "list_users"], checks=["server_error"])

    def refuse(request: Request) -> None:
        if is_everything or request.method != "GET":
            raise NotPermittedError("too many")

    session.connection.guards.append(refuse)
    ModelEngine().run(session)
    missing = "create_user was not called, as what it needs could not be created"
    assert (missing in session.progress.gaps) is is_everything
    assert (f"model: {missing}" in session.progress.notes) is not is_everything


def test_what_a_limit_has_left_out_is_no_fault() -> None:
    result = result_of(resources=("todos",), checks=("sort_sorts",), max_requests=5)
    assert (result.is_incomplete, result.exit_status) == (False, 0)


def test_a_named_check_that_was_never_applied_makes_a_run_incomplete() -> None:
    result = result_of(resources=("responders",), checks=("facets_agree", "read_your_writes"))
    assert result.gaps == (
        "the check facets_agree was never applied: these operations and options have nothing that it checks",
    )
    assert result.exit_status == 1
