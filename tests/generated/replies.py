"""Responses of successful calls: operations with a response body, full bodies, and paths of list items."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from .calls import prepared
from .full_bodies import Full, full_bodies
from .locations import Location, Path
from .spec import OPERATIONS, reply_schemas

READING = sorted(name for name, operation in OPERATIONS.items() if reply_schemas(operation, "2"))
"""Operations whose successful responses have a body."""
LISTS = sorted(name for name in READING if prepared(name).read_partially is not None)
"""Operations that return a list, paginated or not."""
PAGED = [name for name in LISTS if prepared(name).operation.paging is not None]


def good_body(operation: str) -> Any:
    return full(operation)[0].value


def full(operation: str) -> list[Full]:
    """Return the full bodies of an operation's response.

    `new` is determined separately for lists and for single resources.
    """
    return _full(operation in LISTS)[schema_of(operation)]


@cache
def _full(lists: bool) -> dict[str, list[Full]]:
    return full_bodies(schema_of(name) for name in READING if (name in LISTS) == lists)


def schema_of(operation: str) -> str:
    (schema,) = reply_schemas(OPERATIONS[operation], "2")
    return schema


DISTINCT = list({schema_of(name): name for name in reversed(READING)}.values())[::-1]
"""One operation for each response schema; operations with the same schema share their decoding."""


@cache
def items_path(operation: str) -> Path:
    """Return the path of a list's items in the response: the outermost array of models in `data`."""
    every = full(operation)[0].locations
    below = [location for location in every if location.path[:1] == ("data",) and location.must_hold_objects]
    return min((location.path for location in below if isinstance(location.value, list)), key=len)


def new_locations(operation: str) -> list[tuple[Any, Location]]:
    """Return the new locations in the full bodies of a response, each with its body."""
    return [(body.value, location) for body in full(operation) for location in body.new]


def encoded(body: Any) -> bytes:
    return json.dumps(body).encode()
