"""Combinations of the members of a request body: absent, null, and values of each form that is valid."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from attrs import frozen

from datadog_incidents._common.json_kinds import is_object

from ..bodies import RELATED_ATTRIBUTES
from ..comparison import MISSING, TIMESTAMP
from ..layout import variants
from ..schemas import Schema, resolved
from .covering import covering_rows
from .places import is_valid, simplest

IDENTITY = (("data", "id"), ("data", "type"))
"""Members that identify the resource, and keep their values."""


@frozen
class Member:
    """Member of a request body.

    Attributes:
        path: names of members that lead to it.
        options: values, `MISSING` among them if the member is optional.
    """

    path: tuple[str, ...]
    options: tuple[Any, ...]


def combined(schema: Schema, body: Any, seed: str, rows: slice) -> Iterator[Any]:
    """Yield valid bodies in which every two options of different members occur together.

    Args:
        schema: request schema.
        body: valid body with relationships to resources that exist.
        seed: seed of the combinations.
        rows: part of the combinations, of which the first ones have most of the pairs.
    """
    found = [*members(schema, body)]
    sizes = [len(one.options) for one in found]
    for row in covering_rows(sizes, seed, rows.stop)[rows] if found else ():
        chosen = [(one.path, one.options[option]) for one, option in zip(found, row, strict=True)]
        changed = body
        for path, value in chosen:
            changed = with_value(changed, path, value)
        if is_valid(schema, changed):
            yield changed
        else:
            yield _repaired(schema, body, chosen)


def _repaired(schema: Schema, body: Any, chosen: list[tuple[tuple[str, ...], Any]]) -> Any:
    """Return a body with as many of the chosen values as are valid together, e.g. under a condition."""
    for path, value in chosen:
        changed = with_value(body, path, value)
        body = changed if is_valid(schema, changed) else body
    return body


def with_value(body: Any, path: tuple[str, ...], value: Any) -> Any:
    """Return a body with another value of a member, or without it; the body itself if its owner is absent."""
    name, *rest = path
    if not is_object(body) or (rest and name not in body):
        return body
    if rest:
        return {**body, name: with_value(body[name], tuple(rest), value)}
    others = {key: one for key, one in body.items() if key != name}
    return others if value is MISSING else {**others, name: value}


def members(schema: Schema, body: Any, path: tuple[str, ...] = ()) -> Iterator[Member]:
    """Yield the members of a request body that have several options, outer ones first.

    Args:
        schema: schema of the body, or of a part of it.
        body: the body, or the part of it.
        path: names of members that lead to the part.
    """
    declared = _present(schema)
    for name, member in declared.get("properties", {}).items():
        inner = (*path, name)
        if resolved(member).get("readOnly") or inner in IDENTITY:
            continue
        value = body.get(name) if is_object(body) else None
        is_reference = "relationships" in path or name in RELATED_ATTRIBUTES
        if value is None and not is_reference:
            value = simplest(_present(member))
        options = [MISSING] if name not in declared.get("required", ()) else []
        options += [None] if is_valid(member, None) else []
        is_varied = not is_reference and not _is_record(member)
        options += forms(member, value) if is_varied else [value]
        if len(options := _distinct(options)) > 1:
            yield Member(inner, tuple(options))
        if is_object(value) and _is_record(member):
            yield from members(member, value, inner)


def forms(schema: Schema, value: Any) -> list[Any]:
    """Return valid values of a schema that differ in form; the given one is valid."""
    found = [one for one in _forms(schema, value) if is_valid(schema, one)]
    return _distinct(found) or [value]


def _forms(schema: Schema, value: Any) -> Iterator[Any]:
    several = _variants(schema)
    if len(several) > 1:
        yield from _of_union(several)
        return
    one = _present(schema)
    kinds = one.get("type", [])
    kind = kinds if isinstance(kinds, str) else next((each for each in kinds if each != "null"), "null")
    if "enum" in one:
        yield from one["enum"]
    elif kind == "boolean":
        yield from (False, True)
    elif kind == "array":
        items = forms(one["items"], simplest(one["items"]))
        yield from ([], items[:1], items[:1] * 2, items, items[::-1])
    elif kind == "object" and not one.get("properties"):
        yield from ({}, value)
        entries = one.get("additionalProperties")
        if is_object(entries):
            yield {f"key_{at}": each for at, each in enumerate(forms(entries, simplest(entries)), 1)}
    elif kind == "object":
        yield value
        yield fullest(one)
    else:
        yield value
        is_time = isinstance(value, str) and TIMESTAMP.fullmatch(value)
        yield "" if kind == "string" and not is_time else one.get("maximum", value)


def _of_union(several: list[Schema]) -> Iterator[Any]:
    """Yield a value of each variant, and objects with the members of two of them."""
    yield from map(simplest, several)
    for first, second in combinations(map(fullest, several), 2):
        if is_object(first) and is_object(second):
            yield from ({**first, **second}, {**second, **first})


def fullest(schema: Schema) -> Any:
    """Return a simple value with all members of objects, and one item in each list."""
    one = _present(schema)
    if one.get("properties") and not {"enum", "const"} & one.keys():
        declared = one["properties"].items()
        return {name: fullest(member) for name, member in declared if not resolved(member).get("readOnly")}
    return [fullest(one["items"])] if one.get("type") == "array" else simplest(one)


def _variants(schema: Schema) -> list[Schema]:
    """Return the alternatives of a schema but null; the schema itself if it has no others."""
    one = resolved(schema)
    found = variants(one) if {"oneOf", "anyOf"} & one.keys() else []
    return [each for each in found if each.get("type") != "null"] or [one]


def _present(schema: Schema) -> Schema:
    """Return the only alternative of a resolved schema but null; else the resolved schema itself."""
    found = _variants(schema)
    return found[0] if len(found) == 1 else resolved(schema)


def _is_record(schema: Schema) -> bool:
    """Whether the values of a schema are objects with declared members, and in one form only."""
    return len(_variants(schema)) == 1 and bool(_present(schema).get("properties"))


def _distinct(values: list[Any]) -> list[Any]:
    """Return values without repetitions. False and 0 are two values."""
    return [*{json.dumps(one, sort_keys=True, default=repr): one for one in values}.values()]
