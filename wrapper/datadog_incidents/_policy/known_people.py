"""Users by name, as clients remember those whom they have looked up."""

from __future__ import annotations

MAX_KNOWN = 10_000
"""Number of names that a client remembers, about 2 MB."""


class KnownPeople:
    """UUIDs of the users that clients have looked up, by name.

    Threads and tasks share it without a lock, because each of its operations on the dictionary is atomic: two
    that look up the same name at the same time both find the same user.
    """

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """Return the UUID of a user; None if the name has not been looked up."""
        return self._ids.get(name.lower())

    def add(self, name: str, user_id: str) -> None:
        """Remember a user; if there are too many, all others are forgotten."""
        if len(self._ids) >= MAX_KNOWN:
            self._ids.clear()
        self._ids[name.lower()] = user_id

    def forget(self, name: str) -> None:
        """Forget a name, whose user may have been disabled."""
        self._ids.pop(name.lower(), None)
