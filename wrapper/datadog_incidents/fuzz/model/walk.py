"""Random walks: a Hypothesis state machine whose steps are the actions of the model."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, Verbosity, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky, HypothesisException
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from ..connection import UnreachableError
from ..session import Session
from .actions import create, read, related_in
from .bodies import new_relationships
from .deleting import clean_up, delete
from .history import History
from .listing import list_all
from .memory import Known
from .operation_schemas import request_members
from .resources import Resource, resources
from .scenarios.attributes.updates import changeable
from .scenarios.deletes.deleted import check_gone
from .scenarios.others.siblings import check_others
from .server_model import CheckFailed, Draw, GaveUp, Key, ServerModel
from .updating import update

T = TypeVar("T")

UNHEALTHY = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
"""Checks of Hypothesis that concern the speed of tests, which is that of the server."""
SHRINKS = 60
"""Walks after the first failure in which Hypothesis looks for a shorter one."""
MOST_FAILURES = 10
"""Failures after which no more walks are started."""
FOCUS = 2
"""Kinds of resources in one walk, beside those that they need."""


class ShortEnough(BaseException):
    """End of the search for a shorter walk. No subclass of `Exception`, so that Hypothesis passes it on."""


class EndOfWalks(BaseException):
    """End of all walks because of an error. No subclass of `Exception`, so that Hypothesis passes it on.

    Args:
        error: the error.
    """

    def __init__(self, error: UnreachableError) -> None:
        super().__init__(error)
        self.error = error


def run_walks(session: Session, history: History) -> None:
    """Take random walks until no new failure is found."""
    candidates = [
        one for one in resources().values() if one.create is not None and session.selection.has(one.create.id)
    ]
    if not candidates:
        return
    for attempt in range(MOST_FAILURES):
        known = frozenset(one.key for one in session.failures)
        machine = _machine(session, history, candidates, known)
        name = f"{session.seed} walk {attempt}"
        limited = settings(
            max_examples=session.profile.walks,
            stateful_step_count=session.profile.steps,
            database=None,
            deadline=None,
            phases=[Phase.generate, Phase.shrink],
            verbosity=Verbosity.quiet,
            suppress_health_check=UNHEALTHY,
            report_multiple_bugs=False,
            print_blob=False,
        )
        before = len(session.failures)
        try:
            run_state_machine_as_test(seed(zlib.crc32(name.encode()))(machine), settings=limited)
        except (CheckFailed, Flaky, ShortEnough):
            # Found and recorded, perhaps not reproduced: the state of a server is not that of its last walk.
            pass
        except EndOfWalks as end:
            raise end.error from None
        except HypothesisException as error:
            session.progress.notes.append(f"random walks ended early: {type(error).__name__}")
        if len(session.failures) == before:
            return


def _machine(
    session: Session, history: History, candidates: list[Resource], tolerated: frozenset[Key]
) -> type[RuleBasedStateMachine]:
    """Return the state machine of a session, whose walks end at each failure that is not tolerated."""
    has_failed, shrinks = False, 0

    class Walk(RuleBasedStateMachine):
        """One walk."""

        def __init__(self) -> None:
            super().__init__()
            draw = Draw(lambda strategy: None)
            self.model = ServerModel(session, history, draw, tolerated=tolerated)
            self.focus: list[Resource] = []
            session.progress.phase = "random walks"

        def step(self, data: Any, action: Callable[[], object]) -> None:
            """Do one step. Without what it needs, it does nothing."""
            nonlocal has_failed
            self.model.draw = Draw(data.draw)
            session.progress.steps["walk"] += 1
            try:
                with self.model.ends_at_malformed_response():
                    action()
            except GaveUp:
                pass
            except CheckFailed:
                has_failed = True
                raise
            except UnreachableError as error:
                raise EndOfWalks(error) from None

        def choose(self, found: list[T]) -> T:
            """Choose from a list."""
            if not found:
                raise GaveUp
            return self.model.draw(st.sampled_from(found))

        def known(self) -> Known:
            """Choose an existing resource."""
            return self.choose(self.model.memory.alive())

        @initialize(data=st.data())
        def choose_focus(self, data: Any) -> None:
            nonlocal shrinks
            shrinks += has_failed
            if shrinks > SHRINKS:
                raise ShortEnough
            several = st.lists(st.sampled_from(candidates), min_size=1, max_size=FOCUS, unique_by=id)
            self.focus = data.draw(several)

        @rule(data=st.data(), minimal=st.booleans())
        def create(self, data: Any, minimal: bool) -> None:
            def action() -> None:
                resource = self.choose(self.focus)
                incidents = self.model.memory.alive("incidents")
                parent = self.choose(incidents) if resource.in_incident and incidents else None
                creator = self.choose([one.id for one in resource.creators if self.model.can(one.id)])
                create(self.model, resource, parent, creator=creator, minimal=minimal)

            self.step(data, action)

        @rule(data=st.data(), listed=st.booleans())
        def read(self, data: Any, listed: bool) -> None:
            self.step(data, lambda: read(self.model, self.known(), listed=listed))

        @rule(data=st.data())
        def update_some(self, data: Any) -> None:
            def action() -> None:
                known = self.known()
                names = changeable(known.resource)
                chosen = st.lists(st.sampled_from(names), max_size=3, unique=True) if names else st.just([])
                update(self.model, known, self.model.draw(chosen))
                read(self.model, known)

            self.step(data, action)

        @rule(data=st.data())
        def relate(self, data: Any) -> None:
            def action() -> None:
                known = self.known()
                operation = known.resource.update
                if operation is None:
                    raise GaveUp
                name = self.choose([*request_members(operation.id, "relationships")])
                links = new_relationships(self.model.draw, operation.id, related_in(self.model), names=[name])
                update(self.model, known, [], relationships=links)
                read(self.model, known)

            self.step(data, action)

        @rule(data=st.data())
        def delete(self, data: Any) -> None:
            def action() -> None:
                known = self.known()
                delete(self.model, known)
                check_others(self.model, known)

            self.step(data, action)

        @rule(data=st.data())
        def read_all(self, data: Any) -> None:
            def action() -> None:
                known = self.known()
                list_all(self.model, known.resource, known.parent)
                check_others(self.model, known)

            self.step(data, action)

        @rule(data=st.data())
        def look_for_deleted(self, data: Any) -> None:
            def action() -> None:
                check_gone(self.model, self.choose([one for one in self.model.memory if not one.is_alive]))

            self.step(data, action)

        def teardown(self) -> None:
            try:
                clean_up(self.model)
            except UnreachableError as error:
                raise EndOfWalks(error) from None

    return Walk
