"""What a decoded page says, in the same words for every peer, so that it can be compared."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Member = Callable[[Any, str], Any]
"""Reads a member of what a peer made of a JSON object; None where there is none."""

INSTANTS = ("created", "declared", "detected", "modified")
SCALARS = ("title", "public_id", "severity", "state", "customer_impacted", "customer_impact_scope")
RELATIONSHIPS = (
    *("attachments", "commander_user", "created_by_user", "declared_by_user", "impacts", "integrations"),
    *("last_modified_by_user", "responders", "user_defined_fields"),
)


def facts(name: str, reply: Any, member: Member) -> list[Any]:
    """Lay out a page: each incident's id, attributes, fields and links, and the ids of what came along.

    Args:
        name: `search` for a page of a search; any other is a page of a list.
        reply: what a peer decoded.
        member: how the peer's objects are read.
    """
    incidents = member(reply, "data")
    if name == "search":
        found = member(member(incidents, "attributes"), "incidents")
        incidents = [member(one, "data") for one in found]
    included = [text(member(one, "id")) for one in member(reply, "included") or ()]
    return [*(_incident(one, member) for one in incidents), included]


def difference(one: list[Any], other: list[Any]) -> str | None:
    """Say where two layouts differ first; None where they do not."""
    if len(one) != len(other):
        return f"{len(one)} entries, not {len(other)}"
    for index, (mine, yours) in enumerate(zip(one, other, strict=True)):
        if isinstance(mine, dict) and isinstance(yours, dict):
            for key in mine:
                if mine[key] != yours.get(key):
                    return f"incident {index}, {key}: {mine[key]!r}, not {yours.get(key)!r}"
        elif mine != yours:
            return f"entry {index} differs"
    return None


def _incident(incident: Any, member: Member) -> dict[str, Any]:
    attributes = member(incident, "attributes")
    fields: Mapping[str, Any] = member(attributes, "fields")
    relationships = member(incident, "relationships")
    return {
        "id": text(member(incident, "id")),
        **{name: text(member(attributes, name)) for name in SCALARS},
        **{name: _instant(member(attributes, name)) for name in INSTANTS},
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


def _instant(value: Any) -> str | None:
    """A point in time, however it was kept, to the microsecond."""
    if isinstance(value, str):
        value = datetime.datetime.fromisoformat(value)
    return None if value is None else value.astimezone(datetime.UTC).isoformat()


def text(value: Any) -> Any:
    """A value as JSON has it: enums by their value, UUIDs as text."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, list):
        return [text(one) for one in value]
    return value if value is None or isinstance(value, str | int | float) else str(value)
