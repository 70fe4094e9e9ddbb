"""Replies of success: which operations have one, what it looks like in full, and where its items are."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from .calls import prepared
from .document import OPERATIONS, reply_schemas
from .full_bodies import Full, full_bodies
from .sites import Path, Site

READING = sorted(name for name, one in OPERATIONS.items() if reply_schemas(one, "2"))
"""Operations whose success has a body."""
LISTS = sorted(name for name in READING if prepared(name).salvage is not None)
PAGED = [name for name in LISTS if prepared(name).operation.paging is not None]


def good_body(operation: str) -> Any:
    return full(operation)[0].value


def full(operation: str) -> list[Full]:
    """The full bodies of an operation's reply; values of lists and of single resources are new apart."""
    return _full(operation in LISTS)[schema_of(operation)]


@cache
def _full(lists: bool) -> dict[str, list[Full]]:
    return full_bodies(schema_of(name) for name in READING if (name in LISTS) == lists)


def schema_of(operation: str) -> str:
    (schema,) = reply_schemas(OPERATIONS[operation], "2")
    return schema


DISTINCT = list({schema_of(name): name for name in reversed(READING)}.values())[::-1]
"""An operation for each schema of a reply: what is in a reply is read alike by all that have it."""


@cache
def items_path(operation: str) -> Path:
    """Where a list's reply has its items: the array of models nearest to the top, below `data`."""
    every = full(operation)[0].sites
    below = [site for site in every if site.path[:1] == ("data",) and site.must_hold_objects]
    return min((site.path for site in below if isinstance(site.value, list)), key=len)


def places(operation: str) -> list[tuple[Any, Site]]:
    """Values of the full bodies, with the body they are in: those that no schema before it has alike."""
    return [(body.value, site) for body in full(operation) for site in body.new]


def encoded(body: Any) -> bytes:
    return json.dumps(body).encode()
