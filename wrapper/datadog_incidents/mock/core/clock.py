"""Clock of the mock: it starts at a fixed time by default, and tests can advance and freeze it."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Mapping
from threading import RLock
from typing import Any, Literal

from datadog_incidents._common.argument_checks import is_a
from datadog_incidents._common.fork import notify_after_fork

ClockArgument = Callable[[], datetime.datetime] | datetime.datetime | Literal["system"] | None
"""Source of the time: a function, or the clock of the system. Without one, the clock starts at a time; for
None, at `START`."""

START = datetime.datetime(2026, 1, 5, 9, 0, tzinfo=datetime.UTC)
EARLIEST = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
LATEST = datetime.datetime(9999, 1, 1, tzinfo=datetime.UTC)
EXAMPLE = "datetime(2026, 1, 5, 9, tzinfo=UTC)"


class ClockError(ValueError):
    """The function passed as `clock` has raised, or returned something else than a time."""


class MockClock:
    """Clock that never moves back, except by `reset`. Thread-safe.

    Args:
        source: source of the time, or time at which the clock starts. Without a source, the clock stands
            between requests, each of which advances it.

    Raises:
        ValueError: the source is something else.
    """

    def __init__(self, source: ClockArgument = None) -> None:
        self._start = _checked_start(source) if is_a(source, datetime.datetime) else START
        self._source = None if is_a(source, datetime.datetime) else _checked_source(source)
        self.is_real = source == "system"
        self._passed = datetime.timedelta()
        self.after_fork()
        notify_after_fork(self)
        self.reset(self._start if self._source is None else EARLIEST)

    def after_fork(self) -> None:
        """Replace the lock, which another thread of the parent process may have held."""
        self._lock = RLock()  # the source may read this clock

    def start(self) -> datetime.datetime:
        """Return the time that the clock shows after a reset.

        Raises:
            ClockError: the source raises, or returns something else than a time with a time zone in range.
        """
        return self._start if self._source is None else _read(self._source)

    def reset(self, start: datetime.datetime) -> None:
        """Restore the initial state: not frozen, and not advanced.

        Args:
            start: what `start` returned.
        """
        with self._lock:
            self._is_frozen = False
            self._offset = datetime.timedelta()  # by which the time of the source has been advanced
            self._latest = start

    def saved(self) -> dict[str, Any]:
        """Return the state of the clock as JSON; reading it does not read the source."""
        with self._lock:
            return {
                "has_source": self._source is not None,
                "is_frozen": self._is_frozen,
                "latest": self._latest.isoformat(),
                "offset": [self._offset.days, self._offset.seconds, self._offset.microseconds],
            }

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Restore a saved state. With a source that is later, the clock shows the time of the source.

        `passed` remains, because clients that are waiting compare it with earlier values.
        """
        with self._lock:
            self._is_frozen = saved["is_frozen"]
            self._latest = datetime.datetime.fromisoformat(saved["latest"])
            # An offset is relative to a source: that of a clock without one has no meaning for another.
            same = saved["has_source"] == (self._source is not None)
            self._offset = datetime.timedelta(*saved["offset"]) if same else datetime.timedelta()

    @property
    def now(self) -> datetime.datetime:
        """Current time in UTC; reading it does not advance the clock.

        Raises:
            ClockError: the source raises, or returns something else than a time with a time zone in range.
        """
        with self._lock:
            if self._source is not None and not self._is_frozen:
                self._latest = max(self._latest, _read(self._source, self._offset))
            return self._latest

    def epoch(self) -> float:
        """Return the current time in seconds since the epoch."""
        return self.now.timestamp()

    @property
    def is_frozen(self) -> bool:
        return self._is_frozen

    @property
    def passed(self) -> float:
        """Seconds by which the clock has ever been advanced or frozen ahead; never decreases."""
        return self._passed.total_seconds()

    @property
    def is_waited_on(self) -> bool:
        """Whether waits of clients advance this clock, instead of taking time."""
        return self._is_frozen or not self.is_real

    @property
    def ticks(self) -> bool:
        """Whether each request advances the clock."""
        return self._source is None and not self._is_frozen

    def tick(
        self, draw: Callable[[], datetime.timedelta], last: datetime.datetime
    ) -> tuple[datetime.datetime, datetime.timedelta]:
        """Return the time of a request, and by how much the request has advanced the clock.

        A clock with a source, or one that is frozen, is not advanced.

        Args:
            draw: function that returns the time between two requests. It is called whatever the clock is, but
                not if the source fails, so that this changes nothing.
            last: time of the last request, which is later than this clock if the state comes from a copy.
        """
        with self._lock:
            self._latest = max(self._latest, last)
            now, step = self.now, draw()
            if not self.ticks:
                return now, datetime.timedelta()
            self._latest = now + step
            return self._latest, step

    def advance(self, by: datetime.timedelta) -> None:
        """Advance the clock; it stays frozen if it is.

        Raises:
            ValueError: the duration is negative, of another type, or ends after the year 9998.
        """
        if not is_a(by, datetime.timedelta):
            raise ValueError(f"advance takes a timedelta, such as timedelta(minutes=5), not {by!r}")
        if by < datetime.timedelta():
            raise ValueError(f"advance takes a timedelta of at least 0, not {by}: timestamps never move back")
        with self._lock:
            self._move_to(_within_range(self.now, by), by)

    def advance_to(self, passed: float) -> None:
        """Advance the clock until `passed` has a value; no effect if it already has."""
        with self._lock:
            # Rounded up, so that a wait is never shorter, but not for the inaccuracy of a sum of floats.
            microseconds = math.ceil(min(passed, 1e12) * 1e6 - 1e-3)
            by = datetime.timedelta(microseconds=microseconds) - self._passed
            if by > datetime.timedelta():
                self.advance(by)

    def freeze(self, at: datetime.datetime | None = None) -> None:
        """Stop the clock, at a time or now.

        Raises:
            ValueError: the time is before the current one, after the year 9998, has no time zone, or is
                something else.
        """
        with self._lock:
            now = self.now
            time = now if at is None else _checked_time("freeze takes", at)
            if time < now:
                raise ValueError(
                    f"freeze takes a time that is not before the mock's, {now.isoformat()}, not"
                    f" {time.isoformat()}: timestamps never move back; MockDatadog(clock=...) sets a start"
                )
            time = _within_range(time)
            self._is_frozen = True
            self._move_to(time, time - now)

    def resume(self) -> None:
        """Let the clock continue from where it stands; no effect if it is not frozen."""
        with self._lock:
            if self._is_frozen and self._source is not None:
                self._offset = self._latest - _read(self._source)
            self._is_frozen = False

    def _move_to(self, time: datetime.datetime, by: datetime.timedelta) -> None:
        self._latest = time
        self._offset += by
        self._passed += by


