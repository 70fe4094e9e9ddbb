"""Values of incidents in conditions, and whether a field has changed."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_array

from ..core.state import Record

SYNONYMS = {"status": "state", "service": "services", "team": "teams"}
"""Published (EVIDENCE.md#notifications): other names of fields, in `renotify_on` and in conditions."""
CUSTOMER_IMPACT = (
    "customer_impacted",
    "customer_impact_scope",
    "customer_impact_start",
    "customer_impact_end",
)


def copied(attributes: Record) -> Record:
    """Return a copy of an incident's attributes that later updates do not change."""
    return attributes | {"fields": dict(attributes["fields"])}


def field_values(attributes: Record, name: str) -> list[str]:
    """Return the values of a field of an incident; empty if it has none, or does not exist."""
    value = _field(attributes, name)
    return [str(one) for one in (value if is_array(value) else [value]) if one is not None]


def has_changed(before: Record, after: Record, name: str) -> bool:
    """Return whether a field in `renotify_on` differs between two states of an incident."""
    if name == "customer_impact":
        return any(before[one] != after[one] for one in CUSTOMER_IMPACT)
    if name in ("title", "detected"):
        return bool(before[name] != after[name])
    return bool(_field(before, name) != _field(after, name))


def _field(attributes: Record, name: str) -> Any:
    fields = attributes["fields"]
    found = fields.get(name) or fields.get(SYNONYMS.get(name, name))
    return found and found["value"]
