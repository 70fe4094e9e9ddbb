"""Normal form of a schema, in which equivalent spellings are equal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

Json = Mapping[str, Any]

COSMETIC = (
    *("title", "summary", "description", "example", "examples", "externalDocs", "$comment", "links"),
    "discriminator",
)
"""Keywords without effect on data. Keywords that begin with `x-` have none either."""

STRUCTURAL = {"type", "enum", "const", "oneOf", "anyOf", "properties", "required", "items"}
STRUCTURAL |= {"additionalProperties", "$ref"}


@dataclass(frozen=True, slots=True)
class Shape:
    """A schema whose references and spellings are resolved.

    Attributes:
        types: JSON types except null; None if any is permitted.
        values: permitted values except null, as JSON texts; None if any is permitted.
        variants: schemas of a union; empty if it is none.
        other: keywords that the comparison does not resolve, such as `format` and `maximum`.
        texts: cosmetic keywords.
        component: name of the component that defines the schema, if any.
    """

    types: frozenset[str] | None
    nullable: bool
    values: frozenset[str] | None
    variants: tuple[Json, ...]
    properties: Json
    required: frozenset[str]
    items: Json
    additional: bool | Json
    other: Json
    texts: Json
    component: str | None


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A schema, possibly behind references with keywords of their own, or in unions that only add null.

    Attributes:
        shape: the schema itself.
        nullable: whether the schema or a union permits null.
        other: keywords of the references and unions, such as `readOnly`.
        texts: cosmetic keywords of the references and unions.
        component: name of the component that defines the outermost union, if any.
    """

    shape: Shape
    nullable: bool
    other: Json
    texts: Json
    component: str | None


def resolve(document: Json, value: Json) -> tuple[Json, str | None]:
    """Follow the references of a value; the result includes the name of the last component, if any."""
    name = None
    while "$ref" in value:
        name = value["$ref"].removeprefix("#/components/")
        section, _, key = name.partition("/")
        value = document["components"][section][key]
    return value, name


def texts(value: Json) -> dict[str, Any]:
    """Cosmetic keywords of a value."""
    return {key: value[key] for key in value if key in COSMETIC}


def unwrap(document: Json, schema: Json) -> Wrapped:
    """Resolve references, and the unions of a single schema with null."""
    nullable, owner = False, None
    keywords: dict[str, Any] = {}
    outer: dict[str, Any] = {}
    while True:
        found, component = resolve(document, schema)
        if "$ref" in schema:
            keywords = {**_other(schema), **keywords}
            outer = {**texts(schema), **outer}
        union = [*found.get("oneOf", ()), *found.get("anyOf", ())]
        variants = [variant for variant in union if not _is_null(variant)]
        if len(variants) != 1 or "properties" in found:
            inner = _shape(found, variants, component)
            nullable = nullable or inner.nullable or len(variants) < len(union)
            if inner.component is None:  # equivalent to keywords of the schema itself
                inner, keywords = replace(inner, other={**inner.other, **keywords}), {}
            return Wrapped(inner, nullable, keywords, outer, owner)
        schema = variants[0]
        nullable = nullable or len(union) > 1
        keywords = {**_other(found), **keywords}
        outer = {**texts(found), **outer}
        owner = owner or component


def _shape(schema: Json, variants: list[Json], component: str | None) -> Shape:
    types = _types(schema)
    values = _values(schema)
    null = json.dumps(None)
    return Shape(
        None if types is None else types - {"null"},
        "null" in (types or ()) or null in (values or ()),
        None if values is None else values - {null},
        tuple(variants),
        schema.get("properties", {}),
        frozenset(schema.get("required", ())),
        schema.get("items", {}),
        schema.get("additionalProperties", True),
        _other(schema),
        texts(schema),
        component,
    )


def _other(schema: Json) -> dict[str, Any]:
    ignored = STRUCTURAL | set(COSMETIC)
    return {key: value for key, value in schema.items() if key not in ignored and not key.startswith("x-")}


def _is_null(schema: Json) -> bool:
    return schema.get("type") in ("null", ["null"])


def _types(schema: Json) -> frozenset[str] | None:
    given = schema.get("type")
    if given is None:
        return None
    types = {given} if isinstance(given, str) else set(given)
    return frozenset(types | {"integer"} if "number" in types else types)


def _values(schema: Json) -> frozenset[str] | None:
    if "const" in schema:
        return frozenset({json.dumps(schema["const"])})
    return frozenset(map(json.dumps, schema["enum"])) if "enum" in schema else None
