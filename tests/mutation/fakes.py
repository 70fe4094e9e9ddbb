"""Engines, mutants and results for tests of the measurement."""

from __future__ import annotations

from attrs import define
from mutation.jobs import FUZZER, Finding, Job, JobResult

from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.failures import Failure
from datadog_incidents.fuzz.session import Session
from tests.mutants.mutant import Mutant


@define
class FakeEngine:
    """Engine that lists incidents some times, each with a failure of another operation.

    Attributes:
        operations: operations of the failures.
        error: error that it raises in the end.
    """

    operations: tuple[str, ...] = ()
    error: Exception | None = None
    name: str = "fake"

    def run(self, session: Session) -> None:
        for operation in self.operations:
            exchange = session.connection.send(
                Request("GET", "/api/v2/incidents", operation="list_incidents")
            )
            session.failures.add(
                Failure("fake", "some_check", (operation,), "x", "it is wrong", "It must be.", (exchange,))
            )
        if self.error is not None:
            raise self.error


def mutant(name: str = "todo_is_lost", kind: str = "update", needs: str = "") -> Mutant:
    """Return a mutant of updates of todos that patches nothing."""
    return Mutant(name, kind, ("update_incident_todo",), lambda _: None, needs=needs)


def finding(operation: str = "update_incident_todo", subject: str = "") -> Finding:
    """Return a failure of an operation."""
    return Finding("model", "update_is_stored", (operation,), subject)


def job(**changes: object) -> Job:
    """Return a job of the fuzzer against the unchanged mock."""
    values: dict[str, object] = {"tool": FUZZER, "server": "mock", "seed": 1, "profile": "quick"}
    return Job(**values | changes)  # type: ignore[arg-type]


def result(key: str, *findings: Finding) -> JobResult:
    """Return a result with failures."""
    ended = "caught" if findings else ""
    return JobResult(key, findings, requests=1234, seconds=5.5, ended=ended, commit="abc")
