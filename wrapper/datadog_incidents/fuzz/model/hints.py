"""Values that matter beyond their schema: built-in fields of incidents, and the ID of nothing."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

UNKNOWN_ID = "00000000-0000-4000-8000-00000000dead"
"""ID of no resource."""
SPARSE = 16
"""Characters from which on an ID is too long for one that a server has counted."""
STATES = ("active", "stable", "resolved", "completed")
"""States of incidents; the last two are those of an incident that has ended."""
ENDED = frozenset({"resolved", "completed"})
SEVERITIES = ("SEV-1", "SEV-2", "SEV-3", "SEV-4", "SEV-5", "UNKNOWN")
HIGHEST_SEVERITY = "SEV-0"
"""Published severity that an organization need not use: no recorded facet lists it."""
METHODS = ("customer", "employee", "monitor", "other", "unknown")
TEXTS = st.sampled_from(["Checkout fails", "", "deployed, then rolled back", "\N{FIRE} Ünïcode", "a\nb"])
LISTS = st.sampled_from([["web"], ["web", "mobile"], []])

FIELDS = {
    "severity": ("dropdown", st.sampled_from(SEVERITIES)),
    "state": ("dropdown", st.sampled_from(STATES)),
    "detection_method": (
        "dropdown",
        st.sampled_from(METHODS),
    ),
    "root_cause": ("textbox", TEXTS),
    "summary": ("textbox", TEXTS),
    "services": ("autocomplete", LISTS),
    "teams": ("autocomplete", LISTS),
}
"""Type and values of each built-in field, as recorded (EVIDENCE.md#incidents)."""


def is_counted(resource_id: str) -> bool:
    """Whether a server may have counted to an ID, so that others of a type have the IDs near it.

    Such an ID must neither be taken for one of a single resource, nor be changed and then written to.
    """
    return len(resource_id) < SPARSE


@cache
def fields() -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy of changes of built-in fields."""
    return st.fixed_dictionaries(
        {},
        optional={
            name: st.fixed_dictionaries({"type": st.just(kind), "value": found})
            for name, (kind, found) in FIELDS.items()
        },
    )


@cache
def field(name: str) -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy of changes of one built-in field."""
    kind, found = FIELDS[name]
    return found.map(lambda value: {name: {"type": kind, "value": value}})
