"""What the document says of the resource that an operation answers with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from .contract import document
from .messages import JSON

Schema = Mapping[str, Any]


@frozen
class ResourceSchema:
    """One kind of JSON:API resource.

    Attributes:
        kind: the JSON:API type.
        attributes: schemas by name, as the document has them.
        relationships: likewise.
        required: names of attributes and relationships that every reply has.
        meta: names of what a list of them says of itself.
        included: JSON:API types of what may come along with them.
    """

    kind: str
    attributes: Mapping[str, Schema]
    relationships: Mapping[str, Schema]
    required: frozenset[str]
    meta: frozenset[str]
    included: frozenset[str]


@cache
def resource_schema(operation: str) -> ResourceSchema:
    """The shape of the resources in an operation's reply of success."""
    reply = _reply(operation)
    data = follow(reply["properties"]["data"])
    data = follow(data["items"]) if data.get("type") == "array" else data
    members = data["properties"]
    kind = follow(members["type"])
    attributes = follow(members.get("attributes", {}))
    relationships = follow(members.get("relationships", {}))
    return ResourceSchema(
        # Where the document has two spellings, the server is taken to use the first.
        kind=kind.get("const") or kind["enum"][0],
        attributes=attributes.get("properties", {}),
        relationships=relationships.get("properties", {}),
        required=frozenset([*attributes.get("required", []), *relationships.get("required", [])]),
        meta=frozenset(follow(reply["properties"].get("meta", {})).get("properties", ())),
        included=frozenset(_kinds(follow(reply["properties"].get("included", {})).get("items", {}))),
    )


@cache
def settable(operation: str, member: str) -> frozenset[str]:
    """Names of the attributes or relationships in an operation's body; any others may hold anything."""
    body = next(iter(_operation(operation)["requestBody"]["content"].values()))["schema"]
    data = follow(follow(body)["properties"]["data"])
    return frozenset(follow(data["properties"].get(member, {})).get("properties", {}))


@cache
def media_type(operation: str) -> str:
    """The content type of an operation's reply of success."""
    kind: str = next(iter(_success(operation)["content"]))
    return kind


@cache
def error_media_type(operation: str) -> str:
    """The content type of an operation's errors."""
    replies = _operation(operation)["responses"]
    reply = next(follow(replies[status]) for status in ("404", "400") if status in replies)
    kind: str = next(iter(reply["content"]))
    return kind


@cache
def declared_media_type(operation: str, status: int) -> str:
    """The content type of an operation's reply of a status; JSON where the document has none."""
    reply = follow(_operation(operation)["responses"].get(str(status), {}))
    kind: str = next(iter(reply.get("content", ())), JSON)
    return kind


@cache
def success_status(operation: str) -> int:
    """The one status of success."""
    return next(int(status) for status in _operation(operation)["responses"] if status.startswith("2"))


def follow(schema: Any) -> dict[str, Any]:
    """A schema itself: references followed, and null taken away."""
    while True:
        if "$ref" in schema:
            target: Any = document()
            for part in schema["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            schema = target
        elif len(variants := [one for one in schema.get("oneOf", ()) if one.get("type") != "null"]) == 1:
            schema = variants[0]
        else:
            found: dict[str, Any] = schema
            return found


def _kinds(resource: Any) -> Iterator[str]:
    """The JSON:API types of a schema of resources, which may be a union."""
    resource = follow(resource)
    for variant in resource.get("anyOf", resource.get("oneOf", ())):
        yield from _kinds(variant)
    kind = follow(resource.get("properties", {}).get("type", {}))
    yield from [kind["const"]] if "const" in kind else kind.get("enum", ())


def allows_null(schema: Schema) -> bool:
    """Whether null will do where a schema is used."""
    return "null" in schema.get("type", ()) or any(
        one.get("type") == "null" for one in schema.get("oneOf", ())
    )


def _reply(operation: str) -> dict[str, Any]:
    return follow(next(iter(_success(operation)["content"].values()))["schema"])


def _success(operation: str) -> Any:
    return _operation(operation)["responses"][str(success_status(operation))]


@cache
def _operation(operation: str) -> Any:
    return next(one for one in _operations() if one["operationId"] == operation)


def _operations() -> Iterator[Any]:
    for item in document()["paths"].values():
        for one in item.values():
            if isinstance(one, dict) and "operationId" in one:
                yield one
