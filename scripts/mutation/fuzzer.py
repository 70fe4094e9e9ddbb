"""Runs of the fuzzer against a server in this process."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Collection, Iterable
from contextlib import closing
from functools import cache

from attrs import evolve

from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection, Listener
from datadog_incidents.fuzz.engine import Engine
from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.execution import Result, execute
from datadog_incidents.fuzz.failures import Failure, Failures
from datadog_incidents.fuzz.model.engine import WALKS
from datadog_incidents.fuzz.model.operation_schemas import path_parameters
from datadog_incidents.fuzz.model.probes.references import path_resource, references
from datadog_incidents.fuzz.other_organization import added_to
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.fuzz.selection import selected
from datadog_incidents.fuzz.session import Session
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

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

    If the job names resources, a run on these alone comes first, with only those of the model's tests that
    are about the spoiled resources.
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
    """Return the tags of the resources of some operations, of their children, and of what they refer to.

    A commander that gets lost shows only if there are users, and a search that counts responders wrong only
    if there are responders. The incident of a todo is created anyway.
    """
    own = alone.resources(spoiled)
    operations = [one for one in OPERATIONS.values() if one.tag in own]
    referred = {found.resource.tag for one in operations for found in references(one.id)}
    owning = {tag for one in operations for tag in _owners(one)} - {"incidents"}
    children = {one.tag for one in OPERATIONS.values() if not _owners(one).isdisjoint(own)}
    return tuple(sorted({*own, *referred, *owning, *children}))


@cache
def _owners(operation: Operation) -> frozenset[str]:
    """Return the tags of the resources in the path of an operation."""
    found = (path_resource(operation.id, name) for name in path_parameters(operation))
    return frozenset(one.tag for one in found if one is not None)


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
        mock=None if job.is_other else server.mock,
        tokens=server.tokens,
        other_keys=added_to(server.mock) if job.is_other and server.mock is not None else None,
        failures=Failures(catches if spoiled else None),
        takes=_about(alone.resources(job.spoiled)) if job.resources else lambda _: True,
    )
    connection.listeners.append(session.progress.count)
    return session


def _about(tags: Collection[str]) -> Callable[[str], bool]:
    """Return whether a test of the model, by its name, is about some resources or all."""
    subjects = {*tags, *(one.id for one in OPERATIONS.values() if one.tag in tags)}
    return lambda test: test == WALKS or test.rpartition(" ")[2] in subjects


def _finding(failure: Failure) -> Finding:
    return Finding(
        failure.engine, failure.check, failure.operations, failure.subject, failure.message[:MESSAGE]
    )
