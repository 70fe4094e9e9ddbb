"""Members marked `readOnly` in the spec: readable, but neither arguments nor sent."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from generator.render import render
from generator.write import write

Node = dict[str, Any]

OWNER = {"name": "Ana", "since": "2026-11-24T09:00:00+00:00"}
SHELF = {"type": "shelves", "id": "7", "number": 1, "owner": OWNER, "past_owners": [OWNER]}


@pytest.fixture
def document(small: Node) -> Node:
    """The small spec with read-only members: a required one, one in a nested model, and a component."""
    schemas = small["components"]["schemas"]
    schemas["Shelf"]["required"].append("number")
    schemas["Shelf"]["properties"]["number"] = {"type": "integer", "description": "Any.", "readOnly": True}
    schemas["Owner"]["required"] = ["since"]
    schemas["Owner"]["properties"]["since"] = {
        "type": "string",
        "format": "date-time",
        "description": "Any.",
        "readOnly": True,
    }
    owners = {"type": "array", "description": "Any.", "items": {"$ref": "#/components/schemas/Owner"}}
    schemas["Shelf"]["properties"]["past_owners"] = owners
    schemas["Stock"] = {"type": "integer", "description": "Any.", "readOnly": True}
    schemas["Shelf"]["properties"]["stock"] = {"$ref": "#/components/schemas/Stock"}
    return small


@pytest.fixture
def models(document: Node, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The models of a package generated from that spec."""
    write(render(document), tmp_path / "shelves_api")
    monkeypatch.syspath_prepend(tmp_path)
    yield import_module("shelves_api.models")
    for name in [name for name in sys.modules if name.partition(".")[0] == "shelves_api"]:
        del sys.modules[name]


def test_read_only_members_are_read_but_not_sent_back(models: Any) -> None:
    received = SHELF | {"stock": 3}
    shelf = models.Shelf.from_dict(received)
    assert (shelf.number, shelf.stock, shelf.owner.since.year) == (1, 3, 2026)
    assert shelf.to_dict() == received
    sent = {"type": "shelves", "id": "7", "owner": {"name": "Ana"}, "past_owners": [{"name": "Ana"}]}
    assert shelf.to_sendable() == sent
    assert models.ShelfResponse(data=shelf).to_sendable() == {"data": sent}


def test_a_model_can_be_constructed_without_required_read_only_members(models: Any) -> None:
    assert models.Shelf(id="7", owner=models.Owner()).to_sendable() == {
        "type": "shelves",
        "id": "7",
        "owner": {},
    }


@pytest.mark.parametrize("owner", [OWNER, {"name": "Ana"}], ids=["as received", "as written by hand"])
def test_read_only_members_of_mappings_are_not_required_and_not_sent(
    models: Any, owner: dict[str, str]
) -> None:
    shelf = models.Shelf(id="7", owner=owner, past_owners=[owner])
    sent = shelf.to_sendable()
    assert (sent["owner"], sent["past_owners"]) == ({"name": "Ana"}, [{"name": "Ana"}])


def test_a_response_without_a_required_read_only_member_is_an_error(models: Any) -> None:
    with pytest.raises(ValueError, match="number: required key is missing"):
        models.Shelf.from_dict({"type": "shelves", "id": "7"})


def test_read_only_members_are_no_arguments(document: Node) -> None:
    """The small spec has no JSON:API body, so its schemas are rearranged to one."""
    schemas = document["components"]["schemas"]
    schemas["Shelf"]["properties"] |= {
        "attributes": {"$ref": "#/components/schemas/ShelfAttributes"},
        "relationships": {"$ref": "#/components/schemas/Nothing"},
    }
    schemas["ShelfAttributes"] = {
        "type": "object",
        "description": "Any.",
        "properties": {
            "name": {"type": "string", "description": "Any."},
            "created": {"type": "string", "description": "Any.", "readOnly": True},
        },
    }
    schemas["Nothing"] = {
        "type": "object",
        "description": "Any.",
        "properties": {"creator": {"type": "string", "description": "Any.", "readOnly": True}},
    }
    rendered = render(document)
    flat = arguments(rendered["api/shelves/create_shelf.py"], "flat")
    method = arguments(rendered["resources/shelves.py"], "create")
    assert flat == ["id", "name"]
    assert method == ["self", "id", "name"]


def arguments(code: str, function: str) -> list[str]:
    found = next(node for node in ast.walk(ast.parse(code)) if getattr(node, "name", None) == function)
    assert isinstance(found, ast.FunctionDef)
    return [one.arg for one in (*found.args.args, *found.args.kwonlyargs)]


def test_the_signature_of_a_model_has_defaults_for_read_only_members(models: Any) -> None:
    parameters = inspect.signature(models.Shelf).parameters
    assert repr(parameters["number"].default) == "UNSET"
    assert parameters["id"].default is inspect.Parameter.empty
