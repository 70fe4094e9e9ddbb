"""Comparison of two trees of facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .facts import Place, Tree, text, users

NAMED = {
    "operations": "operation",
    "parameters": "parameter",
    "security": "credentials of operation",
    "schemas": "schema",
    "fields": "field",
    "values": "enum value",
    "server": "server",
    "sites": "site",
    "credentials": "credentials",
}
"""Kind of the nodes below a key."""
PROPERTIES = {
    "call": "method or path",
    "content": "content type",
    "deprecated": "deprecation",
    "in": "location",
    "nullable": "nullability",
    "readOnly": "read-only",
    "unstable": "beta",
}
"""Kind of a property, if it is not the property's name."""


@dataclass(frozen=True)
class Difference:
    """Place with different facts, e.g. a schema that only one side has. `nothing` stands for absence."""

    place: Place
    theirs: str
    ours: str
    details: tuple[str, ...] = ()
    """What is below a node that only one side has."""
    used_by: tuple[str, ...] = ()
    """Operations that the difference concerns."""

    @property
    def path(self) -> str:
        return "/".join(self.place)

    @property
    def kind(self) -> str:
        """What differs: a kind of node, e.g. `enum value`, or a property, e.g. `nullability`."""
        if len(self.place) % 2 == 0:
            return NAMED.get(self.place[-2], self.place[-2])
        return PROPERTIES.get(self.place[-1], self.place[-1])

    @property
    def new(self) -> bool:
        return self.ours == text(None)

    @property
    def gone(self) -> bool:
        return self.theirs == text(None)


def compare(theirs: Tree, ours: Tree) -> list[Difference]:
    """Return all differences, sorted by place.

    A node that only one side has is one difference, with everything below it as details.
    """
    uses: dict[str, set[str]] = {}
    for facts in (theirs, ours):
        for schema, operations in users(facts).items():
            uses.setdefault(schema, set()).update(operations)

    def used_by(kind: str, name: str = "", *_: str) -> set[str]:
        return {name} if kind == "operations" else uses.get(name, set()) if kind == "schemas" else set()

    found = []
    for place, their_node, our_node in _different((), theirs, ours):
        one_sided = their_node is None or our_node is None
        details = tuple(_below(their_node or our_node)) if one_sided else ()
        concerned = tuple(sorted(used_by(*place)))
        found.append(Difference(place, text(their_node), text(our_node), details, concerned))
    return found


Node = Tree | str | None


def _different(place: Place, theirs: Node, ours: Node) -> Iterator[tuple[Place, Node, Node]]:
    if isinstance(theirs, dict) and isinstance(ours, dict):
        for key in sorted(theirs.keys() | ours.keys()):
            yield from _different((*place, key), theirs.get(key), ours.get(key))
    elif theirs != ours:
        yield place, theirs, ours


def _below(node: Node) -> Iterator[str]:
    """Yield a line for each node below one, e.g. `field created: string date-time`."""
    if not isinstance(node, dict):
        return
    for group, members in sorted(node.items()):
        if isinstance(members, dict):
            for name, member in sorted(members.items()):
                described = text(member)
                yield f"{NAMED.get(group, group)} {name}" + (
                    "" if described == "present" else f": {described}"
                )
