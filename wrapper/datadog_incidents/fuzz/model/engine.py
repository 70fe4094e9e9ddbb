"""Engine `model`: scenarios for every resource, and random walks."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis import strategies as st

from ..session import Session
from .actions import cleaned_up
from .history import History
from .resources import Resource, resources
from .scenarios import SCENARIOS, Scenario
from .server_model import Draw, ServerModel
from .walk import run_walks


class ModelEngine:
    """Engine that compares a server with a model of what it must contain."""

    name = "model"

    def run(self, session: Session) -> None:
        """Test the server of a session."""
        # A word for searches: letters and digits alone.
        history = History(prefix=f"zq{zlib.crc32(session.run_id.encode()):x}")
        for resource in resources().values():
            if not session.selection.has_any(one.id for one in resource.operations):
                continue
            for scenario in SCENARIOS.values():
                if scenario.applies(resource) and not (scenario.writes and session.read_only):
                    session.progress.phase = f"{scenario.name} {resource.tag}"
                    _run_scenario(session, history, scenario, resource)
        if not session.read_only:
            run_walks(session, history)


def _run_scenario(session: Session, history: History, scenario: Scenario, resource: Resource) -> None:
    """Run a scenario with several sets of values. It records its failures and goes on."""
    name = f"{scenario.name} {resource.tag}"

    def run(data: Any) -> None:
        # Without a choice that no scenario uses up, Hypothesis would stop after a few values.
        data.draw(st.integers(0, 2**64 - 1))
        model = ServerModel(session, history, Draw(data.draw))
        with cleaned_up(model):
            scenario.run(model, resource)
        session.progress.steps[scenario.name] += 1

    examples = scenario.rounds * session.profile.rounds + 1
    given_values(run, session.seed, name, examples, [Phase.generate])


def given_values(
    test: Callable[[Any], None], run_seed: int, name: str, examples: int, phases: list[Phase]
) -> None:
    """Run a function with values that Hypothesis generates, the same for the same seed and name."""
    decorated = given(st.data())(test)
    decorated = settings(
        max_examples=examples,
        database=None,
        deadline=None,
        phases=phases,
        verbosity=Verbosity.quiet,
        suppress_health_check=[*HealthCheck],
        report_multiple_bugs=False,
    )(decorated)
    seed(zlib.crc32(f"{run_seed} {name}".encode()))(decorated)()
