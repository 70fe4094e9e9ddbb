"""The misreadings of a schema are all of its keywords, made laxer and stricter."""

from __future__ import annotations

from typing import Any

import pytest
from keyword_coverage import misreadings as module
from keyword_coverage.misreadings import Misreading, misreadings
from keyword_coverage.request_schemas import request_schema

from datadog_incidents_api.operations import OPERATIONS

LINK = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "format": "uuid"}}}


def of_body(monkeypatch: pytest.MonkeyPatch, schema: Any) -> dict[str, Misreading]:
    """Return the misreadings of a body by place, keyword and change."""
    empty: dict[str, Any] = {"properties": {}, "required": []}
    whole = {"properties": {"path": empty, "query": empty, "body": schema}, "required": ["body"]}
    monkeypatch.setattr(module, "request_schema", lambda _: whole)
    return {f"{one.place} {one.keyword} {one.change}": one for one in misreadings("x")}


def test_simple_values(monkeypatch: pytest.MonkeyPatch) -> None:
    found = of_body(monkeypatch, {"type": "integer", "minimum": 1, "maximum": 9, "enum": [1, 9]})
    assert {name: one.schema["properties"]["body"] for name, one in found.items() if " enum" in name} == {
        "body enum ignored": {"type": "integer", "minimum": 1, "maximum": 9},
        "body enum without 1": {"type": "integer", "minimum": 1, "maximum": 9, "enum": [9]},
        "body enum without 9": {"type": "integer", "minimum": 1, "maximum": 9, "enum": [1]},
    }
    assert found["body maximum ignored"].is_lax
    assert not found["body maximum 8"].is_lax
    assert not found["body minimum 2"].is_lax
    assert not any(" type " in name for name in found)  # the enumeration says it


def test_types(monkeypatch: pytest.MonkeyPatch) -> None:
    found = of_body(monkeypatch, {"type": ["number", "null"]})
    types = ("array", "boolean", "object", "string")
    assert {name for name, one in found.items() if one.is_lax and " type " in name} == {
        f"body type also {one}" for one in types
    }
    assert {name for name, one in found.items() if not one.is_lax} == {
        "body type not number",
        "body type not null",
    }


def test_objects_lists_and_variants(monkeypatch: pytest.MonkeyPatch) -> None:
    schema = {
        "type": "object",
        "required": ["a"],
        "properties": {
            "a": {"type": "array", "items": LINK, "minItems": 1},
            "b": {"oneOf": [{"type": "string", "maxLength": 5}, {"type": "null"}]},
            "c": {"type": "string", "readOnly": True},
        },
    }
    found = of_body(monkeypatch, schema)
    lax = {
        "body required ignored",
        "body/a required ignored",
        "body/a minItems ignored",
        "body/a/[]/id required ignored",
        "body/a/[]/id format uuid ignored",
        "body/b oneOf ignored",
        "body/b/variant 1 maxLength ignored",
    }
    strict = {
        "body additionalProperties refused",
        "body/a minItems 2",
        "body/a/[] items refused",
        "body/b properties refused",
        "body/b required demanded",
        "body/b oneOf without variant 1",
        "body/b oneOf without variant 2",
        "body/b/variant 1 maxLength 4",
    }
    assert {name for name, one in found.items() if one.is_lax and " type " not in name} == lax
    assert strict <= {name for name, one in found.items() if not one.is_lax}
    assert not any("body/c" in name for name in found)
    assert found["body/a minItems 2"].schema["properties"]["body"]["properties"]["a"]["minItems"] == 2


def test_conditions(monkeypatch: pytest.MonkeyPatch) -> None:
    condition = {"if": {"required": ["a"]}, "then": {"required": ["b"]}}
    found = of_body(monkeypatch, {"type": "object", **condition})
    assert found["body/b then required ignored"].schema["properties"]["body"]["then"] == {"required": []}
    assert {"body if refused if it holds", "body if refused if it does not hold"} <= found.keys()


def test_what_another_variant_allows_is_no_misreading(monkeypatch: pytest.MonkeyPatch) -> None:
    variants = [{"type": "string", "description": "Handle."}, LINK]
    found = of_body(monkeypatch, {"anyOf": variants})
    assert "body/variant 1 type also object" in found
    assert "body/variant 2 type also string" not in found
    assert "body/variant 2 type also string" in of_body(monkeypatch, {"oneOf": variants})


def test_parameters() -> None:
    found = {(one.place, one.keyword, one.change) for one in misreadings("list_incidents")}
    assert {
        ("query/page[size]", "maximum", "ignored"),
        ("query/page[size]", "maximum", "99"),
        ("query/page[size]", "type", "ignored"),
        ("query/page[size]", "required", "demanded"),
        ("query/include", "minItems", "ignored"),
        ("query/include/[]", "enum", 'without "users"'),
    } <= found
    assert ("path/incident_id", "not", "ignored") in {
        (one.place, one.keyword, one.change) for one in misreadings("create_incident_impact")
    }


@pytest.mark.parametrize("operation", OPERATIONS)
def test_each_misreading_is_another_schema(operation: str) -> None:
    found = [*misreadings(operation)]
    names = [(one.place, one.keyword, one.change) for one in found]
    assert len({*names}) == len(names)
    assert request_schema(operation) not in [one.schema for one in found]
