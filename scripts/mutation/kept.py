"""Results of a measurement: kept in a file while it runs, so that an interrupted one can continue, and saved.

A measurement takes hours, and may continue on another machine: results that a page is written from are saved
beside it in docs/, where they are committed with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from .jobs import Job, JobResult, result_from, to_json


class Kept:
    """Results by the key of their job, in a file of one JSON value per line.

    Args:
        path: path of the file.
        saved: path of the file to which `save` writes; its results are taken over, too.
        empty: whether results that are in the files are discarded.
    """

    def __init__(self, path: Path, saved: Path, *, empty: bool) -> None:
        self._path = path
        self._saved = saved
        self._results: dict[str, JobResult] = {}
        path.parent.mkdir(parents=True, exist_ok=True)
        if not empty:
            # Runs that had no proper end are repeated.
            known = (one for file in (saved, path) if file.exists() for one in _complete_lines(file))
            self._results = {result.key: result for result in known if not result.error}
        # Without an incomplete last line, to which the next one would be appended.
        path.write_text("".join(map(_line, self._results.values())), "utf-8")

    def add(self, result: JobResult) -> None:
        """Keep a result. It is in the file when this returns."""
        with self._path.open("a", encoding="utf-8") as file:
            file.write(_line(result))
        self._results[result.key] = result

    def save(self, jobs: Iterable[Job]) -> None:
        """Save the results of some jobs, as far as there are any, sorted by their keys."""
        keys = sorted({job.key for job in jobs} & self._results.keys())
        self._saved.parent.mkdir(parents=True, exist_ok=True)
        self._saved.write_text("".join(_line(self._results[key]) for key in keys), "utf-8")

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
