"""How far a run got. Tests that never got anywhere pass, too, so a run that stopped short fails."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from datadog_incidents_api.call import Operation
from datadog_incidents_api.operations import OPERATIONS

from .progress import Progress
from .schemathesis_config import NOT_READ_ONLY

REFUSED = (401, 403)


class Reach:
    """What a run did, held against what it should have done.

    Args:
        document: the document that it tested.
        progress: what it did.
        scenarios: how many walks along links it was to take.
        read_only: whether only GET was sent. Without a create there is nothing to find, so that a run can
            only be held to have asked.
        disturbed: whether wrong keys were sent, and failures ordered from the server.
        operations: ids of the only operations that it tested; none stands for all.
    """

    def __init__(
        self,
        document: Mapping[str, Any],
        progress: Progress,
        *,
        scenarios: int,
        read_only: bool,
        disturbed: bool = False,
        operations: Collection[str] = (),
    ) -> None:
        self._document = document
        self._progress = progress
        self._scenarios = scenarios
        self._read_only = read_only
        self._disturbed = disturbed
        tested = [one for one in OPERATIONS.values() if not operations or one.id in operations]
        self._operations = [one for one in tested if one.method == "GET" or not read_only]

    def gaps(self) -> list[str]:
        """What the run did not do, in words."""
        if self._progress.stopped:
            return [f"the run stopped early: {reason}" for reason in self._progress.stopped]
        gaps = [*self._unused_checks(), *self._untested(), *self._unsent()]
        return gaps if self._read_only else [*gaps, *self.not_walked(), *self._unanswered()]

    def _unused_checks(self) -> Iterator[str]:
        for check in self._progress.known_checks:
            if not self._progress.checks[check] and not (self._read_only and check in NOT_READ_ONLY):
                yield f"the check {check} gave no verdict"

    def _untested(self) -> Iterator[str]:
        for operation in self._operations:
            # Bodies and parameters have examples.
            shown = "requestBody" in self._described(operation) or self._parameters(operation)
            examples = ["examples"] if shown else []
            for phase in (*examples, "coverage", "fuzzing"):
                if not self._progress.cases[f"{phase} {_label(operation)}"]:
                    yield f"the phase {phase} had no case of {operation.id}"

    def _unsent(self) -> Iterator[str]:
        for operation in self._operations:
            for name in self._parameters(operation):
                if not self._progress.parameters[f"{_label(operation)} {name}"]:
                    yield f"no case of {operation.id} had the parameter {name}"

    def not_walked(self) -> Iterator[str]:
        """What is missing of the walks along links."""
        if self._progress.scenarios < self._scenarios:
            yield f"{self._progress.scenarios} scenarios followed links, of {self._scenarios}"
        for link in self._links():
            if not self._progress.links[link]:
                yield f"no scenario followed the link {link} to a success"

    def walks(self) -> list[set[str]]:
        """Ids of operations to walk between, so that the links not yet followed are: a set for each start.

        Each holds the shortest way to where such links start, where they lead, what else there is at the
        same paths, such as the create that an update needs, and the create of users, whom bodies name.
        """
        links = self._links()
        missing = [ends for link, ends in links.items() if not self._progress.links[link]]
        walks: list[set[str]] = []
        for start in dict.fromkeys(source for source, _ in missing):
            paths = {OPERATIONS[target].path for source, target in missing if source == start}
            there = {one.id for one in self._operations if one.path in paths}
            walks.append({*_way_to(start, list(links.values())), *there, "create_user"})
        return walks

    def _unanswered(self) -> Iterator[str]:
        for operation in self._operations:
            answers = self._answers(operation)
            for wanted in self._wanted(operation):
                if not any(status in answers for status in wanted):
                    yield f"{operation.id} never answered {' or '.join(map(str, wanted))}"

    def _wanted(self, operation: Operation) -> Iterator[tuple[int, ...]]:
        """Statuses that every server has to be brought to, each by one of several."""
        described = self._described(operation)
        yield from ((status,) for status in operation.success)
        yield from ((401,), (403,), (429,)) if self._disturbed else (REFUSED,)
        if "{" in operation.path:
            yield (404,)
        if "requestBody" in described or "parameters" in described:
            yield (400,)

    def unseen(self) -> list[tuple[str, int]]:
        """Responses that the document has and nobody gave, by id of the operation and status."""
        return [
            (one.id, int(status))
            for one in self._operations
            for status in self._described(one)["responses"]
            if int(status) not in self._answers(one)
        ]

    def _described(self, operation: Operation) -> Mapping[str, Any]:
        described: Mapping[str, Any] = self._document["paths"][operation.path][operation.method.lower()]
        return described

    def _parameters(self, operation: Operation) -> list[str]:
        """Place and name of each parameter, as in `query page[size]`."""
        listed: list[Any] = [
            *self._document["paths"][operation.path].get("parameters", ()),
            *self._described(operation).get("parameters", ()),
        ]
        shared = self._document.get("components", {}).get("parameters", {})
        found = [shared[one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in listed]
        return list(dict.fromkeys(f"{one['in']} {one['name']}" for one in found))

    def _answers(self, operation: Operation) -> dict[int, int]:
        """How often the operation answered each status."""
        counts = {
            status: self._progress.answers[f"{_label(operation)} {status}"] for status in range(100, 600)
        }
        return {status: count for status, count in counts.items() if count}

    def _links(self) -> dict[str, tuple[str, str]]:
        """The document's links, as schemathesis names them, with the ids of the operations at both ends."""
        return {
            f"{_label(source)} -> [{status}] {name} -> {_label(target)}": (source.id, target.id)
            for source in OPERATIONS.values()
            for status, response in self._described(source)["responses"].items()
            for name, link in response.get("links", {}).items()
            for target in [OPERATIONS[link["operationId"]]]
            if source in self._operations and target in self._operations
        }

    def __str__(self) -> str:
        """Answers by operation, how far scenarios got, what nobody answered, and which checks failed."""
        width = max(map(len, OPERATIONS))
        lines = ["Answers by operation:"]
        for operation in self._operations:
            answers = "  ".join(f"{status}: {count}" for status, count in self._answers(operation).items())
            lines.append(f"  {operation.id:{width}}  {answers}")
        declared, followed = (
            set(self._links()),
            {link for link, count in self._progress.links.items() if count},
        )
        lines.append(
            f"{self._progress.scenarios} scenarios followed {len(followed & declared)} of the document's "
            f"{len(declared)} links, and {len(followed - declared)} inferred ones"
        )
        parameters = sum(len(self._parameters(one)) for one in self._operations)
        unsent = sum(1 for _ in self._unsent())
        lines.append(f"{parameters - unsent} of the document's {parameters} parameters were sent")
        unseen, ordered = self.unseen(), [one for one in self._progress.ordered if not one.endswith(" 429")]
        responses = sum(len(self._described(one)["responses"]) for one in self._operations)
        lines.append(f"{responses - len(unseen)} of the document's {responses} responses were seen")
        lines += [f"SEEN BY ORDER ONLY: {one}" for one in ordered]
        lines += [f"NOT SEEN: {one} {status}" for one, status in unseen]
        lines += [f"FAILED: {check_and_operation}" for check_and_operation in sorted(self._progress.failures)]
        return "\n".join(lines)


def _label(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _way_to(wanted: str, links: Sequence[tuple[str, str]]) -> list[str]:
    """Ids of the operations on the shortest way along links, from one that no link leads to."""
    led_to = {target for source, target in links if source != target}
    ways = [[one] for one in dict.fromkeys(source for source, _ in links) if one not in led_to]
    for way in ways:  # which gets longer meanwhile
        if way[-1] == wanted:
            return way
        ways += [[*way, target] for source, target in links if source == way[-1] and target not in way]
    return [wanted]
