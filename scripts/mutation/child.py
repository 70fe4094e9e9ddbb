"""Child process: reads a job from standard input, runs it, and writes its result to standard output."""

from __future__ import annotations

import json
import os
import sys

import pytest

from tests.mutants.mutant import load

from . import alone, fuzzer, live
from .jobs import ALONE, CLEAN, Job, JobResult, job_from, to_json
from .servers import SECOND, right_servers


def run(job: Job) -> JobResult:
    """Patch the mock as the server of a job requires, and run the job's tool against it."""
    if job.server == live.LIVE:
        return live.run(job)
    with pytest.MonkeyPatch.context() as patch:
        if job.server not in (CLEAN, SECOND):
            mutant = load().get(job.server)
            (right_servers()[job.server] if mutant is None else mutant.patch)(patch)
        return alone.run(job) if job.tool == ALONE else fuzzer.run(job)


if __name__ == "__main__":
    plain = json.load(sys.stdin)
    # Whatever libraries print must not mix with the result.
    with os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8") as output:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        output.write(json.dumps(to_json(run(job_from(plain)))) + "\n")
