"""Limits of a replay: they are those of all its failures together."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from datadog_incidents.fuzz import replay
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.session import Session

from .sessions import FakeEngine, failure, saved, send


@pytest.fixture
def sessions(monkeypatch: pytest.MonkeyPatch) -> list[Session]:
    """Sessions in which the engine has run, which sends two requests."""
    found: list[Session] = []

    def send_two(session: Session) -> None:
        found.append(session)
        send(session)
        send(session)

    monkeypatch.setattr(replay, "engines", lambda _: [FakeEngine(send_two)])
    return found


def three_failures(file: Path, test: str) -> Path:
    return saved(file, *(evolve(failure(subject=one), test=test) for one in ("x", "y", "z")))


@pytest.mark.parametrize(("test", "runs"), [("a test", 2), ("", 1)], ids=["test", "calls"])
def test_a_limit_of_requests_ends_the_whole_replay(
    test: str, runs: int, tmp_path: Path, sessions: list[Session]
) -> None:
    file = three_failures(tmp_path / "f.json", test)
    results = [*replay.replay(file, Options(max_requests=3))]
    assert [one.reproduced for one in results] == [False, None, None]
    assert results[-1].how == "the replay ended early: 3 requests were sent"
    assert replay.exit_status(results) == 1
    assert len(sessions) == runs, "a session was opened that could send nothing"
    assert [one.requests for one in {one.connection.budget for one in sessions}] == [3]


def test_a_limit_of_time_ends_the_whole_replay(tmp_path: Path, sessions: list[Session]) -> None:
    file = three_failures(tmp_path / "f.json", "a test")
    results = [*replay.replay(file, Options(max_time=0.0))]
    assert [one.how for one in results] == ["the replay ended early: 0 s have passed"] * 3
    assert sessions == []
    assert len([*replay.replay(file, Options(max_time=3600.0))]) == 3
    assert len({one.connection.budget for one in sessions}) == 1
