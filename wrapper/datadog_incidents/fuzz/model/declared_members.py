"""What the OpenAPI document declares of a response: a newer server adds members, which may always change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents._openapi.schema_validator import SchemaValidator

from ..exchanges import CONTAINERS
from .json_parts import as_object
from .operation_schemas import response_schema
from .schemas import Schema, resolved

NESTING = frozenset({"properties", "additionalProperties", "items"})
"""Keywords that declare what is within a value."""


class DeclaredMembers:
    """Members that schemas declare. It is not decided which of several alternatives a value is.

    Args:
        schemas: alternative schemas; none if nothing is known, so that everything is kept.
    """

    def __init__(self, schemas: Iterable[Schema]) -> None:
        self._alternatives = [one for schema in schemas for one in alternatives(schema)]

    def of(self, value: Any) -> Any:
        """Return a JSON value without the members that are not declared, also within its members."""
        if is_array(value):
            items = self._items
            return [items.of(one) if type(one) in CONTAINERS else one for one in value]
        if not is_object(value):
            return value
        members, is_map = self._members, self._is_map
        return {
            name: (members.get(name) or self._others).of(one) if type(one) in CONTAINERS else one
            for name, one in value.items()
            if is_map or name in members
        }

    def closed_schema(self) -> dict[str, Any]:
        """Return a JSON Schema of the values whose members are all declared, of any types."""
        if not any(NESTING & one.keys() for one in self._alternatives):
            return {}
        return {
            "properties": {name: one.closed_schema() for name, one in self._members.items()},
            "additionalProperties": self._others.closed_schema() if self._is_map else False,
            "items": self._items.closed_schema(),
        }

    @cached_property
    def _members(self) -> dict[str, DeclaredMembers]:
        found = defaultdict[str, list[Schema]](list)
        for one in self._alternatives:
            for name, member in one.get("properties", {}).items():
                found[name].append(member)
        return {name: DeclaredMembers(several) for name, several in found.items()}

    @cached_property
    def _others(self) -> DeclaredMembers:
        """Values of maps, whose keys are data."""
        return self._within("additionalProperties")

    @cached_property
    def _items(self) -> DeclaredMembers:
        return self._within("items")

    @cached_property
    def _is_map(self) -> bool:
        """Whether an object may have any members, by a schema that has no names, or one of the others."""
        objects = [one for one in self._alternatives if "object" in one.get("type", ())]
        is_open = any(
            as_object(one.get("additionalProperties")) or "properties" not in one for one in objects
        )
        return is_open or not self._members

    def _within(self, keyword: str) -> DeclaredMembers:
        return DeclaredMembers(one[keyword] for one in self._alternatives if is_object(one.get(keyword)))


def alternatives(schema: Schema) -> Iterator[Schema]:
    """Yield the schemas of which a value meets some, without references."""
    one = resolved(schema)
    parts = [
        *one.get("oneOf", ()),
        *one.get("anyOf", ()),
        *(one[key] for key in ("then", "else") if key in one),
    ]
    if "properties" in one or not parts:
        yield one
    for part in parts:
        yield from alternatives(part)


@cache
def _response(operation: str) -> tuple[DeclaredMembers, SchemaValidator]:
    schema = response_schema(operation)
    declared = DeclaredMembers([] if schema is None else [schema])
    return declared, SchemaValidator(declared.closed_schema)


def without_undeclared(operation: str, document: Any) -> Any:
    """Return the JSON of a successful response without members that the OpenAPI document does not declare.

    Objects accept unknown members, and nothing is known of them: they may change with each read.

    Args:
        operation: ID of the operation.
        document: JSON of the response, which is returned itself if it has no such members.
    """
    declared, validator = _response(operation)
    # Most responses have none, which is validated in a fraction of the time that a copy takes.
    return declared.of(document) if validator.errors(document, only_first=True) else document
