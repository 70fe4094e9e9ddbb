"""Completeness of the engine `model`: each operation that may be called must have succeeded.

The checks of an operation that never succeeds have hardly anything to check.
"""

from __future__ import annotations

from collections.abc import Iterator

from datadog_incidents_api.operations import OPERATIONS

from ..session import Session
from .preparation import preparing, remedy


def report_gaps(session: Session) -> None:
    """Add what a run has not covered to its gaps, and what to do about it, one message per operation.

    What the guards of a live server have prevented is a note instead, unless they have prevented everything.
    """
    progress, missing = session.progress, [*_never_succeeded(session)]
    is_vacuous = len(missing) == len(session.selection.operations)
    for name in missing:
        is_called = bool(progress.statuses(name))
        problem = "never succeeded" if is_called else "was not called, as what it needs could not be created"
        advice = _remedy(session, name)
        if advice or is_called or is_vacuous or not session.is_guarded:
            progress.gaps.append(f"{name} {problem}{advice}")
        else:
            progress.notes.append(f"model: {name} {problem}")


def _never_succeeded(session: Session) -> Iterator[str]:
    for name in sorted(session.selection.operations):
        # Without creates, there are no IDs to put into a path.
        may_be_called = not (session.read_only and "{" in OPERATIONS[name].path)
        if may_be_called and not _succeeded(session, name):
            yield name


def _succeeded(session: Session, operation: str) -> bool:
    return any(session.progress.replies[f"{operation} {one}"] for one in OPERATIONS[operation].success)


def _remedy(session: Session, operation: str) -> str:
    """Return what a user can do; empty if that is unknown."""
    selection = session.selection
    if not session.read_only and (excluded := remedy(operation, selection.prepares_with)):
        return excluded
    needed = preparing([operation])
    others = sorted(one for one in needed if not _succeeded(session, one))
    if refused := [one for one in others if session.progress.statuses(one)]:
        return f"; {' and '.join(refused)}, on which it may depend, did not succeed either"
    others = [one for one in others if one not in selection.operations]
    return f"; select {' and '.join(others)} too, on which it may depend" if others else ""
