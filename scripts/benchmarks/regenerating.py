"""How long the generator takes, from the files of the document to formatted code; nothing is written."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

from .results import Figure, Row
from .timing import ENVIRONMENT

NAME = "scripts/generate --check"


def rows(rounds: int) -> Iterator[Row]:
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "generator", "--check"],
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        if done.returncode not in (0, 1):
            yield Row("regenerate", "s", NAME, [Figure(NAME, note=f"fails: {done.stderr.strip()[:200]}")])
            return
        taken.append(time.perf_counter() - start)
    figure = Figure(NAME, sorted(taken)[len(taken) // 2], min(taken), 1.0)
    yield Row("regenerate everything from the document", "s", NAME, [figure])
