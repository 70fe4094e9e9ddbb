"""Schemas of the OpenAPI document, without references and `allOf`, and the request schemas of operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from typing import Any

from datadog_incidents._openapi.document import follow, openapi_document, self_contained
from datadog_incidents._openapi.schema_validator import SchemaValidator
from datadog_incidents_api.operations import OPERATIONS

Schema = Mapping[str, Any]
"""JSON Schema, which may contain references into the OpenAPI document."""


def resolved(schema: Schema) -> dict[str, Any]:
    """Return a schema without `$ref` and `allOf` of its own; the schemas within it keep theirs."""
    own = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
    if "$ref" in schema:
        own = merged(resolved(follow({"$ref": schema["$ref"]}, openapi_document())), own)
    for part in schema.get("allOf", []):
        own = merged(own, resolved(part))
    return own


def merged(first: Schema, second: Schema) -> dict[str, Any]:
    """Return a schema for values that are valid by both of two resolved schemas.

    Properties are merged by name. Of any other keyword that both have, the second schema's value is used.
    """
    result = {**first, **second}
    if "required" in first and "required" in second:
        result["required"] = [*dict.fromkeys([*first["required"], *second["required"]])]
    if "properties" in first and "properties" in second:
        result["properties"] = {**first["properties"]}
        for name, schema in second["properties"].items():
            known = first["properties"].get(name)
            result["properties"][name] = (
                schema if known is None else merged(resolved(known), resolved(schema))
            )
    return result


def member(schema: Schema, *names: str) -> dict[str, Any]:
    """Return the resolved schema of a member at a path of names, e.g. `data`, `attributes`.

    Raises:
        KeyError: the schema has no such member.
    """
    found = resolved(schema)
    for name in names:
        found = resolved(found["properties"][name])
    return found


@cache
def request_schema(operation: str) -> dict[str, Any] | None:
    """Return the schema of the request body of an operation, by ID; None if it has no body."""
    one = OPERATIONS[operation]
    declared = openapi_document()["paths"][one.path][one.method.lower()]
    content = follow(declared.get("requestBody", {}), openapi_document()).get("content", {})
    schema: dict[str, Any] | None = content["application/json"]["schema"] if content else None
    return schema


def validator(schema: Schema) -> SchemaValidator:
    """Return a validator for a schema that may refer to the components of the OpenAPI document."""
    return SchemaValidator(partial(self_contained, {**schema}, openapi_document()))
