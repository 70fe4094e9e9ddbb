"""Operations and schemas of the OpenAPI document, for the tests.

Apart from loading the file, nothing here depends on the generated package: the tests compare the package with
the spec.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

import jsonschema_rs

Node = dict[str, Any]

NO_SCHEMA: Node = {}
"""Schema of a null, and of a value that matches no variant."""

SPEC: Node = json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))
SCHEMAS: dict[str, Node] = SPEC["components"]["schemas"]
OPERATIONS: dict[str, Node] = {
    operation["operationId"]: operation
    for path in SPEC["paths"].values()
    for method, operation in path.items()
    if method in ("get", "post", "put", "patch", "delete")
}

KEYWORDS = {
    *("$ref", "type", "enum", "const", "format", "properties", "required", "items", "additionalProperties"),
    *("minimum", "maximum", "maxLength", "anyOf", "oneOf", "if", "then"),
    *("description", "title", "default", "example", "examples", "discriminator", "readOnly"),
}
"""Keywords that the tests support; check how a new keyword affects them before adding it."""


def resolve(node: Node) -> Node:
    """Follow references until a node that is not a reference."""
    while "$ref" in node:
        _, *keys = node["$ref"].split("/")
        node = SPEC
        for key in keys:
            node = node[key]
    return node


def component(node: Node) -> str:
    """Return the name of the component that a reference points to."""
    return str(node["$ref"]).rpartition("/")[2]


def reply_schemas(operation: Node, status_prefix: str = "") -> list[str]:
    """Return the schemas of an operation's JSON responses, for statuses with a prefix."""
    responses = operation["responses"].items()
    replies = [resolve(response) for status, response in responses if status.startswith(status_prefix)]
    contents = [content for reply in replies for content in reply.get("content", {}).values()]
    return [component(content["schema"]) for content in contents]


def body_schema(operation: Node) -> str | None:
    """Return the schema of an operation's request body; None if it has no body."""
    body = operation.get("requestBody")
    return None if body is None else component(resolve(body)["content"]["application/json"]["schema"])


RESPONSES = sorted({name for operation in OPERATIONS.values() for name in reply_schemas(operation)})
"""Schemas of all responses, including errors."""
REQUESTS = {
    name: schema for name, operation in OPERATIONS.items() if (schema := body_schema(operation)) is not None
}
"""Schema of the request body by operation, for operations with a body."""


@cache
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    # Compiling a schema beside all components takes milliseconds.
    root = json.loads(schema) | ({"components": SPEC["components"]} if '"$ref"' in schema else {})
    return jsonschema_rs.Draft202012Validator(root, validate_formats=True)


def is_valid(value: Any, schema: Node) -> bool:
    return _validator(json.dumps(schema)).is_valid(value)


def variants(schema: Node) -> list[Node]:
    """Return the variants of a union except null, with nested unions flattened; else the schema itself."""
    found = resolve(schema)
    unsupported = {key for key in found if key not in KEYWORDS and not key.startswith("x-")}
    assert not unsupported, unsupported
    branches = found.get("anyOf") or found.get("oneOf")
    if branches is None:
        return [] if found.get("type") == "null" else [found]
    return [variant for branch in branches for variant in variants(branch)]


def is_model(schema: Node) -> bool:
    """Whether a schema is of an object with properties, for which a model is generated."""
    return "properties" in resolve(schema)


def is_union(schema: Node) -> bool:
    """Whether a schema may have several variants besides null; an `anyOf` with one member may get more."""
    return len(variants(schema)) > 1 or "anyOf" in resolve(schema)


def is_nullable(schema: Node) -> bool:
    return is_valid(None, schema)


def discriminator(models: list[Node]) -> str | None:
    """Return the property for which each variant has constants that no other variant has; None if none has.

    The values of an enum distinguish several variants from each other, but not a single variant from unknown
    ones, because enums are open.
    """
    for key in models[0]["properties"]:
        parts = [resolve(model["properties"].get(key, {})) for model in models]
        values = [value for part in parts for value in constants(part)]
        if len(models) == 1 and "const" not in parts[0]:
            continue
        if all(map(constants, parts)) and len(values) == len(set(values)):
            return str(key)
    return None


def is_read_only(schema: Node) -> bool:
    """Whether a schema is of a member that the server sets, and that requests therefore omit."""
    return bool(schema.get("readOnly") or resolve(schema).get("readOnly"))


def constants(schema: Node) -> list[Any]:
    """Return the values that a schema enumerates."""
    return [schema["const"]] if "const" in schema else list(schema.get("enum", ()))


def reference(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}
