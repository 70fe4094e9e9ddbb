"""Random values from the schemas of the spec: valid ones, and ones that a newer server might send.

A plain generator rather than strategies of Hypothesis, because a run needs 100,000 responses in minutes.
"""

from __future__ import annotations

from random import Random
from typing import Any

from datadog_incidents._openapi.document import BITS, follow, openapi_document

Schema = dict[str, Any]

DEEP = 12
"""Depth from which on optional members and items are left out."""

TEXTS = (
    *("", " ", "text", "Database is down", "null", "0", "\0", "\n\t", "\\\"'", "</pre>", "é", "日本語"),
    *("\U0001f525", "\u202e", "\ufeff", "x" * 300, "{}", "%s", "__class__", "2026-11-24"),
)
UNICODE_EDGES = ("\ud83d", "a\udc00", "\ud800\ud800")
"""Lone surrogates, which JSON permits, but JSON Schema validators do not."""

TIMES = (
    *("2026-11-24T18:00:00Z", "2026-11-24T18:00:00.123456+00:00", "2026-11-24T23:45:00+05:45"),
    *("2026-11-24T18:00:00.123456789Z", "2026-11-24T18:00:00.1-11:30", "0001-01-01T00:00:00Z"),
    *("9999-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z", "2024-02-29T12:00:00.5Z"),
)
UUIDS = ("5a3f1c6e-9b1d-4c8a-8f2e-0d7b6a5c4e3f", "00000000-0000-0000-0000-000000000000")
NUMBERS = (0.0, 0.5, -1.25, 1e-300, 1e300, 3.0, -0.0, 1700000000.123)
NEW_NAMES = (
    "brand_new",
    "_source",
    "_extra",
    "additional_properties",
    "to_dict",
    "self",
    "",
    "data",
    "items",
)
"""Names of unknown members, including names that models use internally."""

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
    """Random values that match schemas.

    Args:
        random: source of randomness.
    """

    def __init__(self, random: Random) -> None:
        self.random = random
        self.changes: list[str] = []

    def value(self, schema: Schema, depth: int = 0) -> Any:
        """Return a value for a schema, or a reference to one."""
        schema = follow(schema, openapi_document())
        branches = schema.get("oneOf") or schema.get("anyOf")
        if branches:
            return self.union(branches, depth, is_open="anyOf" in schema)
        if "const" in schema or "enum" in schema:
            return self.constant([schema["const"]] if "const" in schema else schema["enum"])
        declared = schema.get("type", "object" if "properties" in schema else "any")
        kinds: list[str] = [declared] if isinstance(declared, str) else declared
        return getattr(self, _METHODS[self.random.choice(kinds)])(schema, depth)

    def union(self, branches: list[Schema], depth: int, *, is_open: bool) -> Any:
        """Return a value of one of the variants of a union.

        Args:
            branches: the variants, which may include null.
            depth: depth of the value in the body.
            is_open: whether the spec announces further variants, by `anyOf`.
        """
        return self.value(self.random.choice(branches), depth)

    def constant(self, allowed: list[Any]) -> Any:
        """Return one of the values that the schema enumerates."""
        return self.random.choice(allowed)

    def member(self, schema: Schema, depth: int) -> Any:
        """Return the value of a member of an object, or of an item of an array."""
        return self.value(schema, depth)

    def members(self, schema: Schema, depth: int) -> dict[str, Any]:
        """Return an object, with all of its required and some of its optional members."""
        required = schema.get("required", ())
        often = 0.0 if depth > DEEP else self.random.choice((0.1, 0.7, 1.0))
        found = {
            name: self.member(member, depth + 1)
            for name, member in schema.get("properties", {}).items()
            if name in required or self.random.random() < often
        }
        others = schema.get("additionalProperties", "properties" not in schema)
        if others and depth <= DEEP and "properties" not in schema:
            for name in self.random.sample(
                ("severity", "state", "a", "", "é", "x.y"), self.random.randint(0, 3)
            ):
                found[name] = self.member(others if isinstance(others, dict) else {}, depth + 1)
        return found

    def items(self, schema: Schema, depth: int) -> list[Any]:
        """Return an array of few items."""
        count = 0 if depth > DEEP else self.random.choice((0, 1, 1, 2, 3))
        return [self.member(schema.get("items", {}), depth + 1) for _ in range(count)]

    def text(self, schema: Schema, depth: int) -> str:
        """Return a string, often an unusual one."""
        form = schema.get("format")
        found: str = self.random.choice(TIMES if form == "date-time" else UUIDS if form == "uuid" else TEXTS)
        return found[: schema.get("maxLength", 300)]

    def integer(self, schema: Schema, depth: int) -> int:
        """Return an integer, often one of the bounds."""
        bits = BITS.get(schema.get("format", ""), 31)
        low, high = schema.get("minimum", -(2**bits)), schema.get("maximum", 2**bits - 1)
        return int(min(max(self.random.choice((low, high, 0, 1, 7, -1)), low), high))

    def number(self, schema: Schema, depth: int) -> float:
        """Return a number."""
        low, high = schema.get("minimum", -1e308), schema.get("maximum", 1e308)
        return float(min(max(self.random.choice(NUMBERS), low), high))

    def boolean(self, schema: Schema, depth: int) -> bool:
        """Return a boolean."""
        return self.random.random() < 0.5

    def null(self, schema: Schema, depth: int) -> None:
        """Return null."""

    def anything(self, schema: Schema, depth: int) -> Any:
        """Return any JSON value."""
        values: tuple[Any, ...] = (
            "text",
            7,
            0.5,
            True,
            None,
            [],
            {},
            {"deep": [None, 1, {"a": "b"}]},
            [[[]]],
        )
        return self.random.choice(values)


