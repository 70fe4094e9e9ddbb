"""Timeouts for each phase of a request, limited by the deadline of the whole call."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

_MINIMUM = 0.001
"""Timeout in seconds once the deadline has passed: httpx needs a positive one to report a timeout."""


class Timeouts(dict[str, float | None]):
    """Timeout mapping of a call, in the form that httpx's transports take.

    Transports look up a step's timeout when the step begins, so that each lookup returns the time left
    until the deadline, or `each` if that is less. Waiting for a free connection of the pool is limited by
    the deadline only: `each` limits the server, not the local queue.

    Args:
        each: seconds for connecting, for writing, and for waiting for bytes; None for no limit.
        deadline: time on `clock` at which the call must end; None for no deadline.
        clock: monotonic clock, in seconds.
    """

    def __init__(
        self, each: float | None, deadline: float | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(connect=each, read=each, write=each, pool=None)
        self._deadline = deadline
        self._clock = clock

    @property
    def expired(self) -> bool:
        """Whether the deadline has passed."""
        return self._deadline is not None and self._clock() >= self._deadline

    def __getitem__(self, step: str) -> float | None:
        each = super().__getitem__(step)
        if self._deadline is None:
            return each
        left = max(self._deadline - self._clock(), _MINIMUM)
        return left if each is None else min(each, left)

    def get(self, step: str, default: Any = None) -> Any:
        try:
            return self[step]
        except KeyError:
            return default
