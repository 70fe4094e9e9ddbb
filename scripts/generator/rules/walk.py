"""Ways through a document, with JSON pointers of where things stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..bundle import escape, resolve

METHODS = ("get", "put", "post", "delete", "patch")
Node = dict[str, Any]
Found = Iterator[tuple[str, str]]

# What a schema is to the generator: a class of its own, a member of one, or written in passing.
COMPONENT, MEMBER, INLINE = "component", "member", "inline"

# Where schemas stand inside a schema: those that say what a value is made of, and those that only
# restrict it, which the generator passes over.
SHAPES = ("properties", "items", "additionalProperties", "prefixItems", "oneOf", "anyOf", "allOf")
LIMITS = (
    *("if", "then", "else", "not", "contains", "propertyNames", "patternProperties", "dependentSchemas"),
    *("unevaluatedItems", "unevaluatedProperties", "contentSchema", "$defs"),
)
BY_NAME = ("properties", "patternProperties", "dependentSchemas", "$defs")


def operations(document: Node) -> Iterator[tuple[str, str, str, Node]]:
    """Pointer, path, method and operation."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield f"#/paths/{escape(path)}/{method}", path, method, item[method]


def parameters(document: Node, path: str, operation: Node) -> Iterator[Node]:
    """Parameters of an operation, its path's included, references followed."""
    for parameter in [*document["paths"][path].get("parameters", []), *operation.get("parameters", [])]:
        yield follow(document, parameter)


def replies(document: Node, operation: Node) -> Iterator[tuple[str, Node]]:
    """Status and response of an operation, references followed."""
    for status, reply in operation.get("responses", {}).items():
        yield status, follow(document, reply)


def every_parameter(document: Node) -> Iterator[tuple[str, Node]]:
    """Pointer and parameter, wherever one is written down."""
    yield from _components(document, "parameters")
    for path, item in document["paths"].items():
        holders = [("", item), *((f"/{method}", item[method]) for method in METHODS if method in item)]
        for suffix, holder in holders:
            for index, parameter in enumerate(holder.get("parameters", [])):
                if "$ref" not in parameter:
                    yield f"#/paths/{escape(path)}{suffix}/parameters/{index}", parameter


def every_reply(document: Node) -> Iterator[tuple[str, Node]]:
    """Pointer and response, wherever one is written down."""
    yield from _components(document, "responses")
    for where, _, _, operation in operations(document):
        for status, reply in operation.get("responses", {}).items():
            if "$ref" not in reply:
                yield f"{where}/responses/{status}", reply


def every_header(document: Node) -> Iterator[tuple[str, Node]]:
    """Pointer and header, wherever one is written down."""
    yield from _components(document, "headers")
    for where, reply in every_reply(document):
        for name, header in reply.get("headers", {}).items():
            if "$ref" not in header:
                yield f"{where}/headers/{escape(name)}", header


def bodies(document: Node) -> Iterator[tuple[str, Node]]:
    """Pointer and media type object of every body, requests and replies."""
    holders = [*_components(document, "requestBodies"), *every_reply(document)]
    for where, _, _, operation in operations(document):
        if "$ref" not in operation.get("requestBody", {"$ref": ""}):
            holders.append((f"{where}/requestBody", operation["requestBody"]))
    for where, holder in holders:
        yield from _contents(where, holder)


def valued(document: Node) -> Iterator[tuple[str, Node]]:
    """Pointer and whatever has a schema and may have examples: bodies, parameters and headers."""
    yield from bodies(document)
    for where, holder in [*every_parameter(document), *every_header(document)]:
        yield where, holder
        yield from _contents(where, holder)


def schemas(document: Node) -> Iterator[tuple[str, Node, str]]:
    """Pointer, schema and what it is to the generator, for each that the generator looks at."""
    for where, schema, role in _roots(document):
        yield from _within(where, schema, role, SHAPES)


def every_schema(document: Node) -> Iterator[tuple[str, Node]]:
    """Pointer and schema, wherever one is written down."""
    for where, schema, role in _roots(document):
        yield from ((place, found) for place, found, _ in _within(where, schema, role, SHAPES + LIMITS))


def _roots(document: Node) -> Iterator[tuple[str, Any, str]]:
    for where, schema in _components(document, "schemas"):
        yield where, schema, COMPONENT
    for where, holder in valued(document):
        if "schema" in holder:
            yield f"{where}/schema", holder["schema"], INLINE


def _within(where: str, schema: Any, role: str, keys: tuple[str, ...]) -> Iterator[tuple[str, Node, str]]:
    if not isinstance(schema, dict):
        return
    yield where, schema, role
    for key in keys:
        inner = schema.get(key)
        if key in BY_NAME:
            for name, member in (inner or {}).items():
                yield from _within(f"{where}/{key}/{escape(name)}", member, MEMBER, keys)
        elif isinstance(inner, list):
            for index, variant in enumerate(inner):
                yield from _within(f"{where}/{key}/{index}", variant, INLINE, keys)
        else:
            yield from _within(f"{where}/{key}", inner, INLINE, keys)


def _components(document: Node, kind: str) -> Iterator[tuple[str, Any]]:
    for name, component in document.get("components", {}).get(kind, {}).items():
        yield f"#/components/{kind}/{escape(name)}", component


def _contents(where: str, holder: Node) -> Iterator[tuple[str, Node]]:
    for kind, media in holder.get("content", {}).items():
        yield f"{where}/content/{escape(kind)}", media


def follow(document: Node, node: Node) -> Node:
    """What a node stands for: itself, or what its `$ref` names."""
    while "$ref" in node:
        node = resolve(document, node["$ref"])
    return node


def is_null(schema: Node) -> bool:
    """Whether null is all that a schema takes."""
    return schema.get("type") == "null" or ("const" in schema and schema["const"] is None)


def allows_null(schema: Node) -> bool:
    """Whether a schema says itself that null will do."""
    kinds = schema.get("type")
    listed = (isinstance(kinds, list) and "null" in kinds) or None in schema.get("enum", [])
    variants = [one for key in ("oneOf", "anyOf") for one in schema.get(key, [])]
    return is_null(schema) or listed or schema.get("nullable") is True or any(map(allows_null, variants))
