"""Child process: runs a job, and sends its result."""

from __future__ import annotations

import os
import traceback
from multiprocessing.connection import Connection
from typing import Any

import pytest

from datadog_incidents.cli.fuzzing import rare_collections
from tests.mutants.mutant import load

from . import alone, fuzzer, live
from .jobs import ALONE, CLEAN, Job, JobResult, job_from, to_json
from .servers import SECOND, right_servers

MUTANTS = load()
"""All mutants, imported before there are children."""
MESSAGE = 300
"""Length to which errors are shortened."""


def main(plain: dict[str, Any], connection: Connection) -> None:
    """Run a job, and send its result as JSON, or the last line of a traceback.

    Args:
        plain: job as JSON.
        connection: connection to the measurement.
    """
    os.setsid()  # so that it can be ended with its children, and Ctrl-C does not reach it
    silent = os.open(os.devnull, os.O_WRONLY)  # whatever libraries print would mix with the progress
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    try:
        with rare_collections():  # as in the command
            sent: dict[str, Any] | str = to_json(run(job_from(plain)))
    except Exception as error:
        sent = traceback.format_exception_only(error)[-1].strip()[:MESSAGE]
    connection.send(sent)


def run(job: Job) -> JobResult:
    """Patch the mock as the server of a job requires, and run the job's tool against it."""
    if job.server == live.LIVE:
        return live.run(job)
    with pytest.MonkeyPatch.context() as patch:
        if job.server not in (CLEAN, SECOND):
            mutant = MUTANTS.get(job.server)
            (right_servers()[job.server] if mutant is None else mutant.patch)(patch)
        return alone.run(job) if job.tool == ALONE else fuzzer.run(job)
