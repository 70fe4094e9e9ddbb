"""Resource linkage: the resource that a relationship of a JSON:API resource leads to."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_object


def linked_id(data: Any, name: str) -> str | None:
    """Return the ID of the resource that a relationship leads to; None for no resource, and for a list.

    Args:
        data: resource in a response.
        name: name of the relationship.
    """
    relationships = data.get("relationships") if is_object(data) else None
    return id_in(relationships.get(name)) if is_object(relationships) else None


def id_in(holder: Any) -> str | None:
    """Return the ID of the resource in the member `data` of a relationship; None if it has none."""
    data = holder.get("data") if is_object(holder) else None
    found = data.get("id") if is_object(data) else None
    return found if isinstance(found, str) else None
