"""How long httpx may take for each step, where the whole call has to end in time too."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

_SOON = 0.001
"""Seconds; what has no time left still needs a timeout above 0 to be told so."""


class Timeouts(dict[str, float | None]):
    """The timeouts of one call, as httpx's transports read them: step by step, when each begins.

    Waiting for a free connection of the pool is not limited by `each`: that is for the server.

    Args:
        each: seconds for each of connecting, writing, and waiting for bytes; None for no limit.
        until: when the call has to end, on `clock`; None for no such time.
        clock: seconds that only go up.
    """

    def __init__(
        self, each: float | None, until: float | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(connect=each, read=each, write=each, pool=None)
        self._until = until
        self._clock = clock

    @property
    def expired(self) -> bool:
        """Whether the call should have ended."""
        return self._until is not None and self._clock() >= self._until

    def __getitem__(self, step: str) -> float | None:
        each = super().__getitem__(step)
        if self._until is None:
            return each
        left = max(self._until - self._clock(), _SOON)
        return left if each is None else min(each, left)

    def get(self, step: str, default: Any = None) -> Any:
        try:
            return self[step]
        except KeyError:
            return default
