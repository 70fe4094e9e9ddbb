"""Check of the names of operations in arguments of the mock."""

from __future__ import annotations

import difflib

from datadog_incidents._common.argument_checks import is_a
from datadog_incidents_api.operations import OPERATIONS


def check_operation(name: str) -> None:
    """Check that a name is the ID of an operation.

    Raises:
        ValueError: it is not; the message suggests the most similar ID, in whatever spelling the name is.
    """
    if not is_a(name, str):
        raise ValueError(f"operation must be the ID of an operation, e.g. 'get_incident', not {name!r}")
    if name not in OPERATIONS:
        known = {_spelled_alike(operation): operation for operation in OPERATIONS}
        near = difflib.get_close_matches(_spelled_alike(name), known, n=1)
        hint = f"; did you mean {known[near[0]]!r}?" if near else ""
        raise ValueError(f"unknown operation {name!r}{hint}")


def _spelled_alike(name: str) -> str:
    """Return a name in a spelling in which `v2.GetIncident` and `get_incident` are equal."""
    return name.removeprefix("v2.").replace("_", "").lower()
