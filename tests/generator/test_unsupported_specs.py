"""Tests of unsupported specs: they are rejected with a message that names the operation or the schema."""

from __future__ import annotations

from typing import Any

import pytest

from generator.pytypes import UnsupportedSchemaError
from generator.render import render

Node = dict[str, Any]

PARAMETER = {"description": "Any.", "schema": {"type": "string"}}


def two_body_types(document: Node) -> None:
    content = document["components"]["requestBodies"]["Shelf"]["content"]
    content["application/x-www-form-urlencoded"] = content["application/json"]


def header_parameter(document: Node) -> None:
    document["paths"]["/shelves"]["get"]["parameters"].append(PARAMETER | {"name": "X-Mood", "in": "header"})


def cookie_parameter(document: Node) -> None:
    document["paths"]["/shelves"]["get"]["parameters"].append(PARAMETER | {"name": "mood", "in": "cookie"})


def exploded_list(document: Node) -> None:
    del document["components"]["parameters"]["Genres"]["explode"]


def unknown_verb(document: Node) -> None:
    document["paths"]["/shelves"]["get"]["operationId"] = "find_shelves"


def circular_reference(document: Node) -> None:
    properties = document["components"]["schemas"]["Owner"]["properties"]
    properties["shelf"] = {"$ref": "#/components/schemas/Shelf"}


def self_reference(document: Node) -> None:
    properties = document["components"]["schemas"]["Owner"]["properties"]
    properties["boss"] = {"$ref": "#/components/schemas/Owner"}


def reserved_member(document: Node) -> None:
    properties = document["components"]["schemas"]["Owner"]["properties"]
    properties["to_dict"] = {"type": "string", "description": "Any."}


def inline_body(document: Node) -> None:
    content = document["components"]["requestBodies"]["Shelf"]["content"]
    content["application/json"]["schema"] = {"type": "array", "items": {"type": "string"}}


def invalid_array(document: Node) -> None:
    document["components"]["schemas"]["Owner"]["properties"]["list"] = {"type": "array"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (two_body_types, r"create_shelf: several request bodies"),
        (header_parameter, r"list_shelves: .*header"),
        (cookie_parameter, r"list_shelves: .*cookie"),
        (exploded_list, r"list_shelves: set explode: false on query parameter 'genres'"),
        (unknown_verb, r"find_shelves: set x-method"),
        (circular_reference, r"circular references .*(owner.*shelf|shelf.*owner)"),
        (self_reference, r"circular references .*owner"),
        (reserved_member, r"Owner: member name 'to_dict' is reserved"),
        (inline_body, r"create_shelf: the request body must be an object defined as a component"),
        (invalid_array, r"Owner.*array must have items"),
    ],
    ids=lambda value: value.__name__ if callable(value) else None,
)
def test_an_unsupported_spec_is_rejected_with_location_and_reason(
    small: Node, change: Any, message: str
) -> None:
    change(small)
    with pytest.raises(UnsupportedSchemaError, match=f"(?s){message}"):
        render(small)
