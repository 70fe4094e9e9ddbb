"""Notification of objects after a fork, in the child process."""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class Forkable(Protocol):
    """Object with state that a child process must not share with its parent: connections, locks, counts."""

    def after_fork(self) -> None:
        """Start anew. Called in the child process, in the only thread that it has."""
        ...


_objects: WeakSet[Forkable] = WeakSet()


def notify_after_fork(forkable: Forkable) -> None:
    """Have an object notified of forks, for as long as it exists."""
    _objects.add(forkable)


def _notify() -> None:
    for forkable in list(_objects):
        forkable.after_fork()


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(after_in_child=_notify)
