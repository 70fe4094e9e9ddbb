"""Outage of a service that a client can do without: when it is asked again. No I/O."""

from __future__ import annotations

FIRST_PAUSE = 0.25
"""Seconds after the first failure in which the service is not asked."""

LONGEST_PAUSE = 5.0
"""Maximum of the seconds between two attempts; each is twice as long after the one before."""


class Outage:
    """Whether a service is to be asked: not for some time after a failure, and then by a single call.

    Not thread-safe: to be used under a lock. Times are in seconds, on a monotonic clock.
    """

    def __init__(self) -> None:
        self._pause = 0.0  # 0 while the service works
        self._next_attempt = 0.0
        self._attempting = False

    def is_due(self, now: float) -> bool:
        """Whether the service works, or the next attempt is due."""
        return self._pause == 0 or now >= self._next_attempt

    def permits(self, now: float) -> bool:
        """Whether the caller may ask the service, and say with `ended` or `failed` what came of it."""
        if not self.is_due(now):
            return False
        if self._pause == 0:
            return True
        self._next_attempt = now + self._pause  # other calls do not ask until this one has come back
        self._attempting = True
        return True

    def failed(self, now: float) -> bool:
        """Record a failure. Whether it is the first of an outage."""
        begins = self._pause == 0
        if begins or self._attempting:  # otherwise the call began before the outage
            self._pause = FIRST_PAUSE if begins else min(2 * self._pause, LONGEST_PAUSE)
            self._next_attempt = now + self._pause
            self._attempting = False
        return begins

    def ended(self) -> bool:
        """Record a success. Whether it ends an outage."""
        ended, self._pause, self._attempting = self._pause > 0, 0.0, False
        return ended
