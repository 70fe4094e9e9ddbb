"""Requests as JSON values, and the schema of these values for each operation.

The value of a request is an object of `path`, `query` and `body`, so that one schema decides whether the
whole request is valid.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, unquote

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents._openapi.document import follow, openapi_document, with_integer_bounds
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents_api.operations import OPERATIONS

JSON = "application/json"
INTEGER = re.compile(r"-?[0-9]+")


@cache
def request_schema(operation: str) -> dict[str, Any]:
    """Return the schema of the requests of an operation, without references; not to be modified.

    Bounds of integer formats are added, because validators ignore these formats.
    """
    declared = OPERATIONS[operation]
    item = openapi_document()["paths"][declared.path]
    definition = item[declared.method.lower()]
    locations: dict[str, dict[str, Any]] = {
        name: {"properties": {}, "required": []} for name in ("path", "query")
    }
    listed = _inlined([*item.get("parameters", ()), *definition.get("parameters", ())])
    # Those of an operation replace those of its path.
    for parameter in {(one["in"], one["name"]): one for one in listed}.values():
        location = locations[parameter["in"]]
        location["properties"][parameter["name"]] = parameter["schema"]
        if parameter.get("required"):
            location["required"].append(parameter["name"])
    schema: dict[str, Any] = {"properties": {**locations}, "required": [*locations]}
    body = _inlined(definition.get("requestBody", {}))
    if body:
        schema["properties"]["body"] = body["content"][JSON]["schema"]
        schema["required"] += ["body"] if body.get("required") else []
    bounded: dict[str, Any] = with_integer_bounds(schema)
    return bounded


def request_value(request: Request) -> dict[str, Any] | None:
    """Return the value of a request of an operation.

    Returns:
        None for a request about which its schema says nothing: another method, a path of another form, a
        body that is not JSON, or a parameter that is given twice.
    """
    operation = OPERATIONS[str(request.operation)]
    schema = request_schema(operation.id)["properties"]
    path = _path(operation.path, request.path)
    texts = parse_qsl(request.query, keep_blank_values=True)
    query = dict(texts)
    if request.method != operation.method or path is None or len(texts) > len(query):
        return None
    parameters = schema["query"]["properties"]
    value: dict[str, Any] = {
        "path": path,
        "query": {name: _parsed(text, parameters.get(name, {})) for name, text in query.items()},
    }
    if not request.body:
        return value
    kind = {name.lower(): one for name, one in request.headers.items()}.get("content-type", "")
    try:
        return value | {"body": json.loads(request.body)} if kind.partition(";")[0] == JSON else None
    except (ValueError, RecursionError):
        return None


def _inlined(node: Any) -> Any:
    """Return a node of the OpenAPI document with all references replaced by their targets."""
    if is_array(node):
        return [_inlined(one) for one in node]
    if not is_object(node):
        return node
    target = _inlined(follow({"$ref": node["$ref"]}, openapi_document())) if "$ref" in node else {}
    return {**target, **{key: _inlined(one) for key, one in node.items() if key != "$ref"}}


def _path(template: str, path: str) -> dict[str, str] | None:
    names, segments = template.split("/"), path.split("/")
    if len(names) != len(segments):
        return None
    pairs = zip(names, segments, strict=True)
    return {name[1:-1]: unquote(one) for name, one in pairs if name.startswith("{")}


def _parsed(text: str, schema: Mapping[str, Any]) -> Any:
    """Return the value of a query parameter; the text itself if it is not of the parameter's type."""
    match schema.get("type"):
        case "array":
            return text.split(",") if text else []
        case "integer" if INTEGER.fullmatch(text):
            return int(text)
        case "boolean" if text in ("true", "false"):
            return text == "true"
        case _:
            return text
