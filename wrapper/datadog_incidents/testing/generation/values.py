"""Values that match the schemas of the spec: all that it allows."""

from __future__ import annotations

from typing import Any

from ..._openapi.document import BITS, follow, openapi_document
from .source import Source

Schema = dict[str, Any]

DEEP = 12
"""Depth from which on optional members and items are left out."""
LONGEST = 300
"""Length of texts for which the spec has no maximum."""
MANY = 3
"""Most items of an array."""

_METHODS = {
    "object": "members",
    "array": "items",
    "string": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
    "any": "anything",
}
"""Names of the methods that return values, by JSON type."""


class Values:
    """Values that match schemas.

    Args:
        source: source of choices.

    Attributes:
        changes: names of the changes that make the values differ from what the spec allows.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.changes: list[str] = []

    def value(self, schema: Schema, depth: int = 0) -> Any:
        """Return a value for a schema, or a reference to one."""
        schema = follow(schema, openapi_document())
        branches = schema.get("oneOf") or schema.get("anyOf")
        if branches:
            return self.union(sorted(branches, key=_is_not_null), depth, is_open="anyOf" in schema)
        if "const" in schema or "enum" in schema:
            return self.constant([schema["const"]] if "const" in schema else schema["enum"])
        declared = schema.get("type", "object" if "properties" in schema else "any")
        kinds: list[str] = [declared] if isinstance(declared, str) else sorted(declared, key="null".__ne__)
        return getattr(self, _METHODS[kinds[0] if len(kinds) == 1 else self.kind(kinds)])(schema, depth)

    def kind(self, kinds: list[str]) -> str:
        """Return one of the JSON types of a schema; `null`, if it is one of them, is the first."""
        return self.source.choice(kinds)

    def union(self, branches: list[Schema], depth: int, *, is_open: bool) -> Any:
        """Return a value of one of the variants of a union.

        Args:
            branches: the variants; null, if it is one of them, is the first.
            depth: depth of the value in the body.
            is_open: whether the spec announces further variants, by `anyOf`.
        """
        return self.value(self.source.choice(branches), depth)

    def constant(self, allowed: list[Any]) -> Any:
        """Return one of the values that the schema enumerates."""
        return allowed[0] if len(allowed) == 1 else self.source.choice(allowed)

    def member(self, schema: Schema, depth: int) -> Any:
        """Return the value of a member of an object, or of an item of an array."""
        return self.value(schema, depth)

    def members(self, schema: Schema, depth: int) -> dict[str, Any]:
        """Return an object, with all of its required and some of its optional members."""
        properties = schema.get("properties", {})
        required = schema.get("required", ())
        optional = [name for name in properties if name not in required]
        present = {*required, *(self.optional(optional) if depth <= DEEP else ())}
        found = {
            name: self.member(member, depth + 1) for name, member in properties.items() if name in present
        }
        if "if" in schema:
            _add_implied(self, schema, found, depth)
        others = schema.get("additionalProperties", not properties)
        if others and depth <= DEEP and not properties:
            other: Schema = {} if others is True else others
            for name in self.names():
                found[name] = self.member(other, depth + 1)
        return found

    def optional(self, names: list[str]) -> list[str]:
        """Return the optional members that an object has."""
        return self.source.subset(names, self.source.choice((0.1, 0.7, 1.0))) if names else []

    def names(self) -> list[str]:
        """Return names of members of an object that may have any."""
        return self.source.names()

    def items(self, schema: Schema, depth: int) -> list[Any]:
        """Return an array of few items."""
        if depth > DEEP:
            return []
        item = schema.get("items", {})
        return self.source.repeat(lambda: self.member(item, depth + 1), MANY)

    def text(self, schema: Schema, depth: int) -> str:
        """Return a string, often an unusual one."""
        form = schema.get("format")
        if form == "date-time":
            return self.source.timestamp()
        return self.source.uuid() if form == "uuid" else self.source.text(schema.get("maxLength", LONGEST))

    def integer(self, schema: Schema, depth: int) -> int:
        """Return an integer."""
        bits = BITS.get(schema.get("format", ""), 31)
        return self.source.integer(schema.get("minimum", -(2**bits)), schema.get("maximum", 2**bits - 1))

    def number(self, schema: Schema, depth: int) -> float:
        """Return a number."""
        return self.source.number(schema.get("minimum", -1e308), schema.get("maximum", 1e308))

    def boolean(self, schema: Schema, depth: int) -> bool:
        """Return a boolean."""
        return self.source.chance(0.5)

    def null(self, schema: Schema, depth: int) -> None:
        """Return null."""

    def anything(self, schema: Schema, depth: int) -> Any:
        """Return any JSON value."""
        return self.source.anything()


def _is_not_null(schema: Schema) -> bool:
    return schema.get("type") != "null"


def _add_implied(values: Values, schema: Schema, found: dict[str, Any], depth: int) -> None:
    """Add the members that `then` requires if the constants of `if` are those of the object."""
    conditions = schema["if"].get("properties", {}).items()
    if all(found.get(name) == condition["const"] for name, condition in conditions):
        for name in schema["then"].get("required", ()):
            if name not in found:
                found[name] = values.member(schema["properties"][name], depth + 1)
