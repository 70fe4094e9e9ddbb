"""Registry of the checks of the engine `model`: name, and why what they check must hold of any server."""

from __future__ import annotations

from attrs import frozen


@frozen
class Check:
    """Check of the engine `model`.

    Attributes:
        name: name, as in `--check`.
        reason: why this is expected of a server, one sentence.
    """

    name: str
    reason: str


CHECKS: dict[str, Check] = {}
"""All checks by name; modules add theirs when they are imported."""


def check(name: str, reason: str) -> Check:
    """Register a check and return it."""
    CHECKS[name] = Check(name, reason)
    return CHECKS[name]
