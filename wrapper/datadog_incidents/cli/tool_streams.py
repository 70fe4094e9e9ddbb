"""Standard streams for the packages that tool commands run, which print by themselves."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext, redirect_stderr, redirect_stdout
from typing import Any, TextIO, cast

from .output import writing


@contextmanager
def tool_streams() -> Generator[None]:
    """Replace streams that are None by the null device, and let stdout raise `OutputError`."""
    with open(os.devnull, "w", encoding="utf-8") as null:
        checked = None if sys.stdout is None else _Checked(sys.stdout)
        out = cast(TextIO, checked) if checked else null
        try:
            with redirect_stdout(out), redirect_stderr(sys.stderr or null):
                yield
        finally:
            if checked:
                checked.active = False


class _Checked:
    """Stdout whose errors can be distinguished from others, such as that of a port in use.

    A package may keep it, in a logging handler for example. After the command it is not active: its errors
    are again those of a file, which `logging` expects.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.active = True

    def write(self, text: str) -> int:
        with self._errors():
            return self._stream.write(text)

    def flush(self) -> None:
        with self._errors():
            self._stream.flush()

    def _errors(self) -> AbstractContextManager[None]:
        return writing() if self.active else nullcontext()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
