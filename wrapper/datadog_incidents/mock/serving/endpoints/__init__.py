"""Control endpoints of the mock; a new group is a module here, listed in `GROUPS`."""

from __future__ import annotations

from . import calls, clock, faults, notifications, state
from .endpoint import Endpoints, Group

GROUPS: tuple[Group, ...] = (
    *(faults.endpoints, state.endpoints, calls.endpoints, clock.endpoints),
    notifications.endpoints,
)
"""Functions that return the endpoints of a mock, by name and then by method."""

__all__ = ["GROUPS", "Endpoints"]
