"""Text of a failure: what was expected and why, and the calls that show it."""

from __future__ import annotations

from datadog_incidents._common.log_text import single_line, truncated

from ..failures import Failure
from .shell_calls import shell_calls

MAX_COMMAND = 2000
"""Maximum length of a `curl` command in the summary; longer ones are in the file of failures."""
MAX_MESSAGE = 600
INDENT = "   "
HEAD = 3
"""Number of lines of a failure before its calls."""


def headline(failure: Failure) -> str:
    """Check, operation and subject."""
    subject = f", {failure.subject}" if failure.subject else ""
    return _line(f"{failure.check}: {failure.operations[0]}{subject}")


def lines(failure: Failure, base_url: str, *, limit: int | None = MAX_COMMAND) -> list[str]:
    """The lines of a failure.

    Args:
        failure: redacted failure.
        base_url: URL of the server.
        limit: maximum length of a command; None for commands of any length.
    """
    return [
        headline(failure),
        f"{INDENT}expected: {_line(failure.message)}",
        f"{INDENT}because: {_line(failure.reason)}",
        *(f"{INDENT}{call}" for call in shell_calls(failure.exchanges, base_url, limit=limit)),
    ]


def _line(text: str) -> str:
    return truncated(single_line(text), MAX_MESSAGE)
