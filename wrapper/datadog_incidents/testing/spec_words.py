"""Words of the OpenAPI document: what a recording can contain without being anyone's data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from .._arguments.fields import KINDS
from .._common.json_kinds import Json, is_array, is_object

_NUMERIC = ("integer", "number")

_ANALYTICS = ("duration", "end", "spans", "start")
"""Members of `field_analytics`, an object that the spec leaves open (EVIDENCE.md#incidents)."""

_DEFAULTS = ("IR", "customer", "employee", "monitor", "none", "other", "unknown", "No", "Yes")
"""Values that every organization has: the prefix of slugs, and values of standard fields and facets."""


@cache
def words() -> frozenset[str]:
    """Return names and values that the spec defines.

    They are names of members, parameters and standard fields, values of enums and constants, and the fixed
    segments of paths.
    """
    spec = _spec()
    segments = {segment for path in spec["paths"] for segment in path.split("/") if "{" not in segment}
    return frozenset({*_words(spec), *segments, *KINDS, *_ANALYTICS, *_DEFAULTS, ""})


@cache
def numeric_members() -> frozenset[str]:
    """Return the names of members and parameters that the spec defines as numbers."""
    return frozenset({*_numeric(_spec()), *_ANALYTICS})


def _spec() -> Json:
    return json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))


def _words(node: Json) -> Iterator[str]:
    for schema in _objects(node):
        if is_object(schema.get("properties")):
            yield from schema["properties"]
        if isinstance(schema.get("name"), str) and isinstance(schema.get("in"), str):
            yield schema["name"]
        values = schema["enum"] if is_array(schema.get("enum")) else [schema.get("const")]
        yield from (value for value in values if isinstance(value, str))


def _numeric(node: Json) -> Iterator[str]:
    for schema in _objects(node):
        properties = schema.get("properties")
        if is_object(properties):
            yield from (name for name, one in properties.items() if is_object(one) and _is_numeric(one))
        if isinstance(schema.get("in"), str) and is_object(schema.get("schema")):
            yield from [schema["name"]] if _is_numeric(schema["schema"]) else []


def _is_numeric(schema: Json) -> bool:
    types = schema.get("type")
    variants = [*schema.get("oneOf", ()), *schema.get("anyOf", ()), *schema.get("allOf", ())]
    return any(kind in _NUMERIC for kind in (types if is_array(types) else [types])) or any(
        _is_numeric(variant) for variant in variants
    )


def _objects(node: Json) -> Iterator[Json]:
    """Yield all objects in the spec, except examples."""
    if is_array(node):
        for item in node:
            yield from _objects(item)
    elif is_object(node):
        yield node
        for key, item in node.items():
            if key not in ("example", "examples"):
                yield from _objects(item)
