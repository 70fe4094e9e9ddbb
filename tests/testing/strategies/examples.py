"""Examples of strategies, the same in each run."""

from __future__ import annotations

from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

from datadog_incidents_api import models
from tests.amounts import amount

for one in models.__all__:  # Hypothesis also draws constants of modules, which would change with each import
    getattr(models, one)

T = TypeVar("T")

SUPPRESSED = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
"""Checks that depend on the load of the machine, or that few examples do not pass."""


def examples(strategy: SearchStrategy[T], count: int = amount(15, 100), *, seeded: int = 1) -> list[T]:
    """Return examples of a strategy, which depend on the seed alone; fewer if there are no more."""
    found: list[Any] = []

    @seed(seeded)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=SUPPRESSED,
    )
    @given(strategy)
    def collect(value: T) -> None:
        found.append(value)

    collect()
    return found