def _checked_source(source: Any) -> Callable[[], Any] | None:
    if source is None or callable(source):
        return source  # type: ignore[no-any-return]
    if source == "system":
        return _system_time
    raise ValueError(
        "clock must be a function that returns the time, such as lambda: datetime.now(UTC), a time to start"
        f' at, such as {EXAMPLE}, or "system", not {source!r}'
    )


def _checked_start(time: Any) -> datetime.datetime:
    return _within_range(_checked_time("clock must be", time))


def _system_time() -> datetime.datetime:
    # Looked up at each call, because libraries that replace the time of a test replace the class.
    return datetime.datetime.now(datetime.UTC)


def _read(source: Callable[[], Any], by: datetime.timedelta = datetime.timedelta()) -> datetime.datetime:
    """Return the sum of the time that a source returns and a duration.

    Raises:
        ClockError: the source raises, or returns something else than a time with a time zone in range.
    """
    try:
        time = source()
    except Exception as error:
        raise ClockError(f"the function passed as clock raised {type(error).__name__}") from error
    try:
        return _within_range(_checked_time("clock must return", time), by)
    except ValueError as error:
        raise ClockError(str(error)) from None


def _checked_time(what: str, time: datetime.datetime) -> datetime.datetime:
    """Return a time in UTC.

    Raises:
        ValueError: it is not a datetime with a time zone.
    """
    if not is_a(time, datetime.datetime) or time.utcoffset() is None:
        raise ValueError(f"{what} a datetime with a time zone, such as {EXAMPLE}, not {time!r}")
    try:
        return time.astimezone(datetime.UTC)
    except OverflowError:
        raise ValueError(f"{what} a time from 1970 to 9998, not {time!r}") from None


def _within_range(
    time: datetime.datetime, by: datetime.timedelta = datetime.timedelta()
) -> datetime.datetime:
    """Return the sum of a time and a duration.

    Raises:
        ValueError: the result is before 1970 or after 9998.
    """
    try:
        result = time + by
    except OverflowError:
        result = None
    if result is None or not EARLIEST <= result < LATEST:
        sum_ = f"{time.isoformat()} plus {by}" if by else time.isoformat()
        raise ValueError(f"the mock's clock must stay in the years 1970 to 9998, not {sum_}")
    return result
