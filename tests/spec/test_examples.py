"""Tests of examples: those that the rule `example-present` requires, and those of members."""

from __future__ import annotations

from typing import Any

import pytest

from generator.lint import findings

from .test_rules import put
from .violations import EXAMPLE, GENRES, OWNER, REMOVED, SHELF, Node

ANA = {"name": "Ana"}
LINK = {"$ref": OWNER}
OWNERS = "#/components/schemas/Owners"

COVERED: dict[str, Node] = {
    "as a member": {f"{EXAMPLE}/value/data/owner": ANA},
    "as an item": {
        f"{SHELF}/properties/owner": {
            "type": "array",
            "description": "Owners, in order of purchase.",
            "items": LINK,
        },
        f"{EXAMPLE}/value/data/owner": [ANA],
    },
    "as any other member": {f"{SHELF}/additionalProperties": LINK, f"{EXAMPLE}/value/data/builder": ANA},
    "as a variant of a component": {
        f"{SHELF}/properties/owner": {"$ref": OWNERS},
        OWNERS: {"description": "One or several owners.", "anyOf": [LINK, {"type": "array", "items": LINK}]},
        f"{EXAMPLE}/value/data/owner": [ANA],
    },
    "as a parameter": {
        f"{GENRES}/schema": {"type": "array", "items": LINK},
        f"{GENRES}/example": [ANA],
    },
    "in another schema's own example": {f"{SHELF}/examples": [{"type": "shelves", "id": "8", "owner": ANA}]},
}


@pytest.mark.parametrize("changes", COVERED.values(), ids=COVERED)
def test_a_schema_in_another_example_needs_no_example(small: Node, changes: dict[str, Any]) -> None:
    for pointer, value in {f"{OWNER}/examples": REMOVED, **changes}.items():
        put(small, pointer, value)
    assert findings(small) == []


def test_every_text_and_number_has_an_example(document: Node) -> None:
    without = [
        f"{component}.{name}"
        for component, schema in document["components"]["schemas"].items()
        for name, member in schema.get("properties", {}).items()
        if {"string", "integer", "number"} & set(kinds(member)) and not {"const", "examples"} & member.keys()
    ]
    assert without == []


def kinds(schema: Node) -> list[str]:
    kind = schema.get("type", [])
    return [kind] if isinstance(kind, str) else kind
