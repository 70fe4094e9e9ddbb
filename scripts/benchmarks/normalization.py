"""Normal form of decoded pages, for comparison between peers."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Member = Callable[[Any, str], Any]
"""Reads a member of a peer's representation of a JSON object; None if absent."""

TIMESTAMPS = ("created", "declared", "detected", "modified")
SCALARS = ("title", "public_id", "severity", "state", "customer_impacted", "customer_impact_scope")
RELATIONSHIPS = (
    *("attachments", "commander_user", "created_by_user", "declared_by_user", "impacts", "integrations"),
    *("last_modified_by_user", "responders", "user_defined_fields"),
)


def normalize(name: str, reply: Any, member: Member) -> list[Any]:
    """Convert a page to plain values that are equal for equal pages.

    Args:
        name: `search` for a page of a search; any other name is a page of a list.
        reply: page as decoded by a peer.
        member: reads members of the peer's objects.

    Returns:
        One dict per incident, with its ID, attributes, fields and relationships, and a list of the IDs of the
        included resources.
    """
    incidents = member(reply, "data")
    if name == "search":
        found = member(member(incidents, "attributes"), "incidents")
        incidents = [member(one, "data") for one in found]
    included = [text(member(one, "id")) for one in member(reply, "included") or ()]
    return [*(_incident(one, member) for one in incidents), included]


def difference(expected: list[Any], actual: list[Any]) -> str | None:
    """Describe the first difference between two normalized pages; None if they are equal."""
    if len(expected) != len(actual):
        return f"expected {len(expected)} entries, got {len(actual)}"
    for index, (left, right) in enumerate(zip(expected, actual, strict=True)):
        if isinstance(left, dict) and isinstance(right, dict):
            for key in left:
                if left[key] != right.get(key):
                    return f"incident {index}, {key}: expected {left[key]!r}, got {right.get(key)!r}"
        elif left != right:
            return f"entry {index} differs"
    return None


def _incident(incident: Any, member: Member) -> dict[str, Any]:
    attributes = member(incident, "attributes")
    fields: Mapping[str, Any] = member(attributes, "fields")
    relationships = member(incident, "relationships")
    return {
        "id": text(member(incident, "id")),
        **{name: text(member(attributes, name)) for name in SCALARS},
        **{name: _timestamp(member(attributes, name)) for name in TIMESTAMPS},
        "fields": {name: _field(field, member) for name, field in fields.items()},
        "relationships": {name: list(_ids(member(relationships, name), member)) for name in RELATIONSHIPS},
    }


def _field(field: Any, member: Member) -> list[Any]:
    return [text(member(field, "type")), text(member(field, "value"))]


def _ids(relationship: Any, member: Member) -> Iterator[str]:
    if relationship is not None:
        data = member(relationship, "data")
        links = data if isinstance(data, list) else [] if data is None else [data]
        yield from (text(member(link, "id")) for link in links)


def _timestamp(value: Any) -> str | None:
    """Format a timestamp, given as text or datetime, with microseconds in UTC."""
    if isinstance(value, str):
        value = datetime.datetime.fromisoformat(value)
    return None if value is None else value.astimezone(datetime.UTC).isoformat()


def text(value: Any) -> Any:
    """Convert a value to its JSON form: enums to their value, UUIDs to text."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, list):
        return [text(one) for one in value]
    return value if value is None or isinstance(value, str | int | float) else str(value)
