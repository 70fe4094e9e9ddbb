"""Engine `model`: scenarios for every resource, probes of every operation, and random walks."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

from hypothesis import Phase, Verbosity, given, seed, settings
from hypothesis import strategies as st

from datadog_incidents_api.operations import OPERATIONS

from ..session import Session
from ..source_constants import without_source_constants
from .check_registry import CHECKS
from .completeness import report_gaps
from .deleting import cleaned_up
from .history import History
from .probes import run_probes
from .probes.provider import sample
from .resources import Resource, resources
from .scenarios import SCENARIOS, Scenario
from .server_model import Draw, ServerModel
from .walk import UNHEALTHY, run_walks

Test = Callable[[ServerModel], None]

WALKS = "random walks"
"""Name of the test that takes all random walks."""


class ModelEngine:
    """Engine that compares a server with a model of what it must contain."""

    name = "model"

    @without_source_constants()
    def run(self, session: Session) -> None:
        """Test the server of a session, and report what the run did not reach in its progress.

        Raises:
            BudgetExhausted: the run has no requests or no time left.
            FirstFailure: the run ends at a failure.
            UnreachableError: the server did not respond.
        """
        if not any(map(session.selection.checks_for, CHECKS)):
            return
        # A word for searches: letters and digits alone.
        history = History(prefix=f"zq{zlib.crc32(session.run_id.encode()):x}")
        # Everything has been tested once before anything is repeated, in case that the run ends early.
        for repetition in range(session.profile.rounds):
            _run_scenarios(session, history, repetition)
            if repetition == 0:
                _run_probes(session, history)
        if not session.read_only and _begins(session, WALKS):
            run_walks(session, history)
        report_gaps(session)


def _begins(session: Session, test: str) -> bool:
    """Name the test that is about to run, for failures and progress; return whether it is selected."""
    session.progress.phase = session.failures.test = test
    return session.takes(test)


def _run_scenarios(session: Session, history: History, repetition: int) -> None:
    """Run each scenario for each resource to which it applies, with several sets of values."""
    # Those that only read also run first: later, no list of an organization that was new is empty.
    is_new = repetition == 0 and not session.read_only
    reading = [one for one in SCENARIOS.values() if is_new and not one.writes]
    for scenario in (*reading, *SCENARIOS.values()):
        for resource in resources().values():
            selected = session.selection.has_any(one.id for one in resource.operations)
            if not selected or not scenario.applies(resource) or (scenario.writes and session.read_only):
                continue
            run_scenario(session, history, scenario, resource, repetition)


def run_scenario(
    session: Session, history: History, scenario: Scenario, resource: Resource, repetition: int = 0
) -> None:
    """Run a scenario for a resource, with several sets of values, if what it needs is selected."""
    if not session.selection.has(*scenario.needs) or (scenario.concurrent and session.workers < 2):
        return

    def test(model: ServerModel) -> None:
        model.tests_types = resource.tag == "types" and ".attributes." in scenario.run.__module__
        scenario.run(model, resource)

    first = scenario.rounds * repetition + 1
    numbers = range(first, first + scenario.rounds)
    simplest = scenario.simplest and repetition == 0
    _repeat(session, history, scenario.name, resource.tag, numbers, test, simplest=simplest)


def _run_probes(session: Session, history: History) -> None:
    """Run the probes of each operation."""
    for operation in OPERATIONS.values():
        # Without creates, there are no IDs to put into a path.
        if not session.selection.has(operation.id) or (session.read_only and "{" in operation.path):
            continue

        def test(model: ServerModel, name: str = operation.id) -> None:
            with model.noting_writes():
                run_probes(model.session, sample(model, name))

        # The simplest values leave out most of what can be varied.
        _repeat(session, history, "probes", operation.id, range(1, 2), test, simplest=False)


def _repeat(
    session: Session, history: History, name: str, subject: str, numbers: range, test: Test, *, simplest: bool
) -> None:
    """Run a test with several sets of values. Failures are recorded, and the test goes on.

    Args:
        session: session of the run.
        history: what the run has seen of the server so far.
        name: name of the test.
        subject: what is tested.
        numbers: numbers of the sets of values, from 1.
        test: the test.
        simplest: whether to run it with the simplest values first.
    """
    if not _begins(session, f"{name} {subject}"):
        return

    def run(data: Any) -> None:
        model = ServerModel(session, history, Draw(data.draw))
        with cleaned_up(model):
            test(model)
        session.progress.steps[name] += 1

    for number in (*([0] if simplest else []), *numbers):
        _run_once(run, f"{session.seed} {name} {subject} {number}", simplest=number == 0)


def _run_once(test: Callable[[Any], None], name: str, *, simplest: bool) -> None:
    """Run a function once, with the simplest values, or with random ones that depend on a name alone.

    Hypothesis would derive further values from those of the first run, and expects the function to behave as
    before. A server does not, whose state is another one then. So each run is one of its own.
    """
    position = 0
    errors: list[Exception] = []

    def run(data: Any) -> None:
        nonlocal position
        position += 1
        # Makes sure that there is a second example.
        data.draw(st.integers(0, 2**64 - 1))
        if simplest != (position == 1):  # the first example of Hypothesis is the simplest one
            return
        try:
            test(data)
        except Exception as error:  # Hypothesis would run the test again
            errors.append(error)

    decorated = settings(
        max_examples=1 if simplest else 2,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        verbosity=Verbosity.quiet,
        suppress_health_check=UNHEALTHY,
    )(given(st.data())(run))
    seed(zlib.crc32(name.encode()))(decorated)()
    if errors:
        raise errors[0]
