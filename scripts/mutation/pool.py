"""Pool of child processes: runs jobs several at a time, each in a fresh process with a time limit."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from pathlib import Path
from threading import Lock

from attrs import evolve

from .commits import checked_out
from .jobs import Job, JobResult, result_from, to_json

ROOT = Path(__file__).parents[2]
CHILD = ("-m", "mutation.child")
"""Arguments of the interpreter in a child process."""
GRACE = 60.0
"""Seconds beyond the limit of a job, for the imports and the end of its process."""


class Children:
    """Child processes that run. Once they are ended, no further one starts."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._running: set[subprocess.Popen[str]] = set()
        self._ended = False

    def start(self) -> subprocess.Popen[str] | None:
        """Start a child; None if all children have been ended."""
        with self._lock:
            if self._ended:
                return None
            # In a session of its own: it can be ended with its children, and Ctrl-C does not reach it.
            child = subprocess.Popen(  # noqa: S603
                [sys.executable, *CHILD],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (ROOT / "scripts", ROOT)))},
                start_new_session=True,
            )
            self._running.add(child)
            return child

    def discard(self, child: subprocess.Popen[str]) -> None:
        """Forget a child that has ended."""
        with self._lock:
            self._running.discard(child)

    def end(self) -> None:
        """End all children and their own children."""
        with self._lock:
            self._ended = True
            for child in self._running:
                _kill(child)


def run_all(jobs: Iterable[Job], processes: int) -> Generator[tuple[Job, JobResult]]:
    """Run jobs, and yield each with its result when it ends. At the end, no child process is left.

    Args:
        jobs: jobs to run.
        processes: number of processes at a time.
    """
    children = Children()
    executor = ThreadPoolExecutor(processes)
    try:
        pending = {executor.submit(_run, job, children): job for job in jobs}
        for future in as_completed(pending):
            yield pending[future], future.result()
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        children.end()
        executor.shutdown()


def _run(job: Job, children: Children) -> JobResult:
    # Before the process starts and reads the code, which may be changed while it runs.
    commit = checked_out(ROOT)
    return evolve(_result(job, children), commit=commit)


def _result(job: Job, children: Children) -> JobResult:
    start = time.monotonic()
    child = children.start()
    if child is None:
        return JobResult(job.key, error="the measurement was stopped")
    try:
        output, errors = child.communicate(json.dumps(to_json(job)), timeout=job.limit + GRACE)
    except subprocess.TimeoutExpired:
        _kill(child)
        child.communicate()
        error = f"no result after {job.limit + GRACE:.0f} s"
        return JobResult(job.key, seconds=time.monotonic() - start, error=error)
    finally:
        children.discard(child)
    try:
        return result_from(json.loads(output.splitlines()[-1]))
    except (LookupError, ValueError, TypeError):
        error = [f"exit status {child.returncode}", *errors.strip().splitlines()][-1]
        return JobResult(job.key, seconds=time.monotonic() - start, error=error[:300])


def _kill(child: subprocess.Popen[str]) -> None:
    """End a child and its children."""
    if child.poll() is None:
        with suppress(ProcessLookupError):  # it has ended in the meantime
            os.killpg(child.pid, signal.SIGKILL)
