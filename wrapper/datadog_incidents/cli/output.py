"""Output functions: results on stdout, errors and progress on stderr, without terminal control characters."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

from .._common.log_text import single_line


class OutputError(Exception):
    """A result cannot be written."""


def print_error(command: str, problem: str) -> None:
    """Print an error to stderr, on a single line."""
    # Python's stderr escapes characters that its encoding lacks.
    print(f"datadog-incidents {command}: {single_line(problem)}", file=sys.stderr)


def print_line(text: str) -> None:
    """Print a line of text output; characters that stdout cannot encode are escaped."""
    with _writing():
        print(_encodable(text, sys.stdout.encoding))


def print_json(value: Any) -> None:
    """Print a JSON value on a single line of ASCII.

    Raises:
        OutputError: the value is nested too deeply.
    """
    try:
        line = json.dumps(value, separators=(",", ":"))
    except RecursionError:
        raise OutputError("the response is nested too deeply to print") from None
    with _writing():
        print(line)


def flush_output() -> None:
    """Flush stdout.

    Raises:
        BrokenPipeError: the reader has closed the pipe.
        OutputError: the output cannot be written for another reason, such as a full disk.
    """
    with _writing():
        sys.stdout.flush()


def discard_output() -> None:
    """Redirect stdout to the null device, so that Python does not report the error again when it exits."""
    null = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(null, sys.stdout.fileno())
    except (OSError, ValueError):  # stdout is not a file
        pass
    finally:
        os.close(null)


@contextmanager
def _writing() -> Generator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write the output: {error.strerror}") from None


def _encodable(text: str, encoding: str | None) -> str:
    if text.isascii():
        return text
    encoding = encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


class Progress:
    """Progress line of a listing on stderr, cleared at the end.

    Printed only if stderr is a terminal and stdout is not: on a terminal it would mix with the listing.
    """

    def __init__(self) -> None:
        self._enabled = sys.stderr.isatty() and not sys.stdout.isatty()
        self._text = ""

    def update(self, count: int) -> None:
        """Show the number of incidents printed so far."""
        if self._enabled:
            self._text = f"{count} incidents"
            print(f"\r{self._text}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Remove the progress line."""
        if self._text:
            print(f"\r{' ' * len(self._text)}\r", end="", file=sys.stderr, flush=True)
            self._text = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()
