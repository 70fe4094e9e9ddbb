"""Links of the OpenAPI document, which lead from the response of one operation to the request of another."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation


class Links:
    """Declared links between some operations, from those that can succeed.

    Args:
        operations: the operations.
        preparing: further operations, which create what the paths of these name. Their own links lead to
            tested operations, but are not tested themselves.

    Attributes:
        reachable: IDs of the operations that can succeed: those whose path has no parameter, and those to
            which links from such ones lead. For others, no operation creates what their path names.
    """

    def __init__(self, operations: Sequence[Operation], preparing: Sequence[Operation] = ()) -> None:
        paths: dict[str, Any] = openapi_document()["paths"]
        self._operations = every = [*operations, *preparing]
        declared = {
            f"{source.id} {name}": (source.id, link["operationId"])
            for source in every
            for response in paths[source.path][source.method.lower()]["responses"].values()
            for name, link in response.get("links", {}).items()
            if OPERATIONS[link["operationId"]] in every
        }
        self.reachable = _reachable(every, [*declared.values()])
        self._followed = [ends for ends in declared.values() if ends[0] in self.reachable]
        tested = {one.id for one in operations}
        self._ends = {
            link: ends for link, ends in declared.items() if ends[0] in self.reachable and {*ends} <= tested
        }

    def __len__(self) -> int:
        return len(self._ends)

    def missing(self, followed: Mapping[str, int]) -> list[str]:
        """Links, e.g. `create_incident get`, that were not followed.

        Args:
            followed: numbers of successful steps by link.
        """
        return [link for link in self._ends if not followed.get(link)]

    def between(self, operations: Collection[str]) -> list[str]:
        """Links from one of these operations to another."""
        return [link for link, ends in self._ends.items() if {*ends} <= {*operations}]

    def retry_groups(
        self, followed: Mapping[str, int], *, with_siblings: bool = True
    ) -> list[frozenset[str]]:
        """Group operations for stateful runs that follow the links without a successful step so far.

        Args:
            followed: numbers of successful steps by link.
            with_siblings: include the other operations on the targets' URL paths, such as the create that an
                update needs, and the create of users, which bodies refer to.

        Returns:
            Sets of operation IDs, one per source of such links. A set contains the shortest path to the
            source and the targets of its links.
        """
        missing = [self._ends[link] for link in self.missing(followed)]
        groups: list[frozenset[str]] = []
        for start in dict.fromkeys(source for source, _ in missing):
            targets = {target for source, target in missing if source == start}
            if with_siblings:
                paths = {OPERATIONS[target].path for target in targets}
                targets |= {operation.id for operation in self._operations if operation.path in paths}
                targets.add("create_user")
            path = _shortest_path(start, self._followed)
            groups.append(frozenset({*path, *targets}))
        return groups


def _reachable(operations: Sequence[Operation], links: Sequence[tuple[str, str]]) -> frozenset[str]:
    """IDs of the operations whose path has no parameter, and of those to which links from these lead."""
    found = frozenset(one.id for one in operations if "{" not in one.path)
    while more := frozenset(target for source, target in links if source in found) - found:
        found |= more
    return found


def _shortest_path(wanted: str, links: Sequence[tuple[str, str]]) -> list[str]:
    """IDs of the operations on the shortest path of links to one, from an operation that no link leads to."""
    targets = {target for source, target in links if source != target}
    paths = [[source] for source in dict.fromkeys(source for source, _ in links) if source not in targets]
    for path in paths:  # the list grows during the iteration: a breadth-first search
        if path[-1] == wanted:
            return path
        paths += [[*path, target] for source, target in links if source == path[-1] and target not in path]
    return [wanted]
