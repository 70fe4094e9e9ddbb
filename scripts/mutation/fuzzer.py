"""Runs of the fuzzer against the mock of this process."""

from __future__ import annotations

import time
from collections.abc import Iterable
from importlib import import_module

from datadog_incidents.fuzz.budget import Budget, BudgetExhausted
from datadog_incidents.fuzz.connection import Connection, UnreachableError
from datadog_incidents.fuzz.engine import Engine
from datadog_incidents.fuzz.failures import Failure, Failures, FirstFailure
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.fuzz.selection import Selection
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.mock_datadog import BASE_URL

from .jobs import Finding, Job, Result

ENGINES = {
    "contract": "datadog_incidents.fuzz.contract.engine.ContractEngine",
    "model": "datadog_incidents.fuzz.model.engine.ModelEngine",
}
"""Engines by name, in the order in which they are run."""
LONGEST_WAIT = 0.01
"""Seconds. The mock's limits count requests, so that the waits for which it asks need not be real."""
MESSAGE = 300
"""Length to which messages are shortened."""


def run(job: Job) -> Result:
    """Run the engines of a job, up to the first failure that names a spoiled operation."""
    return run_engines(job, [engine(name) for name in job.engines])


def engine(name: str) -> Engine:
    """Return an engine. Both need seconds to be imported, so only those of the job are."""
    module, _, kind = ENGINES[name].rpartition(".")
    made: Engine = getattr(import_module(module), kind)()
    return made


def run_engines(job: Job, engines: Iterable[Engine]) -> Result:
    """Run engines against a new mock."""
    session = _session(job)
    ended = ""
    try:
        for one in engines:
            session.progress.phase = one.name
            one.run(session)
    except BudgetExhausted as end:
        ended = end.reason
    except FirstFailure:
        ended = "caught"
    except UnreachableError as error:
        ended = f"unreachable: {error}"[:MESSAGE]
    finally:
        session.connection.close()
    budget = session.connection.budget
    found = tuple(map(_finding, session.failures))
    return Result(job.key, found, budget.requests, round(budget.seconds, 2), ended)


def _session(job: Job) -> Session:
    mock = MockDatadog(seed=job.seed, max_calls=0)
    budget = Budget(max_time=job.limit, sleep=lambda seconds: time.sleep(min(seconds, LONGEST_WAIT)))
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    connection = Connection(BASE_URL, keys, budget, transport=mock.transport, trust_env=False)
    spoiled, ignored = {*job.spoiled}, {*job.ignored}

    def catches(failure: Failure) -> bool:
        return bool(spoiled.intersection(failure.operations)) and failure.key not in ignored

    session = Session(
        connection,
        Selection(),
        PROFILES[job.profile],
        job.seed,
        run_id=f"mutants-{job.seed}",
        mock=mock,
        failures=Failures(catches if spoiled else None),
    )
    connection.listeners.append(session.progress.count)
    return session


def _finding(failure: Failure) -> Finding:
    return Finding(
        failure.engine, failure.check, failure.operations, failure.subject, failure.message[:MESSAGE]
    )