class EvolvedValues(Values):
    """Random values with what a newer server might send, which clients must decode and keep.

    These are unknown members, enum values and variants of unions, and nulls that the spec does not have.

    Args:
        random: source of randomness.
        share: probability of a change at each place where it is possible.
    """

    def __init__(self, random: Random, share: float) -> None:
        super().__init__(random)
        self._share = share

    def _changes(self, name: str) -> bool:
        changes = self.random.random() < self._share
        if changes:
            self.changes.append(name)
        return changes

    def union(self, branches: list[Schema], depth: int, *, is_open: bool) -> Any:
        models = sum(map(_is_model, branches))
        if (models > 1 or (models and is_open)) and self._changes("unknown variant"):
            kind: Any = self.random.choice(("brand_new", None, 7, ["users"], {"users": 1}, ""))
            return {"id": "1", "type": kind, "attributes": self.anything({}, depth)}
        return super().union(branches, depth, is_open=is_open)

    def constant(self, allowed: list[Any]) -> Any:
        if self._changes("unknown constant"):
            return self.random.choice(("brand_new", 987, "", *TEXTS, *UNICODE_EDGES))
        return super().constant(allowed)

    def member(self, schema: Schema, depth: int) -> Any:
        return None if self._changes("null") else super().member(schema, depth)

    def members(self, schema: Schema, depth: int) -> dict[str, Any]:
        found = super().members(schema, depth)
        if "properties" in schema and self._changes("unknown member"):
            name = self.random.choice(NEW_NAMES)
            if name not in schema["properties"]:
                found[name] = self.anything({}, depth)
        return found

    def text(self, schema: Schema, depth: int) -> str:
        if self._changes("text of another form"):
            return self.random.choice(
                (*TEXTS, *UNICODE_EDGES, "2026-02-30T00:00:00Z", "2016-12-31T23:59:60Z")
            )
        return super().text(schema, depth)


def _is_model(schema: Schema) -> bool:
    return "properties" in follow(schema, openapi_document())
