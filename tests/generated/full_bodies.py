"""Valid bodies that have everything that the document knows."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from attrs import frozen

from .document import Node, constants, reference, variants
from .sites import Site, sites

FORMATS = {
    "date-time": "2026-11-24T18:00:00.123456+00:00",
    "uuid": "5a3f1c6e-9b1d-4c8a-8f2e-0d7b6a5c4e3f",
}


@frozen
class Full:
    """A body with all that the document says of it.

    Attributes:
        value: the body.
        sites: every value in it.
        new: one of each place, without the places that bodies before it have, if it is one of several.
    """

    value: Any
    sites: list[Site]
    new: list[Site]


def full_body(body: Any, schema: Node, seen: Container[object] = ()) -> Full:
    found = list(sites(body, schema))
    return Full(body, found, list({site.place: site for site in found if site.place not in seen}.values()))


def full_bodies(components: Iterable[str]) -> dict[str, list[Full]]:
    """The full bodies of components. What several of them hold is new in the first one only."""
    seen: set[object] = set()
    made: dict[str, list[Full]] = {name: [] for name in components}
    for name, bodies in made.items():
        for body in fullest(reference(name)):
            bodies.append(full_body(body, reference(name), seen))
            seen.update(site.place for site in bodies[-1].new)
    return made


def fullest(schema: Node) -> list[Any]:
    """Valid values that between them have every member and every variant that the document knows."""
    return [value for variant in variants(schema) for value in _fullest(variant)]


def _fullest(schema: Node) -> list[Any]:
    if constants(schema):
        return constants(schema)
    kinds = schema.get("type", "object")
    kind = next(one for one in ([kinds] if isinstance(kinds, str) else kinds) if one != "null")
    if kind == "array":
        return [fullest(schema["items"])]
    if kind == "object":
        return _objects(schema)
    if schema.get("format") in FORMATS:
        return [FORMATS[schema["format"]]]
    simple: dict[str, list[Any]] = {
        "string": ["text"],
        "integer": [min(7, schema.get("maximum", 7))],
        "number": [0.5],
        "boolean": [True],
    }
    return simple[kind]


def _objects(schema: Node) -> list[Any]:
    others = schema.get("additionalProperties")
    if "properties" not in schema:
        values = fullest(others) if isinstance(others, dict) else ["text", 7, {"deep": [None]}]
        return [{f"key_{index}": value for index, value in enumerate(values)}]
    choices = {key: fullest(one) for key, one in schema["properties"].items()}
    # As many as the member with most variants has; the others start over.
    count = max(map(len, choices.values()))
    return [{key: values[index % len(values)] for key, values in choices.items()} for index in range(count)]
