"""Values for requests: valid by their schema, with a share at the edges, and simple after shrinking."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, seed, settings
from hypothesis import strategies as st

from datadog_incidents.fuzz.model.layout import MANY, layout
from datadog_incidents.fuzz.model.leaves import EDGES, LONGEST
from datadog_incidents.fuzz.model.schemas import request_schema, validator
from datadog_incidents.fuzz.model.values import bodies, values
from datadog_incidents_api.operations import OPERATIONS

from ...amounts import amount

WITH_BODY = [one for one in OPERATIONS if request_schema(one) is not None]
LARGEST = 128
"""Bytes of a body at most: Hypothesis gives a test case 8 KiB for all its draws."""


def drawn(strategy: st.SearchStrategy[Any], count: int, number: int = 1) -> list[Any]:
    found: list[Any] = []

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(strategy)
    def draw(value: Any) -> None:
        found.append(value)

    draw()
    return found


@pytest.mark.parametrize("edges", [True, False])
@pytest.mark.parametrize("operation", WITH_BODY)
def test_bodies_are_valid(operation: str, edges: bool) -> None:
    schema = request_schema(operation)
    assert schema is not None
    valid = validator(schema)
    for body in drawn(bodies(operation, edges=edges), amount(20, 500)):
        assert valid.errors(body) == [], body


def test_request_schemas_fit_into_the_choices_of_a_test_case() -> None:
    sizes = {one: layout(request_schema(one) or {}, edges=True).size for one in WITH_BODY}
    assert {one: size for one, size in sizes.items() if size > LARGEST} == {}


def test_read_only_members_are_absent() -> None:
    for body in drawn(bodies("create_incident_todo"), 100):
        assert not {"created", "created_by", "modified"} & {*body["data"]["attributes"]}


def test_each_edge_occurs() -> None:
    texts = {*drawn(values({"type": "string"}), 2000)}
    assert {*EDGES, "x" * LONGEST} <= texts
    numbers = {*drawn(values({"type": "integer", "format": "int32", "maximum": 5}), 500)}
    assert {-(2**31), 5, 0} <= numbers
    assert None in drawn(values({"type": ["string", "null"]}), 100)
    lists = {len(one) for one in drawn(values({"type": "array", "items": {"type": "string"}}), 300)}
    assert {0, 1, MANY} <= lists
    optional = {"type": "object", "properties": {"a": {"const": 1}, "b": {"const": 2}}}
    assert {json.dumps(one) for one in drawn(values(optional), 300)} == {
        "{}",
        '{"a": 1}',
        '{"b": 2}',
        '{"a": 1, "b": 2}',
    }


def test_most_strings_are_short_and_readable() -> None:
    texts = drawn(values({"type": "string"}), 1000)
    readable = [one for one in texts if one.replace(" ", "").isalnum() and one.isascii() and len(one) < 20]
    assert len(readable) > 0.75 * len(texts)
    assert len({*readable}) > 0.9 * len(readable)


def test_without_edges_no_string_is_unusual() -> None:
    texts = drawn(values({"type": ["string", "null"]}, edges=False), 1000)
    assert all(one.replace(" ", "").isalnum() and one.isascii() for one in texts)


@pytest.mark.parametrize("format_", ["date-time", "date", "uuid", "email", "uri"])
def test_values_of_formats_are_valid(format_: str) -> None:
    schema = {"type": "string", "format": format_}
    valid = validator(schema)
    found = drawn(values(schema), 500)
    assert [one for one in found if valid.errors(one)] == []
    assert len({*found}) > 200


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "minLength": 3, "maxLength": 5},
        {"type": "string", "pattern": "^[a-z]+-[0-9]$", "examples": ["ab-1"]},
        {"type": "integer", "minimum": 5, "exclusiveMaximum": 9},
        {"type": "integer", "format": "int64"},
        {"type": "integer", "maximum": -3},
        {"type": "number", "minimum": -1, "maximum": 1},
        {"type": "array", "items": {"type": "boolean"}, "uniqueItems": True, "minItems": 1},
        {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 4},
        {"type": "array", "items": {"type": "string"}, "minItems": 5},
        {"allOf": [{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}]},
        {"enum": ["a", None, 3]},
        {"type": "object", "additionalProperties": {"type": "integer"}},
        {"type": "object", "additionalProperties": False},
        {},
        {
            "type": "object",
            "properties": {"kind": {"enum": ["a", "b"]}, "size": {"type": "integer"}},
            "if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]},
            "then": {"required": ["size"]},
            "else": {"properties": {"size": {"minimum": 3}}},
        },
    ],
)
def test_keywords_are_supported(schema: dict[str, Any]) -> None:
    valid = validator(schema)
    assert [one for one in drawn(values(schema), 300) if valid.errors(one)] == []


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "pattern": "^a"},
        {"type": "string", "format": "unknown"},
        {"type": "object", "patternProperties": {"^a": {"type": "string"}}},
        {"type": "object", "properties": {"a": {"type": "integer"}}, "if": {"minProperties": 1}},
    ],
)
def test_keywords_without_values_are_refused(schema: dict[str, Any]) -> None:
    with pytest.raises(NotImplementedError, match="no values"):
        values(schema)


def test_both_sides_of_a_condition_occur() -> None:
    attributes = [one["data"]["attributes"] for one in drawn(bodies("create_incident"), 100)]
    assert {one["customer_impacted"] for one in attributes} == {True, False}
    assert all("customer_impact_scope" in one for one in attributes if one["customer_impacted"])
    assert any("customer_impact_scope" not in one for one in attributes)


@pytest.mark.parametrize(
    ("condition", "smallest"),
    [
        (lambda body: True, {"title": "alpha", "customer_impacted": False}),
        (
            lambda body: body["data"]["attributes"].get("is_test"),
            {"title": "alpha", "customer_impacted": False, "is_test": True},
        ),
        (
            lambda body: "🔥" in body["data"]["attributes"]["title"],
            {"title": "🔥", "customer_impacted": False},
        ),
    ],
)
def test_values_shrink_to_small_ones(condition: Callable[[Any], bool], smallest: Any) -> None:
    body = find(bodies("create_incident"), condition, settings=settings(database=None, derandomize=True))
    assert body == {"data": {"type": "incidents", "attributes": smallest}}


def test_same_seed_draws_the_same_values() -> None:
    assert drawn(bodies("update_incident"), 50) == drawn(bodies("update_incident"), 50)
    assert drawn(bodies("update_incident"), 50) != drawn(bodies("update_incident"), 50, 2)


def test_drawn_values_share_no_parts() -> None:
    schema: dict[str, Any] = {"const": {"a": []}}
    (first,) = drawn(values(schema), 1)
    first["a"].append(1)
    assert drawn(values(schema), 1) == [{"a": []}]


def test_strategies_are_built_once() -> None:
    assert bodies("create_incident") is bodies("create_incident")
