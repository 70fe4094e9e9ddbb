"""Scenarios: short sequences of calls, each for every resource to which it applies."""

from __future__ import annotations

from . import (  # modules register their scenarios
    belonging,
    bystanders,
    commanders,
    concurrency,
    defaults,
    deletes,
    effects,
    existing,
    incidents,
    including,
    lists,
    pages,
    reads,
    refusals,
    relations,
    repeats,
    searches,
    sequences,
    settings,
    updates,
)
from .scenario import SCENARIOS, Scenario

__all__ = [
    "SCENARIOS",
    "Scenario",
    "belonging",
    "bystanders",
    "commanders",
    "concurrency",
    "defaults",
    "deletes",
    "effects",
    "existing",
    "incidents",
    "including",
    "lists",
    "pages",
    "reads",
    "refusals",
    "relations",
    "repeats",
    "searches",
    "sequences",
    "settings",
    "updates",
]
