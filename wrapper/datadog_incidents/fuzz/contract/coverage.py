"""Coverage of fuzzer runs: operations, statuses, parameters, links and checks that were exercised.

Checks that were never exercised cannot fail, so an incomplete run counts as failed. Not to be confused with
schemathesis's phase `coverage`, which generates boundary values.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from .schemathesis_config import NOT_READ_ONLY
from .schemathesis_progress import Progress

REFUSED = (401, 403)


class Coverage:
    """Comparison of the progress of a run with the progress required of it.

    Args:
        document: OpenAPI document of the server.
        progress: progress of the run, which may change afterwards.
        scenarios: required number of stateful scenarios.
        read_only: whether only GET requests were sent. Without creates there are no resources to find, so
            that requests are required, but no particular responses.
        faults_injected: whether wrong keys were sent to the server and faults injected into it.
        operations: IDs of the tested operations; all if empty.
    """

    def __init__(
        self,
        document: Mapping[str, Any],
        progress: Progress,
        *,
        scenarios: int,
        read_only: bool,
        faults_injected: bool = False,
        operations: Collection[str] = (),
    ) -> None:
        self._document = document
        self._progress = progress
        self._scenarios = scenarios
        self._read_only = read_only
        self._faults_injected = faults_injected
        self._operations = [
            operation
            for operation in OPERATIONS.values()
            if not operations or operation.id in operations
            if not read_only or operation.method == "GET"
        ]

    def gaps(self) -> list[str]:
        """Describe the gaps in the run's coverage, one message each; empty if it was complete."""
        if self._progress.stop_reasons:
            return [f"the run stopped early: {reason}" for reason in self._progress.stop_reasons]
        gaps = [*self._missing_checks(), *self._missing_phases(), *self._missing_parameters()]
        return gaps if self._read_only else [*gaps, *self._missing_links(), *self._missing_replies()]

    def _missing_checks(self) -> Iterator[str]:
        for check in self._progress.known_checks:
            if not self._progress.checks[check] and not (self._read_only and check in NOT_READ_ONLY):
                yield f"the check {check} gave no result"

    def _missing_phases(self) -> Iterator[str]:
        for operation in self._operations:
            # Only bodies and parameters have examples.
            has_examples = "requestBody" in self._definition(operation) or self._parameters(operation)
            examples = ["examples"] if has_examples else []
            for phase in (*examples, "coverage", "fuzzing"):
                if not self._progress.cases[f"{phase} {_label(operation)}"]:
                    yield f"the phase {phase} had no case for {operation.id}"

    def _missing_parameters(self) -> Iterator[str]:
        for operation in self._operations:
            for name in self._parameters(operation):
                if not self._progress.parameters[f"{_label(operation)} {name}"]:
                    yield f"no case for {operation.id} contained the parameter {name}"

    def _missing_links(self) -> Iterator[str]:
        if self._progress.scenarios < self._scenarios:
            yield f"only {self._progress.scenarios} of {self._scenarios} stateful scenarios were run"
        for link in self._links():
            if not self._progress.links[link]:
                yield f"no scenario followed the link {link} successfully"

    def retry_groups(self) -> list[set[str]]:
        """Group operations for stateful runs that follow the links without a successful step so far.

        Returns:
            Sets of operation IDs, one per source of such links. A set contains the shortest path to the
            source, the targets of its links, the other operations on the targets' URL paths, such as the
            create that an update needs, and the create of users, which bodies refer to.
        """
        links = self._links()
        missing = [ends for link, ends in links.items() if not self._progress.links[link]]
        groups: list[set[str]] = []
        for start in dict.fromkeys(source for source, _ in missing):
            paths = {OPERATIONS[target].path for source, target in missing if source == start}
            targets = {operation.id for operation in self._operations if operation.path in paths}
            groups.append({*_shortest_path(start, list(links.values())), *targets, "create_user"})
        return groups

    def _missing_replies(self) -> Iterator[str]:
        for operation in self._operations:
            replies = self._replies(operation)
            for statuses in self._required_statuses(operation):
                if not any(status in replies for status in statuses):
                    yield f"{operation.id} never returned {' or '.join(map(str, statuses))}"

    def _required_statuses(self, operation: Operation) -> Iterator[tuple[int, ...]]:
        """Statuses required of every server, as tuples of alternatives."""
        definition = self._definition(operation)
        yield from ((status,) for status in operation.success)
        yield from ((401,), (403,), (429,)) if self._faults_injected else (REFUSED,)
        if "{" in operation.path:
            yield (404,)
        if "requestBody" in definition or "parameters" in definition:
            yield (400,)

    def unseen(self) -> list[tuple[str, int]]:
        """List declared responses that were not received, as operation ID and status."""
        return [
            (operation.id, int(status))
            for operation in self._operations
            for status in self._definition(operation)["responses"]
            if int(status) not in self._replies(operation)
        ]

    def by_operation(self) -> dict[str, dict[str, Any]]:
        """Results by operation ID, as JSON.

        Returns:
            Numbers of `cases`; numbers of `responses` by status; and statuses that were `injected` into the
            mock because they did not occur otherwise.
        """
        return {
            operation.id: {
                "cases": sum(
                    count
                    for case, count in self._progress.cases.items()
                    if case.endswith(f" {_label(operation)}")
                ),
                "responses": {str(status): count for status, count in self._replies(operation).items()},
                "injected": sorted(
                    int(status)
                    for name, _, status in (one.partition(" ") for one in self._progress.injected)
                    if name == operation.id
                ),
            }
            for operation in self._operations
        }

    def _definition(self, operation: Operation) -> Mapping[str, Any]:
        definition: Mapping[str, Any] = self._document["paths"][operation.path][operation.method.lower()]
        return definition

    def _parameters(self, operation: Operation) -> list[str]:
        """Location and name of each parameter, e.g. `query page[size]`."""
        listed: list[Any] = [
            *self._document["paths"][operation.path].get("parameters", ()),
            *self._definition(operation).get("parameters", ()),
        ]
        shared = self._document.get("components", {}).get("parameters", {})
        resolved = [shared[one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in listed]
        return list(dict.fromkeys(f"{one['in']} {one['name']}" for one in resolved))

    def _replies(self, operation: Operation) -> dict[int, int]:
        """Count the operation's responses by status."""
        counts = {
            status: self._progress.replies[f"{_label(operation)} {status}"] for status in range(100, 600)
        }
        return {status: count for status, count in counts.items() if count}

    def _links(self) -> dict[str, tuple[str, str]]:
        """Declared links: source and target operation IDs by the name that schemathesis gives the link."""
        return {
            f"{_label(source)} -> [{status}] {name} -> {_label(target)}": (source.id, target.id)
            for source in OPERATIONS.values()
            for status, response in self._definition(source)["responses"].items()
            for name, link in response.get("links", {}).items()
            for target in [OPERATIONS[link["operationId"]]]
            if source in self._operations and target in self._operations
        }

    def __str__(self) -> str:
        """Summary: responses by operation, coverage of links and responses, and failed checks."""
        width = max(map(len, OPERATIONS))
        lines = ["Responses by operation:"]
        for operation in self._operations:
            replies = "  ".join(f"{status}: {count}" for status, count in self._replies(operation).items())
            lines.append(f"  {operation.id:{width}}  {replies}")
        declared = set(self._links())
        followed = {link for link, count in self._progress.links.items() if count}
        lines.append(
            f"{self._progress.scenarios} scenarios followed {len(followed & declared)} of {len(declared)} "
            f"declared links and {len(followed - declared)} inferred links"
        )
        parameters = sum(len(self._parameters(operation)) for operation in self._operations)
        missing = sum(1 for _ in self._missing_parameters())
        lines.append(f"{parameters - missing} of {parameters} declared parameters were sent")
        unseen = self.unseen()
        injected = [reply for reply in self._progress.injected if not reply.endswith(" 429")]
        responses = sum(len(self._definition(operation)["responses"]) for operation in self._operations)
        lines.append(f"{responses - len(unseen)} of {responses} declared responses were seen")
        lines += [f"SEEN ONLY WHEN INJECTED: {reply}" for reply in injected]
        lines += [f"NOT SEEN: {operation} {status}" for operation, status in unseen]
        lines += [f"FAILED: {check_and_operation}" for check_and_operation in sorted(self._progress.failures)]
        return "\n".join(lines)


def _label(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _shortest_path(wanted: str, links: Sequence[tuple[str, str]]) -> list[str]:
    """IDs of the operations on the shortest path of links to one, from an operation that no link leads to."""
    targets = {target for source, target in links if source != target}
    paths = [[source] for source in dict.fromkeys(source for source, _ in links) if source not in targets]
    for path in paths:  # the list grows during the iteration: a breadth-first search
        if path[-1] == wanted:
            return path
        paths += [[*path, target] for source, target in links if source == path[-1] and target not in path]
    return [wanted]
