"""Layouts: how a value that is valid by a schema is decoded from bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from datadog_incidents._common.json_kinds import is_array

from .leaves import ANYTHING, integers, numbers, strings
from .schemas import Schema, merged, resolved

BYTE = 256
EDGE = BYTE - BYTE // 8
"""Bytes from here on select an edge, which is so an eighth of them."""
SLOTS = 3
"""Items of an array, or entries of a map, that have bytes of their own."""
MANY = 20
"""Items of a long array without a maximum."""
ANNOTATIONS = frozenset(
    {"$comment", "default", "deprecated", "description", "discriminator", "examples", "readOnly", "title"}
    | {"writeOnly", "contentMediaType", "contentSchema"}
)
SUPPORTED = frozenset(
    {
        "additionalProperties",
        "anyOf",
        "const",
        "else",
        "enum",
        "format",
        "if",
        "items",
        "maxItems",
        "maxLength",
    }
    | {"maximum", "minItems", "minLength", "minimum", "oneOf", "pattern", "properties", "required", "then"}
    | {"exclusiveMinimum", "exclusiveMaximum", "type", "uniqueItems"}
)


class Layout(NamedTuple):
    """How a value is decoded.

    Attributes:
        size: number of bytes.
        read: function of the bytes of the whole value, and the offset of those of this part of it.
    """

    size: int
    read: Callable[[bytes, int], Any]


def layout(schema: Schema, *, edges: bool) -> Layout:
    """Return the layout of the values of a schema.

    Raises:
        NotImplementedError: no value can be built for a keyword of the schema.
    """
    one = resolved(schema)
    unknown = {key for key in one if key not in SUPPORTED | ANNOTATIONS and not key.startswith("x-")}
    if unknown:
        raise NotImplementedError(f"no values for the keywords {', '.join(sorted(unknown))}")
    if "const" in one:
        return _chosen([one["const"]])
    if "enum" in one:
        return _chosen(one["enum"])
    options = variants(one)
    if options:
        return _union(options, edges)
    kind = one.get("type")
    if is_array(kind):
        return _union([one | {"type": each} for each in kind], edges)
    return _typed(one, kind, edges)


def variants(schema: Schema) -> list[dict[str, Any]]:
    """Return the variants of a resolved schema, by `oneOf`, `anyOf` or `if`; empty if it has none."""
    for keyword in ("oneOf", "anyOf"):
        if keyword in schema:
            rest = {key: one for key, one in schema.items() if key not in ("oneOf", "anyOf", "discriminator")}
            return [merged(rest, resolved(variant)) for variant in schema[keyword]]
    return _conditional(schema) if "if" in schema else []


def _typed(schema: Schema, kind: str | None, edges: bool) -> Layout:
    match kind:
        case "null":
            return _chosen([None])
        case "boolean":
            return _chosen([False, True])
        case "integer":
            return _leaf(integers(schema, edges=edges))
        case "number":
            return _chosen(numbers(schema))
        case "string":
            return _leaf(strings(schema, edges=edges))
        case "array":
            return _array(schema, edges)
        case "object":
            return _object(schema, edges) if schema.get("properties") else _map(schema, edges)
        case _:
            return _chosen(ANYTHING)


def _chosen(options: Sequence[Any]) -> Layout:
    """One of several values; the first one is the simplest. Copied, since drawn values may be changed."""

    def read(data: bytes, at: int) -> Any:
        return deepcopy(options[data[at] * len(options) // BYTE if len(options) > 1 else 0])

    return Layout(int(len(options) > 1), read)


def _leaf(value: Callable[[int], Any]) -> Layout:
    """Value that is a function of a number of 16 bits."""

    def read(data: bytes, at: int) -> Any:
        return value(data[at] << 8 | data[at + 1])

    return Layout(2, read)


def _union(variants: Sequence[Schema], edges: bool) -> Layout:
    """One of several schemas, which exclude each other where it matters. Null is an edge."""
    others = [layout(one, edges=edges) for one in variants if one.get("type") != "null"]
    nullable = edges and len(others) < len(variants)
    if not others:
        return _chosen([None])
    limit = EDGE if nullable else BYTE

    def read(data: bytes, at: int) -> Any:
        selector = data[at]
        return None if selector >= limit else others[selector * len(others) // limit].read(data, at + 1)

    return Layout(1 + max(one.size for one in others), read)


def _conditional(schema: Schema) -> list[dict[str, Any]]:
    """Return schemas without `if`: one whose values meet the condition, and some whose values do not.

    Raises:
        NotImplementedError: the condition is not about required properties with a constant value.
    """
    condition = schema["if"]
    rest = {key: value for key, value in schema.items() if key not in ("if", "then", "else")}
    constants = {name: one.get("const") for name, one in condition.get("properties", {}).items()}
    if {*condition} - {"required", "properties"} or None in constants.values():
        raise NotImplementedError(f"no values for the condition {condition}")
    meets = merged(rest, resolved(condition))
    variants = [merged(meets, resolved(schema.get("then", {})))]
    for name, constant in constants.items():
        known = resolved(rest["properties"][name])
        options = [False, True] if known.get("type") == "boolean" else known.get("enum", [])
        others = [option for option in options if option != constant]
        if others:
            fails = merged(rest, {"properties": {name: {"enum": others}}})
            variants.insert(0, merged(fails, resolved(schema.get("else", {}))))
    return variants


def _object(schema: Schema, edges: bool) -> Layout:
    """Object with named properties.

    The first byte decides how many of the optional ones are likely to be present, so that objects with none
    and with all of them are frequent; a zero in the byte of a property makes it absent in any case.
    """
    properties: Mapping[str, Schema] = schema["properties"]
    required = frozenset(schema.get("required", ()))
    parts: list[tuple[str, bool, int, Callable[[bytes, int], Any]]] = []
    size = 1
    for name, one in properties.items():
        if resolved(one).get("readOnly"):
            continue
        optional = name not in required
        value = layout(one, edges=edges)
        parts.append((name, optional, size, value.read))
        size += optional + value.size

    def read(data: bytes, at: int) -> dict[str, Any]:
        absent = BYTE - 1 - data[at]
        return {
            name: value(data, at + offset + optional)
            for name, optional, offset, value in parts
            if not optional or data[at + offset] > absent
        }

    return Layout(size, read)


def _map(schema: Schema, edges: bool) -> Layout:
    """Object whose keys the client chooses; without entries if the schema allows none."""
    allowed = schema.get("additionalProperties", True)
    if allowed is False:
        return _chosen([{}])
    entry = layout({} if allowed is True else allowed, edges=edges)

    def read(data: bytes, at: int) -> dict[str, Any]:
        count = data[at] * SLOTS // BYTE
        return {f"key_{index + 1}": entry.read(data, at + 1 + index * entry.size) for index in range(count)}

    return Layout(1 + (SLOTS - 1) * entry.size, read)


def _array(schema: Schema, edges: bool) -> Layout:
    item = layout(schema.get("items", {}), edges=edges)
    minimum: int = schema.get("minItems", 0)
    maximum: int = schema.get("maxItems", max(minimum, MANY))
    slots = min(maximum, max(minimum, SLOTS))
    unique = schema.get("uniqueItems", False)
    if unique and minimum > 1:
        raise NotImplementedError("no values for uniqueItems with minItems above 1")
    limit = EDGE if edges and not unique else BYTE

    def read(data: bytes, at: int) -> list[Any]:
        length = data[at]
        count = maximum if length >= limit else minimum + length * (slots - minimum + 1) // limit
        items = [item.read(data, at + 1 + index % slots * item.size) for index in range(count)]
        return [one for index, one in enumerate(items) if one not in items[:index]] if unique else items

    return Layout(1 + slots * item.size, read)
