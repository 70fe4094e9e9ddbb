"""OpenAPI document of the generated package, and navigation in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pkgutil import get_data
from typing import Any

from datadog_incidents_api._json_parsing import parse

from .._common.json_kinds import is_array, is_object

BITS = {"int32": 31, "int64": 63}


@cache
def openapi_document() -> dict[str, Any]:
    """Return the OpenAPI document in the generated package; shared, not to be modified."""
    # `importlib.resources` takes as long to import as this JSON to parse.
    document: dict[str, Any] = parse(get_data("datadog_incidents_api", "openapi.json") or b"")
    return document


def follow(node: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """Return a node, or the node that it refers to."""
    while "$ref" in node:
        target: Any = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def pointer(parts: Iterable[str | int]) -> str:
    """Format the keys that lead to a node as a JSON pointer, in the form of a `$ref`."""
    return "/".join(["#", *(str(part).replace("~", "~0").replace("/", "~1") for part in parts)])


def self_contained(schema: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """Return a schema for validators: with integer bounds, and the components that it leads to.

    All components would take several times as long to compile.
    """
    components: dict[str, dict[str, Any]] = {}
    pending = [*_references(schema)]
    while pending:
        _, _, kind, name = pending.pop().split("/")
        if name not in components.setdefault(kind, {}):
            component = document["components"][kind][name]
            components[kind][name] = with_integer_bounds(component)
            pending += _references(component)
    return {**with_integer_bounds(schema), "components": components}


def _references(node: Any) -> Iterator[str]:
    """Yield the references in a schema, which all lead to components."""
    if is_array(node):
        for item in node:
            yield from _references(item)
    elif is_object(node):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            else:
                yield from _references(value)


def with_integer_bounds(node: Any) -> Any:
    """Return a schema with the bounds of integer formats added, because validators ignore these formats."""
    if is_array(node):
        return [with_integer_bounds(item) for item in node]
    if not is_object(node):
        return node
    bits = BITS.get(node.get("format", "")) if isinstance(node.get("format"), str) else None
    bounds: dict[str, Any] = {} if bits is None else {"minimum": -(2**bits), "maximum": 2**bits - 1}
    return bounds | {key: with_integer_bounds(value) for key, value in node.items()}
