"""Examples: bodies, parameters and schemas have them, valid ones. The OpenAPI validator looks at none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from ..bundle import escape, resolve
from .walk import Found, Node, bodies, every_parameter, every_schema, follow, valued

SCHEMAS = "#/components/schemas/"


def example_present(document: Node) -> Found:
    """Readers, and the examples phase of the fuzzer, start from them."""
    for where, holder in [*bodies(document), *every_parameter(document)]:
        # A parameter with content is a body in this: what it holds has the examples.
        if not any(any(examples(document, one)) for one in (holder, *holder.get("content", {}).values())):
            yield where, "give an example"
    shown = set(_shown(document))
    for name in document.get("components", {}).get("schemas", {}):
        if (where := SCHEMAS + escape(name)) not in shown:
            yield where, "no example of a body or parameter shows it: extend one, or give it one of its own"


def example_valid(document: Node) -> Found:
    """An example that its schema refuses teaches what does not work."""
    for where, holder in valued(document):
        for name, value in examples(document, holder):
            yield from _validated(document, holder.get("schema", {}), f"{where}/{name}", value)
    for where, schema in every_schema(document):
        values = [
            *schema.get("examples", []),
            *(schema[key] for key in ("default", "example") if key in schema),
        ]
        for value in values:
            yield from _validated(document, schema, where, value)


def examples(document: Node, holder: Node) -> Iterator[tuple[str, Any]]:
    """Place and value of each example of a body, parameter or header."""
    if "example" in holder:
        yield "example", holder["example"]
    for name, example in holder.get("examples", {}).items():
        yield f"examples/{escape(name)}", follow(document, example).get("value")


def _shown(document: Node) -> Iterator[str]:
    """Pointers of the component schemas that some part of an example is of, or that have one of their own."""
    for _, holder in valued(document):
        for _, value in examples(document, holder):
            yield from _met(document, holder.get("schema", {}), value)
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        for value in [*schema.get("examples", []), *(schema[key] for key in ("example",) if key in schema)]:
            yield from _met(document, {"$ref": SCHEMAS + escape(name)}, value)


def _met(document: Node, schema: Node, value: Any) -> Iterator[str]:
    """Pointers of the component schemas that a value, or anything in it, is of."""
    if "$ref" in schema:
        yield schema["$ref"]
        yield from _met(document, resolve(document, schema["$ref"]), value)
    for one in [*schema.get("oneOf", []), *schema.get("anyOf", []), *schema.get("allOf", [])]:
        if next(_errors(document, one, value), None) is None:
            yield from _met(document, one, value)
    for inner, item in _inside(schema, value):
        if isinstance(inner, dict):
            yield from _met(document, inner, item)


def _inside(schema: Node, value: Any) -> Iterator[tuple[Any, Any]]:
    """Schema and value of each item of an array, and of each member of an object."""
    if isinstance(value, list):
        yield from ((schema.get("items"), item) for item in value)
    if isinstance(value, dict):
        named, others = schema.get("properties", {}), schema.get("additionalProperties")
        yield from ((named.get(key, others), item) for key, item in value.items())


def _validated(document: Node, schema: Node, where: str, value: Any) -> Found:
    for error in _errors(document, schema, value):
        yield where, f"at {'/'.join(map(str, error.instance_path)) or 'the top'}: {error.message}"
        break


def _errors(document: Node, schema: Node, value: Any) -> Iterator[jsonschema_rs.ValidationError]:
    root = schema | {"components": document.get("components", {})}
    return jsonschema_rs.Draft202012Validator(root, validate_formats=True).iter_errors(value)
