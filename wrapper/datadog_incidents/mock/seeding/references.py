"""References between what is seeded: users by e-mail address, incident types by name."""

from __future__ import annotations

from typing import Any

from ..core.state import MockState
from .given import kind_of
from .seed_error import Path, SeedError


class People:
    """Users of an organization by e-mail address, handle and ID; they must not change meanwhile.

    Args:
        state: state of the mock.
    """

    def __init__(self, state: MockState) -> None:
        self._ids: dict[str, str] = {}
        # Of several users with a name, the first active one has it.
        for user in sorted(state.users.values(), key=lambda one: bool(one["attributes"]["disabled"])):
            for name in (user["attributes"]["email"], user["attributes"]["handle"], user["id"]):
                self._ids.setdefault(name, user["id"])

    def named(self, name: str) -> str | None:
        """Return the ID of a user; None if there is none with this name."""
        return self._ids.get(name.lower())

    def user(self, reference: Any, path: Path) -> str:
        """Return the ID of a user.

        Raises:
            SeedError: there is none with this name.
        """
        if not isinstance(reference, str):
            raise SeedError(path, f"must be the e-mail address of a user, not {kind_of(reference)}")
        found = self.named(reference)
        if found is None:
            raise SeedError(
                path, f"no user has the e-mail address, handle or ID {reference!r}: add one to users"
            )
        return found


def incident_type(state: MockState, reference: Any, path: Path) -> str:
    """Return the ID of the incident type with a name or an ID.

    Raises:
        SeedError: there is none, or several have the name.
    """
    if not isinstance(reference, str):
        raise SeedError(path, f"must be the name of an incident type, not {kind_of(reference)}")
    types = state.members["types"]
    if reference in types:
        return reference
    named = types_named(state, reference)
    if len(named) > 1:
        raise SeedError(path, f"{len(named)} incident types have the name {reference!r}: use an ID")
    if not named:
        known = ", ".join(repr(one.resource["attributes"]["name"]) for one in types.values())
        raise SeedError(
            path, f"no incident type has the name or ID {reference!r}: add one to types, or use {known}"
        )
    return named[0]


def types_named(state: MockState, name: str) -> list[str]:
    """Return the IDs of the incident types with a name."""
    types = state.members["types"].values()
    return [one.resource["id"] for one in types if one.resource["attributes"]["name"] == name]
