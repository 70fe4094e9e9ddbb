"""Time of a client: the clocks that it reads, and its waits, which take no time in some tests."""

from __future__ import annotations

import datetime
import random
import threading
import time
from collections.abc import Callable
from typing import ClassVar, Protocol

from .._common.fork import notify_after_fork
from .sleep import async_sleep, sync_sleep


class Clock(Protocol):
    """Clock that waits can advance."""

    @property
    def now(self) -> datetime.datetime:
        """Current time, with a time zone."""
        ...

    def epoch(self) -> float:
        """Return the time of the server in seconds since the epoch, e.g. for a `Retry-After` date."""
        ...

    @property
    def is_real(self) -> bool:
        """Whether the clock moves with that of the system. It can be advanced beyond it."""
        ...

    @property
    def passed(self) -> float:
        """Seconds by which the clock has ever been advanced; never decreases."""
        ...

    @property
    def is_waited_on(self) -> bool:
        """Whether waits advance the clock, instead of taking time."""
        ...

    def advance_to(self, passed: float) -> None:
        """Advance the clock until `passed` has a value; no effect if it already has."""
        ...


class RealClock:
    """Clock of the system. Only skipped waits advance it, and its times do not show them.

    Args:
        epoch: function that returns seconds since the epoch. It is not looked up at each call, because
            libraries that replace the time of a test do not replace that of a server.
    """

    is_real = True
    is_waited_on = False

    def __init__(self, epoch: Callable[[], float] = time.time) -> None:
        self.passed = 0.0
        self._epoch = epoch
        self.after_fork()
        notify_after_fork(self)

    def after_fork(self) -> None:
        """Replace the lock, which another thread of the parent process may have held."""
        self._lock = threading.Lock()

    @property
    def now(self) -> datetime.datetime:
        return datetime.datetime.now(datetime.UTC)

    def epoch(self) -> float:
        return self._epoch()

    def advance_to(self, passed: float) -> None:
        with self._lock:
            self.passed = max(self.passed, passed)


class ClientTime:
    """Time of one client and of those derived from it by `with_options`.

    Waits are skipped if the clock is one that waits advance, such as a mock's, or while they are listed. They
    then advance the clock, so that rate limits and deadlines take them into account. Waits of several tasks
    or threads that begin at the same time pass at the same time.

    Args:
        monotonic: monotonic clock, in seconds. It is not looked up at each call, because libraries that
            replace the time of a test can stop it, and waits would not end.
    """

    listed_of_all: ClassVar[tuple[list[float], ...]] = ()
    """Lists of the waits of all clients."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.clock: Clock = RealClock()
        self.listed: tuple[list[float], ...] = ()
        self._monotonic = monotonic

    def now(self) -> datetime.datetime:
        """Return the current time, with a time zone."""
        return self.clock.now

    def epoch(self) -> float:
        """Return the time of the server in seconds since the epoch."""
        return self.clock.epoch()

    def monotonic(self) -> float:
        """Return seconds that never decrease, including those of skipped waits.

        On a clock that is not real, nothing else counts: the same calls then wait for the same time.
        """
        return (self._monotonic() if self.clock.is_real else 0.0) + self.clock.passed

    def skips_waits(self) -> bool:
        """Return whether waits take no time."""
        return bool(self.listed or ClientTime.listed_of_all) or self.clock.is_waited_on

    def jitter(self) -> float:
        """Return a random number between 0 and 1; always 0 for skipped waits, which tests can then expect."""
        return 0.0 if self.skips_waits() else random.random()  # noqa: S311  # no secret depends on it

    async def async_sleep(self, seconds: float) -> None:
        """Suspend the current task, or skip the wait."""
        if not self.skips_waits():
            return await async_sleep(seconds)
        end = self._list(seconds)
        await async_sleep(0)  # other tasks can begin to wait
        self.clock.advance_to(end)

    def sync_sleep(self, seconds: float) -> None:
        """Block the current thread, or skip the wait."""
        if not self.skips_waits():
            return sync_sleep(seconds)
        self.clock.advance_to(self._list(seconds))

    def _list(self, seconds: float) -> float:
        """List a wait, and return when it ends, as a value of `passed`."""
        for waits in {id(one): one for one in (*self.listed, *ClientTime.listed_of_all)}.values():
            waits.append(seconds)
        return self.clock.passed + seconds


def time_of(client: object) -> ClientTime:
    """Return the time of a client, which is no part of its public interface."""
    time: ClientTime = vars(client)["_time"]
    return time
