"""Edges: valid values of the attributes of a request that servers may not expect."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from datadog_incidents._openapi.document import BITS

from ..bodies import RELATED_ATTRIBUTES
from ..leaves import EDGES, FORMATS, LONGEST
from ..schemas import Schema
from .changes import unchanged
from .places import Place, Step, Variant, is_valid, placed, places

PUNCTUATION = 'it\'s 100% "quoted"; <b>&amp;\\ -- {$} ..%2f a+b, c:d #e =f* [g] (h) ^i|j~ ?k! _l'
"""Characters that have a meaning in other languages."""
SHAPES = (
    "x",
    "first.last+tag@sub.example.com",
    "https://user@example.com:8443/a/b.c?d=e,f&g=%20+h#i",
    "2026-01-01T00:00:00Z",
    "one two  three, four; five/six|seven",
    "key:value,other:1",
    "a.b.c",
    "@name",
    "#channel",
    "-x",
    "1e3",
    "\u0130I\u0131i \u00df \ufb01",
)
"""Texts that servers may take for something else, or apart: addresses, times, lists, paths, numbers, options.

The last one has letters of which the other case has another length.
"""

Edge = tuple[Place, Any]
"""Place and value."""


def rows(schema: Schema) -> Iterator[list[Edge]]:
    """Yield sets of edges that can be sent at once: at most one for each place, and none of two variants."""
    groups: dict[tuple[Step, ...], list[list[Edge]]] = {}
    for place in _attributes(schema):
        edges = [(place, value) for value in _values(place.schema)]
        groups.setdefault(_other_variant(place), []).append(edges)
    for group in groups.values():
        for row in zip_longest(*group):
            yield [one for one in row if one is not None]


def _other_variant(place: Place) -> tuple[Step, ...]:
    """Return the steps to the innermost variant of a place that is not a first one; empty if none."""
    others = [at for at, one in enumerate(place.steps, 1) if isinstance(one, Variant) and one.number > 0]
    return place.steps[: max(others, default=0)]


def full(schema: Schema, body: Any) -> Any:
    """Return a body with all optional attributes that identify no other resource."""
    for place in _attributes(schema):
        changed = placed(schema, body, place.steps, unchanged)
        body = changed if is_valid(schema, changed) else body
    return body


def _attributes(schema: Schema) -> list[Place]:
    return [one for one in places(schema) if not one.only_required and not _is_id(one)]


def _is_id(place: Place) -> bool:
    """Whether the value of a place, if any, identifies another resource."""
    names = [str(one) for one in place.names]
    if names == ["data", "type"]:
        return False
    if names[:2] != ["data", "attributes"]:
        return True
    return names[-1] in RELATED_ATTRIBUTES or (
        names[-1].endswith(("_id", "_uuid")) and "enum" not in place.schema
    )


def _values(schema: Schema) -> Iterator[Any]:
    """Yield the edges of a simple value."""
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if "enum" in schema:
        yield from schema["enum"]
    elif "boolean" in kinds:
        yield from (True, False)
    elif "integer" in kinds:
        bits = BITS.get(schema.get("format", ""), 53)
        bounds = schema.get("minimum", -(2**bits)), schema.get("maximum", 2**bits - 1)
        yield from (*bounds, 0, -1, 1, 2**31, bounds[1] - 1)
    elif "string" in kinds and schema.get("format") in FORMATS:
        yield from FORMATS[schema["format"]][1]
    elif "string" in kinds and "const" not in schema:
        longest = schema.get("maxLength", LONGEST)
        yield from (
            *EDGES,
            "   ",
            PUNCTUATION,
            "\u00e9" * longest,
            "\U0001f525" * longest,
            "0",
            "false",
            "-1",
        )
        if any("@" in str(one) for one in schema.get("examples", ())):
            yield from FORMATS["email"][1]
        yield from SHAPES
    if "null" in kinds:
        yield None
