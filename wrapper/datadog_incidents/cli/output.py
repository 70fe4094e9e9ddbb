"""Output functions: results on stdout, errors and progress on stderr, without terminal control characters.

Either stream may be None: it was closed when Python started, or there is no console.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self, TextIO

from .._common.log_text import single_line


class OutputError(Exception):
    """A result cannot be written."""


def print_line(text: str) -> None:
    """Print a line of text output; characters that stdout cannot encode are escaped.

    Raises:
        BrokenPipeError: the reader has closed the pipe.
        OutputError: the output cannot be written for another reason, such as a full disk.
    """
    with writing():
        print(_encodable(text, sys.stdout))


def print_json(value: Any) -> None:
    """Print a JSON value on a single line of ASCII.

    Raises:
        BrokenPipeError: the reader has closed the pipe.
        OutputError: the value is nested too deeply, or cannot be written.
    """
    try:
        line = json.dumps(value, separators=(",", ":"))
    except RecursionError:
        raise OutputError("the response is nested too deeply to print") from None
    with writing():
        print(line)


def flush_output() -> None:
    """Flush stdout, if it is open.

    Raises:
        BrokenPipeError: the reader has closed the pipe.
        OutputError: the output cannot be written for another reason, such as a full disk.
    """
    if sys.stdout is not None:
        with writing():
            sys.stdout.flush()


@contextmanager
def writing() -> Generator[None]:
    """Convert errors of stdout, except a closed pipe, to `OutputError`."""
    if sys.stdout is None:
        raise OutputError("cannot write the output: stdout is closed")
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:  # a ValueError of a stream closed by the application
        reason = getattr(error, "strerror", None) or error
        raise OutputError(f"cannot write the output: {reason}") from None


def print_error(command: str | None, problem: str, *, or_stdout: bool = False) -> None:
    """Print an error to stderr, on a single line; nothing is printed if stderr cannot be written.

    Args:
        command: name of the command; None if it is unknown.
        problem: message of the error.
        or_stdout: whether to print it to stdout if stderr cannot be written.
    """
    program = f"datadog-incidents {command}" if command else "datadog-incidents"
    line = f"{program}: {single_line(problem)}\n"
    if not _try_to_write(sys.stderr, line) and or_stdout:
        _try_to_write(sys.stdout, line)


def print_note(text: str) -> None:
    """Print text to stderr, if it can be written."""
    _try_to_write(sys.stderr, text)


def _try_to_write(stream: TextIO | None, text: str) -> bool:
    if stream is None:
        return False
    try:
        print(_encodable(text, stream), end="", file=stream, flush=True)
    except (OSError, ValueError):
        return False
    return True


def _encodable(text: str, stream: TextIO) -> str:
    if text.isascii():
        return text
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


class Progress:
    """Progress line of a listing on stderr, cleared at the end.

    Printed only if stderr is a terminal and stdout is not: on a terminal it would mix with the listing.
    """

    def __init__(self) -> None:
        self._enabled = _is_terminal(sys.stderr) and not _is_terminal(sys.stdout)
        self._text = ""

    def update(self, count: int) -> None:
        """Show the number of incidents printed so far."""
        if self._enabled:
            self._text = f"{count} incidents"
            print_note(f"\r{self._text}")

    def clear(self) -> None:
        """Remove the progress line."""
        if self._text:
            print_note(f"\r{' ' * len(self._text)}\r")
            self._text = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()
