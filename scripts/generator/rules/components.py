"""Rules against unused and duplicate components."""

from __future__ import annotations

import json
from typing import Any

from ..bundle import escape, references, resolve
from .traversal import Node, Problems, every_parameter

# Reason for each schema that is intentionally equivalent to another one.
INTENTIONAL_DUPLICATES = {
    "IncidentOrgSettingsMeta": (
        "Datadog defines these members; the organization defines those of IncidentImpactFieldsObject"
    ),
}
# Keywords that do not constrain values, and keywords whose lists have no significant order.
ANNOTATION_KEYWORDS = (
    "description",
    "example",
    "examples",
    "title",
    "x-absence-tolerated",
    "x-enumeration",
    "x-often-absent",
    "x-timestamp",
)
UNORDERED_KEYWORDS = ("type", "required", "enum", "oneOf", "anyOf", "allOf")


def unused_component(document: Node) -> Problems:
    """A component that no operation uses is not tested: its examples may be wrong, its schema outdated."""
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
                yield where, "not used by any operation"


def same_component(document: Node) -> Problems:
    """Duplicate components become separate classes for users, and have to be changed in several places.

    Schemas are compared without their descriptions. Parameters are compared with them, because only the
    description distinguishes the ID of one resource from that of another.
    """
    schemas: Node = document.get("components", {}).get("schemas", {})
    first: dict[Any, str] = {}
    for name, number in _equivalence_classes(schemas).items():
        if name not in INTENTIONAL_DUPLICATES and first.setdefault(number, name) != name:
            yield f"#/components/schemas/{escape(name)}", f"equivalent to {first[number]}: keep one of them"
    for where, parameter in every_parameter(document):
        written = json.dumps(parameter, sort_keys=True)
        if first.setdefault(written, where) != where:
            yield where, f"identical to {first[written]}: define it once, as a component"


def _equivalence_classes(schemas: Node) -> dict[str, int]:
    """Number the schemas by equivalence class.

    Schemas that refer to equivalent schemas can be equivalent themselves, so all schemas start in one class,
    which is split until the number of classes is stable.
    """
    numbers = dict.fromkeys(schemas, 0)
    while True:
        shapes = {name: repr(_shape(schema, numbers)) for name, schema in schemas.items()}
        order = {shape: number for number, shape in enumerate(sorted(set(shapes.values())))}
        class_count = len(set(numbers.values()))
        numbers = {name: order[shape] for name, shape in shapes.items()}
        if len(order) == class_count:
            return numbers


def _shape(node: Any, numbers: dict[str, int], *, by_name: bool = False) -> Any:
    """Return a schema without annotations, in which a reference is the class number of its target."""
    if isinstance(node, list):
        return [_shape(one, numbers) for one in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return numbers.get(node["$ref"].rpartition("/")[2])
    parts = []
    for key, value in node.items():
        if by_name or key not in ANNOTATION_KEYWORDS:
            part = _shape(value, numbers, by_name=key == "properties" and not by_name)
            unordered = not by_name and key in UNORDERED_KEYWORDS and isinstance(part, list)
            parts.append((key, sorted(part, key=repr) if unordered else part))
    return sorted(parts, key=lambda one: one[0])
