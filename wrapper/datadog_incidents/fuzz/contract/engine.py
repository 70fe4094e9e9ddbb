"""Engine `contract`: the runs of schemathesis in a session."""

from __future__ import annotations

from datadog_incidents.mock import MockDatadog

from ..live.operation_rules import RULES
from ..model.preparation import preparing
from ..session import Session
from ..source_constants import without_source_constants
from .check_reasons import REASONS
from .configuration import NOT_READ_ONLY
from .connected_schema import connected_schema
from .connection_transport import ConnectionTransport
from .coverage import Coverage
from .end_of_run import EndOfRun
from .observer import Observer
from .registration import registered
from .resource_ids import ResourceIds
from .schemathesis_runner import Runner

SINGLE = ("examples", "coverage", "fuzzing")
"""Phases that test operations one at a time."""
ROUNDS = 8
"""Rounds of stateful runs: the first follows all links, the others those without a successful step so far."""
FRUITLESS = 2
"""Rounds in a row, after the first one, that follow no further link, and after which no more are run. One can
be chance on a server that refuses many values."""
ROUND_SCENARIOS = 10
"""Most scenarios in each of the other rounds, for links from the same operation."""
BAD_REQUEST = 400
"""Lowest status that is injected. Successful responses must result from real requests."""
CONFORMANCE = frozenset(
    f"{aspect}_conformance"
    for aspect in ("status_code", "content_type", "response_schema", "response_headers")
)
"""Checks of the form of responses, for runs in which all requests are refused."""
WRONG_KEY = "no-key-of-the-mock"


class ContractEngine:
    """Engine that runs schemathesis: examples, boundary values, random values, and scenarios along links."""

    name = "contract"

    @without_source_constants()
    def run(self, session: Session) -> None:
        """Test the server of a session, and report what the run did not reach in its progress.

        Raises:
            BudgetExhausted: the run has no requests or no time left.
            FirstFailure: the run ends at a failure.
            UnreachableError: the server did not respond.
        """
        checks = [name for name in REASONS if session.selection.checks_for(name)]
        if session.read_only:
            checks = [name for name in checks if name not in NOT_READ_ONLY]
        if not checks or not session.selection.operations:
            return
        selection, prepares = session.selection, _prepares(session)
        end = EndOfRun()
        resource_ids = ResourceIds(session.deletions)
        observer = Observer(session, end, resource_ids)
        schema = connected_schema(ConnectionTransport(session.connection, end))
        coverage = Coverage(
            session.progress,
            observer.cases,
            selection,
            preparing=prepares,
            checks=checks if selection.checks is None else (),  # `execute` requires named ones
            read_only=session.read_only,
            faults_injected=session.is_mock,
        )
        with registered(schema, observer, session.connection):
            schema.connection_transport.before.append(resource_ids.substitute)
            schema.connection_transport.after.append(resource_ids.record)
            runner = Runner(schema, session, observer, end, prepares)
            runs = _Runs(session, runner, schema.connection_transport, coverage, prepares)
            runs.operations_one_at_a_time()
            if not session.read_only:
                runs.scenarios()
            if session.mock is not None:
                runs.faults(session.mock)
        if session.is_guarded:
            # Random requests are rarely about resources of the run alone.
            session.progress.notes += [f"contract: {gap}" for gap in coverage.gaps()]
        else:
            session.progress.gaps += coverage.gaps()
        if omitted := observer.causes.omitted:
            session.progress.notes.append(
                f"{omitted} creates and changes were too large to be shown before failed calls"
            )


def _prepares(session: Session) -> frozenset[str]:
    """IDs of the operations that are called, though not selected, to create what the selected ones need."""
    if session.read_only:
        return frozenset()
    found = preparing(session.selection.operations, session.selection.prepares_with)
    return frozenset(one for one in found if not (session.is_guarded and RULES[one].is_excluded))


class _Runs:
    """Runs of schemathesis in one session."""

    def __init__(
        self,
        session: Session,
        runner: Runner,
        transport: ConnectionTransport,
        coverage: Coverage,
        prepares: frozenset[str],
    ) -> None:
        self._session = session
        self._runner = runner
        self._transport = transport
        self._coverage = coverage
        self._prepares = prepares

    def operations_one_at_a_time(self) -> None:
        """Test each operation with examples, boundary values and random values."""
        profile, operations = self._session.profile, self._session.selection.operations
        self._runner.run(SINGLE, operations, max_examples=profile.max_examples)

    def scenarios(self) -> None:
        """Follow links. With all operations in one run, random steps follow only some of them."""
        profile, operations = self._session.profile, self._session.selection.operations | self._prepares
        # In the same run as the other phases, schemathesis would reuse IDs of theirs in scenarios. A resource
        # deleted by one scenario is then missing in the next, which Hypothesis takes for a flaky test.
        self._runner.run(("stateful",), operations, max_examples=profile.scenarios)
        links, followed = self._coverage.links, self._session.progress.links
        fruitless = 0
        for number in range(1, ROUNDS):
            missing = links.missing(followed)
            for group in links.retry_groups(followed, with_siblings=number > 1):
                self._follow({*links.missing(followed)} & {*links.between(group)}, group, number)
            fruitless = fruitless + 1 if number > 1 and links.missing(followed) == missing else 0
            if not missing or fruitless == FRUITLESS:
                break

    def _follow(self, links: set[str], operations: frozenset[str], number: int) -> None:
        """Run scenarios of some operations until they have followed some links."""
        followed = self._session.progress.links
        self._runner.run(
            ("stateful",),
            operations,
            max_examples=min(ROUND_SCENARIOS, self._session.profile.scenarios),
            seed=number,
            links_only=True,
            goal=lambda: all(followed[link] for link in links),
        )

    def faults(self, mock: MockDatadog) -> None:
        """Send a wrong key, and inject faults for the error statuses not yet seen."""
        checks = self._session.selection.checks_for
        operations = self._session.selection.operations

        def enabled(check: str) -> bool:
            return check in CONFORMANCE and checks(check)

        self._transport.replaced_credentials = {"DD-APPLICATION-KEY": WRONG_KEY}
        self._runner.run(("fuzzing",), operations, max_examples=1, seed=1, enabled=enabled)
        self._transport.replaced_credentials = {}
        unseen = [
            (operation, status) for operation, status in self._coverage.unseen() if status >= BAD_REQUEST
        ]
        # One status per run, since an operation without parameters is called only once.
        for injected in sorted({status for _, status in unseen}):
            affected = frozenset(operation for operation, status in unseen if status == injected)
            for operation in sorted(affected):
                mock.fail_next(injected, operation=operation, headers={"retry-after": "0"})
                self._session.progress.injected.append(f"{operation} {injected}")
            self._runner.run(("fuzzing",), affected, max_examples=1, seed=1, enabled=enabled)
