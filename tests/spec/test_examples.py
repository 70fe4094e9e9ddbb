"""A schema that an example shows, however deep in it, needs none of its own."""

from __future__ import annotations

from typing import Any

import pytest

from generator.lint import findings

from .breaches import EXAMPLE, GENRES, OWNER, REMOVED, SHELF, Node
from .test_rules import put

ANA = {"name": "Ana"}
LINK = {"$ref": OWNER}
OWNERS = "#/components/schemas/Owners"

SHOWN: dict[str, Node] = {
    "as a member": {f"{EXAMPLE}/value/data/owner": ANA},
    "as an item": {
        f"{SHELF}/properties/owner": {"type": "array", "description": "Whose it is.", "items": LINK},
        f"{EXAMPLE}/value/data/owner": [ANA],
    },
    "as any other member": {f"{SHELF}/additionalProperties": LINK, f"{EXAMPLE}/value/data/builder": ANA},
    "as a variant of a component": {
        f"{SHELF}/properties/owner": {"$ref": OWNERS},
        OWNERS: {"description": "One or several.", "anyOf": [LINK, {"type": "array", "items": LINK}]},
        f"{EXAMPLE}/value/data/owner": [ANA],
    },
    "as a parameter": {
        f"{GENRES}/schema": {"type": "array", "items": LINK},
        f"{GENRES}/example": [ANA],
    },
    "in another schema's own example": {f"{SHELF}/examples": [{"type": "shelves", "id": "8", "owner": ANA}]},
}


@pytest.mark.parametrize("changes", SHOWN.values(), ids=SHOWN)
def test_what_an_example_shows_is_not_asked_for_again(small: Node, changes: dict[str, Any]) -> None:
    for pointer, value in {f"{OWNER}/examples": REMOVED, **changes}.items():
        put(small, pointer, value)
    assert findings(small) == []
