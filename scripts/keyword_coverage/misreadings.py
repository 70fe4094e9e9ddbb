"""Misreadings: the schema of an operation's requests, changed in one place as a server may misread it.

A laxer misreading does not enforce a keyword; a stricter one refuses a value that the keyword allows. They
are derived from the OpenAPI document alone, independently of the fuzzer's generators.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from datadog_incidents._common.json_kinds import is_array, is_object

from .request_schemas import request_schema

Schema = Mapping[str, Any]
TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
IGNORED = ("not", "pattern", "uniqueItems")
"""Keywords that a server enforces or not."""
STEPS = {
    "exclusiveMaximum": -1,
    "exclusiveMinimum": 1,
    "maximum": -1,
    "maxItems": -1,
    "maxLength": -1,
    "minimum": 1,
    "minItems": 1,
    "minLength": 1,
}
"""Keywords with a number, and the smallest step that makes them stricter."""
BOUNDED_FORMATS = ("int32", "int64")
"""Formats that are enforced by `minimum` and `maximum`."""


@frozen
class Misreading:
    """One change of a schema.

    Attributes:
        place: place in a request, e.g. `body/data/attributes/title`.
        keyword: changed keyword.
        change: the change, e.g. `without "SEV-1"`.
        is_lax: whether the change allows more than the OpenAPI document does, rather than less.
        schema: the changed schema.
    """

    place: str
    keyword: str
    change: str
    is_lax: bool
    schema: Schema


Misread = Callable[[Schema], Iterator[Misreading]]
"""Function that yields the misreadings of a schema."""


def misreadings(operation: str) -> Iterator[Misreading]:
    """Yield the misreadings of the requests of an operation, except for members that only the server sets.

    Args:
        operation: ID of the operation.
    """
    schema = request_schema(operation)
    properties = schema["properties"]
    for location in ("path", "query"):
        parameters = properties[location]
        found = [*_nested_in_members(parameters, _of_parameter)]
        if location == "query":
            found += [*_presence(parameters)]
        for one in found:
            yield _within(one, location, {**schema, "properties": {**properties, location: one.schema}})
    for name in schema["required"]:
        if name == "body":
            yield _optional(schema, name)
    for one in _of_value(properties["body"]) if "body" in properties else ():
        yield _within(one, "body", {**schema, "properties": {**properties, "body": one.schema}})


def _of_parameter(schema: Schema) -> Iterator[Misreading]:
    """Yield the misreadings of a parameter. Each text is a string, and a list of them."""
    if schema.get("type") in ("boolean", "integer"):
        yield Misreading("", "type", "ignored", True, _without(schema, "type"))
    yield from _of_keywords(schema)
    yield from _nested(schema, _of_keywords)


def _of_value(schema: Schema) -> Iterator[Misreading]:
    """Yield the misreadings of a JSON value and of everything in it."""
    yield from _of_type(schema)
    yield from _of_keywords(schema)
    if schema.get("type") == "object":
        yield from _presence(schema)
        yield from _of_other_members(schema)
    yield from _nested(schema, _of_value)


def _of_type(schema: Schema) -> Iterator[Misreading]:
    if "type" not in schema:
        return
    names = schema["type"] if is_array(schema["type"]) else [schema["type"]]
    # With these, the type says nothing more.
    for other in () if "const" in schema or "enum" in schema else TYPES:
        if other not in names and not (other == "integer" and "number" in names):
            yield Misreading("", "type", f"also {other}", True, {**schema, "type": [*names, other]})
    for name in names if len(names) > 1 else ():
        rest = [one for one in names if one != name]
        yield Misreading("", "type", f"not {name}", False, {**schema, "type": rest})


def _of_keywords(schema: Schema) -> Iterator[Misreading]:
    """Yield the misreadings of the keywords that are about a simple value or a list."""
    for keyword in ("const", *IGNORED):
        if keyword in schema:
            yield Misreading("", keyword, "ignored", True, _without(schema, keyword))
    if schema.get("format") not in (None, *BOUNDED_FORMATS):
        yield Misreading("", "format", f"{schema['format']} ignored", True, _without(schema, "format"))
    if "enum" in schema:
        yield Misreading("", "enum", "ignored", True, _without(schema, "enum"))
        for value in schema["enum"]:
            rest = [one for one in schema["enum"] if one != value]
            yield Misreading("", "enum", f"without {json.dumps(value)}", False, {**schema, "enum": rest})
    for keyword, step in STEPS.items():
        if keyword in schema:
            tighter = schema[keyword] + step
            yield Misreading("", keyword, "ignored", True, _without(schema, keyword))
            yield Misreading("", keyword, f"{tighter}", False, {**schema, keyword: tighter})


def _presence(schema: Schema) -> Iterator[Misreading]:
    """Yield the misreadings of which members are there."""
    required = schema.get("required", ())
    for name, member in schema.get("properties", {}).items():
        if member.get("readOnly"):
            continue
        if name in required:
            yield _optional(schema, name)
        else:
            refused = {**schema, "properties": {**schema["properties"], name: False}}
            yield Misreading(name, "properties", "refused", False, refused)
            yield Misreading(name, "required", "demanded", False, {**schema, "required": [*required, name]})


def _optional(schema: Schema, name: str) -> Misreading:
    rest = [one for one in schema["required"] if one != name]
    return Misreading(name, "required", "ignored", True, {**schema, "required": rest})


def _of_other_members(schema: Schema) -> Iterator[Misreading]:
    """Yield the misreadings of members without a name in the schema."""
    if schema.get("additionalProperties") is False:
        changed = _without(schema, "additionalProperties")
        yield Misreading("", "additionalProperties", "ignored", True, changed)
    else:
        changed = {**schema, "additionalProperties": False}
        yield Misreading("", "additionalProperties", "refused", False, changed)


def _nested(schema: Schema, of: Misread) -> Iterator[Misreading]:
    """Yield the misreadings within a schema, and of its variants and its list of items as such.

    Args:
        schema: schema.
        of: function that yields the misreadings of a schema within it.
    """
    yield from _nested_in_members(schema, of)
    for keyword, name in (("items", "[]"), ("additionalProperties", "{}")):
        if is_object(schema.get(keyword)):
            yield Misreading(name, keyword, "refused", False, {**schema, keyword: False})
            for one in of(schema[keyword]):
                yield _within(one, name, {**schema, keyword: one.schema})
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            yield from _of_variants(schema, keyword, of)
    if "if" in schema:
        yield Misreading("", "if", "refused if it holds", False, {**schema, "then": False})
        yield Misreading("", "if", "refused if it does not hold", False, {**schema, "else": False})
        for keyword in ("then", "else"):
            for name in schema.get(keyword, {}).get("required", ()):
                relaxed = _optional(schema[keyword], name)
                changed = {**schema, keyword: relaxed.schema}
                yield Misreading(name, f"{keyword} required", "ignored", True, changed)


def _of_variants(schema: Schema, keyword: str, of: Misread) -> Iterator[Misreading]:
    variants = schema[keyword]
    yield Misreading("", keyword, "ignored", True, _without(schema, keyword))
    for number, variant in enumerate(variants):
        before, after = variants[:number], variants[number + 1 :]
        changed = {**schema, keyword: [*before, False, *after]}
        yield Misreading("", keyword, f"without variant {number + 1}", False, changed)
        for one in of(variant):
            if keyword == "anyOf" and not one.place and one.change in _allowed_anyway([*before, *after]):
                continue
            changed = {**schema, keyword: [*before, one.schema, *after]}
            yield _within(one, f"variant {number + 1}", changed)


def _allowed_anyway(others: Iterable[Schema]) -> set[str]:
    """Return the changes of one variant that allow only what another one allows: any value of a type."""
    return {f"also {one['type']}" for one in others if one.keys() - {"description"} == {"type"}}


def _nested_in_members(schema: Schema, of: Misread) -> Iterator[Misreading]:
    properties = schema.get("properties", {})
    for name, member in properties.items():
        for one in () if member.get("readOnly") else of(member):
            yield _within(one, name, {**schema, "properties": {**properties, name: one.schema}})


def _within(inner: Misreading, name: str, schema: Schema) -> Misreading:
    """Return a misreading as one of the schema around its own."""
    place = f"{name}/{inner.place}" if inner.place else name
    return evolve(inner, place=place, schema=schema)


def _without(schema: Schema, keyword: str) -> Schema:
    return {key: one for key, one in schema.items() if key != keyword}
