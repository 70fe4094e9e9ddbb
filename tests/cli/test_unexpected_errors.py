"""Errors that are faults of the program: their messages, and what they report about a change."""

from __future__ import annotations

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.mock import MockDatadog

from .conftest import Run
from .test_exit_statuses import ID, problem


@pytest.mark.parametrize("verbose", [False, True])
def test_unexpected_error_shows_only_its_class_unless_verbose(
    run: Run, monkeypatch: pytest.MonkeyPatch, datadog_mock: MockDatadog, verbose: bool
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError(datadog_mock.api_key)

    monkeypatch.setattr(IncidentsClient, "execute", broken)
    monkeypatch.setattr("datadog_incidents._sync.engine.Engine.execute", broken)
    arguments = ["show", ID, "--base-url", "http://127.0.0.1:1"]
    if verbose:
        with pytest.raises(LookupError):
            run(*arguments, "--verbose")
        return
    result = run(*arguments)
    assert (
        result.status == 1
        and problem(result, "show") == "unexpected LookupError; use --verbose for a traceback"
    )


@pytest.mark.parametrize("verbose", [False, True])
def test_unexpected_error_after_a_create_reports_the_incident(
    run_on_mock: Run, dd: IncidentsClient, monkeypatch: pytest.MonkeyPatch, verbose: bool
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError

    monkeypatch.setattr("datadog_incidents.cli.incident_text.lines", broken)
    text = "the change was made: incident "
    if verbose:
        with pytest.raises(LookupError) as error:
            run_on_mock("create", "--title", "t", "--verbose")
        assert text in error.value.__notes__[0]
        return
    result = run_on_mock("create", "--title", "t")
    [incident] = dd.incidents.list()
    assert result.status == 5
    assert problem(result, "create").endswith(f"{text}{incident.id} (public ID 1)")


def test_unexpected_error_of_a_create_reports_a_possible_change(
    run_on_mock: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError

    monkeypatch.setattr("datadog_incidents._sync.engine.response_for", broken)
    result = run_on_mock("create", "--title", "t")
    assert result.status == 1 and problem(result, "create").endswith(
        "the change may have been made: check before you retry"
    )


def test_refused_create_is_not_a_possible_change(
    run_on_mock: Run, datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError

    datadog_mock.fail_next(400)
    monkeypatch.setattr("datadog_incidents._sync.engine.error_for", broken)
    result = run_on_mock("create", "--title", "t")
    assert result.status == 1 and problem(result, "create").endswith("use --verbose for a traceback")
