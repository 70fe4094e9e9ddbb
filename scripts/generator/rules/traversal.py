"""Traversal of a bundled OpenAPI document, with JSON pointers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..bundle import escape, resolve

METHODS = ("get", "put", "post", "delete", "patch")
Node = dict[str, Any]
Problems = Iterator[tuple[str, str]]

# Roles of a schema: a component, which becomes a class; a property of one; or any other inline schema.
COMPONENT, MEMBER, INLINE = "component", "member", "inline"

# Keywords with subschemas: those that define the structure of a value, and those that only constrain it. The
# generator ignores the latter.
STRUCTURAL_KEYWORDS = (
    "properties",
    "items",
    "additionalProperties",
    "prefixItems",
    "oneOf",
    "anyOf",
    "allOf",
)
CONSTRAINT_KEYWORDS = (
    *("if", "then", "else", "not", "contains", "propertyNames", "patternProperties", "dependentSchemas"),
    *("unevaluatedItems", "unevaluatedProperties", "contentSchema", "$defs"),
)
NAMED_SUBSCHEMAS = ("properties", "patternProperties", "dependentSchemas", "$defs")


def operations(document: Node) -> Iterator[tuple[str, str, str, Node]]:
    """Yield the pointer, path, method and operation object of each operation."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield f"#/paths/{escape(path)}/{method}", path, method, item[method]


def parameters(document: Node, path: str, operation: Node) -> Iterator[Node]:
    """Yield the parameters of an operation and its path, with references resolved."""
    for parameter in [*document["paths"][path].get("parameters", []), *operation.get("parameters", [])]:
        yield follow(document, parameter)


def responses(document: Node, operation: Node) -> Iterator[tuple[str, Node]]:
    """Yield the status and the response of an operation, with references resolved."""
    for status, response in operation.get("responses", {}).items():
        yield status, follow(document, response)


def every_parameter(document: Node) -> Iterator[tuple[str, Node]]:
    """Yield the pointer and the definition of each parameter, in components and inline."""
    yield from _components(document, "parameters")
    for path, item in document["paths"].items():
        holders = [("", item), *((f"/{method}", item[method]) for method in METHODS if method in item)]
        for suffix, holder in holders:
            for index, parameter in enumerate(holder.get("parameters", [])):
                if "$ref" not in parameter:
                    yield f"#/paths/{escape(path)}{suffix}/parameters/{index}", parameter


def every_response(document: Node) -> Iterator[tuple[str, Node]]:
    """Yield the pointer and the definition of each response, in components and inline."""
    yield from _components(document, "responses")
    for where, _, _, operation in operations(document):
        for status, response in operation.get("responses", {}).items():
            if "$ref" not in response:
                yield f"{where}/responses/{status}", response


def every_header(document: Node) -> Iterator[tuple[str, Node]]:
    """Yield the pointer and the definition of each header, in components and inline."""
    yield from _components(document, "headers")
    for where, response in every_response(document):
        for name, header in response.get("headers", {}).items():
            if "$ref" not in header:
                yield f"{where}/headers/{escape(name)}", header


def bodies(document: Node) -> Iterator[tuple[str, Node]]:
    """Yield the pointer and the media type object of each request and response body."""
    holders = [*_components(document, "requestBodies"), *every_response(document)]
    for where, _, _, operation in operations(document):
        if "$ref" not in operation.get("requestBody", {"$ref": ""}):
            holders.append((f"{where}/requestBody", operation["requestBody"]))
    for where, holder in holders:
        yield from _contents(where, holder)


def example_holders(document: Node) -> Iterator[tuple[str, Node]]:
    """Yield the pointer and the object with a schema and examples of each body, parameter and header."""
    yield from bodies(document)
    for where, holder in [*every_parameter(document), *every_header(document)]:
        yield where, holder
        yield from _contents(where, holder)


def schemas(document: Node) -> Iterator[tuple[str, Node, str]]:
    """Yield the pointer, the schema and its role, for each schema that the generator reads."""
    for where, schema, role in _root_schemas(document):
        yield from _subschemas(where, schema, role, STRUCTURAL_KEYWORDS)


def every_schema(document: Node) -> Iterator[tuple[str, Node]]:
    """Yield the pointer and the schema of each schema, including those that only constrain values."""
    for where, schema, role in _root_schemas(document):
        yield from (
            (place, found)
            for place, found, _ in _subschemas(where, schema, role, STRUCTURAL_KEYWORDS + CONSTRAINT_KEYWORDS)
        )


def _root_schemas(document: Node) -> Iterator[tuple[str, Any, str]]:
    for where, schema in _components(document, "schemas"):
        yield where, schema, COMPONENT
    for where, holder in example_holders(document):
        if "schema" in holder:
            yield f"{where}/schema", holder["schema"], INLINE


def _subschemas(where: str, schema: Any, role: str, keys: tuple[str, ...]) -> Iterator[tuple[str, Node, str]]:
    if not isinstance(schema, dict):
        return
    yield where, schema, role
    for key in keys:
        inner = schema.get(key)
        if key in NAMED_SUBSCHEMAS:
            for name, member in (inner or {}).items():
                yield from _subschemas(f"{where}/{key}/{escape(name)}", member, MEMBER, keys)
        elif isinstance(inner, list):
            for index, variant in enumerate(inner):
                yield from _subschemas(f"{where}/{key}/{index}", variant, INLINE, keys)
        else:
            yield from _subschemas(f"{where}/{key}", inner, INLINE, keys)


def _components(document: Node, kind: str) -> Iterator[tuple[str, Any]]:
    for name, component in document.get("components", {}).get(kind, {}).items():
        yield f"#/components/{kind}/{escape(name)}", component


def _contents(where: str, holder: Node) -> Iterator[tuple[str, Node]]:
    for kind, media in holder.get("content", {}).items():
        yield f"{where}/content/{escape(kind)}", media


def follow(document: Node, node: Node) -> Node:
    """Resolve a `$ref`, repeatedly; return any other node unchanged."""
    while "$ref" in node:
        node = resolve(document, node["$ref"])
    return node


def variants(document: Node, schema: Node) -> Iterator[Node]:
    """Yield a schema and all its variants, with references resolved."""
    schema = follow(document, schema)
    yield schema
    for key in ("oneOf", "anyOf", "allOf"):
        for variant in schema.get(key, []):
            yield from variants(document, variant)


def types(document: Node, schema: Node) -> set[str]:
    """Return the JSON types that a schema or its variants name."""
    kinds = [variant.get("type", []) for variant in variants(document, schema)]
    return {name for kind in kinds for name in (kind if isinstance(kind, list) else [kind])}


def is_null(schema: Node) -> bool:
    """Whether a schema allows null only."""
    return schema.get("type") == "null" or ("const" in schema and schema["const"] is None)


def allows_null(schema: Node) -> bool:
    """Whether a schema itself allows null, regardless of the schemas that it refers to."""
    kinds = schema.get("type")
    listed = (isinstance(kinds, list) and "null" in kinds) or None in schema.get("enum", [])
    variants = [one for key in ("oneOf", "anyOf") for one in schema.get(key, [])]
    return is_null(schema) or listed or schema.get("nullable") is True or any(map(allows_null, variants))
