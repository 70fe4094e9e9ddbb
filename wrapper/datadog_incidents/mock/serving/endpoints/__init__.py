"""Control endpoints of the mock; a new group is a module here, listed in `GROUPS` or `SERVER_GROUPS`."""

from __future__ import annotations

from . import calls, clock, events, faults, notifications, overview, state
from .endpoint import Endpoints, Group, ServerGroup

GROUPS: tuple[Group, ...] = (
    *(faults.endpoints, state.endpoints, calls.endpoints, clock.endpoints),
    notifications.endpoints,
)
"""Functions that return the endpoints of a mock, by name and then by method."""

SERVER_GROUPS: tuple[ServerGroup, ...] = (events.endpoints, overview.endpoints)
"""Likewise, of endpoints for which the public members of the mock do not suffice."""

__all__ = ["GROUPS", "SERVER_GROUPS", "Endpoints"]
