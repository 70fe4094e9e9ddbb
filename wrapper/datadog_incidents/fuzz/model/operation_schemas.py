"""Schemas of requests and responses of an operation, read from the OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from datadog_incidents._openapi import document
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

Schema = Mapping[str, Any]
NOTHING: Schema = {}
CONFLICT = 409
"""Status of an operation that can succeed once only for what the request addresses."""


@frozen
class Parameter:
    """Query parameter of an operation.

    Attributes:
        name: name in the query string.
        required: whether a request must contain it.
        schema: schema of its values.
    """

    name: str
    required: bool
    schema: Schema

    @property
    def values(self) -> list[str]:
        """Enumerated values, or those of its items; empty if any value is valid."""
        items = follow(self.schema.get("items", self.schema))
        return [*items.get("enum", ())]

    @property
    def usual(self) -> str:
        """Valid value, as in a query; empty for a parameter that may be any text."""
        if self.values:
            return self.values[0]
        return {"integer": "1", "boolean": "false"}.get(str(self.schema.get("type")), "")


def follow(schema: Schema) -> Schema:
    """Return a schema with references resolved."""
    return document.follow(dict(schema), document.openapi_document())


def without_null(schema: Schema) -> Schema:
    """Return a schema with references resolved, and without the alternative null."""
    while True:
        schema = follow(schema)
        variants = [one for one in schema.get("oneOf", ()) if one.get("type") != "null"]
        if len(variants) != 1:
            return schema
        schema = variants[0]


def allows_null(schema: Schema) -> bool:
    """Return whether a schema accepts null."""
    schema = follow(schema)
    return "null" in schema.get("type", ()) or any(allows_null(one) for one in schema.get("oneOf", ()))


def is_read_only(schema: Schema) -> bool:
    """Return whether a member is marked as set by the server alone."""
    return bool(schema.get("readOnly") or follow(schema).get("readOnly"))


@cache
def body_schema(operation: str) -> Schema | None:
    """Return the schema of an operation's request body; None if it has none."""
    body = follow(_definition(operation).get("requestBody", NOTHING))
    return next((one["schema"] for one in body.get("content", {}).values()), None)


@cache
def request_members(operation: str, group: str) -> Mapping[str, Schema]:
    """Return the schemas of the `attributes` or `relationships` of a request, without read-only ones."""
    schema = body_schema(operation)
    if schema is None:
        return {}
    found = without_null(_data(schema).get("properties", {}).get(group, NOTHING)).get("properties", {})
    return {name: one for name, one in found.items() if not is_read_only(one)}


@cache
def required_members(operation: str, group: str) -> frozenset[str]:
    """Return the names of the `attributes` or `relationships` that a request must contain."""
    data = _data(body_schema(operation) or NOTHING)
    return frozenset(without_null(data.get("properties", {}).get(group, NOTHING)).get("required", ()))


@cache
def response_members(operation: str, group: str) -> Mapping[str, Schema]:
    """Return the schemas of the `attributes` or `relationships` of the resources in a response."""
    schema = response_schema(operation)
    data = _data(schema) if schema is not None else NOTHING
    members: Mapping[str, Schema]
    members = without_null(data.get("properties", {}).get(group, NOTHING)).get("properties", {})
    return members


@cache
def response_schema(operation: str) -> Schema | None:
    """Return the schema of an operation's successful response; None if it has no body."""
    for status in OPERATIONS[operation].success:
        response = follow(_definition(operation)["responses"][str(status)])
        for content in response.get("content", {}).values():
            schema: Schema = content["schema"]
            return schema
    return None


@cache
def kinds(operation: str) -> tuple[str, ...]:
    """Return the JSON:API types of the resources in an operation's successful response."""
    schema = response_schema(operation)
    kind = follow(_data(schema or NOTHING).get("properties", {}).get("type", NOTHING))
    return (kind["const"],) if "const" in kind else tuple(kind.get("enum", ()))


@cache
def query_parameters(operation: str) -> Mapping[str, Parameter]:
    """Return the query parameters of an operation by name."""
    return _parameters(operation, "query")


@cache
def id_schemas(operation: str) -> Mapping[str, Schema]:
    """Return the schemas of the path parameters of an operation by name."""
    return {name: one.schema for name, one in _parameters(operation, "path").items()}


def _parameters(operation: str, location: str) -> Mapping[str, Parameter]:
    item = document.openapi_document()["paths"][OPERATIONS[operation].path]
    # Those of an operation replace those of its path.
    listed: Iterable[Schema] = [*item.get("parameters", ()), *_definition(operation).get("parameters", ())]
    found = [follow(one) for one in listed]
    return {
        one["name"]: Parameter(one["name"], one.get("required", False), follow(one["schema"]))
        for one in found
        if one["in"] == location
    }


@cache
def links(operation: str) -> Mapping[str, Schema]:
    """Return the links of an operation's successful response by name."""
    status = str(OPERATIONS[operation].success[0])
    found: Mapping[str, Schema] = follow(_definition(operation)["responses"][status]).get("links", {})
    return found


@cache
def statuses(operation: str) -> frozenset[int]:
    """Return the statuses that the OpenAPI document has for an operation."""
    return frozenset(map(int, _definition(operation)["responses"]))


def path_parameters(operation: Operation) -> list[str]:
    """Return the names of an operation's path parameters, in order."""
    return [part[1:-1] for part in operation.path.split("/") if part.startswith("{")]


def _data(schema: Schema) -> Schema:
    data = without_null(without_null(schema).get("properties", {}).get("data", NOTHING))
    return without_null(data["items"]) if data.get("type") == "array" else data


def _definition(operation: str) -> Schema:
    found = OPERATIONS[operation]
    definition: Schema = document.openapi_document()["paths"][found.path][found.method.lower()]
    return definition


def include_choices(operation: str) -> list[list[str]]:
    """Return each value of `include`, all of them, and none; none alone if an operation has no `include`."""
    include = query_parameters(operation).get("include")
    return [[]] if include is None else [*([one] for one in include.values), include.values, []]


def include_query(names: list[str]) -> dict[str, str]:
    """Return the query with which related resources are included."""
    return {"include": ",".join(names)} if names else {}
