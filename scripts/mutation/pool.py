"""Pool of child processes: runs jobs several at a time, each in a fresh process with a time limit."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing, suppress
from functools import cache
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from threading import Lock
from typing import Any

from attrs import evolve

from . import child
from .commits import checked_out
from .jobs import Job, JobResult, result_from, to_json

ROOT = Path(__file__).parents[2]
GRACE = 60.0
"""Seconds beyond the limit of a job, for the start and the end of its process."""

Target = Callable[[dict[str, Any], Connection], None]
"""Function that a child process calls with a job and a connection for its result."""


class Children:
    """Child processes that run. Once they are ended, no further one starts.

    They are forked from a process that has imported the code, which takes a second and a half, but run none.

    Args:
        target: what they call.
    """

    def __init__(self, target: Target) -> None:
        self._target = target
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload([child.__name__])
        self._lock = Lock()
        self._running: set[ForkServerProcess] = set()
        self._ended = False

    def start(self, job: Job) -> tuple[ForkServerProcess, Connection] | None:
        """Start a child, and return it with the connection to it; None if all children have been ended."""
        with self._lock:
            if self._ended:
                return None
            receiver, sender = self._context.Pipe(duplex=False)
            with sender:
                started = self._context.Process(target=self._target, args=(to_json(job), sender))
                started.start()
            self._running.add(started)
            return started, receiver

    def end(self, started: ForkServerProcess) -> None:
        """End a child, and its own children."""
        with self._lock:
            self._running.discard(started)
        _kill(started)

    def end_all(self) -> None:
        """End all children, and their own children."""
        with self._lock:
            self._ended = True
            for started in self._running:
                _kill(started)


def run_all(
    jobs: Iterable[Job], processes: int, target: Target = child.main, *, seconds: float | None = None
) -> Generator[tuple[Job, JobResult]]:
    """Run jobs, and yield each with its result when it ends. At the end, no child process is left.

    Args:
        jobs: jobs to run.
        processes: number of processes at a time.
        target: function that runs a job in a child process, and sends its result.
        seconds: time after which all processes are ended, without a result; None if there is no such time.
    """
    children = Children(target)
    executor = ThreadPoolExecutor(processes)
    try:
        commit = _commit()
        pending = {executor.submit(_result, job, children): job for job in jobs}
        with suppress(TimeoutError):
            for future in as_completed(pending, seconds):
                yield pending[future], evolve(future.result(), commit=commit)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        children.end_all()
        executor.shutdown()


@cache
def _commit() -> str:
    """Return the commit of the code, before it is imported: it may be changed while jobs run."""
    return checked_out(ROOT)


def _result(job: Job, children: Children) -> JobResult:
    begun = time.monotonic()
    started = children.start(job)
    if started is None:
        return JobResult(job.key, error="the measurement was stopped")
    process, connection = started
    try:
        with closing(connection):
            received = connection.recv() if connection.poll(job.limit + GRACE) else None
        if isinstance(received, dict):
            return result_from(received)
        error = received or f"no result after {job.limit + GRACE:.0f} s"
    except EOFError:
        process.join()
        error = f"exit status {process.exitcode}"
    finally:
        children.end(process)
    return JobResult(job.key, seconds=time.monotonic() - begun, error=error)


def _kill(process: ForkServerProcess) -> None:
    """End a child and its children, which are in a session of their own unless it has only just started."""
    if process.is_alive() and process.pid is not None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
    process.join()
