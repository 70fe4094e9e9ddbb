"""The document as the tests read it: its operations and schemas.

Nothing here looks at the generated package: what it does is judged by what the document says.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

import jsonschema_rs

Node = dict[str, Any]

NOTHING: Node = {}
"""What the document says of a null, and of a value that no variant allows."""

DOCUMENT: Node = json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))
SCHEMAS: dict[str, Node] = DOCUMENT["components"]["schemas"]
OPERATIONS: dict[str, Node] = {
    operation["operationId"]: operation
    for path in DOCUMENT["paths"].values()
    for method, operation in path.items()
    if method in ("get", "post", "put", "patch", "delete")
}

KEYWORDS = {
    *("$ref", "type", "enum", "const", "format", "properties", "required", "items", "additionalProperties"),
    *("minimum", "maximum", "maxLength", "anyOf", "oneOf", "if", "then"),
    *("description", "title", "default", "example", "examples"),
}
"""What the tests understand; a new keyword has to be thought about here first."""


def resolve(node: Node) -> Node:
    """What a reference stands for."""
    while "$ref" in node:
        _, *keys = node["$ref"].split("/")
        node = DOCUMENT
        for key in keys:
            node = node[key]
    return node


def component(node: Node) -> str:
    """The name of the component that a body's schema is."""
    return str(node["$ref"]).rpartition("/")[2]


def reply_schemas(operation: Node, statuses: str = "") -> list[str]:
    """The schemas of an operation's JSON replies, of statuses that start so."""
    replies = [resolve(one) for status, one in operation["responses"].items() if status.startswith(statuses)]
    contents = [content for reply in replies for content in reply.get("content", {}).values()]
    return [component(content["schema"]) for content in contents]


def body_schema(operation: Node) -> str | None:
    """The schema of what an operation sends; None where it sends nothing."""
    body = operation.get("requestBody")
    return None if body is None else component(resolve(body)["content"]["application/json"]["schema"])


RESPONSES = sorted({name for operation in OPERATIONS.values() for name in reply_schemas(operation)})
"""Every schema that any operation answers with, errors included."""
REQUESTS = {name: schema for name, one in OPERATIONS.items() if (schema := body_schema(one))}
"""What each operation that has a body sends."""


@cache
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    root = json.loads(schema) | {"components": DOCUMENT["components"]}
    return jsonschema_rs.Draft202012Validator(root, validate_formats=True)


def is_valid(value: Any, schema: Node) -> bool:
    return _validator(json.dumps(schema)).is_valid(value)


def variants(schema: Node) -> list[Node]:
    """The members of a union, null aside, unions within it included; the schema itself if it is none."""
    found = resolve(schema)
    strange = {key for key in found if key not in KEYWORDS and not key.startswith("x-")}
    assert not strange, strange
    branches = found.get("anyOf") or found.get("oneOf")
    if branches is None:
        return [] if found.get("type") == "null" else [found]
    return [one for branch in branches for one in variants(branch)]


def is_model(schema: Node) -> bool:
    """An object with members of its own."""
    return "properties" in resolve(schema)


def is_union(schema: Node) -> bool:
    """Whether there may be several kinds of value to tell apart, null aside: `anyOf` of one may grow."""
    return len(variants(schema)) > 1 or "anyOf" in resolve(schema)


def is_nullable(schema: Node) -> bool:
    return is_valid(None, schema)


def discriminator(models: list[Node]) -> str | None:
    """The member that each variant has constants for, none of them shared.

    The values of an enum tell several variants apart, not the only one from what is unknown: enums are open.
    """
    for key in models[0]["properties"]:
        parts = [resolve(model["properties"].get(key, {})) for model in models]
        values = [value for part in parts for value in constants(part)]
        if len(models) == 1 and "const" not in parts[0]:
            continue
        if all(map(constants, parts)) and len(values) == len(set(values)):
            return str(key)
    return None


def constants(schema: Node) -> list[Any]:
    """The values that a schema allows by name."""
    return [schema["const"]] if "const" in schema else list(schema.get("enum", ()))


def reference(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}
