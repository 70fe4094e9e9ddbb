"""Part of the interface of a mock: its time."""

from __future__ import annotations

import datetime

from ..core.clock import MockClock


class ClockControl:
    """Time of a mock, and its changes."""

    _clock: MockClock

    @property
    def now(self) -> datetime.datetime:
        """Time of the mock, in UTC; reading it does not advance it.

        Raises:
            ValueError: the function passed as `clock` does not return a datetime with a time zone, or raises.
        """
        return self._clock.now

    @property
    def is_frozen(self) -> bool:
        """Whether `freeze` has stopped the clock."""
        return self._clock.is_frozen

    def advance(self, by: datetime.timedelta) -> None:
        """Advance the mock's time.

        Args:
            by: duration, at least 0.

        Raises:
            ValueError: `by` is not a timedelta, is negative, or ends after the year 9998.
        """
        self._clock.advance(by)

    def freeze(self, at: datetime.datetime | None = None) -> None:
        """Stop the mock's clock: all requests have the same time, until `advance` or `resume`.

        Args:
            at: time at which to stop the clock, with a time zone and not before `now`; None for `now`.

        Raises:
            ValueError: `at` is not a datetime, has no time zone, is before `now`, or is after the year 9998.
        """
        self._clock.freeze(at)

    def resume(self) -> None:
        """Let a frozen clock continue from the time at which it stopped; no effect if it is not frozen."""
        self._clock.resume()
