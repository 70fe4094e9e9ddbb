"""Limits of the state of an organization, so that no number of requests fills the memory of the machine."""

from __future__ import annotations

from collections.abc import Sized

from .messages import Refused, Reply, Request
from .state import MockState

MAX_RESOURCES = 200_000
"""Maximum number of resources, including deleted ones, which the mock remembers, besides those seeded."""

MAX_WRITTEN = 1024 * 1024 * 1024
"""Maximum size in bytes of the bodies of all creates and updates since the last reset."""

REMEDY = "reset the mock, or start another one"
WRITES = frozenset({"POST", "PUT", "PATCH"})


class Capacity:
    """Limits of the state of an organization.

    The state is at most as large as the bodies that were written, plus what the mock adds to each resource.
    To measure the state itself would take seconds when it is large.

    Attributes:
        seeded: number of resources that do not count, because seeding, not requests, has added them.
    """

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget what has been written and seeded, when the state is discarded."""
        self._written = self.seeded = 0

    def seed(self, before: MockState, after: MockState) -> None:
        """Leave as much room after seeding as there was before."""
        self.seeded += _count(after) - _count(before)

    def check(self, request: Request, state: MockState) -> None:
        """Reject a create or an update beyond the limits.

        Raises:
            Refused: 507.
        """
        if request.method not in WRITES:
            return
        if _count(state) - self.seeded >= MAX_RESOURCES:
            raise Refused(507, f"Insufficient storage: the mock has {MAX_RESOURCES:,} resources; {REMEDY}")
        if self._written + len(request.body) > MAX_WRITTEN:
            written = f"{MAX_WRITTEN:,} bytes have been written since the start or the last reset"
            raise Refused(507, f"Insufficient storage: {written}; {REMEDY}")

    def count(self, request: Request, reply: Reply) -> None:
        """Count what a request has written."""
        if request.method in WRITES and reply.status < 300:
            self._written += len(request.body)


def _count(state: MockState) -> int:
    """Return the number of resources, including deleted ones."""
    groups: list[Sized] = [state.users, state.incidents, state.todos]
    return sum(map(len, [*groups, *state.members.values(), *state.deleted.values()]))
