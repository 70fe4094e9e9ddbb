"""Reader of the spec: those facts of the bundled OpenAPI document that the official client states too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.bundle import resolve

from .facts import YES, Tree, child, referred

Node = dict[str, Any]

# Keywords with a form of their own in the facts, and keywords that the facts leave out: texts, and hints for
# the generator and the fuzzer. Every other keyword is a property.
TABULATED = {"type", "format", "const", "enum", "items", "properties", "required", "oneOf", "anyOf", "$ref"}
IGNORED = {
    "description",
    "discriminator",
    "example",
    "examples",
    "x-enumeration",
    "x-absence-tolerated",
    "x-often-absent",
    "x-timestamp",
}
FLAGS = {"deprecated", "readOnly", "writeOnly", "uniqueItems"}
# The formats that the official client has classes for; it does not distinguish, e.g., int32 and int64.
FORMATS = {"uuid", "date-time", "date", "binary"}
NULL = {"type": "null"}


def facts(document: Node) -> Tree:
    """Return the facts of the spec.

    Args:
        document: the bundled OpenAPI document, see `generator.bundle`.
    """
    operations: Tree = {}
    errors: set[str] = set()
    for path, item in document["paths"].items():
        shared = item.get("parameters", [])
        for method, operation in item.items():
            if method != "parameters":
                call = f"{method.upper()} {path}"
                operations[operation["operationId"]] = _operation(document, call, operation, shared)
                errors |= set(_errors(document, operation))
    (server,) = document["servers"]
    variables = server["variables"]
    schemas = document["components"]["schemas"]
    return {
        "operations": operations,
        "schemas": _reachable(schemas, (referred(operations) | errors) & schemas.keys()),
        "server": {"url": server["url"], **{name: one["default"] for name, one in variables.items()}},
        "sites": _names(variables["site"]["enum"]),
        "credentials": {
            name: {
                "type": f"{scheme['in']} {scheme['name']}" if scheme["type"] == "apiKey" else scheme["type"]
            }
            for name, scheme in document["components"]["securitySchemes"].items()
        },
    }


def _operation(document: Node, call: str, operation: Node, shared: list[Node]) -> Tree:
    parameters: Tree = {}
    for written in [*shared, *operation.get("parameters", [])]:
        parameter = _followed(document, written)
        parameters[parameter["name"]] = _parameter(parameter)
    body = operation.get("requestBody")
    if body:
        required = {"required": YES} if body.get("required") else {}
        parameters["body"] = {"in": "body", "type": _content(body)["response"], **required}
    node: Tree = {
        "call": call,
        "security": _names(name for alternative in operation["security"] for name in alternative),
        "parameters": parameters,
    }
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            node |= _content(_followed(document, response))
    if operation.get("x-unstable"):
        node["unstable"] = YES
    if operation.get("deprecated"):
        node["deprecated"] = YES
    return node


def _parameter(parameter: Node) -> Tree:
    schema = parameter["schema"]
    node: Tree = {"in": parameter["in"], **_type(schema), **dict(_others(schema))}
    if parameter.get("required"):
        node["required"] = YES
    if parameter.get("deprecated"):
        node["deprecated"] = YES
    if schema.get("type") == "array":
        node["format"] = "multi" if parameter.get("explode", parameter.get("style") == "form") else "csv"
    return node


def _content(holder: Node) -> Tree:
    """Return the type and the content type of a body."""
    content = holder.get("content", {})
    types = sorted({_text(media["schema"]) for media in content.values()})
    return {"response": " or ".join(types), "content": ", ".join(sorted(content))} if content else {}


def _errors(document: Node, operation: Node) -> Iterator[str]:
    """Yield the words in the types of the error responses."""
    for status, response in operation["responses"].items():
        if not status.startswith("2"):
            yield from referred(_content(_followed(document, response)))


def _reachable(schemas: Node, names: set[str]) -> Tree:
    """Return the facts of the schemas with these names, and of all schemas that they refer to."""
    found: Tree = {}
    while unseen := names - found.keys():
        for name in unseen:
            found[name] = _schema(schemas[name])
            names |= referred(child(found, name)) & schemas.keys()
    return found


def _schema(schema: Node) -> Tree:
    # The `additionalProperties` of an object with properties are a property of the node.
    node = _type({"type": schema["type"]} if "properties" in schema else schema) | dict(_others(schema))
    values = [schema["const"]] if "const" in schema else schema.get("enum", [])
    if values:
        node["values"] = _names(values)
    if schema.get("type") == "object" and node["type"] == "object":
        node["fields"] = {name: _field(schema, name) for name in schema.get("properties", {})}
    return node


def _field(schema: Node, name: str) -> Tree:
    field = schema["properties"][name]
    node = _type(field) | dict(_others(field))
    if name in schema.get("required", []):
        node["required"] = YES
    return node


def _type(schema: Node) -> Tree:
    """Return the type, and whether null is allowed; `oneOf` is not distinguished from `anyOf`."""
    variants = schema.get("oneOf") or schema.get("anyOf")
    if "$ref" in schema:
        return {"type": schema["$ref"].rpartition("/")[2]}
    if variants:
        types = sorted(_text(variant) for variant in variants if variant != NULL)
        nullable = NULL in variants
    else:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        types = sorted(_kind(kind, schema) for kind in kinds if kind != "null")
        nullable = "null" in kinds
    return {"type": " or ".join(types), **({"nullable": YES} if nullable else {})}


def _kind(kind: str, schema: Node) -> str:
    if kind == "array":
        return f"list of {_text(schema['items'])}"
    if kind == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"map of {_text(schema['additionalProperties'])}"
    return f"{kind} {schema['format']}" if schema.get("format") in FORMATS else kind


def _text(schema: Node) -> str:
    """Return a type inside another one, in which `?` stands for null."""
    node = _type(schema)
    return str(node["type"]) + ("?" if "nullable" in node else "")


def _others(schema: Node, inside: str = "") -> Iterator[tuple[str, str]]:
    """Yield the other keywords of a schema, and of the schemas in it."""
    for key in sorted(schema.keys() - TABULATED - IGNORED):
        if schema[key] is False if key == "additionalProperties" else schema[key] or key not in FLAGS:
            yield inside + key, YES if schema[key] is True else str(schema[key])
    for key in ("items", "oneOf", "anyOf"):
        inner = schema.get(key, [])
        for one in inner if isinstance(inner, list) else [inner]:
            yield from _others(one, f"{inside}{key}.")


def _names(names: Iterable[object]) -> Tree:
    return {str(name): {} for name in names}


def _followed(document: Node, node: Node) -> Node:
    return resolve(document, node["$ref"]) if "$ref" in node else node
