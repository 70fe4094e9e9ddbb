"""Random walks: shorter ones are looked for after a failure, and a lost server ends them."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.connection import UnreachableError
from datadog_incidents.fuzz.model import walk
from datadog_incidents.fuzz.model.history import History
from datadog_incidents.fuzz.model.server_model import CheckFailed, ServerModel
from datadog_incidents.mock import MockDatadog
from tests.mutants.mutant import load

from .sessions import session_of


def test_walk_fails_again_while_a_shorter_one_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    load()["third_todo_of_an_incident_crashes"].patch(monkeypatch)
    session = session_of(MockDatadog(), "todos")
    raised: list[str] = []
    expect = ServerModel.expect

    def counted(model: ServerModel, *arguments: object, **options: object) -> bool:
        try:
            return expect(model, *arguments, **options)  # type: ignore[arg-type]
        except CheckFailed as failure:
            raised.append(str(failure))
            raise

    monkeypatch.setattr(ServerModel, "expect", counted)
    walk.run_walks(session, History())
    assert len(raised) > len({*raised})


def test_server_that_is_lost_during_the_clean_up_ends_the_walks(monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(model: ServerModel) -> None:
        raise UnreachableError("lost")

    monkeypatch.setattr(walk, "clean_up", lost)
    session = session_of(MockDatadog(), "users")
    with pytest.raises(UnreachableError, match="lost"):
        walk.run_walks(session, History())
    assert session.progress.steps["walk"] <= session.profile.steps
