"""When two JSON documents say the same, and when two servers do."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

from .scenario import ID

SLUG = re.compile(r"IR-\d+")
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def instants(value: Any) -> Any:
    """A document with its timestamps as instants, to the microsecond: further digits are cut off."""
    if isinstance(value, dict):
        return {key: instants(item) for key, item in value.items()}
    if isinstance(value, list):
        return [instants(item) for item in value]
    if isinstance(value, str) and TIMESTAMP.fullmatch(value):
        return datetime.datetime.fromisoformat(value)
    return value


def unequal(what: str, found: Any, wanted: Any) -> Iterator[str]:
    """Say where two documents differ; nothing if they say the same."""
    if instants(found) != instants(wanted):
        yield from _where(what, instants(found), instants(wanted))


def _where(path: str, found: Any, wanted: Any) -> Iterator[str]:
    if isinstance(found, dict) and isinstance(wanted, dict):
        for key in sorted({*found, *wanted}):
            if key not in found:
                yield f"{path}.{key} is missing"
            elif key not in wanted:
                yield f"{path}.{key} is too much"
            elif found[key] != wanted[key]:
                yield from _where(f"{path}.{key}", found[key], wanted[key])
    else:
        yield f"{path} is {found!r}, not {wanted!r}"


def unlike(path: str, found: Any, wanted: Any, *, may_add: bool) -> Iterator[str]:
    """Say where a reply of one server is not what another would say of the same things.

    Keys and values have to be the same. Of what each server makes up for itself only the form counts:
    ids, timestamps, and numbers of the counter. Lists are judged by their items.

    Args:
        may_add: objects may have more keys than wanted.
    """
    if isinstance(found, dict) and isinstance(wanted, dict):
        for key in sorted({*found, *wanted}):
            if key not in found:
                yield f"{path}.{key} is missing"
            elif key in wanted:
                yield from unlike(f"{path}.{key}", found[key], wanted[key], may_add=may_add)
            elif not may_add:
                yield f"{path}.{key} is too much"
    elif isinstance(found, list) and isinstance(wanted, list):
        # Every item has its like on the other side.
        for item in wanted:
            if not any(_alike(other, item, may_add) for other in found):
                yield f"{path}: nothing like {item!r} in {found!r}"
        for item in found:
            if not any(_alike(item, other, may_add) for other in wanted):
                yield f"{path}: {item!r} is like nothing in {wanted!r}"
    elif _form(path, found) != _form(path, wanted):
        yield f"{path} is {found!r}, not like {wanted!r}"


def _alike(found: Any, wanted: Any, may_add: bool) -> bool:
    return next(unlike("", found, wanted, may_add=may_add), None) is None


def _form(path: str, value: Any) -> Any:
    if isinstance(value, str):
        made_up = (("an id", ID), ("a timestamp", TIMESTAMP), ("a slug", SLUG))
        return next((form for form, pattern in made_up if pattern.fullmatch(value)), value)
    if path.endswith(".public_id") and type(value) is int:
        return "a number"
    # True equals 1 in Python, not in JSON.
    return type(value), value


def different(path: str, found: Any, wanted: Any) -> Iterator[str]:
    """Say where the keys, or the types of the values, of a reply are not those wanted.

    Each item of a list has to be of the kind of one that is wanted. Null, and an empty list, are of any kind.
    """
    if found is None or wanted is None:
        return
    if isinstance(found, dict) and isinstance(wanted, dict):
        for key in sorted(found.keys() ^ wanted.keys()):
            yield f"{path}.{key} is {'too much' if key in found else 'missing'}"
        for key in sorted(found.keys() & wanted.keys()):
            yield from different(f"{path}.{key}", found[key], wanted[key])
    elif isinstance(found, list) and isinstance(wanted, list):
        for item in found if wanted else ():
            if all(next(different("", item, other), None) for other in wanted):
                yield f"{path}: {item!r} is of the kind of nothing in {wanted!r}"
    elif _kind(found) != _kind(wanted):
        yield f"{path} is {found!r}, not of the kind of {wanted!r}"


def _kind(value: Any) -> Any:
    return float if type(value) is int else type(value)
