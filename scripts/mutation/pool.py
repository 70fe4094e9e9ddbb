"""Pool of child processes: runs jobs several at a time, each in a fresh process with a time limit."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from .jobs import Job, Result, result_from, to_json

ROOT = Path(__file__).parents[2]
GRACE = 60.0
"""Seconds beyond the limit of a job, for the imports and the end of its process."""


def run_all(jobs: Iterable[Job], processes: int) -> Iterator[tuple[Job, Result]]:
    """Run jobs, and yield each with its result when it ends.

    Args:
        jobs: jobs to run.
        processes: number of processes at a time.
    """
    children: set[subprocess.Popen[str]] = set()
    executor = ThreadPoolExecutor(processes)
    try:
        pending = {executor.submit(_run, job, children): job for job in jobs}
        for future in as_completed(pending):
            yield pending[future], future.result()
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        for child in [*children]:
            _kill(child)
        executor.shutdown()


def _run(job: Job, children: set[subprocess.Popen[str]]) -> Result:
    start = time.monotonic()
    # In a session of its own: its children can be ended with it, and Ctrl-C reaches this process only.
    child = subprocess.Popen(
        [sys.executable, "-m", "mutation.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (ROOT / "scripts", ROOT)))},
        start_new_session=True,
    )
    children.add(child)
    try:
        output, errors = child.communicate(json.dumps(to_json(job)), timeout=job.limit + GRACE)
    except subprocess.TimeoutExpired:
        _kill(child)
        child.communicate()
        error = f"no result after {job.limit + GRACE:.0f} s"
        return Result(job.key, seconds=time.monotonic() - start, error=error)
    finally:
        children.discard(child)
    try:
        return result_from(json.loads(output.splitlines()[-1]))
    except (LookupError, ValueError, TypeError):
        error = [f"exit status {child.returncode}", *errors.strip().splitlines()][-1]
        return Result(job.key, seconds=time.monotonic() - start, error=error[:300])


def _kill(child: subprocess.Popen[str]) -> None:
    """End a child and its children."""
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)
