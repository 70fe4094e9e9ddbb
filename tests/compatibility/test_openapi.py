"""Seeded changes of a small OpenAPI document, each reported with its kind, location and message."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from compatibility.change import merge
from compatibility.openapi.operations import compare_specs
from compatibility.openapi.unchanged import unchanged

from .seeded import found

ROOT = Path(__file__).parents[2]
BUNDLED = ROOT / "generated/datadog_incidents_api/openapi.json"
REF = "#/components/schemas"
JSON = "application/json"

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Dishes", "version": "1"},
    "servers": [
        {
            "url": "https://{site}",
            "variables": {"site": {"default": "a.test", "enum": ["a.test", "b.test"]}},
        }
    ],
    "components": {
        "securitySchemes": {
            "key": {"type": "apiKey", "in": "header", "name": "KEY"},
            "oauth": {"type": "oauth2", "flows": {}},
        },
        "schemas": {
            "Dish": {
                "type": "object",
                "description": "A dish.",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string", "description": "Name.", "maxLength": 80},
                    "price": {"type": "integer", "default": 1, "minimum": 0},
                    "size": {"$ref": f"{REF}/Size"},
                    "eaten": {"type": ["string", "null"], "format": "date-time", "readOnly": True},
                    "cook": {"oneOf": [{"$ref": f"{REF}/Cook"}, {"type": "null"}]},
                    "parts": {"type": "array", "items": {"$ref": f"{REF}/Part"}},
                    "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                    "within": {"$ref": f"{REF}/Dish"},
                },
            },
            "Size": {"type": "string", "enum": ["small", "large"]},
            "Cook": {
                "type": "object",
                "additionalProperties": False,
                "properties": {"name": {"type": "string"}},
            },
            "Part": {"oneOf": [{"$ref": f"{REF}/Cook"}, {"type": "string"}]},
        },
        "responses": {"NotFound": {"description": "Unknown.", "content": {JSON: {"schema": {}}}}},
    },
    "paths": {
        "/dishes/{id}": {
            "parameters": [{"in": "path", "name": "id", "required": True, "schema": {"type": "string"}}],
            "put": {
                "operationId": "put_dish",
                "tags": ["dishes"],
                "description": "Replace a dish.",
                "security": [{"key": []}, {"oauth": ["write"]}],
                "parameters": [
                    {
                        "in": "query",
                        "name": "sort",
                        "description": "Order.",
                        "schema": {"type": "string", "enum": ["asc", "desc"], "default": "asc"},
                    }
                ],
                "requestBody": {"required": True, "content": {JSON: {"schema": {"$ref": f"{REF}/Dish"}}}},
                "responses": {
                    "200": {
                        "description": "The dish.",
                        "headers": {"x-request-id": {"schema": {"type": "string"}}},
                        "content": {
                            JSON: {"schema": {"$ref": f"{REF}/Dish"}, "examples": {"a": {"value": {}}}}
                        },
                    },
                    "404": {"$ref": "#/components/responses/NotFound"},
                },
            },
            "get": {
                "operationId": "get_dish",
                "tags": ["dishes"],
                "x-unstable": True,
                "security": [{"key": []}],
                "responses": {"200": {"content": {JSON: {"schema": {"$ref": f"{REF}/Cook"}}}}},
            },
        }
    },
}

Seed = Callable[[dict[str, Any]], Any]


def at(*keys: Any) -> Callable[[dict[str, Any]], Any]:
    """Part of a document."""

    def select(document: dict[str, Any]) -> Any:
        part: Any = document
        for key in keys:
            part = part[key]
        return part

    return select


put = at("paths", "/dishes/{id}", "put")
get = at("paths", "/dishes/{id}", "get")
dish = at("components", "schemas", "Dish", "properties")
REQUEST = "put_dish, request body"
RESPONSE = "put_dish, response 200"


def sort(document: dict[str, Any]) -> Any:
    return put(document)["parameters"][0]


def moved(document: dict[str, Any]) -> None:
    item = document["paths"]["/dishes/{id}"]
    item["patch"] = item.pop("put")


def renamed(document: dict[str, Any]) -> None:
    text = json.dumps(document).replace("/Dish", "/Meal")
    document |= json.loads(text)
    document["components"]["schemas"]["Meal"] = document["components"]["schemas"].pop("Dish")


def rewritten(document: dict[str, Any]) -> None:
    """Spell the same schemas in another way."""
    properties = dish(document)
    time = {"type": "string", "format": "date-time"}
    properties["eaten"] = {"readOnly": True, "oneOf": [time, {"type": "null"}]}
    properties["cook"] = {"anyOf": [{"type": "null"}, {"$ref": f"{REF}/Cook"}]}
    properties["size"] = {"type": ["string"], "enum": ["large", "small"]}
    document["components"]["schemas"]["Dish"]["additionalProperties"] = True
    document["components"]["schemas"]["Dish"]["x-often-absent"] = ["price"]
    put(document)["security"].reverse()


SEEDED: dict[str, tuple[Seed, set[tuple[str, str, str]]]] = {
    "operation removed": (
        lambda d: d["paths"]["/dishes/{id}"].pop("get"),
        {("breaking", "get_dish", "operation removed")},
    ),
    "operation added": (
        lambda d: d["paths"].update({"/x": {"get": {"operationId": "list_x", "responses": {}}}}),
        {("additive", "list_x", "operation added")},
    ),
    "method changed": (
        moved,
        {("breaking", "put_dish", "changed from PUT /dishes/{id} to PATCH /dishes/{id}")},
    ),
    "resource changed": (
        lambda d: put(d).update(tags=["meals"]),
        {("breaking", "put_dish", "resource changed from ['dishes'] to ['meals']")},
    ),
    "beta": (lambda d: put(d).update({"x-unstable": True}), {("breaking", "put_dish", "is beta")}),
    "no longer beta": (
        lambda d: get(d).pop("x-unstable"),
        {("additive", "get_dish", "is no longer beta")},
    ),
    "deprecated": (lambda d: put(d).update(deprecated=True), {("additive", "put_dish", "is deprecated")}),
    "description of an operation": (
        lambda d: put(d).update(description="Write."),
        {("cosmetic", "put_dish", "description changed")},
    ),
    "scope added": (
        lambda d: put(d)["security"][1]["oauth"].append("read"),
        {("breaking", "put_dish", "oauth with write no longer suffices")},
    ),
    "credentials added": (
        lambda d: get(d)["security"].append({"oauth": []}),
        {("additive", "get_dish", "oauth suffices")},
    ),
    "security scheme changed": (
        lambda d: d["components"]["securitySchemes"]["key"].update(name="TOKEN"),
        {("breaking", "security scheme key", "name changed")},
    ),
    "site removed": (
        lambda d: d["servers"][0]["variables"]["site"]["enum"].remove("b.test"),
        {("breaking", "server https://{site}, site", 'value "b.test" removed')},
    ),
    "site added": (
        lambda d: d["servers"][0]["variables"]["site"]["enum"].append("c.test"),
        {("additive", "server https://{site}, site", 'value "c.test" added')},
    ),
    "version of the spec": (
        lambda d: d["info"].update(version="2"),
        {("cosmetic", "document", "info changed")},
    ),
    "parameter removed": (
        lambda d: put(d)["parameters"].clear(),
        {("breaking", "put_dish, query parameter sort", "parameter removed")},
    ),
    "parameter added": (
        lambda d: put(d)["parameters"].append({"in": "query", "name": "page", "schema": {}}),
        {("additive", "put_dish, query parameter page", "parameter added")},
    ),
    "required parameter added": (
        lambda d: put(d)["parameters"].append({"in": "query", "name": "page", "required": True}),
        {("breaking", "put_dish, query parameter page", "required parameter added")},
    ),
    "parameter is required": (
        lambda d: sort(d).update(required=True),
        {("breaking", "put_dish, query parameter sort", "is required")},
    ),
    "type of a parameter": (
        lambda d: sort(d)["schema"].update(type="integer"),
        {("breaking", "put_dish, query parameter sort", "type changed from string to integer")},
    ),
    "default of a parameter": (
        lambda d: sort(d)["schema"].update(default="desc"),
        {("breaking", "put_dish, query parameter sort", 'default changed from "asc" to "desc"')},
    ),
    "value of a parameter removed": (
        lambda d: sort(d)["schema"]["enum"].remove("asc"),
        {("breaking", "put_dish, query parameter sort", 'value "asc" removed')},
    ),
    "value of a parameter added": (
        lambda d: sort(d)["schema"]["enum"].append("none"),
        {("additive", "put_dish, query parameter sort", 'value "none" added')},
    ),
    "description of a parameter": (
        lambda d: sort(d).update(description="Direction."),
        {("cosmetic", "put_dish, query parameter sort", "description changed")},
    ),
    "body removed": (lambda d: put(d).pop("requestBody"), {("breaking", REQUEST, "body removed")}),
    "body added": (
        lambda d: get(d).update(requestBody={"content": {}}),
        {("additive", "get_dish, request body", "body added")},
    ),
    "required body added": (
        lambda d: get(d).update(requestBody={"content": {}, "required": True}),
        {("breaking", "get_dish, request body", "required body added")},
    ),
    "body is no longer required": (
        lambda d: put(d)["requestBody"].update(required=False),
        {("additive", REQUEST, "is no longer required")},
    ),
    "content type replaced": (
        lambda d: put(d)["requestBody"].update(content={"text/plain": {"schema": {}}}),
        {
            ("breaking", REQUEST, "content type application/json removed"),
            ("additive", REQUEST, "content type text/plain added"),
        },
    ),
    "success removed": (
        lambda d: put(d)["responses"].pop("200"),
        {("breaking", RESPONSE, "status removed")},
    ),
    "error removed": (
        lambda d: put(d)["responses"].pop("404"),
        {("additive", "put_dish, response 404", "status removed")},
    ),
    "error added": (
        lambda d: put(d)["responses"].update({"409": {"description": "Conflict."}}),
        {("additive", "put_dish, response 409", "status added")},
    ),
    "header removed": (
        lambda d: put(d)["responses"]["200"].pop("headers"),
        {("breaking", RESPONSE, "header x-request-id removed")},
    ),
    "type of a header": (
        lambda d: put(d)["responses"]["200"]["headers"]["x-request-id"]["schema"].update(type="integer"),
        {("breaking", f"{RESPONSE}, header x-request-id", "type changed from string to integer")},
    ),
    "example of a response": (
        lambda d: put(d)["responses"]["200"]["content"][JSON].pop("examples"),
        {("cosmetic", RESPONSE, "examples changed")},
    ),
    "property removed": (
        lambda d: dish(d).pop("price"),
        {
            ("breaking", f"{REQUEST}, price", "property removed"),
            ("breaking", f"{RESPONSE}, price", "property removed"),
        },
    ),
    "property added": (
        lambda d: dish(d).update(taste={"type": "string"}),
        {
            ("additive", f"{REQUEST}, taste", "property added"),
            ("additive", f"{RESPONSE}, taste", "property added"),
        },
    ),
    "required property added": (
        lambda d: (
            dish(d).update(taste={"type": "string"}),
            d["components"]["schemas"]["Dish"]["required"].append("taste"),
        ),
        {
            ("breaking", f"{REQUEST}, taste", "required property added"),
            ("additive", f"{RESPONSE}, taste", "property added"),
        },
    ),
    "property is required": (
        lambda d: d["components"]["schemas"]["Dish"]["required"].append("price"),
        {
            ("breaking", f"{REQUEST}, price", "is required"),
            ("additive", f"{RESPONSE}, price", "is required"),
        },
    ),
    "property is no longer required": (
        lambda d: d["components"]["schemas"]["Dish"]["required"].clear(),
        {
            ("additive", f"{REQUEST}, name", "is no longer required"),
            ("breaking", f"{RESPONSE}, name", "is no longer required"),
        },
    ),
    "type widened": (
        lambda d: dish(d)["price"].update(type="number"),
        {
            ("additive", f"{REQUEST}, price", "type changed from integer to number"),
            ("breaking", f"{RESPONSE}, price", "type changed from integer to number"),
        },
    ),
    "type replaced": (
        lambda d: dish(d)["name"].update(type="boolean"),
        {
            ("breaking", f"{REQUEST}, name", "type changed from string to boolean"),
            ("breaking", f"{RESPONSE}, name", "type changed from string to boolean"),
        },
    ),
    "format": (
        lambda d: dish(d)["eaten"].update(format="date"),
        {
            ("breaking", f"{REQUEST}, eaten", 'format changed from "date-time" to "date"'),
            ("breaking", f"{RESPONSE}, eaten", 'format changed from "date-time" to "date"'),
        },
    ),
    "null permitted": (
        lambda d: dish(d)["name"].update(type=["string", "null"]),
        {
            ("additive", f"{REQUEST}, name", "null is permitted"),
            ("breaking", f"{RESPONSE}, name", "null is permitted"),
        },
    ),
    "null no longer permitted": (
        lambda d: dish(d).update(cook={"$ref": f"{REF}/Cook"}),
        {
            ("breaking", f"{REQUEST}, cook", "null is no longer permitted"),
            ("additive", f"{RESPONSE}, cook", "null is no longer permitted"),
        },
    ),
    "value added": (
        lambda d: d["components"]["schemas"]["Size"]["enum"].append("medium"),
        {
            ("additive", f"{REQUEST}, size", 'value "medium" added'),
            ("additive", f"{RESPONSE}, size", 'value "medium" added'),
        },
    ),
    "value removed": (
        lambda d: d["components"]["schemas"]["Size"]["enum"].remove("small"),
        {
            ("breaking", f"{REQUEST}, size", 'value "small" removed'),
            ("additive", f"{RESPONSE}, size", 'value "small" removed'),
        },
    ),
    "values limited": (
        lambda d: dish(d)["name"].update(enum=["soup"]),
        {
            ("breaking", f"{REQUEST}, name", "limited to enumerated values"),
            ("additive", f"{RESPONSE}, name", "limited to enumerated values"),
        },
    ),
    "lower limit": (
        lambda d: dish(d)["price"].update(minimum=-1),
        {
            ("additive", f"{REQUEST}, price", "minimum changed from 0 to -1"),
            ("additive", f"{RESPONSE}, price", "minimum changed from 0 to -1"),
        },
    ),
    "tighter upper limit": (
        lambda d: dish(d)["name"].update(maxLength=40),
        {
            ("breaking", f"{REQUEST}, name", "maxLength changed from 80 to 40"),
            ("additive", f"{RESPONSE}, name", "maxLength changed from 80 to 40"),
        },
    ),
    "new pattern": (
        lambda d: dish(d)["name"].update(pattern="a"),
        {
            ("breaking", f"{REQUEST}, name", 'pattern changed from none to "a"'),
            ("additive", f"{RESPONSE}, name", 'pattern changed from none to "a"'),
        },
    ),
    "default of a property": (
        lambda d: dish(d)["price"].update(default=2),
        {
            ("breaking", f"{REQUEST}, price", "default changed from 1 to 2"),
            ("cosmetic", f"{RESPONSE}, price", "default changed from 1 to 2"),
        },
    ),
    "read-only": (
        lambda d: dish(d)["name"].update(readOnly=True),
        {
            ("breaking", f"{REQUEST}, name", "readOnly changed from none to true"),
            ("cosmetic", f"{RESPONSE}, name", "readOnly changed from none to true"),
        },
    ),
    "no longer read-only": (
        lambda d: dish(d)["eaten"].pop("readOnly"),
        {
            ("additive", f"{REQUEST}, eaten", "readOnly changed from true to none"),
            ("cosmetic", f"{RESPONSE}, eaten", "readOnly changed from true to none"),
        },
    ),
    "read-only beside a reference": (
        lambda d: dish(d)["size"].update(readOnly=True, description="Size."),
        {
            ("breaking", f"{REQUEST}, size", "readOnly changed from none to true"),
            ("cosmetic", f"{RESPONSE}, size", "readOnly changed from none to true"),
            ("cosmetic", f"{REQUEST}, size", "description changed"),
            ("cosmetic", f"{RESPONSE}, size", "description changed"),
        },
    ),
    "read-only beside a union with null": (
        lambda d: dish(d)["cook"].update(readOnly=True),
        {
            ("breaking", f"{REQUEST}, cook", "readOnly changed from none to true"),
            ("cosmetic", f"{RESPONSE}, cook", "readOnly changed from none to true"),
        },
    ),
    "discriminator": (
        lambda d: d["components"]["schemas"]["Part"].update(discriminator={"propertyName": "name"}),
        {
            ("cosmetic", f"{REQUEST}, parts[]", "discriminator changed"),
            ("cosmetic", f"{RESPONSE}, parts[]", "discriminator changed"),
        },
    ),
    "variant added": (
        lambda d: d["components"]["schemas"]["Part"]["oneOf"].append({"type": "integer"}),
        {
            ("additive", f"{REQUEST}, parts[]", "variant integer added"),
            ("additive", f"{RESPONSE}, parts[]", "variant integer added"),
        },
    ),
    "variant removed": (
        lambda d: d["components"]["schemas"]["Part"]["oneOf"].pop(),
        {
            ("breaking", f"{REQUEST}, parts[]", "variant string removed"),
            ("additive", f"{RESPONSE}, parts[]", "variant string removed"),
        },
    ),
    "new union": (
        lambda d: dish(d).update(name={"oneOf": [{"type": "string", "maxLength": 80}, {"type": "object"}]}),
        {
            ("additive", f"{REQUEST}, name", "variant object added"),
            ("breaking", f"{RESPONSE}, name", "variant object added"),
            ("cosmetic", f"{REQUEST}, name", "description changed"),
            ("cosmetic", f"{RESPONSE}, name", "description changed"),
        },
    ),
    "other keys permitted": (
        lambda d: d["components"]["schemas"]["Cook"].pop("additionalProperties"),
        {
            ("additive", f"{REQUEST}, cook.*", "other keys are permitted"),
            ("breaking", "get_dish, response 200, *", "other keys are permitted"),
        },
    ),
    "type of other keys": (
        lambda d: dish(d)["labels"]["additionalProperties"].update(type="integer"),
        {
            ("breaking", f"{REQUEST}, labels.*", "type changed from string to integer"),
            ("breaking", f"{RESPONSE}, labels.*", "type changed from string to integer"),
        },
    ),
    "description of a property": (
        lambda d: dish(d)["name"].update(description="Title."),
        {
            ("cosmetic", f"{REQUEST}, name", "description changed"),
            ("cosmetic", f"{RESPONSE}, name", "description changed"),
        },
    ),
    "component renamed": (renamed, set()),
    "other spelling": (rewritten, set()),
}


@pytest.mark.parametrize("name", SEEDED)
def test_a_seeded_change_is_reported_with_its_kind(name: str) -> None:
    seed, expected = SEEDED[name]
    changed = copy.deepcopy(DOCUMENT)
    seed(changed)
    assert changed != DOCUMENT
    assert found(compare_specs(DOCUMENT, changed)) == expected


def test_a_change_of_a_shared_schema_is_reported_once_with_all_places() -> None:
    changed = copy.deepcopy(DOCUMENT)
    changed["components"]["schemas"]["Cook"]["properties"]["age"] = {"type": "integer"}
    request, response = merge(compare_specs(DOCUMENT, changed))
    if request.location.startswith("get_dish"):
        request, response = response, request
    assert (request.location, request.others) == (f"{REQUEST}, cook.age", (f"{REQUEST}, parts[]<Cook>.age",))
    assert (response.location, response.others) == (
        "get_dish, response 200, age",
        (f"{RESPONSE}, cook.age", f"{RESPONSE}, parts[]<Cook>.age"),
    )


def test_the_bundled_document_does_not_differ_from_itself() -> None:
    document = json.loads(BUNDLED.read_text("utf-8"))
    reordered = json.loads(json.dumps(document, sort_keys=True))
    assert list(compare_specs(document, reordered)) == []


def test_schemas_are_the_same_only_if_all_that_they_refer_to_is() -> None:
    new = copy.deepcopy(DOCUMENT)
    assert unchanged(DOCUMENT, new) == {f"{REF}/{name}" for name in DOCUMENT["components"]["schemas"]}
    new["components"]["schemas"]["Cook"]["properties"]["name"] = {"type": "integer"}
    assert unchanged(DOCUMENT, new) == {f"{REF}/Size"}  # a dish and its parts have cooks
    del new["components"]["schemas"]["Size"]
    assert unchanged(DOCUMENT, new) == frozenset()
