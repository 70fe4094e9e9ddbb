"""Progress of a run: what was called, sent and received, counted for the summary and the reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import parse_qsl

from attrs import define, field

from datadog_incidents_api.operations import OPERATIONS

from .exchanges import Exchange, Request


@define
class Progress:
    """Counts of a run, by both engines.

    Attributes:
        phase: what the run is doing, for the progress line.
        cases: test cases so far.
        replies: responses by operation ID and status, e.g. `get_incident 200`.
        parameters: cases by operation ID and parameter, e.g. `list_incidents query page[size]`.
        links: successful steps by link, as `create_incident get`.
        steps: steps of the engine `model`, by name.
        checks: results by check, passed or failed.
        notes: what the run could not do, and why; not failures.
        gaps: what a complete run must have reached and this one did not; they fail a run that was not ended
            early.
        injected: responses that were injected into the mock, e.g. `get_incident 429`.
    """

    phase: str = "starting"
    cases: int = 0
    replies: Counter[str] = field(factory=Counter[str])
    parameters: Counter[str] = field(factory=Counter[str])
    links: Counter[str] = field(factory=Counter[str])
    steps: Counter[str] = field(factory=Counter[str])
    checks: Counter[str] = field(factory=Counter[str])
    notes: list[str] = field(factory=list[str])
    gaps: list[str] = field(factory=list[str])
    injected: list[str] = field(factory=list[str])

    def count(self, exchange: Exchange) -> None:
        """Count an exchange; a listener of the connection."""
        self.replies[f"{exchange.request.operation} {exchange.response.status}"] += 1

    def statuses(self, operation: str | None = None) -> set[int]:
        """Statuses of the responses to an operation; without it, to all."""
        found = (name.partition(" ") for name, number in self.replies.items() if number)
        return {int(status) for name, _, status in found if operation in (None, name)}

    def has_success(self, operation: str | None = None) -> bool:
        """Whether a request of an operation has succeeded; without it, any request."""
        return any(200 <= one < 300 for one in self.statuses(operation))

    def count_case(self, request: Request) -> None:
        """Count a test case of one request, with its parameters."""
        self.cases += 1
        if request.operation is not None:
            for name in dict.fromkeys(_parameters(request.operation, request)):
                self.parameters[f"{request.operation} {name}"] += 1


def _parameters(operation: str, request: Request) -> Iterator[str]:
    """Location and name of each parameter of a request, named as in `Declared.parameters`."""
    for part in OPERATIONS[operation].path.split("/"):
        if part.startswith("{"):
            yield f"path {part[1:-1]}"
    for name, _ in parse_qsl(request.query, keep_blank_values=True):
        yield f"query {name}"
