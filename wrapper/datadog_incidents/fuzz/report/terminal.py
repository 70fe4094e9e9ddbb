"""Output of a run: one progress line on a terminal, and the summary."""

from __future__ import annotations

import contextlib
import shutil
import sys
import time
from collections.abc import Callable
from typing import TextIO

from ..exchanges import Exchange
from ..session import Session

INTERVAL = 0.2
"""Minimum number of seconds between two updates of the progress line."""


class ProgressLine:
    """Line on stderr that shows what a run is doing, rewritten in place; nothing if it is no terminal.

    Args:
        session: session of the run.
        stream: stderr; None if it is closed.
        clock: monotonic clock in seconds.
    """

    def __init__(
        self, session: Session, stream: TextIO | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._session = session
        self._stream = stream if stream is not None and not stream.closed and stream.isatty() else None
        self._clock = clock
        self._next = 0.0
        self._width = 0

    def update(self, _exchange: Exchange) -> None:
        """Show the progress; a listener of the connection."""
        if self._stream is None or self._clock() < self._next:
            return
        self._next = self._clock() + INTERVAL
        session = self._session
        budget, failures = session.connection.budget, len(session.failures)
        waited = f", waited {budget.waited:.0f} s" if budget.waited else ""
        self._show(
            f"{session.progress.phase}: {session.progress.cases:,} cases, {budget.requests:,} requests, "
            f"{failures} failure{'' if failures == 1 else 's'}, {budget.seconds:.0f} s{waited}"
        )

    def clear(self) -> None:
        """Remove the line."""
        if self._width:
            self._show("")
            self._write("\r")

    def _show(self, text: str) -> None:
        text = text if text.isascii() and text.isprintable() else ascii(text)
        text = text[: shutil.get_terminal_size().columns - 1]  # a line that wraps cannot be rewritten
        self._write(f"\r{text}{' ' * (self._width - len(text))}")
        self._width = len(text)

    def _write(self, text: str) -> None:
        try:
            print(text, end="", file=self._stream, flush=True)
        except (OSError, ValueError):
            self._stream = None  # the line is a convenience; the run goes on without it


def write(lines: list[str]) -> None:
    """Print lines to stdout; characters that its encoding lacks are escaped."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    for line in lines:
        print(line.encode(encoding, "backslashreplace").decode(encoding))
    sys.stdout.flush()  # an interrupt discards what is buffered


def note(text: str) -> None:
    """Print a line of ASCII to stderr, if it can be written."""
    with contextlib.suppress(OSError, ValueError):
        shown = text.encode("ascii", "backslashreplace").decode()
        print(f"datadog-incidents fuzz: {shown}", file=sys.stderr, flush=True)
