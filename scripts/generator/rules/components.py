"""Components that nobody sees, or that are there twice."""

from __future__ import annotations

import json
from typing import Any

from ..bundle import escape, references, resolve
from .walk import Found, Node, every_parameter

# By name: why a schema is kept apart from others that look like it.
KEPT_APART = {
    "IncidentOrgSettingsMeta": (
        "Datadog names these members; those of IncidentImpactFieldsObject are the organization's to name"
    ),
}
# What a schema says to readers and to the generator, not of values; and lists whose order says nothing.
WORDS = ("description", "example", "examples", "title", "x-often-absent")
UNORDERED = ("type", "required", "enum", "oneOf", "anyOf", "allOf")


def unused_component(document: Node) -> Found:
    """What no operation leads to is checked by nothing: an example there may be wrong, a schema stale."""
    used: set[str] = set()
    unseen = [document["paths"]]
    while unseen:
        for _, reference in references(unseen.pop()):
            if reference not in used:
                used.add(reference)
                unseen.append(resolve(document, reference))
    for kind, components in document.get("components", {}).items():
        for name in components if kind != "securitySchemes" else ():
            where = f"#/components/{kind}/{escape(name)}"
            if where not in used:
                yield where, "no operation leads to it"


def same_component(document: Node) -> Found:
    """What has two names is two classes to users, and two places to change.

    Schemas are the same whatever their descriptions say, parameters only if those are the same too: they
    are all that tells the id of one resource from the id of another.
    """
    schemas: Node = document.get("components", {}).get("schemas", {})
    first: dict[Any, str] = {}
    for name, number in _alike(schemas).items():
        if name not in KEPT_APART and first.setdefault(number, name) != name:
            yield f"#/components/schemas/{escape(name)}", f"the same as {first[number]}: keep one of them"
    for where, parameter in every_parameter(document):
        written = json.dumps(parameter, sort_keys=True)
        if first.setdefault(written, where) != where:
            yield where, f"the same as {first[written]}: make it one component"


def _alike(schemas: Node) -> dict[str, int]:
    """A number for each schema, the same for those that are alike.

    What refers to like schemas is alike itself: all begin as one, and are told apart until nothing changes.
    """
    numbers = dict.fromkeys(schemas, 0)
    while True:
        shapes = {name: repr(_shape(schema, numbers)) for name, schema in schemas.items()}
        order = {shape: number for number, shape in enumerate(sorted(set(shapes.values())))}
        told_apart = len(set(numbers.values()))
        numbers = {name: order[shape] for name, shape in shapes.items()}
        if len(order) == told_apart:
            return numbers


def _shape(node: Any, numbers: dict[str, int], *, by_name: bool = False) -> Any:
    """A schema without its words, with the number of each that it refers to."""
    if isinstance(node, list):
        return [_shape(one, numbers) for one in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return numbers.get(node["$ref"].rpartition("/")[2])
    parts = []
    for key, value in node.items():
        if by_name or key not in WORDS:
            part = _shape(value, numbers, by_name=key == "properties" and not by_name)
            unordered = not by_name and key in UNORDERED and isinstance(part, list)
            parts.append((key, sorted(part, key=repr) if unordered else part))
    return sorted(parts, key=lambda one: one[0])
