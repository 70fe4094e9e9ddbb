"""Completeness of the engine `model`: each operation that may be called must have succeeded.

The checks of an operation that never succeeds have hardly anything to check.
"""

from __future__ import annotations

from collections.abc import Iterator

from datadog_incidents_api.operations import OPERATIONS

from ..session import Session
from .preparation import preparing


def gaps(session: Session) -> Iterator[str]:
    """Describe what a run has not covered, and what to do about it, one message per operation."""
    replies = session.progress.replies
    for name in sorted(session.selection.operations):
        operation = OPERATIONS[name]
        # Without creates, there are no IDs to put into a path.
        may_be_called = not (session.read_only and "{" in operation.path)
        if may_be_called and not any(replies[f"{name} {status}"] for status in operation.success):
            is_called = any(key.startswith(f"{name} ") for key in replies)
            problem = (
                "never succeeded" if is_called else "was not called, as what it needs could not be created"
            )
            yield f"{name} {problem}{_remedy(session, name)}"


def _remedy(session: Session, operation: str) -> str:
    selection, needed = session.selection, preparing([operation])
    excluded = sorted(needed - selection.prepares_with) if not session.read_only else []
    if excluded:
        return (
            f"; it needs {' and '.join(excluded)}, so do not exclude {'it' if len(excluded) == 1 else 'them'}"
        )
    others = sorted(needed - selection.operations)
    if others:
        return f"; select {' and '.join(others)} too, on which it may depend"
    return "; -v shows what was not sent, and why" if session.is_guarded else ""
