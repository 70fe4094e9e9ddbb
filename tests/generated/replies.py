"""Replies of success: which operations have one, what it looks like in full, and where its items are."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from .calls import prepared
from .document import OPERATIONS, Path, Site, fullest, reference, reply_schemas, sites

READING = sorted(name for name, one in OPERATIONS.items() if reply_schemas(one, "2"))
"""Operations whose success has a body."""
LISTS = sorted(name for name in READING if prepared(name).salvage is not None)
PAGED = [name for name in LISTS if prepared(name).operation.paging is not None]


@cache
def good_body(operation: str) -> Any:
    return fullest(reference(schema_of(operation)))[0]


def schema_of(operation: str) -> str:
    (schema,) = reply_schemas(OPERATIONS[operation], "2")
    return schema


@cache
def items_path(operation: str) -> Path:
    """Where a list's reply has its items: the array of models nearest to the top, below `data`."""
    below = [site for site in places(operation) if site.path[:1] == ("data",) and site.must_hold_objects]
    return min((site.path for site in below if isinstance(site.value, list)), key=len)


@cache
def places(operation: str) -> list[Site]:
    """The values of the good body, of those that are alike one."""
    found = sites(good_body(operation), reference(schema_of(operation)))
    return list({site.place: site for site in found}.values())


def encoded(body: Any) -> bytes:
    return json.dumps(body).encode()
