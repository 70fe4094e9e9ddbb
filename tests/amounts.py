"""How much a test does: a little by default, far more with `--hypothesis-profile=thorough`."""

from __future__ import annotations

from hypothesis import settings


def is_thorough() -> bool:
    """Return whether the tests run with the profile `thorough`, which `conftest` registers."""
    return settings.get_current_profile_name() == "thorough"


def amount(short: int, thorough: int) -> int:
    """Return the first number, or the second one with the profile `thorough`."""
    return thorough if is_thorough() else short
