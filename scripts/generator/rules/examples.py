"""Rules on the examples of bodies, parameters and schemas, which the OpenAPI validator does not check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from ..bundle import escape, references, resolve
from .traversal import Node, Problems, bodies, every_parameter, every_schema, example_holders, follow

SCHEMAS = "#/components/schemas/"


def example_present(document: Node) -> Problems:
    """Documentation and the examples phase of the fuzzer rely on examples."""
    for where, holder in [*bodies(document), *every_parameter(document)]:
        # The examples of a parameter with `content` are in its media type object, like those of a body.
        if not any(any(examples(document, one)) for one in (holder, *holder.get("content", {}).values())):
            yield where, "add an example"
    shown = set(_schemas_with_examples(document))
    for name in document.get("components", {}).get("schemas", {}):
        if (where := SCHEMAS + escape(name)) not in shown:
            yield where, "no example of a body or parameter contains it: extend one, or add one to the schema"


def example_valid(document: Node) -> Problems:
    """An example must be valid against its schema."""
    for where, holder in example_holders(document):
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
    """Yield the relative pointer and the value of each example of a body, parameter or header."""
    if "example" in holder:
        yield "example", holder["example"]
    for name, example in holder.get("examples", {}).items():
        yield f"examples/{escape(name)}", follow(document, example).get("value")


def _schemas_with_examples(document: Node) -> Iterator[str]:
    """Yield the pointers of component schemas that match part of an example, or that have an example."""
    for _, holder in example_holders(document):
        for _, value in examples(document, holder):
            yield from _matching_schemas(document, holder.get("schema", {}), value)
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        for value in [*schema.get("examples", []), *(schema[key] for key in ("example",) if key in schema)]:
            yield from _matching_schemas(document, {"$ref": SCHEMAS + escape(name)}, value)


def _matching_schemas(document: Node, schema: Node, value: Any) -> Iterator[str]:
    """Yield the pointers of component schemas that a value or a nested value matches."""
    if "$ref" in schema:
        yield schema["$ref"]
        yield from _matching_schemas(document, resolve(document, schema["$ref"]), value)
    for one in [*schema.get("oneOf", []), *schema.get("anyOf", []), *schema.get("allOf", [])]:
        if next(_errors(document, one, value), None) is None:
            yield from _matching_schemas(document, one, value)
    for inner, item in _children(schema, value):
        if isinstance(inner, dict):
            yield from _matching_schemas(document, inner, item)


def _children(schema: Node, value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the schema and the value of each item of an array or member of an object."""
    if isinstance(value, list):
        yield from ((schema.get("items"), item) for item in value)
    if isinstance(value, dict):
        named, others = schema.get("properties", {}), schema.get("additionalProperties")
        yield from ((named.get(key, others), item) for key, item in value.items())


def _validated(document: Node, schema: Node, where: str, value: Any) -> Problems:
    for error in _errors(document, schema, value):
        yield where, f"at {'/'.join(map(str, error.instance_path)) or 'the top'}: {error.message}"
        break


def _errors(document: Node, schema: Node, value: Any) -> Iterator[jsonschema_rs.ValidationError]:
    # Compiling a schema beside all components takes milliseconds, which most schemas do not refer to.
    if next(references(schema), None):
        schema = schema | {"components": document.get("components", {})}
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True).iter_errors(value)
