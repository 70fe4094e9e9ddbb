"""How much a test does: a little by default, far more with `--hypothesis-profile=thorough`.

Tests with many similar cases, most of them of the fuzzer and of what measures it, run some of them in
`scripts/test`, to take minutes less, and all in `.ci/run`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from itertools import cycle, product
from typing import Any

from hypothesis import settings


def is_thorough() -> bool:
    """Return whether the tests run with the profile `thorough`, which `conftest` registers."""
    return settings.get_current_profile_name() == "thorough"


def amount(short: int, thorough: int) -> int:
    """Return the first number, or the second one with the profile `thorough`."""
    return thorough if is_thorough() else short


def is_complete() -> bool:
    """Return whether all cases are run: by `DATADOG_TESTS=all`, as in CI, or the profile `thorough`."""
    return is_thorough() or os.environ.get("DATADOG_TESTS") == "all"


def some(cases: Iterable[Any], every: int) -> list[Any]:
    """Return the first case and every further one at a distance, or all if all are run."""
    return [*cases][:: 1 if is_complete() else every]


def pairs(first: Sequence[Any], second: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Return pairs in which each value occurs, or all pairs with the profile `thorough`."""
    if is_thorough():
        return [*product(first, second)]
    if len(first) < len(second):
        return [*zip(cycle(first), second, strict=False)]
    return [*zip(first, cycle(second), strict=False)]
