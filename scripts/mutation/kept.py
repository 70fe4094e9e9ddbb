"""Results that are kept in a file while a measurement runs, so that an interrupted one can continue."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from .jobs import JobResult, result_from, to_json


class Kept:
    """Results by the key of their job, in a file of one JSON value per line.

    Args:
        path: path of the file.
        empty: whether results that are in the file are discarded.
    """

    def __init__(self, path: Path, *, empty: bool) -> None:
        self._path = path
        self._results: dict[str, JobResult] = {}
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not empty:
            # Runs that had no proper end are repeated.
            self._results = {result.key: result for result in _complete_lines(path) if not result.error}
        # Without an incomplete last line, to which the next one would be appended.
        path.write_text("".join(map(_line, self._results.values())), "utf-8")

    def add(self, result: JobResult) -> None:
        """Keep a result. It is in the file when this returns."""
        with self._path.open("a", encoding="utf-8") as file:
            file.write(_line(result))
        self._results[result.key] = result

    def get(self, key: str) -> JobResult | None:
        """Return the result of a job; None if there is none yet."""
        return self._results.get(key)


def _line(result: JobResult) -> str:
    return json.dumps(to_json(result)) + "\n"


def _complete_lines(path: Path) -> Iterator[JobResult]:
    """Yield the results in a file, whose last line may be incomplete."""
    for line in path.read_text("utf-8").splitlines():
        try:
            yield result_from(json.loads(line))
        except json.JSONDecodeError:
            return
