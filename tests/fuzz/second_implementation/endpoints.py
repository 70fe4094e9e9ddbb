"""Endpoints: the part of the OpenAPI document that describes the operations of the second implementation."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Any, TypeAlias
from urllib.parse import parse_qsl

import jsonschema_rs
from attrs import frozen

from datadog_incidents._openapi.document import follow, openapi_document, with_integer_bounds
from datadog_incidents_api.operations import OPERATIONS

Json: TypeAlias = dict[str, Any]
Validator: TypeAlias = jsonschema_rs.Draft202012Validator

TAGS = ("incidents", "todos", "types")
NAMES = ("create", "list", "get", "update", "delete")
SERVED = {name: one for name, one in OPERATIONS.items() if one.tag in TAGS and one.name in NAMES}
"""Operations of the second implementation, by ID."""
DOCUMENT = openapi_document()
COMPONENTS = with_integer_bounds(DOCUMENT["components"])


class HTTPError(Exception):
    """Refusal of a request.

    Args:
        status: HTTP status.
        message: message.
        headers: additional headers.
    """

    def __init__(self, status: int, message: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.status, self.message, self.headers = status, message, headers or {}


@frozen
class Endpoint:
    """Operation with its part of the OpenAPI document."""

    id: str

    @cached_property
    def description(self) -> Json:
        operation = SERVED[self.id]
        item: Json = DOCUMENT["paths"][operation.path]
        described: Json = item[operation.method.lower()]
        return described | {"parameters": [*item.get("parameters", ()), *described.get("parameters", ())]}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", SERVED[self.id].path))

    @cached_property
    def body(self) -> Validator | None:
        content = self.description.get("requestBody", {}).get("content")
        return _validator(content["application/json"]["schema"]) if content else None

    def query(self, text: str) -> Json:
        """Return the query parameters, parsed; 400 if one is invalid, repeated or missing."""
        sent = parse_qsl(text, keep_blank_values=True)
        found: Json = {}
        for parameter in (follow(one, DOCUMENT) for one in self.description["parameters"]):
            values = [value for name, value in sent if name == parameter["name"]]
            if parameter["in"] == "query" and values:
                found[parameter["name"]] = parsed = _parsed(follow(parameter["schema"], DOCUMENT), values[0])
                if len(values) > 1 or not _of_parameter(self.id, parameter["name"]).is_valid(parsed):
                    raise HTTPError(400, f"{parameter['name']} is not valid")
        return found

    def media_type(self, status: int) -> str | None:
        response = follow(self.description["responses"].get(str(status), {}), DOCUMENT)
        return next(iter(response.get("content", ())), None)


def _validator(schema: Json) -> Validator:
    return Validator(with_integer_bounds(schema) | {"components": COMPONENTS}, validate_formats=True)


@cache
def _of_parameter(operation: str, name: str) -> Validator:
    described = Endpoint(operation).description["parameters"]
    found = (follow(one, DOCUMENT) for one in described)
    return _validator(next(one["schema"] for one in found if one["name"] == name))


def _parsed(schema: Json, text: str) -> Any:
    if schema["type"] == "array":
        return text.split(",")
    if schema["type"] == "integer" and re.fullmatch("-?[0-9]{1,99}", text):
        return int(text)
    return {"true": True, "false": False}.get(text, text) if schema["type"] == "boolean" else text
