"""Standard streams for the packages that tool commands run, which print by themselves."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any, TextIO, cast

from .output import writing


@contextmanager
def tool_streams() -> Generator[None]:
    """Replace streams that are None by the null device, and let stdout raise `OutputError`."""
    with open(os.devnull, "w", encoding="utf-8") as null:
        out = null if sys.stdout is None else cast(TextIO, _Checked(sys.stdout))
        with redirect_stdout(out), redirect_stderr(sys.stderr or null):
            yield


class _Checked:
    """Stdout whose errors can be distinguished from others, such as that of a port in use."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with writing():
            return self._stream.write(text)

    def flush(self) -> None:
        with writing():
            self._stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
