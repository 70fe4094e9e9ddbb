"""Runner of schemathesis: one configuration and selection of operations at a time, on one loaded schema."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from schemathesis.engine import events
from schemathesis.engine.core import Engine
from schemathesis.engine.run import Phase, PhaseName, PhaseSkipReason

from ..session import Session
from .configuration import configuration
from .connected_schema import ConnectedSchema
from .end_of_run import EndOfRun, GoalReached
from .observer import Observer

PREPARATION = (PhaseName.PROBING, PhaseName.SCHEMA_ANALYSIS, PhaseName.AUTH_BOOTSTRAP)
"""Phases that are not run. Probes are sent past the connection; the others find nothing in this document."""


class Runner:
    """Runner of schemathesis.

    Args:
        schema: the loaded OpenAPI document.
        session: session of the run.
        observer: observer that schemathesis calls.
        end: record of what ends the run.
        preparing: IDs of operations that may be called beside the selected ones.
    """

    def __init__(
        self,
        schema: ConnectedSchema,
        session: Session,
        observer: Observer,
        end: EndOfRun,
        preparing: frozenset[str] = frozenset(),
    ) -> None:
        self._schema = schema
        self._session = session
        self._observer = observer
        self._end = end
        self._permitted = session.selection.operations | preparing

    def run(
        self,
        phases: Collection[str],
        operations: frozenset[str],
        *,
        max_examples: int,
        seed: int = 0,
        links_only: bool = False,
        enabled: Callable[[str], bool] | None = None,
        goal: Callable[[], bool] = lambda: False,
    ) -> None:
        """Run schemathesis once.

        Args:
            phases: phases to run.
            operations: IDs of the operations to test.
            max_examples: cases per operation in the phase `fuzzing`, scenarios in the phase `stateful`.
            seed: number to add to the seed of the session.
            links_only: in the phase `stateful`, send valid requests only and follow declared links only.
            enabled: predicate for the names of checks to run; None for those of the session.
            goal: predicate that ends the run, evaluated after each case.

        Raises:
            BudgetExhausted: the run has no requests or no time left.
            FirstFailure: the run ends at a failure.
            UnreachableError: the server did not respond.
        """
        session = self._session
        self._schema.configure(
            configuration(
                phases=phases,
                seed=session.seed + seed,
                max_examples=max_examples,
                headers=self._schema.connection_transport.credential_headers,
                enabled=enabled or session.selection.checks_for,
                read_only=session.read_only,
                links_only=links_only,
                may_look_up_first=not session.is_mock,
            ),
            operations & self._permitted,
        )
        self._observer.goal = goal
        interrupted = False
        schema: Any = self._schema  # its cached properties do not match the protocol of the parameter
        for event in _Engine(schema).execute():
            if isinstance(event, events.PhaseStarted):
                session.progress.phase = f"contract: {event.phase.name.value}"
            elif isinstance(event, events.NonFatalError):
                session.progress.notes.append(f"{event.label}: {event.info.title}: {event.info.message}")
            elif isinstance(event, events.Interrupted):
                interrupted = True
        cause, self._end.cause = self._end.cause, None
        if isinstance(cause, GoalReached):
            return
        if cause is not None:
            raise cause
        if interrupted:
            raise KeyboardInterrupt


class _Engine(Engine):
    """Engine of schemathesis without the phases of preparation."""

    def get_phase_config(
        self, phase_name: PhaseName, *, is_supported: bool, requires_transitions: bool
    ) -> Phase:
        if phase_name in PREPARATION:
            return Phase(phase_name, is_enabled=False, skip_reason=PhaseSkipReason.DISABLED)
        return super().get_phase_config(
            phase_name, is_supported=is_supported, requires_transitions=requires_transitions
        )
