"""Facets of searches: counts of incidents by value, as the model counts them and as a response does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

from ...json_parts import as_array, as_object
from ...linkage import linked_id

PEOPLE = ("created_by", "declared_by", "last_modified_by", "commander")
"""Facets of users besides that of responders. The relationship `X_user` of an incident has the same name."""
FLAGS = ("customer_impacted", "is_test")
KEYS = {"incident_type": "id", "responder": "uuid", **dict.fromkeys(PEOPLE, "uuid")}
"""Member of an item that identifies its value, if it is not the name, by facet."""
PLAIN = re.compile(r"\w+(?:(?: |[.-]| & )\w+)*")
"""Values that a query can contain in quotation marks without a doubt about what they match."""
Children = Mapping[str, list[Any]]
"""Resources that an incident owns, by tag."""


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


def related_counts(incidents: list[tuple[Any, Children]]) -> dict[str, dict[Any, int]]:
    """Count incidents by the users and children that they are related to.

    What children of which a list does not show the type count for is unknown, and not returned.

    Args:
        incidents: incidents as they are alone, each with its children as lists show them.
    """
    wanted = {role: Counter(linked_id(one, f"{role}_user") for one, _ in incidents) for role in PEOPLE}
    owned = [children for _, children in incidents]
    wanted["responder"] = Counter(
        user for one in owned for user in {linked_id(item, "user") for item in one.get("responders", ())}
    )
    if _show(owned, "impacts", "impact_type"):
        wanted["impact"] = Counter(kind for one in owned for kind in _impacts(one))
    if _show(owned, "attachments", "attachment_type"):
        wanted["postmortem"] = Counter("Yes" if _has_postmortem(one) else "No" for one in owned)
    return {
        name: {value: times for value, times in counted.items() if value is not None}
        for name, counted in wanted.items()
    }


def _show(owned: list[Children], tag: str, name: str) -> bool:
    """Whether lists show an attribute of all children with a tag, which the spec does not require."""
    return all(_attribute(child, name) is not None for one in owned for child in one.get(tag, ()))


def _impacts(children: Children) -> set[Any]:
    """Return the types of an incident's impacts; `none` if it has none (EVIDENCE.md#incident-search)."""
    return {_attribute(one, "impact_type") for one in children.get("impacts", ())} or {"none"}


def _has_postmortem(children: Children) -> bool:
    kinds = [_attribute(one, "attachment_type") for one in children.get("attachments", ())]
    return "postmortem" in kinds


def _attribute(data: Any, name: str) -> Any:
    return as_object(as_object(data).get("attributes")).get(name)


def _values_of(incidents: list[dict[str, Any]], name: str) -> Counter[Any]:
    """Count incidents by the values of a field, of which some can have several."""
    values = [field_value(one, name) for one in incidents]
    return Counter(
        one for value in values for one in (value if is_array(value) else [value]) if one is not None
    )


def facet_items(facets: dict[str, Any], name: str) -> list[dict[str, Any]] | None:
    """Return the items of a facet without those with a count of 0; None if the response lacks the facet.

    Args:
        facets: facets in a response.
        name: name of the facet; that of a field starts with `fields.`.
    """
    if name.startswith("fields."):
        wanted = name.removeprefix("fields.")
        found = next((one for one in as_array(facets.get("fields")) if one.get("name") == wanted), None)
        values = None if found is None else found.get("facets")
    else:
        values = facets.get(name)
    if not is_array(values):
        return None
    return [one for one in values if is_object(one) and one.get("count")]


def facet_counts(facets: dict[str, Any], name: str) -> dict[Any, int] | None:
    """Return the counts of a facet without those of 0; None if the response lacks it."""
    items = facet_items(facets, name)
    if items is None:
        return None
    key = KEYS.get(name, "name")
    # False is the number 0 (EVIDENCE.md#incident-search).
    return {bool(one.get(key)) if name in FLAGS else one.get(key): one["count"] for one in items}


def facet_names(facets: dict[str, Any]) -> list[str]:
    """Return the names of the facets that a query can contain; those of fields start with `fields.`."""
    fields = [str(one.get("name")) for one in as_array(facets.get("fields"))]
    fields = [f"fields.{one}" for one in fields if PLAIN.fullmatch(one) and " " not in one]
    return sorted(facets.keys() - {"fields"}) + sorted(fields)


def facet_terms(facets: dict[str, Any], name: str) -> Counter[str]:
    """Return the counts of a facet by the text that a query has for a value, as the facet spells it.

    Users are named by ID.
    """
    numbers = Counter[str]()
    for item in facet_items(facets, name) or ():
        value = item.get("uuid" if KEYS.get(name) == "uuid" else "name")
        text = str(bool(value)).lower() if name in FLAGS else str(value)
        if value is not None and PLAIN.fullmatch(text):
            numbers[text] += item["count"]
    return numbers


def as_matched(numbers: Counter[str], *, folded: bool) -> Counter[str]:
    """Return the counts of texts as queries match them.

    Args:
        numbers: counts by text.
        folded: whether queries ignore case, as those of the mock do. Whether others do is unknown, so that
            texts which differ in case alone are left out.
    """
    sums, spellings = Counter[str](), Counter(one.lower() for one in numbers)
    for text, number in numbers.items():
        sums[text.lower()] += number
    if folded:
        return sums
    return Counter({text: one for text, one in numbers.items() if spellings[text.lower()] == 1})
