"""Text of a failure: what was expected and why, and the calls that show it.

A message says itself what was expected, so that it has no label.
"""

from __future__ import annotations

from datadog_incidents._common.log_text import single_line, truncated

from ..failures import Failure
from .shell_calls import shell_calls

MAX_COMMAND = 2000
"""Maximum length of a `curl` command in the summary; longer ones are in the file of failures."""
MAX_MESSAGE = 600
INDENT = "   "
CONCURRENT = "# Some calls were sent at the same time: one after another, they may not show the failure."
HEAD = 3
"""Number of lines of a failure before its calls."""


def headline(failure: Failure) -> str:
    """Check, operation and subject."""
    subject = shown_subject(failure)
    return _line(f"{failure.check}: {failure.operations[0]}{f', {subject}' if subject else ''}")


def shown_subject(failure: Failure) -> str:
    """The subject of a failure, without `$`, the path of a whole response; empty if there is nothing else."""
    return failure.subject.removesuffix("$").rstrip()


def lines(failure: Failure, base_url: str, *, limit: int | None = MAX_COMMAND) -> list[str]:
    """The lines of a failure.

    Args:
        failure: redacted failure.
        base_url: URL of the server.
        limit: maximum length of a command; None for commands of any length.
    """
    return [
        headline(failure),
        f"{INDENT}{_line(failure.message)}",
        f"{INDENT}because: {_line(failure.reason)}",
        *(f"{INDENT}{call}" for call in shell_calls(failure.exchanges, base_url, limit=limit)),
        *([f"{INDENT}{CONCURRENT}"] if failure.test.startswith("concurrent_") else []),
    ]


def _line(text: str) -> str:
    return truncated(single_line(text), MAX_MESSAGE)
