"""Seeding as a whole: everything that is given, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..server import Server
from . import fields, incidents, types, users
from .given import items_of
from .seeded_ids import SeededIds

ARGUMENTS = ("users", "types", "fields", "incidents")
"""Arguments, in the order in which they refer to each other."""


def seed(server: Server, given: Mapping[str, Any]) -> SeededIds:
    """Add users, types, fields and incidents to an organization.

    Args:
        server: server of the organization.
        given: list of each argument.

    Raises:
        SeedError: something is invalid. The state is as before.
    """
    lists = {name: [*items_of(given.get(name, ()), (name,))] for name in ARGUMENTS}
    with server.locked():
        state = server.state.branch()
        with state.at(server.clock.now):
            ids = SeededIds(
                users=dict(users.add(state, value, path) for path, value in lists["users"]),
                types=dict(types.add(state, value, path) for path, value in lists["types"]),
                fields=tuple(fields.add(state, value, path) for path, value in lists["fields"]),
                incidents=incidents.add_all(state, lists["incidents"]),
            )
        server.replace(state)
    return ids
