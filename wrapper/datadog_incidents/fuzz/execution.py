"""Execution of a run: the engines in order, until they are done or the run ends early."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from .budget import BudgetExhausted
from .connection import UnreachableError
from .engine import Engine
from .engines import checks_by_engine
from .estimate import estimate
from .failures import Failure, FirstFailure
from .session import Session

PASSED, FAILED, UNREACHABLE, INTERRUPTED = 0, 1, 3, 130

NOTHING_TO_CHECK = ": these operations and options have nothing that it checks"
RESERVED_TIME = 1 / 3
"""Part of the time of a run that each engine leaves to every engine after it.

On a slow machine, the engine `model` used up an hour of the profile `nightly`, so that schemathesis was never
run, which takes a third of the time of a whole run, though only about a tenth of its requests.
"""


@frozen
class Result:
    """Result of a run.

    Attributes:
        session: session of the run, with its progress.
        ended: why the run ended before the engines were done; None if they were.
        unreachable: why the server could no longer be tested; None if it responded to the end.
        cut_off: exit status of the command if an interrupt or an error has ended the run; else None.
    """

    session: Session
    ended: str | None = None
    unreachable: str | None = None
    cut_off: int | None = None

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Distinct failures, in the order in which they were found."""
        return tuple(self.session.failures)

    @property
    def omitted(self) -> int:
        """Number of failures that were found after too many distinct ones, and are in no report."""
        return self.session.failures.omitted

    @property
    def gaps(self) -> tuple[str, ...]:
        """What the run must have reached and did not, one message each."""
        return tuple(dict.fromkeys(self.session.progress.gaps))

    @property
    def is_incomplete(self) -> bool:
        """Whether the engines were done but left gaps; those of a run that ended early are no fault."""
        return bool(self.gaps) and self.ended is None and self.unreachable is None

    @property
    def exit_status(self) -> int:
        """Exit status of the command: 0 passed, 1 failed or incomplete, 3 unreachable, 130 interrupted."""
        if self.cut_off is not None:
            return self.cut_off
        if self.failures or self.is_incomplete:
            return FAILED
        return PASSED if self.unreachable is None else UNREACHABLE


def execute(session: Session, engines: Iterable[Engine]) -> Result:
    """Run engines on a session, without any output.

    The end of the budget, the first failure if the session stops there, and a server that stops responding
    end the run; they are part of the result. An engine before the last ends when only what is reserved for
    the others is left of the budget.

    Args:
        session: session of the run, which collects failures and progress.
        engines: engines, in the order in which they are run.
    """
    waiting, ended = [*engines], None
    try:
        while waiting:
            engine = waiting.pop(0)
            session.progress.phase, session.failures.test = engine.name, ""
            _reserve(session, waiting)
            try:
                engine.run(session)
            except BudgetExhausted as end:
                ended = f"{end.reason} (the share of the engine {engine.name})" if waiting else end.reason
    except FirstFailure:
        ended = "the first failure was found"
    except UnreachableError as error:
        return Result(session, unreachable=str(error))
    if ended is not None:
        _name_uncalled_operations(session)
    elif not session.connection.budget.requests:
        session.progress.gaps.append("no request was sent, because no check applies to the operations")
    _name_unused_checks(session, " before the run ended" if ended is not None else NOTHING_TO_CHECK)
    return Result(session, ended)


def cut_off(session: Session, error: BaseException) -> Result:
    """Result of a run that an interrupt or an unexpected error has ended."""
    _name_uncalled_operations(session)
    if isinstance(error, KeyboardInterrupt):
        return Result(session, ended="interrupted", cut_off=INTERRUPTED)
    reason = "a system error" if isinstance(error, OSError) else f"unexpected {type(error).__name__}"
    return Result(session, ended=reason, cut_off=FAILED)


def _reserve(session: Session, following: Iterable[Engine]) -> None:
    """Leave parts of the time and of the requests to the engines that follow and have checks to run."""

    def estimated(engine: str) -> int:
        return estimate(
            engine, session.profile, 100, is_guarded=session.is_guarded, read_only=session.read_only
        )

    waiting, runs = {one.name for one in following}, session.selection.checks_for
    names = [
        name for name, checks in checks_by_engine().items() if name in waiting and any(map(runs, checks))
    ]
    requests = sum(map(estimated, names)) / estimated("all")
    session.connection.budget.reserve(requests=requests, time=RESERVED_TIME * len(names))


def _name_unused_checks(session: Session, why: str) -> None:
    """Add the named checks without a result to the gaps: a run with them alone would pass without them."""
    session.progress.gaps += [
        f"the check {name} was never applied{why}"
        for name in sorted(session.selection.checks or ())
        if not session.progress.checks[name]
    ]


def _name_uncalled_operations(session: Session) -> None:
    """Add the operations that did not respond to the gaps."""
    called = {name.partition(" ")[0] for name in session.progress.replies}
    session.progress.gaps += [
        f"{name} was not called" for name in sorted(session.selection.operations - called)
    ]
