"""Schemas of the resources in responses, read from the OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from datadog_incidents._openapi.document import openapi_document

from .messages import JSON

Schema = Mapping[str, Any]


@frozen
class ResourceSchema:
    """Schema of one JSON:API resource.

    Attributes:
        kind: JSON:API type.
        attributes: schemas of the attributes by name.
        relationships: schemas of the relationships by name.
        required: names of attributes and relationships that every response contains.
        meta: names of the members of a list's `meta`.
        included: JSON:API types of the resources in `included`.
    """

    kind: str
    attributes: Mapping[str, Schema]
    relationships: Mapping[str, Schema]
    required: frozenset[str]
    meta: frozenset[str]
    included: frozenset[str]


@cache
def resource_schema(operation: str) -> ResourceSchema:
    """Return the schema of the resources in an operation's successful response."""
    response = _response_schema(operation)
    data = follow(response["properties"]["data"])
    data = follow(data["items"]) if data.get("type") == "array" else data
    members = data["properties"]
    kind = follow(members["type"])
    attributes = follow(members.get("attributes", {}))
    relationships = follow(members.get("relationships", {}))
    return ResourceSchema(
        # Published, not recorded (EVIDENCE.md#published-not-recorded): postmortem templates have two types,
        # singular and plural. The first is used.
        kind=kind.get("const") or kind["enum"][0],
        attributes=attributes.get("properties", {}),
        relationships=relationships.get("properties", {}),
        required=frozenset([*attributes.get("required", []), *relationships.get("required", [])]),
        meta=frozenset(follow(response["properties"].get("meta", {})).get("properties", ())),
        included=frozenset(_kinds(follow(response["properties"].get("included", {})).get("items", {}))),
    )


@cache
def settable(operation: str, member: str) -> frozenset[str]:
    """Return the names of the attributes or relationships in an operation's request body.

    Others are not validated and can have any value.
    """
    body = next(iter(_operation(operation)["requestBody"]["content"].values()))["schema"]
    data = follow(follow(body)["properties"]["data"])
    return frozenset(follow(data["properties"].get(member, {})).get("properties", {}))


@cache
def media_type(operation: str) -> str:
    """Return the media type of an operation's successful response."""
    kind: str = next(iter(_success(operation)["content"]))
    return kind


@cache
def success_media_types(operation: str) -> tuple[str, ...]:
    """Return the media types of an operation's successful response; none if it has no body."""
    return tuple(_success(operation).get("content", ()))


@cache
def error_media_type(operation: str) -> str:
    """Return the media type of an operation's errors."""
    responses = _operation(operation)["responses"]
    response = next(follow(responses[status]) for status in ("404", "400") if status in responses)
    kind: str = next(iter(response["content"]))
    return kind


@cache
def declared_media_type(operation: str, status: int) -> str:
    """Return the media type of an operation's response with a status; JSON if none is declared."""
    response = follow(_operation(operation)["responses"].get(str(status), {}))
    kind: str = next(iter(response.get("content", ())), JSON)
    return kind


@cache
def response_schema(operation: str, status: int) -> Schema | None:
    """Return the schema of an operation's response with a status; None if it declares no body."""
    response = follow(_operation(operation)["responses"].get(str(status), {}))
    return next((one["schema"] for one in response.get("content", {}).values()), None)


@cache
def success_status(operation: str) -> int:
    """Return the status of an operation's successful response."""
    return next(int(status) for status in _operation(operation)["responses"] if status.startswith("2"))


def follow(schema: Any) -> dict[str, Any]:
    """Return a schema with references resolved and the null alternative removed."""
    while True:
        if "$ref" in schema:
            target: Any = openapi_document()
            for part in schema["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            schema = target
        elif len(variants := [one for one in schema.get("oneOf", ()) if one.get("type") != "null"]) == 1:
            schema = variants[0]
        else:
            found: dict[str, Any] = schema
            return found


def _kinds(resource: Any) -> Iterator[str]:
    """Yield the JSON:API types that a schema of resources allows, including those of a union."""
    resource = follow(resource)
    for variant in resource.get("anyOf", resource.get("oneOf", ())):
        yield from _kinds(variant)
    kind = follow(resource.get("properties", {}).get("type", {}))
    yield from [kind["const"]] if "const" in kind else kind.get("enum", ())


def allows_null(schema: Schema) -> bool:
    """Return whether a schema accepts null."""
    return "null" in schema.get("type", ()) or any(
        one.get("type") == "null" for one in schema.get("oneOf", ())
    )


def _response_schema(operation: str) -> dict[str, Any]:
    return follow(next(iter(_success(operation)["content"].values()))["schema"])


def _success(operation: str) -> Any:
    return _operation(operation)["responses"][str(success_status(operation))]


@cache
def _operation(operation: str) -> Any:
    return next(one for one in _operations() if one["operationId"] == operation)


def _operations() -> Iterator[Any]:
    for item in openapi_document()["paths"].values():
        for one in item.values():
            if isinstance(one, dict) and "operationId" in one:
                yield one
