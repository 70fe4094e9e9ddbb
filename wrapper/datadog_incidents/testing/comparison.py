"""Comparison of JSON values: exact, of two servers' responses, and of their structure."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator
from typing import Any

from .._common.json_kinds import is_array, is_object
from .problem import Problem
from .recordings import ID

SLUG = re.compile(r"IR-\d+")
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def parse_timestamps(value: Any) -> Any:
    """Return a JSON value with its timestamps parsed, unless they name no possible time.

    Digits beyond microseconds are discarded.
    """
    if is_object(value):
        return {key: parse_timestamps(item) for key, item in value.items()}
    if is_array(value):
        return [parse_timestamps(item) for item in value]
    if isinstance(value, str) and TIMESTAMP.fullmatch(value):
        try:
            return datetime.datetime.fromisoformat(value)
        except ValueError:  # no such day or hour
            return value
    return value


def unequal(path: str, found: Any, expected: Any) -> Iterator[Problem]:
    """Yield the differences between two JSON values; timestamps are equal if they denote the same time."""
    if parse_timestamps(found) != parse_timestamps(expected):
        yield from _differences(path, parse_timestamps(found), parse_timestamps(expected))


def _differences(path: str, found: Any, expected: Any) -> Iterator[Problem]:
    if is_object(found) and is_object(expected):
        for key in sorted({*found, *expected}):
            if key not in found:
                yield Problem.at(f"{path}.{key}", "is missing")
            elif key not in expected:
                yield Problem.at(f"{path}.{key}", "is unexpected")
            elif found[key] != expected[key]:
                yield from _differences(f"{path}.{key}", found[key], expected[key])
    else:
        yield Problem(path, "differs", f"{path} is {found!r}, not {expected!r}")


def unlike(
    path: str, found: Any, expected: Any, *, may_add: bool = False, added: Collection[str] = ()
) -> Iterator[Problem]:
    """Yield the differences between the responses of two servers to the same request.

    Keys and values must be equal. Of values that each server generates (IDs, timestamps, public IDs and
    slugs), only the format is compared. Lists are equal if each item has an equal one in the other list.

    Args:
        path: path of the values, for messages.
        found: response of the server under test.
        expected: response of the other server.
        may_add: whether objects in `found` may have additional keys.
        added: ends of the paths of keys that may be additional even if `may_add` is false.
    """
    if is_object(found) and is_object(expected):
        for key in sorted({*found, *expected}):
            place = f"{path}.{key}"
            if key not in found:
                yield Problem.at(place, "is missing")
            elif key in expected:
                yield from unlike(place, found[key], expected[key], may_add=may_add, added=added)
            elif not may_add and not place.endswith(tuple(added)):
                yield Problem.at(place, "is unexpected")
    elif is_array(found) and is_array(expected):
        for item in expected:
            if not any(_alike(other, item, may_add, added) for other in found):
                yield Problem(path, "lacks an item", f"{path}: nothing like {item!r} in {found!r}")
        for item in found:
            if not any(_alike(item, other, may_add, added) for other in expected):
                detail = f"{path}: {item!r} is like nothing in {expected!r}"
                yield Problem(path, "has an additional item", detail)
    elif _format(path, found) != _format(path, expected):
        yield Problem(path, "differs", f"{path} is {found!r}, not like {expected!r}")


def _alike(found: Any, expected: Any, may_add: bool, added: Collection[str]) -> bool:
    return next(unlike("", found, expected, may_add=may_add, added=added), None) is None


def _format(path: str, value: Any) -> Any:
    if isinstance(value, str):
        generated = (("an ID", ID), ("a timestamp", TIMESTAMP), ("a slug", SLUG))
        return next((name for name, pattern in generated if pattern.fullmatch(value)), value)
    if path.endswith(".public_id") and type(value) is int:
        return "a number"
    # In Python, unlike in JSON, True equals 1.
    return type(value), value


def different(path: str, found: Any, expected: Any) -> Iterator[Problem]:
    """Yield the differences in structure between two JSON values: keys, and types of values.

    Each item of a list needs an expected item of the same structure. Null and empty lists match any.
    """
    if found is None or expected is None:
        return
    if is_object(found) and is_object(expected):
        for key in sorted(found.keys() ^ expected.keys()):
            yield Problem.at(f"{path}.{key}", "is unexpected" if key in found else "is missing")
        for key in sorted(found.keys() & expected.keys()):
            yield from different(f"{path}.{key}", found[key], expected[key])
    elif is_array(found) and is_array(expected):
        for item in found if expected else ():
            if all(next(different("", item, other), None) for other in expected):
                detail = f"{path}: {item!r} has the structure of nothing in {expected!r}"
                yield Problem(path, "has an item of another structure", detail)
    elif _json_type(found) != _json_type(expected):
        yield Problem(path, "has another type", f"{path} is {found!r}, not of the type of {expected!r}")


def _json_type(value: Any) -> str:
    name = type(value).__name__
    return "float" if name == "int" else name
