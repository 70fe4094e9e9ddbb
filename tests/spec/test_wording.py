"""Tests of descriptions that the wording rules accept."""

from __future__ import annotations

from typing import Any

import pytest

from generator.lint import findings

from .test_rules import put
from .violations import EXAMPLE, GENRE, GENRES, OWNER, SHELF, TEXT, Node

ACCEPTED: dict[str, Node] = {
    "a description that adds meaning to the name": {
        f"{OWNER}/properties/name/description": "Name of the owner, as printed on the shelf."
    },
    "a component description that repeats the name of a property": {f"{GENRE}/description": "Genre."},
    "a duration with its unit": {
        f"{SHELF}/properties/age": {"type": "integer", "description": "Time since construction, in hours."}
    },
    "a duration that is not a number": {
        f"{SHELF}/properties/interval": TEXT
        | {"description": "Interval between inspections, as a cron rule."}
    },
    "a word that only contains the name of a duration": {
        f"{SHELF}/properties/average": {"type": "number", "description": "Average number of books."}
    },
    "a timestamp in Unix time": {
        f"{SHELF}/properties/created_at": {"type": "integer", "description": "Creation, Unix time."}
    },
    "an enum with the name of a timestamp": {
        f"{SHELF}/properties/completed": {"$ref": GENRE},
    },
    "a flag with the name of a timestamp": {
        f"{SHELF}/properties/archived": {"type": "boolean", "description": "Whether it is no longer used."}
    },
    "retired words in the value of an example": {
        f"{EXAMPLE}/value/data/description": "Somebody stands there.",
        f"{OWNER}/examples": [{"name": "Ana", "description": "Nobody"}],
    },
    "retired words as parts of other words": {f"{GENRES}/description": "Genres of colorful storytelling."},
}


@pytest.mark.parametrize("changes", ACCEPTED.values(), ids=ACCEPTED)
def test_a_description_is_accepted(small: Node, changes: dict[str, Any]) -> None:
    for pointer, value in changes.items():
        put(small, pointer, value)
    assert findings(small) == []
