"""Realistic values: whole incidents, todos and people, and otherwise the examples in the spec."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..._common.json_kinds import is_array, is_object
from . import organization as org
from . import realistic_resources
from .source import Source
from .values import DEEP, Schema, Values

_REFERENCE = "#/components/schemas/"

RESOURCES: dict[str, Callable[[Source], Any]] = {
    "IncidentResponseData": realistic_resources.incident,
    "IncidentTodoResponseData": realistic_resources.todo,
    "IncidentUserData": lambda source: source.choice(org.PEOPLE),
}
"""Functions that make whole resources, by the name of the schema."""


class RealisticValues(Values):
    """Realistic values that match schemas.

    Args:
        source: source of choices.
    """

    def value(self, schema: Schema, depth: int = 0) -> Any:
        make = RESOURCES.get(schema.get("$ref", "").removeprefix(_REFERENCE))
        return super().value(schema, depth) if make is None else make(self.source)

    def kind(self, kinds: list[str]) -> str:
        others = [kind for kind in kinds if kind != "null"]
        return "null" if len(others) < len(kinds) and self.source.chance(0.3) else self.source.choice(others)

    def optional(self, names: list[str]) -> list[str]:
        return names

    def names(self) -> list[str]:
        return self.source.subset(org.FIELDS, 0.5)

    def members(self, schema: Schema, depth: int) -> dict[str, Any]:
        found = super().members(schema, depth)
        if depth == 0 and "data" in found:
            _complete(found)
        return found

    def items(self, schema: Schema, depth: int) -> list[Any]:
        return _distinct(super().items(schema, depth)) if depth <= DEEP else []

    def text(self, schema: Schema, depth: int) -> str:
        if schema.get("format") == "date-time":
            minutes = self.source.randint(0, realistic_resources.YEAR)
            return (realistic_resources.START + realistic_resources.minutes(minutes)).isoformat()
        found: str = self._example(schema, "text")
        return found

    def integer(self, schema: Schema, depth: int) -> int:
        found: int = self._example(schema, schema.get("minimum", 1))
        return found

    def number(self, schema: Schema, depth: int) -> float:
        found: float = self._example(schema, 1.0)
        return found

    def anything(self, schema: Schema, depth: int) -> Any:
        return self._example(schema, "text")

    def _example(self, schema: Schema, default: Any) -> Any:
        examples: list[Any] = schema.get("examples", [])
        if len(examples) > 1:
            return self.source.choice(examples)
        return (
            examples[0] if examples else org.id_of("text", 1) if schema.get("format") == "uuid" else default
        )


def included(resources: list[Any]) -> list[dict[str, Any]]:
    """Return the people to whom the relationships of resources refer, each once."""
    found: dict[str, dict[str, Any]] = {}
    for resource in resources:
        links = resource.get("relationships") if is_object(resource) else None
        for relationship in links.values() if is_object(links) else ():
            data = relationship.get("data") if is_object(relationship) else None
            for link in data if is_array(data) else [data]:
                id_ = link.get("id") if is_object(link) else None
                if isinstance(id_, str) and id_ in org.PEOPLE_BY_ID:
                    found[id_] = org.PEOPLE_BY_ID[id_]
    return [*found.values()]


def position(offset: int, size: int) -> dict[str, Any]:
    """Return the metadata about a page, as recorded."""
    return {"pagination": {"offset": offset, "next_offset": offset + size, "size": size}}


def _complete(body: dict[str, Any]) -> None:
    """Let `included`, the total and the position of a body agree with its data."""
    data = body["data"]
    resources: list[Any] = data if is_array(data) else [data]
    attributes = data.get("attributes") if is_object(data) else None
    if is_object(attributes) and is_array(attributes.get("incidents")):
        resources = [one["data"] for one in attributes["incidents"]]
        attributes["total"] = len(resources)
    people = included(resources)
    if "included" in body and people and resources[0].get("type") == "incidents":
        body["included"] = people
    else:
        body.pop("included", None)
    if "pagination" in (body.get("meta") or {}):
        body["meta"] = position(0, len(resources))


def _distinct(items: list[Any]) -> list[Any]:
    """Return items without those that have the ID of an earlier one."""
    seen: set[str] = set()
    kept: list[Any] = []
    for item in items:
        resource = item.get("data", item) if is_object(item) else None
        id_ = resource.get("id") if is_object(resource) else None
        if not isinstance(id_, str) or id_ not in seen:
            kept.append(item)
        if isinstance(id_, str):
            seen.add(id_)
    return kept
