"""Benchmark of the generator, from the files of the spec to formatted code; nothing is written."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

from .results import Figure, Row
from .timing import ENVIRONMENT

NAME = "scripts/generate --check"


def rows(rounds: int) -> Iterator[Row]:
    seconds = []
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
        seconds.append(time.perf_counter() - start)
    figure = Figure(NAME, sorted(seconds)[len(seconds) // 2], min(seconds), 1.0)
    yield Row("regenerate all code from the spec", "s", NAME, [figure])
