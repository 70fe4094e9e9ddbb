"""Ways through a document, with JSON pointers of where things stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

METHODS = ("get", "put", "post", "delete", "patch")
Node = dict[str, Any]
Found = Iterator[tuple[str, str]]


def escape(key: object) -> str:
    return str(key).replace("~", "~0").replace("/", "~1")


def operations(document: Node) -> Iterator[tuple[str, str, str, Node]]:
    """Pointer, path, method and operation."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield f"#/paths/{escape(path)}/{method}", path, method, item[method]


def parameters(document: Node, path: str, operation: Node) -> Iterator[Node]:
    """Parameters of an operation, its path's included, references followed."""
    for parameter in [
        *document["paths"][path].get("parameters", []),
        *operation.get("parameters", []),
    ]:
        yield follow(document, parameter)


def every_parameter(document: Node) -> Iterator[tuple[str, Node]]:
    """Pointer and parameter, wherever one is written down."""
    for name, parameter in document.get("components", {}).get("parameters", {}).items():
        yield f"#/components/parameters/{name}", parameter
    for path, item in document["paths"].items():
        holders = [
            ("", item),
            *((f"/{method}", item[method]) for method in METHODS if method in item),
        ]
        for suffix, holder in holders:
            for index, parameter in enumerate(holder.get("parameters", [])):
                if "$ref" not in parameter:
                    yield f"#/paths/{escape(path)}{suffix}/parameters/{index}", parameter


def schemas(document: Node) -> Iterator[tuple[str, Node, bool]]:
    """Pointer and schema, wherever one is written down; True for components."""
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        yield from _within(f"#/components/schemas/{escape(name)}", schema, True)
    for where, parameter in every_parameter(document):
        yield from _within(f"{where}/schema", parameter.get("schema", {}), False)
    for where, media in media_types(document):
        yield from _within(f"{where}/schema", media.get("schema", {}), False)


def _within(where: str, schema: Any, component: bool) -> Iterator[tuple[str, Node, bool]]:
    if not isinstance(schema, dict):
        return
    yield where, schema, component
    for name, member in schema.get("properties", {}).items():
        yield from _within(f"{where}/properties/{escape(name)}", member, False)
    for key in ("items", "additionalProperties"):
        yield from _within(f"{where}/{key}", schema.get(key), False)
    for key in ("oneOf", "anyOf", "allOf"):
        for index, variant in enumerate(schema.get(key, [])):
            yield from _within(f"{where}/{key}/{index}", variant, False)


def media_types(document: Node) -> Iterator[tuple[str, Node]]:
    """Pointer and media type object of every body, requests and replies."""
    for where, _, _, operation in operations(document):
        for kind, media in operation.get("requestBody", {}).get("content", {}).items():
            yield f"{where}/requestBody/content/{escape(kind)}", media
        for status, reply in operation.get("responses", {}).items():
            for kind, media in reply.get("content", {}).items():
                yield f"{where}/responses/{status}/content/{escape(kind)}", media
    for name, reply in document.get("components", {}).get("responses", {}).items():
        for kind, media in reply.get("content", {}).items():
            yield f"#/components/responses/{name}/content/{escape(kind)}", media


def follow(document: Node, node: Node) -> Node:
    """What a node stands for: itself, or what its `$ref` names."""
    while "$ref" in node:
        target: Any = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def is_null(schema: Node) -> bool:
    return schema.get("type") == "null"


def allows_null(schema: Node) -> bool:
    """Whether a schema says itself that null will do."""
    kinds = schema.get("type")
    listed = isinstance(kinds, list) and "null" in kinds
    return listed or any(is_null(one) for key in ("oneOf", "anyOf") for one in schema.get(key, []))
