"""Latencies of responses: constant, uniformly distributed, or log-normal."""

from __future__ import annotations

import math
import sys
from random import Random
from typing import TypeGuard

from attrs import frozen

from datadog_incidents._common.argument_checks import is_sequence


@frozen
class LogNormal:
    """Log-normal distribution of latencies: most responses are fast, a few are very slow.

    Attributes:
        median: seconds that half of the responses exceed; positive.
        sigma: standard deviation of the logarithm, at least 0. With 0.5, 5% of the responses take more than
            2.3 times the median; with 1, more than 5.2 times.

    Raises:
        ValueError: one of them is not such a number.
    """

    median: float
    sigma: float

    def __attrs_post_init__(self) -> None:
        if not (_is_delay(self.median) and self.median > 0):
            raise ValueError(
                f"median must be a positive number of seconds up to 1,000,000, not {self.median!r}"
            )
        if not (_is_number(self.sigma) and 0 <= self.sigma <= MAX_SIGMA):
            raise ValueError(f"sigma must be a number from 0 to {MAX_SIGMA}, not {self.sigma!r}")


Latency = float | tuple[float, float] | LogNormal
"""Seconds: a constant, a range of equally probable values, or a distribution."""
MAX_SIGMA = 10
"""Maximum sigma: with larger ones, latencies could exceed the largest float."""
MAX_SECONDS = 1_000_000
"""Maximum of a latency: no platform can wait for much longer."""


def checked_latency(latency: Latency) -> Latency:
    """Return a latency, with a range as a tuple.

    Raises:
        ValueError: it is not one of the three forms, or negative.
    """
    if isinstance(latency, LogNormal):
        return latency
    if _is_delay(latency):
        return latency
    if is_sequence(latency) and len(latency) == 2:
        low, high = latency
        if _is_delay(low) and _is_delay(high):
            if low > high:
                raise ValueError(f"latency must be (low, high) with low at most high, not {latency!r}")
            return (low, high)
    forms = "a number of seconds from 0 to 1,000,000, a range (low, high) or LogNormal(median, sigma)"
    raise ValueError(f"latency must be {forms}, not {latency!r}")


def drawn_latency(latency: Latency, random: Random) -> float:
    """Return a random latency in seconds."""
    if isinstance(latency, LogNormal):
        return min(latency.median * math.exp(random.gauss(0, latency.sigma)), MAX_SECONDS)
    if isinstance(latency, tuple):
        return random.uniform(*latency)
    return latency


def _is_delay(value: object) -> TypeGuard[float]:
    return _is_number(value) and 0 <= value <= MAX_SECONDS


def _is_number(value: object) -> TypeGuard[float]:
    # `math.isfinite` takes no integers that are larger than the largest float.
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max
