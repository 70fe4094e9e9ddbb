"""Reader of the spec: what it makes of the constructs that the spec uses."""

from __future__ import annotations

from typing import Any

import pytest
from upstreaming import document
from upstreaming.facts import Tree, child

SCHEMAS: dict[str, Any] = {
    "Object": {
        "type": "object",
        "description": "left out",
        "required": ["id"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string", "format": "uuid", "readOnly": True},
            "count": {"type": ["integer", "null"], "format": "int32", "minimum": 1, "deprecated": True},
            "other": {"anyOf": [{"$ref": "#/components/schemas/Enum"}, {"type": "null"}]},
            "list": {
                "type": "array",
                "items": {"type": ["string", "null"], "maxLength": 2},
                "readOnly": False,
            },
            "either": {"oneOf": [{"type": "string"}, {"type": "boolean"}]},
            "map": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Const"}},
        },
    },
    "Enum": {"enum": ["b", "a/b", 1], "type": "string", "default": "b"},
    "Const": {"const": "only", "type": "string"},
    "Union": {"oneOf": [{"$ref": "#/components/schemas/Object"}, {"$ref": "#/components/schemas/Const"}]},
    "Error": {"type": "object", "properties": {"detail": {"$ref": "#/components/schemas/Detail"}}},
    "Detail": {"type": "object"},
    "Unused": {"type": "object"},
}


def content(name: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


@pytest.fixture
def facts() -> Tree:
    operation = {
        "operationId": "update",
        "x-unstable": True,
        "deprecated": True,
        "security": [{"apiKeyAuth": []}, {"AuthZ": ["write"]}],
        "parameters": [
            {"$ref": "#/components/parameters/Include"},
            {
                "name": "ids",
                "in": "query",
                "schema": {"type": "array", "items": {"type": "integer"}},
                "explode": True,
            },
        ],
        "requestBody": {"required": True, "content": content("Object")},
        "responses": {
            "200": {"description": "", "content": content("Union")},
            "400": {"description": "", "content": content("Error")},
        },
    }
    remove = {
        "operationId": "remove",
        "security": [{"apiKeyAuth": []}],
        "responses": {"204": {"description": ""}},
    }
    path = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    include = {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/Enum"}}
    return document.facts(
        {
            "servers": [
                {
                    "url": "https://{site}",
                    "variables": {"site": {"default": "a.example", "enum": ["a.example", "b.example"]}},
                }
            ],
            "paths": {"/things/{id}": {"parameters": [path], "put": operation, "delete": remove}},
            "components": {
                "schemas": SCHEMAS,
                "parameters": {
                    "Include": {
                        "name": "include",
                        "in": "query",
                        "deprecated": True,
                        "schema": include,
                        "style": "form",
                        "explode": False,
                    }
                },
                "securitySchemes": {
                    "apiKeyAuth": {"type": "apiKey", "in": "header", "name": "KEY"},
                    "AuthZ": {"type": "oauth2", "flows": {}},
                },
            },
        }
    )


def test_operations_are_read(facts: Tree) -> None:
    path = {"in": "path", "type": "string", "required": "yes"}
    assert child(facts, "operations") == {
        "update": {
            "call": "PUT /things/{id}",
            "unstable": "yes",
            "deprecated": "yes",
            "response": "Union",
            "content": "application/json",
            "security": {"apiKeyAuth": {}, "AuthZ": {}},
            "parameters": {
                "id": path,
                "include": {
                    "in": "query",
                    "type": "list of Enum",
                    "format": "csv",
                    "minItems": "1",
                    "deprecated": "yes",
                },
                "ids": {"in": "query", "type": "list of integer", "format": "multi"},
                "body": {"in": "body", "type": "Object", "required": "yes"},
            },
        },
        "remove": {"call": "DELETE /things/{id}", "security": {"apiKeyAuth": {}}, "parameters": {"id": path}},
    }


def test_schemas_of_operations_and_errors_are_read(facts: Tree) -> None:
    assert child(facts, "schemas") == {
        "Object": {
            "type": "object",
            "additionalProperties": "False",
            "fields": {
                "id": {"type": "string uuid", "required": "yes", "readOnly": "yes"},
                "count": {"type": "integer", "nullable": "yes", "minimum": "1", "deprecated": "yes"},
                "other": {"type": "Enum", "nullable": "yes"},
                "list": {"type": "list of string?", "items.maxLength": "2"},
                "either": {"type": "boolean or string"},
                "map": {"type": "map of Const"},
            },
        },
        "Enum": {"type": "string", "default": "b", "values": {"b": {}, "a/b": {}, "1": {}}},
        "Const": {"type": "string", "values": {"only": {}}},
        "Union": {"type": "Const or Object"},
        "Error": {"type": "object", "fields": {"detail": {"type": "Detail"}}},
        "Detail": {"type": "object", "fields": {}},
    }


def test_servers_and_credentials_are_read(facts: Tree) -> None:
    assert facts["server"] == {"url": "https://{site}", "site": "a.example"}
    assert facts["sites"] == {"a.example": {}, "b.example": {}}
    assert facts["credentials"] == {"apiKeyAuth": {"type": "header KEY"}, "AuthZ": {"type": "oauth2"}}
