"""Operations of a run in its file of failures: a replay calls no others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve

from datadog_incidents.cli import main
from datadog_incidents.fuzz import replay, run
from datadog_incidents.fuzz.saved_run import load
from datadog_incidents.fuzz.session import Session
from datadog_incidents_api.operations import OPERATIONS

from .sessions import LIST, FakeEngine, failure, saved


@pytest.mark.parametrize("test", ["", "created_is_read users"], ids=["engine", "test"])
def test_a_replay_does_not_call_what_the_run_excluded(
    test: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(session: Session) -> None:
        seen.append(session)
        session.failures.test = test
        sent = session.connection.send(LIST)
        other = evolve(sent, response=evolve(sent.response, body=b"{}"))
        session.failures.add(failure("read_your_writes", "get_incident", "x", [other]))

    seen: list[Session] = []
    monkeypatch.chdir(tmp_path)
    for module in (run, replay):
        monkeypatch.setattr(module, "engines", lambda name: [FakeEngine(find, name)])
    assert main(["fuzz", "--seed", "3", "--resource", "todos", "--exclude", "create_user"]) == 1
    assert main(["fuzz", "--replay", "datadog-fuzz-failures-3.json"]) == 1
    first, again = seen
    assert "create_user" not in first.selection.prepares_with
    assert again.selection.prepares_with == first.selection.prepares_with


def test_a_file_of_an_earlier_version_permits_all_preparations(tmp_path: Path) -> None:
    file = saved(tmp_path / "f.json", failure())
    content = json.loads(file.read_text("utf-8"))
    del content["selection"]["prepares_with"]
    file.write_text(json.dumps(content), "utf-8")
    assert load(file).selection.prepares_with == frozenset(OPERATIONS)
