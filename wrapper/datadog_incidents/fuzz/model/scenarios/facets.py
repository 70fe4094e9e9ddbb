"""Facets of searches: counts of incidents by value."""

from __future__ import annotations

from collections import Counter
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

from ..json_parts import as_array, as_object


def field_value(attributes: dict[str, Any], name: str) -> Any:
    """Return the value of a field of an incident."""
    found = as_object(attributes.get("fields")).get(name)
    return found.get("value") if is_object(found) else None


def counts(incidents: list[dict[str, Any]]) -> dict[str, dict[Any, int]]:
    """Count incidents by the values of facets."""
    fields = {name for one in incidents for name in as_object(one.get("fields"))} - {"severity", "state"}
    return {
        "severity": dict(Counter(one.get("severity") for one in incidents)),
        "state": dict(Counter(one.get("state") for one in incidents)),
        "customer_impacted": dict(Counter(bool(one.get("customer_impacted")) for one in incidents)),
        "incident_type": dict(Counter(one.get("incident_type_uuid") for one in incidents)),
        "is_test": dict(Counter(bool(one.get("is_test")) for one in incidents)),
        "visibility": dict(Counter(one.get("visibility") for one in incidents)),
        **{f"fields.{name}": dict(_values_of(incidents, name)) for name in sorted(fields)},
    }


def _values_of(incidents: list[dict[str, Any]], name: str) -> Counter[Any]:
    """Count incidents by the values of a field, of which some can have several."""
    values = [field_value(one, name) for one in incidents]
    return Counter(
        one for value in values for one in (value if is_array(value) else [value]) if one is not None
    )


def facet_counts(facets: dict[str, Any], name: str) -> dict[Any, int] | None:
    """Return the counts of a facet without those of 0; None if the response lacks it."""
    if name.startswith("fields."):
        wanted = name.removeprefix("fields.")
        found = next((one for one in as_array(facets.get("fields")) if one.get("name") == wanted), None)
        values = None if found is None else found.get("facets")
    else:
        values = facets.get(name)
    if not is_array(values):
        return None
    key = "id" if name == "incident_type" else "name"
    flags = name in ("customer_impacted", "is_test")  # false is the number 0 (EVIDENCE.md#incident-search)
    return {
        bool(one.get(key)) if flags else one.get(key): one["count"]
        for one in values
        if is_object(one) and one.get("count")
    }
