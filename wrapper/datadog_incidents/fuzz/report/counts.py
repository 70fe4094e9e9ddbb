"""Counts of a run, for the summary and the files of the report."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import frozen

from ..declared import declared
from ..session import Session


@frozen
class Counts:
    """Counts of a run.

    Attributes:
        cases: test cases.
        seconds: duration of the run.
        requests: requests sent.
        operations: operations that responded, and those that are declared and selected.
        parameters: parameters sent, and those declared.
        responses: declared responses received, and all declared.
        links: links followed, and those declared.
        steps: steps of the engine `model`.
        waited: seconds waited because the server limits the rate of requests.
    """

    cases: int
    seconds: float
    requests: int
    operations: tuple[int, int]
    parameters: tuple[int, int]
    responses: tuple[int, int]
    links: tuple[int, int]
    steps: int
    waited: float

    def lines(self) -> list[str]:
        """Describe the counts in two lines."""
        rate = self.cases / self.seconds if self.seconds else 0
        waits = f"; waited {self.waited:.0f} s for rate limits" if self.waited else ""
        reached = (
            f"{found} of {all_} {name}"
            for name, (found, all_) in (
                ("operations", self.operations),
                ("parameters", self.parameters),
                ("responses", self.responses),
                ("links", self.links),
            )
        )
        return [
            f"{self.cases:,} cases in {self.seconds:.1f} s ({rate:.0f} per second), "
            f"{self.requests:,} requests{waits}",
            f"{', '.join(reached)}, {self.steps:,} model steps",
        ]


def counts(session: Session) -> Counts:
    """Count what a session has reached so far."""
    progress, budget = session.progress, session.connection.budget
    expected = declared(session.selection.operations)
    answered = {name.partition(" ")[0]: count for name, count in progress.replies.items()}
    return Counts(
        cases=progress.cases,
        seconds=budget.seconds,
        requests=budget.requests,
        operations=_reached(expected.operations, answered),
        parameters=_reached(expected.parameters, progress.parameters),
        responses=_reached(expected.responses, progress.replies),
        links=_reached(expected.links, progress.links),
        steps=progress.steps.total(),
        waited=budget.waited,
    )


def _reached(names: Collection[str], counted: Mapping[str, int]) -> tuple[int, int]:
    return sum(1 for name in names if counted.get(name)), len(names)
