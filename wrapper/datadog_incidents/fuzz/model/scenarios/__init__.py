"""Scenarios: short sequences of calls, each for every resource to which it applies."""

from __future__ import annotations

from . import (  # modules register their scenarios
    belonging,
    bystanders,
    concurrency,
    deletes,
    existing,
    incidents,
    including,
    lists,
    pages,
    reads,
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
    "concurrency",
    "deletes",
    "existing",
    "incidents",
    "including",
    "lists",
    "pages",
    "reads",
    "searches",
    "sequences",
    "settings",
    "updates",
]
