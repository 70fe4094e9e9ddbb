"""Observer of schemathesis: counts its cases, and takes its failures.

Schemathesis ends a scenario at its first failure. A failure that the observer takes is none to schemathesis,
so that the scenario continues and one bug does not hide others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from schemathesis.checks import CheckContext
from schemathesis.core import failures as schemathesis_failures
from schemathesis.core.transport import Response
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.openapi.checks import EnsureResourceAvailability, RejectedPositiveData, UndefinedStatusCode

from ..exchanges import Exchange
from ..failures import Failure
from ..model.deleting import is_refusal
from ..model.permissions import may_be_forbidden
from ..model.refusals import may_be_refused
from ..session import Session
from .causes import Causes
from .check_reasons import REASONS
from .connection_transport import ReceivedResponse
from .end_of_run import EndOfRun, GoalReached
from .findings import IDS, finding
from .mended_bodies import is_mended
from .resource_ids import ResourceIds
from .response_schema import response_schema_conformance
from .schemathesis_types import Case, response_headers_conformance

NOT_IMPLEMENTED = 501


class Observer:
    """Observer of one run.

    Args:
        session: session to count in and to add failures to.
        end: record of what ends the run.
        resource_ids: IDs of the resources that are known to exist.

    Attributes:
        cases: cases by phase and operation ID, e.g. `coverage get_incident`.
        causes: calls that failed calls depend on.
        goal: predicate that ends a run of schemathesis, evaluated after each case.
    """

    def __init__(self, session: Session, end: EndOfRun, resource_ids: ResourceIds) -> None:
        self._session = session
        self._end = end
        self._resource_ids = resource_ids
        self._taken: list[tuple[schemathesis_failures.Failure, Case, Response]] = []
        self.cases: Counter[str] = Counter()
        self.causes = Causes()
        self.goal: Callable[[], bool] = lambda: False

    def filter_failure(
        self, _context: Any, failure: schemathesis_failures.Failure, case: Case, response: Response
    ) -> bool:
        """Hook of schemathesis: take a failure, which then is none to schemathesis.

        A 404 for a request that names an unknown resource in its body says nothing of the one in its path.
        Nor is an invalid body accepted that was sent as a valid one. Some valid ones may be refused, and
        servers other than the mock may have newer methods, which the probes of the model take into account.
        """
        if isinstance(failure, EnsureResourceAvailability) and self._resource_ids.names_unknown(case.body):
            return False
        if isinstance(response, ReceivedResponse) and response.exchange is not None:
            body, sent = response.request.body, response.exchange.request
            if isinstance(failure, schemathesis_failures.AcceptedNegativeData) and is_mended(body, sent):
                return False
            if self._may_be_refused(response.exchange) and _is_about_refusal(failure):
                return False
            if self._may_have_method(response.exchange):
                return False
            self._taken.append((failure, case, response))
        return False

    def _may_be_refused(self, exchange: Exchange) -> bool:
        """Whether a refusal of a valid request is right; of a delete, since what is in use is unknown."""
        if self._session.is_mock:
            return False
        is_delete = exchange.request.method == "DELETE" and is_refusal(exchange)
        return is_delete or may_be_forbidden(exchange) or may_be_refused(self._session, exchange)

    def _may_have_method(self, exchange: Exchange) -> bool:
        """Whether the response to a method that the path does not have is right, as far as is known."""
        if self._session.is_mock or exchange.request.operation is not None:
            return False
        return exchange.response.status < 500 or exchange.response.status == NOT_IMPLEMENTED

    def observe(self, ctx: CheckContext, response: Response, case: Case) -> None:
        """Count a case that all checks have seen, and add its failures to the session."""
        recorder = ctx.internals.recorder
        if recorder is None or not isinstance(response, ReceivedResponse) or response.exchange is None:
            return
        taken, self._taken = self._taken, []
        if not self._is_tested(case):
            return
        self._count(recorder, response, case, str(ctx.phase))
        with self._end.captured():
            for failure, failed, answer in taken:
                self._add(failure, failed, answer, _exchanges(recorder, failure, failed))
            if self.goal():
                raise GoalReached

    def observe_rate_limit(self, case: Case, response: ReceivedResponse) -> None:
        """Check a response with the status 429, after which the connection has sent the request again.

        The status itself is no failure of the server.
        """
        if not self._is_tested(case):
            return
        for check in (response_headers_conformance, response_schema_conformance):
            if self._session.selection.checks_for(check.__name__) and response.exchange is not None:
                with self._end.captured():
                    for failure in _failures(check, response, case):
                        self._add(failure, case, response, [response.exchange])

    def _is_tested(self, case: Case) -> bool:
        """Return whether an operation is selected; others only create what the selected ones need."""
        return IDS[case.operation.label] in self._session.selection.operations

    def _add(
        self,
        failure: schemathesis_failures.Failure,
        case: Case,
        response: Response,
        exchanges: Iterable[Exchange],
    ) -> None:
        found = finding(failure, case, response)
        self._session.failures.add(
            Failure(
                "contract",
                found.check,
                found.operations,
                found.subject,
                found.message,
                REASONS[found.check],
                self.causes.of(exchanges),
            )
        )

    def _count(self, recorder: ScenarioRecorder, response: Response, case: Case, phase: str) -> None:
        progress, operation = self._session.progress, IDS[case.operation.label]
        progress.cases += 1
        self.cases[f"{phase} {operation}"] += 1
        for location, values in (("path", case.path_parameters), ("query", case.query)):
            for name in values or ():
                progress.parameters[f"{operation} {location} {name}"] += 1
        for node in recorder.checks.get(case.id, ()):
            progress.checks[node.name] += 1
        step = recorder.cases[case.id]
        # Links to missing resources are followed too, but do not succeed.
        if step.transition is not None and step.is_transition_applied and 200 <= response.status_code < 300:
            progress.links[link_name(step.transition.id)] += 1


def _is_about_refusal(failure: schemathesis_failures.Failure) -> bool:
    """Return whether a failure says that a request was refused, or with a status that is not declared."""
    return isinstance(failure, RejectedPositiveData | UndefinedStatusCode)


def _failures(check: Any, response: Response, case: Case) -> list[schemathesis_failures.Failure]:
    """Run a check that needs no context, and return its failures."""
    try:
        check(None, response, case)
    except schemathesis_failures.Failure as failure:
        return [failure]
    except schemathesis_failures.FailureGroup as group:
        return [*group.exceptions]
    return []


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
    chain = cast("Any", recorder).iter_chain_cases
    for one in chain(case_id=failed, related_case_ids=failure.related_case_ids()):
        response = recorder.find_response(case_id=one.id)
        if isinstance(response, ReceivedResponse) and response.exchange is not None:
            yield response.exchange
