"""Replays with live writes, against a mock that is treated as a live server."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz import replay, run
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.replay import Replayed, exit_status
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog

from .sessions import LIST, FakeEngine, exchange, failure, saved

JSON = {"content-type": "application/json"}
FILE = Path("f.json")


def post(path: str, operation: str, kind: str, **attributes: Any) -> Request:
    body = json.dumps({"data": {"type": kind, "attributes": attributes}}).encode()
    return Request("POST", path, "", JSON, body, operation)


CREATE = post("/api/v2/incidents", "create_incident", "incidents", title="Drill", customer_impacted=False)


def create(session: Session) -> None:
    """Create an incident."""
    assert session.connection.send(CREATE).response.status == 201


@pytest.fixture
def options(url: str, keys: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Options:
    monkeypatch.chdir(tmp_path)
    return Options(base_url=url, live_writes=True, loopback_is_live=True, replay=FILE)


@pytest.fixture
def undeletable(datadog_mock: MockDatadog) -> None:
    """Incidents cannot be deleted."""
    datadog_mock.fail_next(500, operation="delete_incident", times=100)


UseEngine = Callable[[Callable[[Session], None]], None]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> UseEngine:
    """Replaces the engines of runs and replays."""

    def replace(action: Callable[[Session], None]) -> None:
        for module in (run, replay):
            monkeypatch.setattr(module, "engines", lambda _: [FakeEngine(action)])

    return replace


@pytest.mark.usefixtures("undeletable")
def test_an_interrupted_replay_says_what_it_has_left(
    options: Options, engine: UseEngine, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(session: Session) -> None:
        create(session)
        raise KeyboardInterrupt

    saved(FILE, evolve(failure(), test="a test"))
    engine(interrupt)
    with pytest.raises(KeyboardInterrupt):
        run.run(options)
    assert "\nNOT DELETED: incidents " in capsys.readouterr().out


TOKEN = {"Authorization": "Bearer $DD_FUZZ_READ_TOKEN"}


@pytest.mark.usefixtures("undeletable")
def test_a_replay_that_is_cut_off_says_what_it_has_left(
    options: Options, capsys: pytest.CaptureFixture[str]
) -> None:
    saved(FILE, failure(engine="contract", exchanges=[exchange(1, CREATE), exchange(2, LIST)]))
    assert run.run(evolve(options, max_requests=1)) == 1
    out = capsys.readouterr().out
    assert "NOT DELETED: incidents " in out and "\nNOT TESTED: " in out
    assert "the replay ended early: 1 request was sent\n" in out


@pytest.mark.parametrize("test", ["", "a test"])
def test_a_replay_without_a_credential_sends_nothing(
    test: str, options: Options, datadog_mock: MockDatadog, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = [exchange(1, CREATE), exchange(2, evolve(LIST, credentials=TOKEN))]
    saved(FILE, evolve(failure(engine="contract", exchanges=calls), test=test))
    assert run.run(options) == 1
    out = capsys.readouterr().out
    assert out.startswith("NOT TESTED: ")
    assert "a recorded call was sent with DD_FUZZ_READ_TOKEN, which is not set\n" in out
    assert datadog_mock.calls == []


@pytest.mark.usefixtures("undeletable")
def test_an_incomplete_clean_up_is_status_1(
    options: Options, engine: UseEngine, capsys: pytest.CaptureFixture[str]
) -> None:
    saved(FILE, evolve(failure(exchanges=[exchange(1, CREATE)]), test="a test"))
    engine(create)
    assert run.run(options) == 1
    out = capsys.readouterr().out
    assert "NOT DELETED: incidents " in out and "\nNOT REPRODUCED: " in out


@pytest.mark.parametrize(("is_cleaned_up", "status"), [(False, 1), (True, 3)])
def test_what_is_left_counts_more_than_a_missing_response(is_cleaned_up: bool, status: int) -> None:
    result = Replayed(failure(), None, "", unreachable=True, is_cleaned_up=is_cleaned_up)
    assert exit_status([result]) == status


def test_a_replay_creates_no_long_lists(options: Options, datadog_mock: MockDatadog) -> None:
    saved(FILE, evolve(failure(), test="long_list incidents"))
    [result] = replay.replay(FILE, options)
    assert datadog_mock.calls == []
    assert result.reproduced is None
    assert " sent no request: " in result.how and "replay it on a new mock" in result.how


def journals() -> dict[str, int]:
    """Number of resources in each journal, by its name."""
    return {one.name: one.read_text().count('"create":') for one in sorted(Path().glob("J*"))}


def test_the_journals_of_a_replay_are_numbered(options: Options, engine: UseEngine) -> None:
    calls = [exchange(1, CREATE)]
    saved(FILE, *(evolve(failure(subject=one, exchanges=calls), test="a test") for one in ("x", "y")))
    engine(create)
    options = evolve(options, journal=Path("J"))
    assert run.run(options) == 0
    assert journals() == {"J": 1, "J.2": 1}
    with pytest.raises(ConfigurationError, match="the journal J exists already"):
        run.run(options)
    Path("J").unlink()
    assert run.run(options) == 0
    assert journals() == {"J": 1, "J.2": 1, "J.3": 1}


def test_a_failure_whose_responses_show_marks_is_reproduced_by_its_calls(
    options: Options, engine: UseEngine, capsys: pytest.CaptureFixture[str]
) -> None:
    def find(session: Session) -> None:
        send = session.connection.send
        created = send(CREATE)
        user = send(post("/api/v2/users", "create_user", "users", email="ana@example.com"))
        incident = f"/api/v2/incidents/{created.response.json()['data']['id']}"
        read = send(Request("GET", incident, operation="get_incident"))
        handle = f"@fuzz-{session.run_id}-ana@fuzz.invalid"
        todos = f"{incident}/relationships/todos"
        todo = post(todos, "create_incident_todo", "incident_todos", content="x", assignees=[handle])
        calls = [created, user, read, send(todo)]
        assert [one.response.status for one in calls] == [201, 201, 200, 201]
        assert calls[-1].response.json()["data"]["attributes"]["assignees"] == [handle]
        session.failures.add(failure("x", "create_incident_todo", "x", calls, engine="contract"))

    engine(find)
    assert run.run(evolve(options, replay=None, seed=1)) == 1
    engine(lambda _: pytest.fail("the engine is not needed"))
    capsys.readouterr()
    assert run.run(evolve(options, replay=Path("datadog-fuzz-failures-1.json"))) == 1
    assert "   the 4 recorded calls had the same responses again\n" in capsys.readouterr().out
