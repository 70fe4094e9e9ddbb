"""Memory of a run: the resources that it created, and what responses have shown of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import define, field

from .comparison import equal
from .resources import Resource

Members = dict[str, Any]


@define
class View:
    """Resource as one operation showed it last.

    Attributes:
        attributes: attributes in the response.
        relationships: relationships in the response.
        position: number of exchanges of the sequence up to this response.
        changed: names of the attributes and relationships that were sent since.
    """

    attributes: Members
    relationships: Members
    position: int
    changed: set[str] = field(factory=set[str])


@define(eq=False)
class Known:
    """Resource that exists, or existed, because the run created it or found it.

    Attributes:
        resource: what the spec says of its kind.
        kind: JSON:API type.
        id: ID.
        path: path parameters of the operations that address it.
        parent: incident that owns it; None for resources of the organization.
        creator: ID of the operation that created it.
        attributes: value sent last, by attribute; for attributes not sent, the default shown first.
        from_server: names of the attributes whose value is the server's own.
        cleared: value sent before a PUT that left it out, or None, by attribute that is absent by default.
        relationships: `data` sent last, by relationship.
        views: what operations showed of it last, by operation ID.
        changed_by: ID of the operation that changed it last.
        deleted_by: ID of the operation that deleted it, or its incident; None while it exists.
        not_deleted_at: latest time that the server had shown before its deletion, in nanoseconds since the
            Unix epoch.
        created: time of creation, as shown first; None if unknown.
        modified: time of the last change, as shown last; None if unknown.
        is_touched: whether a change is due to show in `modified`.
        may_be_touched: whether `modified` may show a request that was accepted and changed no known value.
    """

    resource: Resource
    kind: str
    id: str
    path: dict[str, str]
    parent: Known | None
    creator: str
    attributes: Members = field(factory=dict[str, Any])
    relationships: Members = field(factory=dict[str, Any])
    views: dict[str, View] = field(factory=dict[str, View])
    changed_by: str = ""
    deleted_by: str | None = None
    not_deleted_at: int = 0
    from_server: set[str] = field(factory=set[str])
    cleared: dict[str, Any] = field(factory=dict[str, Any])
    created: str | None = None
    modified: str | None = None
    is_touched: bool = False
    may_be_touched: bool = False

    @property
    def is_alive(self) -> bool:
        """Whether the resource exists."""
        return self.deleted_by is None

    def mark_changed(self, operation: str, names: set[str], before: tuple[Members, Members]) -> None:
        """Note that an operation changed members, so that views may show other values from now on.

        Args:
            operation: ID of the operation.
            names: names of the attributes and relationships that it can have changed.
            before: attributes and relationships before.
        """
        self.changed_by = operation
        self.may_be_touched = True
        self.is_touched |= any(
            name in old and name in new and not equal(old[name], new[name])
            for old, new in zip(before, (self.attributes, self.relationships), strict=True)
            for name in names
        )
        for view in self.views.values():
            view.changed |= names


class Memory:
    """Resources of one sequence of calls, in the order in which they were created."""

    def __init__(self) -> None:
        self._known: list[Known] = []

    def add(self, known: Known) -> None:
        """Add a resource."""
        self._known.append(known)

    def __iter__(self) -> Iterator[Known]:
        return iter([*self._known])

    def alive(self, tag: str | None = None, parent: Known | None = None) -> list[Known]:
        """Return the existing resources of a tag, or of all; those of one incident if it is given."""
        return [
            one
            for one in self._known
            if one.is_alive and (tag is None or one.resource.tag == tag)
            if parent is None or one.parent is parent
        ]

    def deleted(self) -> set[tuple[str, str]]:
        """Return the JSON:API types and IDs of the resources that have been deleted."""
        return {(one.kind, one.id) for one in self._known if not one.is_alive}

    def siblings(self, known: Known) -> list[Known]:
        """Return the other existing resources of the same kind and incident."""
        return [
            one
            for one in self._known
            if one is not known and one.is_alive
            if one.resource is known.resource and one.parent is known.parent
        ]

    def of_kind(self, kind: str) -> list[Known]:
        """Return the existing resources of a JSON:API type."""
        return [one for one in self._known if one.is_alive and one.kind == kind]

    def children(self, known: Known) -> list[Known]:
        """Return the existing resources that an incident owns."""
        return [one for one in self._known if one.is_alive and one.parent is known]
