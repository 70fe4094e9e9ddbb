"""Random requests through the guard never change a resource of others, and a missing rule would be seen."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import define
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from datadog_incidents.fuzz.live import clean_up as clean_up_module
from datadog_incidents.fuzz.live import guard, recorder
from datadog_incidents.fuzz.live.clean_up import CleanUp
from datadog_incidents.fuzz.live.guard import Guard
from datadog_incidents.fuzz.live.live_run import LiveRun
from datadog_incidents.fuzz.live.owned import Owned
from datadog_incidents.mock import MockDatadog

from ...amounts import amount
from .audit import violations
from .foreign import Foreign, add_foreign, added, connection_to, is_residue, readings, stored
from .scripted_client import ScriptedClient

STEPS = 60
RUN_ID = "0123456789ab"


@define
class Scene:
    """Mock with resources of others, before a run and after.

    Attributes:
        mock: the mock.
        foreign: resources of others.
        before: what the mock stored.
        read: responses to all GET operations.
        calls: number of calls before the run.
    """

    mock: MockDatadog
    foreign: Foreign
    before: dict[tuple[str, str], Any]
    read: dict[str, bytes]
    calls: int

    @classmethod
    def new(cls) -> Scene:
        mock = MockDatadog(seed=1, max_calls=None)
        foreign = add_foreign(mock)
        return cls(mock, foreign, stored(mock), readings(mock, foreign), len(mock.calls))

    def run(self, journal: Path, seed: int, steps: int = STEPS) -> CleanUp:
        """Run a scripted client and clean up."""
        connection, random = connection_to(self.mock), Random(seed)  # noqa: S311  # repeatable
        with LiveRun(connection, connection_to(self.mock), journal, run_id=RUN_ID, seed=seed) as live:
            connection.rewrite = None  # the guard alone has to hold
            client = ScriptedClient(connection, RUN_ID, self.foreign, random)
            for _ in range(steps):
                client.step()
        assert client.own
        assert live.clean_up is not None
        return live.clean_up

    def defects(self, clean_up: CleanUp) -> list[str]:
        """Return how the run has violated its rules, one message each."""
        found = violations(self.mock.calls[self.calls :], self.foreign, RUN_ID)
        try:
            residue = added(self.before, self.mock)
        except AssertionError as error:
            return [*found, str(error)]
        found += [f"remains: {key}" for key, value in residue.items() if not is_residue(key, value)]
        for operation, body in readings(self.mock, self.foreign).items():
            if body != self.read[operation]:
                found.append(f"{operation} shows something else")
        return [*found, *clean_up.failed]


@given(seed=st.integers(0, 2**32))
@settings(
    max_examples=amount(8, 50), phases=[Phase.explicit, Phase.reuse, Phase.generate]
)  # a shorter seed says no more
def test_random_requests_change_nothing_of_others(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    scene = Scene.new()
    clean_up = scene.run(tmp_path_factory.mktemp("run") / "journal", seed)
    assert scene.defects(clean_up) == []


def is_seen(folder: Path) -> bool:
    """Return whether the comparison of a few runs sees a defect."""
    for seed in range(6):
        scene = Scene.new()
        if scene.defects(scene.run(folder / f"journal{seed}", seed, steps=120)):
            return True
    return False


def anything(*_: Any, **__: Any) -> bool:
    return True


def nothing(*_: Any, **__: Any) -> None:
    return None


def test_complete_guard_is_not_taken_for_a_defective_one(tmp_path: Path) -> None:
    assert not is_seen(tmp_path)


@pytest.mark.parametrize(
    ("owner", "name", "defect"),
    [
        (Guard, "_check", nothing),
        (Guard, "_check_member", nothing),
        (Guard, "_check_attributes", nothing),
        (Owned, "has", anything),
        (Owned, "has_any", anything),
        (guard, "is_marked", anything),
        (guard, "is_assignable", anything),
        (clean_up_module, "created_by", lambda _: []),
    ],
)
def test_defective_guard_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, defect: Any
) -> None:
    monkeypatch.setattr(owner, name, defect)
    assert is_seen(tmp_path)


def test_defective_record_is_seen_unless_the_sweep_makes_up_for_it(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder.Recorder, "_settle", nothing)
    assert not is_seen(tmp_path_factory.mktemp("swept"))
    monkeypatch.setattr(clean_up_module, "found_by_mark", lambda *_, **__: ())
    assert is_seen(tmp_path_factory.mktemp("unswept"))
