"""Commits at which results were measured, since those that are kept may be of different ones."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from .jobs import JobResult

CODE = ("spec", "generated", "wrapper", "scripts", "tests")
"""Folders on which results depend."""
UNKNOWN = "unknown"
"""Commit of results without one, and of a tree that is no checkout."""


def checked_out(root: Path) -> str:
    """Return the short hash of the commit of a checkout, and whether its code has been changed since."""
    try:
        head = _git(root, "rev-parse", "--short=10", "HEAD")
        changed = _git(root, "status", "--porcelain", "--", *CODE)
    except (OSError, subprocess.CalledProcessError):
        return UNKNOWN
    return f"{head} with changes" if changed else head


def _git(root: Path, *arguments: str) -> str:
    command = ["git", "-C", str(root), *arguments]  # not resolved, so that PATH selects it
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603


def distinct(results: Iterable[JobResult]) -> str:
    """Return the commits of results, for a cell of a table."""
    return ", ".join(dict.fromkeys(one.commit for one in results))


def sentence(results: Iterable[JobResult]) -> str:
    """Return a sentence that names the commits of results, with the number of runs if there are several."""
    counts = Counter(one.commit for one in results)
    if len(counts) == 1:
        return f"All runs were made at commit {counts.popitem()[0]}."
    listed = ", ".join(
        f"{commit} ({number} run{'s' * (number > 1)})" for commit, number in counts.most_common()
    )
    return f"The runs were made at different commits: {listed}."
