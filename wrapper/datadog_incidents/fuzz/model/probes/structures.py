"""Structures: valid bodies with members absent, null or unknown, and with empty or long lists and maps."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from ..schemas import Schema, resolved
from .changes import Change, replaced, unchanged, with_member, without
from .places import Place, Step, Variant, is_valid, placed, places, simplest

NESTED = {"a": {"b": [{"c": None}]}, "": 1, "\u00e9.$": "x"}
"""Map of which the values may be of any type."""


def structures(schema: Schema, body: Any) -> Iterator[tuple[str, Any]]:
    """Yield what differs in a valid body, and the body.

    Args:
        schema: request schema.
        body: valid body.
    """
    seen = [body]
    for subject, steps, change in _changes(schema):
        changed = placed(schema, body, steps, change)
        if changed not in seen and is_valid(schema, changed):
            seen.append(changed)
            yield subject, changed


def _changes(schema: Schema) -> Iterator[tuple[str, tuple[Step, ...], Change]]:
    yield "only what is required", (), partial(replaced, simplest(schema))
    for place in places(schema):
        last = place.steps[-1] if place.steps else None
        if isinstance(last, Variant) and last.number > 0:
            yield f"{place} in variant {last.number + 1}", place.steps, unchanged
        if place.only_required:
            continue
        kind = place.schema.get("type")
        found = _of_object(place) if kind == "object" else _of_array(place) if kind == "array" else ()
        for subject, change in found:
            yield f"{place} {subject}", place.steps, change


def _of_object(place: Place) -> Iterator[tuple[str, Change]]:
    schema = place.schema
    for name, member in schema.get("properties", {}).items():
        if name not in schema.get("required", ()) and name != "id":
            yield f"without {name}", partial(without, name)
        if _may_be_null(member) and not resolved(member).get("readOnly"):
            yield f"with {name} = null", partial(with_member, name, None)
    yield "with an unknown member", partial(with_member, "unknown_member", {"a": [1]})
    if not schema.get("properties"):
        yield "empty", partial(replaced, {})
        yield "nested", partial(replaced, NESTED)


def _of_array(place: Place) -> Iterator[tuple[str, Change]]:
    item = simplest(place.schema.get("items", {}))
    yield "empty", partial(replaced, [])
    yield "with one item", partial(replaced, [item])
    yield "with an item twice", partial(replaced, [item, item])
    yield "with 50 items", partial(replaced, [item] * 50)
    yield "with null", partial(replaced, [item, None])


def _may_be_null(schema: Schema) -> bool:
    one = resolved(schema)
    return "null" in one.get("type", ()) or any(_may_be_null(part) for part in one.get("oneOf", ()))
