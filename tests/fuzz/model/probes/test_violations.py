"""Violations, structures and edges of schemas, also with keywords that the spec does not use yet."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.fuzz.model.hints import UNKNOWN_ID
from datadog_incidents.fuzz.model.operation_schemas import Parameter
from datadog_incidents.fuzz.model.probes.edges import full, rows
from datadog_incidents.fuzz.model.probes.places import is_valid
from datadog_incidents.fuzz.model.probes.structures import structures
from datadog_incidents.fuzz.model.probes.violations import query_violations, violations

OBJECT: dict[str, Any] = {
    "type": "object",
    "required": ["kind"],
    "additionalProperties": False,
    "properties": {
        "kind": {"enum": ["plain", "sized"]},
        "size": {"type": "integer", "minimum": 1, "maximum": 9},
        "level": {"type": "integer", "enum": [2, 3]},
        "name": {"type": "string", "minLength": 2, "maxLength": 3},
        "code": {"type": "string", "pattern": "^[a-z]+$", "examples": ["abc"]},
        "tags": {
            "type": "array",
            "items": {"type": "string"},
            "minItems": 1,
            "maxItems": 2,
            "uniqueItems": True,
        },
        "note": {"oneOf": [{"type": "string"}, {"type": "null"}]},
        "made": {"type": "string", "readOnly": True},
    },
    "if": {"properties": {"kind": {"const": "sized"}}, "required": ["kind"]},
    "then": {"required": ["size"]},
}
SCHEMA = {
    "type": "object",
    "required": ["data"],
    "properties": {
        "data": {"type": "object", "required": ["attributes"], "properties": {"attributes": OBJECT}}
    },
}
BODY = {"data": {"attributes": {"kind": "plain"}}}


def test_each_keyword_is_broken_alone() -> None:
    found = {one.subject: one.body for one in violations(SCHEMA, BODY)}
    prefix = "data/attributes"
    expected = {
        "the body without data",
        "data without attributes",
        "data type null",
        *(
            f"{prefix} {one}"
            for one in ("without kind", "without size", "additionalProperties", "type array")
        ),
        *(f"{prefix}/kind {one}" for one in ("enum", "enum in capitals", "an empty enum")),
        *(f"{prefix}/size {one}" for one in ("minimum", "maximum", "type string", "type '7'", "type 1.5")),
        *(f"{prefix}/level {one}" for one in ("enum below", "type '3'", "type 3.5")),
        *(f"{prefix}/name {one}" for one in ("minLength", "maxLength", "type integer")),
        *(f"{prefix}/tags {one}" for one in ("minItems", "maxItems", "uniqueItems")),
        f"{prefix}/code pattern",
        f"{prefix}/note type integer",
    }
    assert expected <= found.keys()
    assert not any("made" in subject for subject in found)
    assert [subject for subject, body in found.items() if is_valid(SCHEMA, body)] == []


def test_each_rule_of_an_item_is_broken_after_a_valid_one() -> None:
    channel = {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "size": {"type": "integer"}},
    }
    schema = {"type": "object", "properties": {"channels": {"type": "array", "items": channel}}}
    prefix = "channels in an item after a valid one, "
    found = [one for one in violations(schema, {}) if one.subject.startswith(prefix)]
    later = {one.subject: one.body["channels"] for one in found}
    assert {one.removeprefix(prefix) for one in later} >= {
        "without id",
        "id type integer",
        "size type string",
    }
    for items in later.values():
        assert is_valid(channel, items[0])
        assert not is_valid(channel, items[1])


def test_each_member_of_the_smallest_body_is_left_out_alone() -> None:
    full = {"data": {"attributes": {"kind": "plain", "name": "ab"}}}
    prefix = "only what is required, without "
    found = [one for one in violations(SCHEMA, full) if one.subject.startswith(prefix)]
    assert {one.subject.removeprefix(prefix): one.body for one in found} == {
        "data": {},
        "data/attributes": {"data": {}},
        "data/attributes/kind": {"data": {"attributes": {}}},
    }
    assert not any(one.subject.startswith(prefix) for one in violations(SCHEMA, BODY))


def test_values_that_lax_servers_convert_are_likely() -> None:
    flag: dict[str, Any] = {"type": ["boolean", "null"]}
    schema = {
        **SCHEMA,
        "properties": {"data": {"properties": {"attributes": {"properties": {"flag": flag}}}}},
    }
    likely = {one.subject for one in (*violations(SCHEMA, BODY), *violations(schema, {})) if one.is_likely}
    names = {
        *("size type '7'", "size type ''", "size type number", "size type null", "name type integer"),
        *("tags type string", "tags type object", "flag type 'true'", "flag type 0"),
    }
    assert {f"data/attributes/{one}" for one in names} <= likely
    assert likely.isdisjoint(f"data/attributes/{one}" for one in ("size type object", "flag type null"))


def test_condition_is_broken_by_what_it_requires() -> None:
    (found,) = (one for one in violations(SCHEMA, BODY) if one.subject == "data/attributes without size")
    assert found.body == {"data": {"attributes": {"kind": "sized"}}}


def test_variant_is_broken_where_no_other_one_fits() -> None:
    named, counted = (
        {
            "type": "object",
            "required": [name],
            "properties": {name: {"type": kind}, "note": {"type": "string"}},
        }
        for name, kind in (("name", "string"), ("count", "integer"))
    )
    bodies = dict((one.subject, one.body) for one in violations({"anyOf": [named, counted]}, {"name": "a"}))
    assert bodies["count type string"] == {"count": "text"}
    assert bodies["name type integer"] == {"name": 7}


def test_variant_is_identified_by_an_optional_member() -> None:
    text, texts = (
        {"type": "object", "properties": {"kind": {"enum": [kind]}, "value": {"type": [value, "null"]}}}
        for kind, value in (("text", "string"), ("texts", "array"))
    )
    found = {one.subject: one.body for one in violations({"anyOf": [text, texts]}, {})}
    assert found["value type array"] == {"kind": "text", "value": []}
    assert found["value type string"] == {"kind": "texts", "value": "text"}
    bodies = [body for _, body in structures({"anyOf": [text, texts]}, {})]
    assert {"kind": "text", "value": None} in bodies and {"kind": "texts"} in bodies


def test_edges_of_two_variants_are_not_sent_at_once() -> None:
    text, texts = (
        {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": kinds}}}
        for kinds in (["a", "b"], ["c", "d"])
    )
    schema = {"properties": {"data": {"properties": {"attributes": {"oneOf": [text, texts]}}}}}
    found = [[value for _, value in row] for row in rows(schema)]
    assert sorted(found) == [["a"], ["b"], ["c"], ["d"]]


def test_reference_to_an_unknown_resource_is_foreign() -> None:
    link = {
        "type": "object",
        "required": ["id", "type"],
        "properties": {"id": {"type": "string", "format": "uuid"}, "type": {"const": "users"}},
    }
    schema = {"type": "object", "properties": {"user": link, "size": {"type": "integer"}}}
    found = {one.subject: one.is_foreign for one in violations(schema, {})}
    assert found["size type string"] is False
    assert found["user/type enum"] is True
    assert found["user/id format uuid"] is False  # it refers to nothing


def test_structures_and_edges_are_valid() -> None:
    bodies = dict(structures(SCHEMA, BODY))
    assert {"data/attributes with note = null", "data/attributes in variant 2"} <= bodies.keys()
    assert [subject for subject, body in bodies.items() if not is_valid(SCHEMA, body)] == []
    complete = full(SCHEMA, BODY)
    assert complete["data"]["attributes"].keys() >= {"kind", "size", "name", "code", "tags"}
    values = [(place.path.rpartition("/")[2], value) for row in rows(SCHEMA) for place, value in row]
    assert {("kind", "plain"), ("size", 1), ("size", 9), ("name", "éé" + "é")} <= {*values}


@pytest.mark.parametrize(
    ("schema", "texts"),
    [
        (
            {"type": "integer", "minimum": 1, "maximum": 9},
            {"abc", "1.5", "", "0", "10", "1_0", "+1", "\u0663"},
        ),
        ({"type": "boolean"}, {"maybe", "", "True", "1"}),
        (
            {"type": "array", "minItems": 1, "items": {"enum": ["a_b", "users"]}},
            {"no_such_value", "a_b,no_such_value", "no_such_value,a_b", "A_B", "aB", "a_bs", "user", ""},
        ),
        ({"type": "string", "format": "uuid"}, {"no-uuid", f"urn:uuid:{UNKNOWN_ID}"}),
        ({"type": "string", "format": "date-time"}, {"20260101T000000Z", "2026-W01-4T00:00:00Z"}),
        ({"type": "string"}, set[str]()),
    ],
)
def test_query_parameters_are_broken_alone(schema: dict[str, Any], texts: set[str]) -> None:
    found = {text for _, text in query_violations(Parameter("name", False, schema))}
    assert texts <= found and bool(texts) == bool(found)
