"""Valid bodies that contain every member and variant in the spec."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from attrs import frozen

from .locations import Location, locations
from .spec import Node, constants, reference, variants

FORMATS = {
    "date-time": "2026-11-24T18:00:00.123456+00:00",
    "uuid": "5a3f1c6e-9b1d-4c8a-8f2e-0d7b6a5c4e3f",
}


@frozen
class Full:
    """Body that contains every member in the spec, or one of several bodies that do so together.

    Attributes:
        value: body, as JSON.
        locations: locations of all values in the body.
        new: one location for each `spec_key` that no earlier body has.
    """

    value: Any
    locations: list[Location]
    new: list[Location]


def full_body(body: Any, schema: Node, seen: Container[object] = ()) -> Full:
    found = list(locations(body, schema))
    new = {location.spec_key: location for location in found if location.spec_key not in seen}
    return Full(body, found, list(new.values()))


def full_bodies(components: Iterable[str]) -> dict[str, list[Full]]:
    """Return the full bodies of components; locations in several of them are new only in the first."""
    seen: set[object] = set()
    found: dict[str, list[Full]] = {name: [] for name in components}
    for name, bodies in found.items():
        for body in fullest(reference(name)):
            bodies.append(full_body(body, reference(name), seen))
            seen.update(location.spec_key for location in bodies[-1].new)
    return found


def fullest(schema: Node) -> list[Any]:
    """Return valid values that together have every member and every variant in the spec."""
    return [value for variant in variants(schema) for value in _fullest(variant)]


def _fullest(schema: Node) -> list[Any]:
    if constants(schema):
        return constants(schema)
    types = schema.get("type", "object")
    type_ = next(name for name in ([types] if isinstance(types, str) else types) if name != "null")
    if type_ == "array":
        return [fullest(schema["items"])]
    if type_ == "object":
        return _objects(schema)
    if schema.get("format") in FORMATS:
        return [FORMATS[schema["format"]]]
    scalars: dict[str, list[Any]] = {
        "string": ["text"],
        "integer": [min(7, schema.get("maximum", 7))],
        "number": [0.5],
        "boolean": [True],
    }
    return scalars[type_]


def _objects(schema: Node) -> list[Any]:
    others = schema.get("additionalProperties")
    if "properties" not in schema:
        values = fullest(others) if isinstance(others, dict) else ["text", 7, {"deep": [None]}]
        return [{f"key_{index}": value for index, value in enumerate(values)}]
    choices = {key: fullest(member) for key, member in schema["properties"].items()}
    # The member with the most variants determines the number of objects; the others repeat their variants.
    count = max(map(len, choices.values()))
    return [{key: values[index % len(values)] for key, values in choices.items()} for index in range(count)]
