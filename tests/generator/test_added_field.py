"""A field added to the spec appears, without a hand edit, wherever people see or pass it."""

from __future__ import annotations

import ast
from itertools import pairwise
from typing import Any

import pytest

from generator.render import render

Node = dict[str, Any]

TEXT = "Material of the shelf."
FIELD = {"type": "string", "description": TEXT}
NESTED = "Given name."


@pytest.fixture
def before(small: Node) -> Node:
    """The small spec, with a JSON:API body that has a nested model among its attributes."""
    schemas = small["components"]["schemas"]
    owner = {"$ref": "#/components/schemas/Owner"}
    schemas["ShelfAttributes"] = {
        "type": "object",
        "description": "Attributes.",
        "properties": {"name": {"type": "string", "description": "Any."}, "owner": owner},
    }
    attributes = {"$ref": "#/components/schemas/ShelfAttributes"}
    schemas["Shelf"]["properties"]["attributes"] = attributes
    return small


@pytest.fixture
def rendered(before: Node) -> dict[str, str]:
    """Files rendered after one field has been added to the attributes, and one to the nested model."""
    old = render(before)
    assert not any(TEXT in content for path, content in old.items() if path.endswith(".py"))
    schemas = before["components"]["schemas"]
    schemas["ShelfAttributes"]["properties"]["material"] = FIELD
    schemas["Owner"]["properties"]["given_name"] = {"type": "string", "description": NESTED}
    return render(before)


def function(code: str, name: str) -> ast.FunctionDef:
    found = next(node for node in ast.walk(ast.parse(code)) if getattr(node, "name", None) == name)
    assert isinstance(found, ast.FunctionDef)
    return found


def keywords(node: ast.FunctionDef) -> list[str]:
    return [one.arg for one in node.args.kwonlyargs]


def hover(code: str, class_: str) -> dict[str, str]:
    """Return the text below each annotated name in the body of a class, as editors show it."""
    found = next(node for node in ast.walk(ast.parse(code)) if getattr(node, "name", None) == class_)
    assert isinstance(found, ast.ClassDef)
    texts: dict[str, str] = {}
    for member, below in pairwise(found.body):
        if isinstance(member, ast.AnnAssign) and isinstance(below, ast.Expr):
            texts[ast.unparse(member.target)] = str(ast.literal_eval(below.value))
    return texts


def test_it_is_an_argument_of_the_body(rendered: dict[str, str]) -> None:
    flat = function(rendered["api/shelves/create_shelf.py"], "flat")
    assert "material" in keywords(flat)
    assert "material=material" in ast.unparse(flat)


def test_it_is_a_documented_argument_of_both_methods(rendered: dict[str, str]) -> None:
    module = ast.parse(rendered["resources/shelves.py"])
    methods = [node for node in ast.walk(module) if getattr(node, "name", None) == "create"]
    assert len(methods) == 2
    for method in methods:
        assert isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef)
        assert "material" in [one.arg for one in method.args.kwonlyargs]
        assert "material=material" in ast.unparse(method)
        assert "material: material of the shelf." in (ast.get_docstring(method) or "")


def test_editors_show_its_text(rendered: dict[str, str]) -> None:
    assert hover(rendered["models/shelf_attributes.py"], "ShelfAttributes")["material"] == TEXT
    assert hover(rendered["models/owner.py"], "Owner")["given_name"] == NESTED


def test_it_is_a_key_of_the_typed_dictionary(rendered: dict[str, str]) -> None:
    assert hover(rendered["dicts.py"], "OwnerDict")["given_name"] == NESTED
    flat = function(rendered["api/shelves/create_shelf.py"], "flat")
    annotation = next(one.annotation for one in flat.args.kwonlyargs if one.arg == "owner")
    assert annotation is not None
    assert ast.unparse(annotation) == "models.Owner | dicts.OwnerDict | Unset"


def test_it_is_decoded_and_part_of_the_spec(rendered: dict[str, str]) -> None:
    decoder = function(rendered["models/shelf_attributes.py"], "_decode")
    assert "m.material = get('material', UNSET)" in ast.unparse(decoder)
    assert TEXT in rendered["openapi.json"]
