"""Documents that cannot be rendered well are refused, and the message names the operation or the schema."""

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


def circle(document: Node) -> None:
    properties = document["components"]["schemas"]["Owner"]["properties"]
    properties["shelf"] = {"$ref": "#/components/schemas/Shelf"}


def self_reference(document: Node) -> None:
    properties = document["components"]["schemas"]["Owner"]["properties"]
    properties["boss"] = {"$ref": "#/components/schemas/Owner"}


def reserved_member(document: Node) -> None:
    properties = document["components"]["schemas"]["Owner"]["properties"]
    properties["to_dict"] = {"type": "string", "description": "Any."}


def body_in_passing(document: Node) -> None:
    content = document["components"]["requestBodies"]["Shelf"]["content"]
    content["application/json"]["schema"] = {"type": "array", "items": {"type": "string"}}


def unparsable(document: Node) -> None:
    document["components"]["schemas"]["Owner"]["properties"]["list"] = {"type": "array"}


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (two_body_types, r"create_shelf: several bodies"),
        (header_parameter, r"list_shelves: .*header"),
        (cookie_parameter, r"list_shelves: .*cookie"),
        (exploded_list, r"list_shelves: query parameter 'genres' has to say explode: false"),
        (unknown_verb, r"find_shelves: say x-method"),
        (circle, r"in a circle: .*(owner.*shelf|shelf.*owner)"),
        (self_reference, r"in a circle: .*owner"),
        (reserved_member, r"Owner: member 'to_dict' needs another name"),
        (body_in_passing, r"create_shelf: the body has to be an object with a component"),
        (unparsable, r"Owner.*array must have items"),
    ],
    ids=lambda value: value.__name__ if callable(value) else None,
)
def test_the_message_says_where_and_what(small: Node, spoil: Any, message: str) -> None:
    spoil(small)
    with pytest.raises(UnsupportedSchemaError, match=f"(?s){message}"):
        render(small)
