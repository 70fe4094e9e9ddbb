"""Where everything printed goes through: stdout for results alone, and nothing that steers a terminal."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

from .._common.log_text import in_a_line


class OutputError(Exception):
    """A result cannot be written."""


def complain(command: str, problem: str) -> None:
    """Say in one line on stderr what went wrong."""
    print(f"datadog-incidents {command}: {in_a_line(problem)}", file=sys.stderr)  # which can show anything


def print_line(text: str) -> None:
    """Print a line of a result for people."""
    with _writing():
        print(_encodable(text, sys.stdout.encoding))


def print_json(value: Any) -> None:
    """Print a JSON value in one line, in ASCII."""
    try:
        line = json.dumps(value, separators=(",", ":"))
    except RecursionError:
        raise OutputError("the reply is nested too deeply to be printed") from None
    with _writing():
        print(line)


def finish() -> None:
    """Hand over what was printed; finds out whether anybody still reads it."""
    with _writing():
        sys.stdout.flush()


def abandon() -> None:
    """Give up on stdout, so that Python does not complain about it once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):  # it is no file
        pass
    finally:
        os.close(nowhere)


@contextmanager
def _writing() -> Generator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"the output cannot be written: {error.strerror}") from None


def _encodable(text: str, encoding: str | None) -> str:
    if text.isascii():
        return text
    encoding = encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


class Progress:
    """Tells on a terminal how far a listing is, unless the listing itself is on one; gone at the end."""

    def __init__(self) -> None:
        self._shows = sys.stderr.isatty() and not sys.stdout.isatty()
        self._shown = ""

    def tell(self, count: int) -> None:
        if self._shows:
            self._shown = f"{count} incidents"
            print(f"\r{self._shown}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self._shown:
            print(f"\r{' ' * len(self._shown)}\r", end="", file=sys.stderr, flush=True)
            self._shown = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()
