"""Schemas of responses, which may have values that the OpenAPI document does not list yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

REFERENCE = "#/components/schemas/"
MARK = "x-enumeration"
"""Extension of a schema whose bounds enumerate numbers."""
CLOSED = ("enum", "minimum", "maximum")
"""Keywords that limit an enumeration; the first does so in every schema. Members can have the same names."""


def with_open_enumerations(document: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of an OpenAPI document whose enumerations permit further values.

    An enumeration of numbers may be published as bounds, which `x-enumeration` distinguishes from true ones.
    Constants and the types of JSON:API resources are kept: they identify what an object is. `included` may
    contain resources of further types.
    """
    types = {*_resource_types(document["components"]["schemas"])}
    schemas = {
        name: schema if name in types else _opened(schema)
        for name, schema in document["components"]["schemas"].items()
    }
    for schema in schemas.values():
        included = schema.get("properties", {}).get("included")
        if is_object(included):
            included["items"] = _with_further_types(included["items"], schemas)
    return document | {"components": document["components"] | {"schemas": schemas}}


def _resource_types(node: Any) -> Iterator[str]:
    """Yield the names of the schemas of resource types: of the member `type` beside a member `id`."""
    if is_object(node):
        properties = node.get("properties")
        if is_object(properties) and {"id", "type"} <= properties.keys():
            reference = properties["type"]
            if is_object(reference) and isinstance(reference.get("$ref"), str):
                yield reference["$ref"].removeprefix(REFERENCE)
        for child in node.values():
            yield from _resource_types(child)
    elif is_array(node):
        for child in node:
            yield from _resource_types(child)


def _with_further_types(items: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of the items of `included` that applies only to the types that it lists."""
    item = schemas[items["$ref"].removeprefix(REFERENCE)]
    if "discriminator" in item:
        types = [*item["discriminator"]["mapping"]]
    else:
        types = [schemas[item["properties"]["type"]["$ref"].removeprefix(REFERENCE)]["const"]]
    further = {"required": ["id", "type"], "properties": {"type": {"type": "string", "not": {"enum": types}}}}
    return {"if": {"type": "object", **further}, "else": items}


def _opened(node: Any) -> Any:
    if is_array(node):
        return [_opened(child) for child in node]
    if not is_object(node):
        return node
    closed = CLOSED if node.get(MARK) is True else CLOSED[:1]
    return {
        key: _opened(value) for key, value in node.items() if key not in closed or isinstance(value, dict)
    }
