"""Coverage of the engine: operations, statuses, parameters, links and checks that were exercised.

Checks that were never exercised cannot fail, so an incomplete run counts as failed. Not to be confused with
schemathesis's phase `coverage`, which generates boundary values.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from ..declared import declared
from ..model.preparation import remedy
from ..progress import Progress
from ..selection import Selection
from .configuration import applies
from .links import Links

REFUSED = (401, 403)
NEED_SUCCESS = frozenset({"ignored_key"})
"""Checks that give a result after a successful request only."""


class Coverage:
    """Comparison of the progress of a run with the progress required of it.

    Args:
        progress: progress of the run, which may change afterwards.
        cases: cases by phase and operation ID, e.g. `coverage get_incident`; may change as well.
        selection: tested operations.
        preparing: IDs of further operations that were called, to create what the tested ones need.
        checks: names of the checks that must have given a result.
        read_only: whether only GET requests were sent. Without creates there are no resources to find, so
            that requests are required, but no particular responses.
        faults_injected: whether wrong keys were sent to the server and faults injected into it.

    Attributes:
        links: links between the tested operations.
    """

    def __init__(
        self,
        progress: Progress,
        cases: Counter[str],
        selection: Selection,
        *,
        preparing: Collection[str] = (),
        checks: Collection[str] = (),
        read_only: bool = False,
        faults_injected: bool = False,
    ) -> None:
        self._progress = progress
        self._cases = cases
        self._checks = checks
        self._permitted = selection.prepares_with
        self._read_only = read_only
        self._faults_injected = faults_injected
        self._operations = [
            operation
            for operation in OPERATIONS.values()
            if operation.id in selection.operations and (not read_only or operation.method == "GET")
        ]
        self._declared = declared([operation.id for operation in self._operations])
        self.links = Links(self._operations, [OPERATIONS[one] for one in sorted(preparing)])

    def gaps(self) -> list[str]:
        """Describe the gaps in the run's coverage, one message each; empty if it was complete."""
        gaps = [*self._missing_checks(), *self._missing_phases(), *self._missing_parameters()]
        return gaps if self._read_only else [*gaps, *self._missing_links(), *self._missing_replies()]

    def _missing_checks(self) -> Iterator[str]:
        needless = frozenset[str]() if self.links.reachable else NEED_SUCCESS
        for check in self._checks:
            is_run = check not in needless and any(applies(check, one.id) for one in self._operations)
            if is_run and not self._progress.checks[check]:
                yield f"the check {check} gave no result"

    def _missing_phases(self) -> Iterator[str]:
        with_parameters = {parameter.partition(" ")[0] for parameter in self._declared.parameters}
        for operation in self._operations:
            # Only bodies and parameters have examples.
            has_examples = operation.id in with_parameters or "requestBody" in _definition(operation)
            for phase in ("examples", "coverage", "fuzzing"):
                if not self._cases[f"{phase} {operation.id}"] and (phase != "examples" or has_examples):
                    yield f"the phase {phase} had no case for {operation.id}"

    def _missing_parameters(self) -> Iterator[str]:
        for parameter in self._declared.parameters:
            if not self._progress.parameters[parameter]:
                operation, _, name = parameter.partition(" ")
                yield f"no case for {operation} contained the parameter {name}"

    def _missing_links(self) -> Iterator[str]:
        for link in self.links.missing(self._progress.links):
            yield f"no scenario followed the link {link} successfully"

    def _missing_replies(self) -> Iterator[str]:
        for operation in self._operations:
            for statuses in self._required_statuses(operation):
                if not any(self._progress.replies[f"{operation.id} {status}"] for status in statuses):
                    hint = remedy(operation.id, self._permitted) if {*statuses} & {*operation.success} else ""
                    yield f"{operation.id} never returned {' or '.join(map(str, statuses))}{hint}"

    def _required_statuses(self, operation: Operation) -> Iterator[tuple[int, ...]]:
        """Statuses required of every server, as tuples of alternatives."""
        definition = _definition(operation)
        yield from ((status,) for status in operation.success)
        yield from ((401,), (403,), (429,)) if self._faults_injected else (REFUSED,)
        if "{" in operation.path:
            yield (404,)
        if "requestBody" in definition or "parameters" in definition:
            yield (400,)

    def unseen(self) -> list[tuple[str, int]]:
        """List declared responses that were not received, as operation ID and status."""
        missing = (one.split() for one in self._declared.responses if not self._progress.replies[one])
        return [(operation, int(status)) for operation, status in missing]


def _definition(operation: Operation) -> dict[str, Any]:
    definition: dict[str, Any] = openapi_document()["paths"][operation.path][operation.method.lower()]
    return definition
