"""Resources that the run has created, by their IDs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from threading import Lock
from uuid import UUID

USABLE_ID = re.compile(r"[\w-]+", re.ASCII)
"""IDs that cannot change the meaning of a path."""


def canonical(text: str) -> str:
    """Return a UUID in its usual form, and any other text as it is."""
    return as_uuid(text) or text


def as_uuid(text: str) -> str | None:
    """Return a text that is a UUID, in any form that servers accept, in its usual form; None for others."""
    try:
        return str(UUID(text.strip()))
    except ValueError:
        return None


class Owned:
    """IDs of the resources that the run has created, by tag.

    A response to a create is evidence only if no earlier response contained its ID: the server may be
    defective, and so return the ID of another resource.
    """

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        self._any: set[str] = set()
        self._first_seen: dict[str, int] = {}
        self._position = 0
        self._lock = Lock()

    @property
    def position(self) -> int:
        """Number of responses so far."""
        return self._position

    def see(self, ids: Iterable[str]) -> None:
        """Remember the IDs in a response."""
        with self._lock:
            self._position += 1
            for one in ids:
                self._first_seen.setdefault(canonical(one), self._position)

    def claim(self, tag: str, resource_id: str, position: int) -> bool:
        """Add a resource, and return whether it is the run's own.

        Args:
            tag: tag of its operations.
            resource_id: its ID in the response to the create.
            position: number of responses before the create was sent.
        """
        found = canonical(resource_id)
        with self._lock:
            if (tag, found) in self._ids:
                return True
            if not USABLE_ID.fullmatch(resource_id) or self._first_seen.get(found, position + 1) <= position:
                return False
            self._ids[tag, found] = resource_id
            self._any.add(found)
            return True

    def has(self, tag: str, resource_id: object) -> bool:
        """Whether the run has created a resource."""
        return isinstance(resource_id, str) and (tag, canonical(resource_id)) in self._ids

    def as_named(self, tag: str, resource_id: str) -> str:
        """Return an ID as the response to the create named it, whatever its form is in a request."""
        return self._ids.get((tag, canonical(resource_id)), resource_id)

    def has_any(self, resource_id: object) -> bool:
        """Whether the run has created a resource with this ID, of whatever kind."""
        return isinstance(resource_id, str) and canonical(resource_id) in self._any
