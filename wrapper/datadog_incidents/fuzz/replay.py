"""Replay of failures: whether each failure in a file occurs again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from attrs import evolve, frozen

from datadog_incidents._common.log_text import single_line
from datadog_incidents.errors import ConfigurationError
from datadog_incidents_api.operations import OPERATIONS

from .budget import BudgetExhausted
from .connection import NotPermittedError, UnreachableError
from .engines import engines
from .execution import FAILED, PASSED, UNREACHABLE, execute
from .failures import Failure, Failures
from .options import Options
from .reached_calls import unreached
from .replay_sessions import ReplaySessions
from .report.failure_text import headline
from .report.redaction import Redaction
from .resending import MissingCredentialError, check_credentials, resend
from .same_responses import are_same
from .saved_run import SavedRun, load
from .selection import Selection
from .session import Session

TIMED = frozenset({"max_response_time"})
"""Checks whose results depend on more than the responses."""
MOST_NAMED = 5
"""Failures that are named if none of them is selected."""
_ONLY_GET = "only GET requests are sent with --read-only, or to another machine without --live-writes"
_NOT_RUN = (
    "this version does not have it, or the server or a limit does not permit it; replay it on a new mock, "
    "without limits"
)


@frozen
class Replayed:
    """Result of the replay of a failure.

    Attributes:
        failure: the failure.
        reproduced: whether it occurred again; None if that is unknown.
        how: how this was determined.
        unreachable: whether the server did not respond.
        is_cleaned_up: whether everything was deleted again that the replay has created so far.
    """

    failure: Failure
    reproduced: bool | None
    how: str
    unreachable: bool = False
    is_cleaned_up: bool = True

    def lines(self) -> list[str]:
        """The lines that show the result."""
        verdict = {True: "REPRODUCED", False: "NOT REPRODUCED", None: "NOT TESTED"}[self.reproduced]
        return [f"{verdict}: {headline(self.failure)}", f"   {single_line(self.how)}"]


def replay(file: Path, options: Options) -> Iterator[Replayed]:
    """Replay the failures in a file, those of the options' numbers, checks and operations.

    If a test of the engine `model` has found the failure, this test alone is run again, with the seed of the
    run, until it finds the same failure.

    The engine `contract` has no tests of its own: the recorded calls are sent again. If their responses are
    the same as recorded, the failure is reproduced, since it depends on the responses alone. Otherwise the
    engine is run again, only for the check and the operations of the failure.

    Args:
        file: file that a run has written.
        options: options of the replay: server, what may be sent to it, and its budget.

    Raises:
        ConfigurationError: the file cannot be read, is malformed or has no such failures, the server is not
            given, or a journal cannot be created.
    """
    saved = load(file)
    if saved.base_url is not None and options.base_url is None:
        # Not taken from the file, so that a file cannot choose which server receives the keys.
        raise ConfigurationError(f"the failures are those of a server: pass base_url, e.g. {saved.base_url}")
    chosen = _chosen(saved.failures, options)
    if not chosen:
        found = "; ".join(headline(one) for one in saved.failures[:MOST_NAMED])
        more = ", the first of which are" if len(saved.failures) > MOST_NAMED else ""
        raise ConfigurationError(
            f"{file} contains no failure of these numbers, checks and operations; it contains "
            f"{len(saved.failures)}{more}: {found}"
            if saved.failures
            else f"{file} contains no failures"
        )
    common = evolve(
        options,
        seed=saved.seed,
        workers=saved.workers,
        operations=(),
        permitted=options.operations,
        checks=(),
        fail_fast=False,
    )
    sessions = ReplaySessions(common)
    for failure in chosen:
        result = _replayed(failure, saved, sessions)
        yield evolve(result, is_cleaned_up=sessions.is_cleaned_up)


def exit_status(results: list[Replayed]) -> int:
    """Exit status: 3 if the server did not respond, 1 if any failure may occur again, else 0.

    It is always 1 if something is left on the server.
    """
    if not all(one.is_cleaned_up for one in results):
        return FAILED
    if any(one.unreachable for one in results):
        return UNREACHABLE
    return PASSED if all(one.reproduced is False for one in results) else FAILED


def _chosen(failures: Iterable[Failure], options: Options) -> list[Failure]:
    """The failures that options select: with operations, those of them, and those that call them."""
    return [
        one
        for number, one in enumerate(failures, 1)
        if (not options.failures or number in options.failures)
        and (not options.checks or one.check in options.checks)
        and (not options.operations or not {one.operations[0], *_called(one)}.isdisjoint(options.operations))
    ]


def _called(failure: Failure) -> set[str]:
    return {str(one.request.operation) for one in failure.exchanges}


def _replayed(failure: Failure, saved: SavedRun, sessions: ReplaySessions) -> Replayed:
    redacted: Callable[[str], str] = str
    before = ""
    try:
        if not failure.test:
            with sessions.opened() as session:
                redacted = Redaction(session.connection.credentials, session.placeholders()).text
                _check_permitted(failure, session)
                is_same, before = _sequence(failure, session)
            if is_same:
                return Replayed(failure, True, before)
        with sessions.opened() as session:
            redacted = Redaction(session.connection.credentials, session.placeholders()).text
            _check_permitted(failure, session)
            check_credentials(failure.exchanges, session.placeholders())
            result = _rerun(failure, saved, session)
            return evolve(result, how=redacted(before + result.how))
    except NotPermittedError as refused:
        return Replayed(failure, None, str(refused))
    except UnreachableError as error:
        return Replayed(failure, None, redacted(f"the server does not respond: {error}"), unreachable=True)
    except MissingCredentialError as missing:
        return Replayed(failure, None, str(missing))
    except BudgetExhausted as end:
        return Replayed(failure, None, f"the replay ended early: {end.reason}")


def _check_permitted(failure: Failure, session: Session) -> None:
    """Check that the server may be sent what a failure needs: a test may send a part of it, and find nothing.

    Raises:
        NotPermittedError: only GET requests are sent, or an operation is not called on live servers.
    """
    if session.read_only and any(one.request.method != "GET" for one in failure.exchanges):
        raise NotPermittedError(f"its calls have other methods than GET, and {_ONLY_GET}")
    for operation in sorted({failure.operations[0], *_called(failure)}) if session.is_guarded else ():
        if operation in OPERATIONS and operation not in session.selection.operations:
            raise NotPermittedError(
                f"{operation} is not called on a live server unless it is named: --operation {operation}"
            )


def _sequence(failure: Failure, session: Session) -> tuple[bool, str]:
    """Send the recorded calls; return whether all responses were the same, and what was done."""
    if failure.check in TIMED or not failure.exchanges:
        return False, ""
    redaction = Redaction(session.connection.credentials, session.placeholders())
    try:
        run_id = session.run_id if session.is_guarded else None  # only live runs mark what they create
        sent = resend(session.connection, failure.exchanges, session.placeholders(), run_id=run_id)
    except NotPermittedError as refused:
        return False, f"a recorded call was not sent ({refused}), and "
    if not are_same(failure.exchanges, [redaction.exchange(one) for one in sent]):
        return False, "the recorded calls had other responses, and "
    calls = f"{len(sent)} recorded calls" if len(sent) > 1 else "recorded call"
    return True, f"the {calls} had the same responses again"


def _rerun(failure: Failure, saved: SavedRun, session: Session) -> Replayed:
    """Run the engine again, or the test that has found the failure, until it finds the failure."""
    # Not on live servers, also if the run was on a mock.
    long_lists = saved.profile.long_lists and session.profile.long_lists
    session.profile = evolve(saved.profile, long_lists=long_lists)
    session.failures = Failures(stop_at=lambda found: found.key == failure.key)
    if failure.test:
        # All operations and checks of the run, which decide what the test sends.
        session.selection, session.takes = saved.selection, failure.test.__eq__
        what = f"the test {failure.test!r}"
    else:
        session.selection = _selection(failure, saved.selection)
        what = f"the engine {failure.engine}"
    before = session.connection.budget.requests
    result = execute(session, engines(failure.engine))
    how = f"{what} was run again with seed {session.seed}"
    if not failure.test:
        how += f", for this check and {len(session.selection.operations)} operations"
    if failure.key in session.failures:
        return Replayed(failure, True, how)
    if result.unreachable is not None:
        how = f"the server stopped responding: {result.unreachable}"
        return Replayed(failure, None, how, unreachable=True)
    if result.ended is not None:
        return Replayed(failure, None, f"{how}; the run ended early: {result.ended}")
    if session.connection.budget.requests == before:
        why = _ONLY_GET if session.read_only else _NOT_RUN
        return Replayed(failure, None, f"{what} sent no request: {why}")
    if reason := unreached(failure, session.progress):
        return Replayed(failure, None, f"{how}, but {reason}")
    if failure.test:
        return Replayed(failure, False, f"{how}, without the tests before it, and did not find the failure")
    return Replayed(failure, False, f"{how} and did not find the failure")


def _selection(failure: Failure, saved: Selection) -> Selection:
    """The operations of a failure, and those that create what they refer to."""
    named = {*failure.operations, *_called(failure)} & {*OPERATIONS}
    paths = [OPERATIONS[str(name)].path for name in named]
    needed = {
        one.id
        for one in OPERATIONS.values()
        if one.method == "POST" and any(path.startswith(f"{one.path}/{{") for path in paths)
    }
    operations = {*map(str, named), *needed, "create_user", "create_incident_type"} & saved.operations
    return Selection(frozenset(operations), frozenset({failure.check}), prepares_with=saved.prepares_with)
