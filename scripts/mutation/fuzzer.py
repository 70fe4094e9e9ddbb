"""Runs of the fuzzer against a server in this process."""

from __future__ import annotations

import time
import traceback
from collections.abc import Collection, Iterable
from contextlib import closing

from attrs import evolve

from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection, Listener
from datadog_incidents.fuzz.engine import Engine
from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.execution import Result, execute
from datadog_incidents.fuzz.failures import Failure, Failures
from datadog_incidents.fuzz.model.operation_schemas import path_parameters
from datadog_incidents.fuzz.model.probes.references import path_resource, references
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.fuzz.selection import selected
from datadog_incidents.fuzz.session import Session
from datadog_incidents_api.operations import OPERATIONS

from . import alone
from .jobs import Finding, Job, JobResult
from .servers import target

WORKERS = 8
"""Threads of checks that send requests at the same time."""
LONGEST_WAIT = 0.01
"""Seconds. The mock's limits count requests, so that the waits for which it asks need not be real."""
MESSAGE = 300
"""Length to which messages are shortened."""


def run(job: Job) -> JobResult:
    """Run the engines of a job, up to the first failure that names a spoiled operation.

    If the job names resources, a run on these alone comes first, with a part of the scenarios and probes
    of a run on all resources.
    """
    chosen = [one for name in job.engines for one in engines(name)]
    if not job.resources:
        return run_engines(job, chosen)
    first = run_engines(job, chosen)
    if first.catch(job.spoiled, job.ignored):
        return first
    second = run_engines(evolve(job, resources=()), chosen)
    return evolve(
        second, requests=first.requests + second.requests, seconds=round(first.seconds + second.seconds, 2)
    )


def resources_near(spoiled: Collection[str]) -> tuple[str, ...]:
    """Return the tags of the resources of some operations, and of those that these refer to.

    A commander that gets lost shows only if there are users. The incident of a todo is created anyway, and
    has too many operations of its own to run them all.
    """
    own = alone.resources(spoiled)
    operations = [one for one in OPERATIONS.values() if one.tag in own]
    referred = {found.resource.tag for one in operations for found in references(one.id)}
    owners = {path_resource(one.id, name) for one in operations for name in path_parameters(one)}
    owning = {one.tag for one in owners if one is not None} - {"incidents"}
    return tuple(sorted({*own, *referred, *owning}))


def run_engines(job: Job, chosen: Iterable[Engine], *listeners: Listener) -> JobResult:
    """Run engines against a new server; listeners are called with each exchange."""
    session = _session(job)
    session.connection.listeners.extend(listeners)
    with closing(session.connection):
        try:
            return result_of(job, execute(session, chosen))
        except Exception as failed:  # an error of the fuzzer, which must not discard what it has found
            traceback.print_exc()
            return result_of(job, Result(session), f"{type(failed).__name__}: {failed}")


def result_of(job: Job, result: Result, error: str = "") -> JobResult:
    """Return the result of a job.

    Args:
        job: the job.
        result: result of the run.
        error: what went wrong besides; empty if nothing did.
    """
    budget, ended = result.session.connection.budget, result.unreachable or result.ended or ""
    if result.is_incomplete and not error:
        ended = f"gaps: {'; '.join(result.gaps)}"
    found = tuple(map(_finding, result.failures))
    seconds = round(budget.seconds, 2)
    return JobResult(job.key, found, budget.requests, seconds, ended[:MESSAGE], error[:MESSAGE])


def _session(job: Job) -> Session:
    server = target(job.server, job.seed)
    budget = Budget(max_time=job.limit, sleep=lambda seconds: time.sleep(min(seconds, LONGEST_WAIT)))
    connection = Connection(server.url, server.keys, budget, transport=server.transport, trust_env=False)
    spoiled, ignored = {*job.spoiled}, {*job.ignored}

    def catches(failure: Failure) -> bool:
        return bool(spoiled.intersection(failure.operations)) and failure.key not in ignored

    session = Session(
        connection,
        selected(resources=job.resources) if job.resources else server.selection,
        PROFILES[job.profile],
        job.seed,
        workers=WORKERS,
        run_id=f"fuzz-{job.seed}",
        mock=server.mock,
        tokens=server.tokens,
        failures=Failures(catches if spoiled else None),
    )
    connection.listeners.append(session.progress.count)
    return session


def _finding(failure: Failure) -> Finding:
    return Finding(
        failure.engine, failure.check, failure.operations, failure.subject, failure.message[:MESSAGE]
    )
