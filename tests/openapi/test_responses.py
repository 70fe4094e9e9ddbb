"""Validation of responses against a small OpenAPI document, also with rules that the spec does not use."""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents._openapi.responses import ResponseRules

NUMBER = {"$ref": "#/components/schemas/Number"}


def document_of(schema: dict[str, Any]) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {
        "paths": {"/a": {"get": {"responses": {"200": {"$ref": "#/components/responses/Good"}}}}},
        "components": {
            "responses": {"Good": {"content": content}},
            "schemas": {"Number": {"type": "integer", "format": "int32"}},
        },
    }


def violations(schema: dict[str, Any], body: Any) -> list[tuple[str, str, str]]:
    """Path, rule and pointer of each violation of a response."""
    content = json.dumps(body).encode()
    found = ResponseRules(document_of(schema)).violations("/a", "GET", 200, "application/json", content)
    return [(one.path, one.rule, one.pointer.removeprefix("#/components/")) for one in found]


SCHEMA = "responses/Good/content/application~1json/schema"
CASES: dict[str, tuple[dict[str, Any], Any, tuple[str, str, str]]] = {
    "reference": ({"properties": {"a": NUMBER}}, {"a": "x"}, ("$.a", "type", "schemas/Number/type")),
    "bound of a format": (
        {"properties": {"a": NUMBER}},
        {"a": 2**31},
        ("$.a", "format", "schemas/Number/format"),
    ),
    "minimum": ({"minimum": 3}, 2, ("$", "minimum", f"{SCHEMA}/minimum")),
    "list": (
        {"items": {"properties": {"a": NUMBER}}},
        [{}, {"a": []}],
        ("$[1].a", "type", "schemas/Number/type"),
    ),
    "map": ({"additionalProperties": NUMBER}, {"s3cr3t": "x"}, ("$[*]", "type", "schemas/Number/type")),
    "property in a map": (
        {"additionalProperties": {"properties": {"a": NUMBER}}},
        {"s3cr3t": {"a": "x"}},
        ("$[*].a", "type", "schemas/Number/type"),
    ),
    "properties named as keywords": (
        {"properties": {"items": {"properties": {"properties": {"additionalProperties": NUMBER}}}}},
        {"items": {"properties": {"s3cr3t": "x"}}},
        ("$.items.properties[*]", "type", "schemas/Number/type"),
    ),
    "forbidden member": (
        {"properties": {"a": {"additionalProperties": False}}},
        {"a": {"s3cr3t": 1}},
        ("$.a", "additionalProperties", f"{SCHEMA}/properties/a/additionalProperties"),
    ),
    "pattern of keys": (
        {"patternProperties": {"^s": {"properties": {"a": NUMBER}}}},
        {"s3cr3t": {"a": "x"}},
        ("$[*][*]", "type", "schemas/Number/type"),
    ),
    "variant": (
        {"anyOf": [{"type": "null"}, {"type": "object", "properties": {"a": NUMBER}}]},
        {"a": "x"},
        ("$.a", "type", "schemas/Number/type"),
    ),
    "no variant": (
        {"oneOf": [{"type": "null"}, {"type": "boolean"}]},
        "x",
        ("$", "oneOf", f"{SCHEMA}/oneOf"),
    ),
    "several variants": ({"oneOf": [{"minimum": 1}, {"minimum": 2}]}, 3, ("$", "oneOf", f"{SCHEMA}/oneOf")),
    "variant by JSON:API type": (
        {
            "anyOf": [
                {"required": ["id"], "properties": {"type": {"const": "a"}}},
                {"required": ["name"], "properties": {"type": {"enum": ["b", "c"]}}},
            ]
        },
        {"type": "b"},
        ("$.name", "required", f"{SCHEMA}/anyOf/1/required"),
    ),
    "name with a slash": (
        {"properties": {"a/b~c": {"type": "null"}}},
        {"a/b~c": 1},
        ("$.a/b~c", "type", f"{SCHEMA}/properties/a~1b~0c/type"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_violation_has_path_and_rule(name: str) -> None:
    schema, body, expected = CASES[name]
    assert violations(schema, body) == [expected]


@pytest.mark.parametrize("name", CASES)
def test_the_pointer_leads_to_the_rule(name: str) -> None:
    schema, _, (_, rule, pointer) = CASES[name]
    node: Any = document_of(schema)["components"]
    for part in pointer.split("/"):
        node = node[int(part) if isinstance(node, list) else part.replace("~1", "/").replace("~0", "~")]
    assert node is not None and pointer.endswith(f"/{rule}")
