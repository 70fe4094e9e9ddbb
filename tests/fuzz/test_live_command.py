"""Runs of the command with live writes, against a mock that is treated as a live server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz import run
from datadog_incidents.fuzz.connection import NotPermittedError
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog

from .sessions import FakeEngine

INCIDENT = {"data": {"type": "incidents", "attributes": {"title": "Drill", "customer_impacted": False}}}


def create(session: Session) -> str:
    """Create an incident, and return its ID."""
    body = json.dumps(INCIDENT).encode()
    headers = {"content-type": "application/json"}
    request = Request("POST", "/api/v2/incidents", "", headers, body, "create_incident")
    created = session.connection.send(request)
    assert created.response.status == 201
    found: str = created.response.json()["data"]["id"]
    return found


@pytest.fixture
def foreign(datadog_mock: MockDatadog) -> str:
    """ID of an incident that is not of the run."""
    with datadog_mock.client() as client:
        return str(client.incidents.create(title="In production").id)


@pytest.fixture
def options(url: str, keys: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Options:
    monkeypatch.chdir(tmp_path)
    return Options(base_url=url, live_writes=True, loopback_is_live=True, seed=1)


def remaining(mock: MockDatadog) -> list[str]:
    with mock.client() as client:
        return [str(one.id) for one in client.incidents.list()]


def test_a_run_deletes_what_it_has_created_and_nothing_else(
    options: Options,
    foreign: str,
    datadog_mock: MockDatadog,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def test(session: Session) -> None:
        assert create(session) in remaining(datadog_mock)
        with pytest.raises(NotPermittedError):
            session.connection.send(Request("DELETE", f"/api/v2/incidents/{foreign}"))

    monkeypatch.setattr(run, "engines", lambda _: [FakeEngine(test)])
    assert run.run(options) == 0
    assert remaining(datadog_mock) == [foreign]
    out = capsys.readouterr().out
    assert "Clean-up: 1 resources deleted" in out and " --live-writes " not in out


def test_an_interrupted_run_cleans_up_and_says_so(
    options: Options,
    foreign: str,
    datadog_mock: MockDatadog,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def interrupt(session: Session) -> None:
        create(session)
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "engines", lambda _: [FakeEngine(interrupt)])
    with pytest.raises(KeyboardInterrupt):
        run.run(options)
    assert remaining(datadog_mock) == [foreign]
    assert "Clean-up: 1 resources deleted" in capsys.readouterr().out


def test_the_journal_of_a_killed_run_is_cleaned_up_by_the_command(
    options: Options,
    foreign: str,
    datadog_mock: MockDatadog,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "engines", lambda _: [FakeEngine(lambda session: print(create(session)))])
    # As after SIGKILL: the run's own clean-up does not happen.
    monkeypatch.setattr("datadog_incidents.fuzz.live.live_run.clean_up_journal", killed)
    with pytest.raises(KeyboardInterrupt):
        run.run(options)
    capsys.readouterr()
    assert len(remaining(datadog_mock)) == 2
    (journal,) = tmp_path.glob("datadog-fuzz-journal-*.jsonl")
    assert options.base_url is not None
    assert main(["fuzz", "--clean-up", str(journal), "--base-url", options.base_url]) == 0
    assert capsys.readouterr().out.startswith("Clean-up: 1 resources deleted")
    assert remaining(datadog_mock) == [foreign]
    assert main(["fuzz", "--clean-up", str(journal)]) == 2
    assert "pass --base-url" in capsys.readouterr().err


def test_a_dry_run_sends_nothing(
    options: Options, datadog_mock: MockDatadog, capsys: pytest.CaptureFixture[str]
) -> None:
    assert options.base_url is not None
    assert main(["fuzz", "--dry-run", "--base-url", options.base_url, "--max-requests", "9"]) == 0
    assert capsys.readouterr().out.startswith("At most 9 requests")
    assert datadog_mock.calls == []
