"""Share of a rate limit that a client may use, so that it leaves the rest to others of its organization."""

from __future__ import annotations

from datadog_incidents_api.types import RateLimit

from .._common.argument_checks import is_a
from ..errors import ConfigurationError


class Share:
    """Calls that a client may make in each period of one limit, and those that it has made.

    The period is that which the server announces, however long: `max_wait` of a retry policy does not apply,
    because the share is the application's own decision.

    Args:
        fraction: share of the limit, above 0 and below 1.
    """

    def __init__(self, fraction: float) -> None:
        self._fraction = fraction
        self._quota: float | None = None  # None until the limit is known
        self._taken = 0
        self._ends_at = 0.0
        self._period: float | None = None

    def room(self, now: float) -> float:
        """Number of calls that may be made until the period ends; infinite while the limit is unknown."""
        if self._quota is None:
            return float("inf")
        if now >= self._ends_at:
            self._start_period(now)
        return self._quota - self._taken

    def seconds(self, now: float) -> float:
        """Seconds until there is room again; 0 if there is some now."""
        return 0.0 if self.room(now) > 0 else max(self._ends_at - now, 0.0)

    def take(self) -> None:
        """Count an admitted call."""
        self._taken += 1

    def give_back(self) -> None:
        """Do not count an admitted call that the server has not received."""
        self._taken = max(self._taken - 1, 0)

    def update(self, announced: RateLimit, now: float) -> None:
        """Apply the limit announced by a response, at a time on the clock of `room`."""
        if announced.limit is None or announced.reset is None:
            return
        self._quota = quota_of(announced.limit, self._fraction)
        self._period = announced.period
        ends_at = now + announced.reset
        # The server rounds to seconds, and the response may be late. The earliest end announced is the best.
        if now >= self._ends_at:
            self._start_period(now)
        if self._ends_at <= now or ends_at < self._ends_at:
            self._ends_at = ends_at

    def _start_period(self, now: float) -> None:
        """Start a new period if its length is known; otherwise it ends when a response says so."""
        if self._ends_at > 0:
            self._taken = 0
        if self._period and self._ends_at > 0:
            periods = 1 + (now - self._ends_at) // self._period
            self._ends_at += periods * self._period


def quota_of(limit: float, fraction: float) -> float:
    """Number of calls that a share of a limit permits, at least one, because no call would ever start."""
    return max(1.0, (limit * fraction + 1e-9) // 1)  # 0.29 * 100 is slightly less than 29


def checked_share(rate_limit_share: float) -> float:
    """Validate the share of the limits that a client may use, and return it.

    Raises:
        ConfigurationError: it is not above 0 and at most 1.
    """
    share = rate_limit_share
    if not is_a(share, int | float) or isinstance(share, bool) or not 0 < share <= 1:
        raise ConfigurationError(
            f"rate_limit_share must be above 0 and at most 1, e.g. 0.5 for half of each limit, not {share!r}"
        )
    return float(share)
