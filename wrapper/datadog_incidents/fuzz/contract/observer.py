"""Observer of schemathesis: counts its cases, and takes its failures.

Schemathesis ends a scenario at its first failure. A failure that the observer takes is none to schemathesis, so
that the scenario goes on and one bug does not hide others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from schemathesis.checks import CheckContext
from schemathesis.core import failures as schemathesis_failures
from schemathesis.core.transport import Response
from schemathesis.engine.recorder import ScenarioRecorder

from ..exchanges import Exchange
from ..failures import Failure
from ..session import Session
from .check_reasons import REASONS
from .connection_transport import ReceivedResponse
from .end_of_run import EndOfRun
from .findings import IDS, finding
from .schemathesis_types import Case, case_of


class Observer:
    """Observer of one run.

    Args:
        session: session to count in and to add failures to.
        end: record of what ends the run.

    Attributes:
        cases: cases by phase and operation ID, e.g. `coverage get_incident`.
        scenarios: scenarios of the phase `stateful`.
        phase: name of the phase that runs.
    """

    def __init__(self, session: Session, end: EndOfRun) -> None:
        self._session = session
        self._end = end
        self._taken: list[tuple[schemathesis_failures.Failure, Case, Response]] = []
        self._scenario: ScenarioRecorder | None = None
        self.cases: Counter[str] = Counter()
        self.scenarios = 0

    def filter_failure(
        self, _context: Any, failure: schemathesis_failures.Failure, case: Case, response: Response
    ) -> bool:
        """Hook of schemathesis: take a failure, which then is none to schemathesis."""
        if isinstance(response, ReceivedResponse) and response.exchange is not None:
            self._taken.append((failure, case, response))
        return False

    def observe(self, ctx: CheckContext, response: Response, case: Case) -> None:
        """Count a case that all checks have seen, and add its failures to the session."""
        recorder = ctx.internals.recorder
        if recorder is None or not isinstance(response, ReceivedResponse) or response.exchange is None:
            return
        self._count(recorder, response, case, str(ctx.phase))
        taken, self._taken = self._taken, []
        with self._end.captured():
            for failure, failed, answer in taken:
                found = finding(failure, failed, answer)
                self._session.failures.add(
                    Failure(
                        "contract",
                        found.check,
                        found.operations,
                        found.subject,
                        found.message,
                        REASONS[found.check],
                        tuple(_exchanges(recorder, failure, failed)),
                    )
                )

    def _count(self, recorder: ScenarioRecorder, response: Response, case: Case, phase: str) -> None:
        progress, operation = self._session.progress, IDS[case.operation.label]
        progress.cases += 1
        self.cases[f"{phase} {operation}"] += 1
        if phase == "stateful" and recorder is not self._scenario:
            self._scenario = recorder
            self.scenarios += 1
        for location, values in (("path", case.path_parameters), ("query", case.query)):
            for name in values or ():
                progress.parameters[f"{operation} {location} {name}"] += 1
        for node in recorder.checks.get(case.id, ()):
            progress.checks[node.name] += 1
        step = recorder.cases[case.id]
        # Links to missing resources are followed too, but do not succeed.
        if step.transition is not None and step.is_transition_applied and 200 <= response.status_code < 300:
            progress.links[link_name(step.transition.id)] += 1


def link_name(transition: str) -> str:
    """Return a link as `create_incident get`, for the name that schemathesis gives it.

    Example: `POST /path -> [201] get -> GET /path/{id}`.
    """
    source, link, _ = transition.split(" -> ")
    return f"{IDS[source]} {link.partition('] ')[2]}"


def _exchanges(
    recorder: ScenarioRecorder, failure: schemathesis_failures.Failure, case: Case
) -> Iterator[Exchange]:
    """Yield the calls that lead to a failure, in order: those that a link continues, then the failed one."""
    failed = failure.case_id or case.id
    for one in recorder.iter_chain_cases(case_id=failed, related_case_ids=failure.related_case_ids()):
        response = recorder.find_response(case_id=one.id)
        if isinstance(response, ReceivedResponse) and response.exchange is not None:
            yield response.exchange
