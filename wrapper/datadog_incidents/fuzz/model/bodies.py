"""Request bodies: attributes from the schemas, and relationships to resources that exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from datadog_incidents._common.json_kinds import is_array, is_object

from . import hints
from .memory import Known
from .operation_schemas import (
    Schema,
    allows_null,
    body_schema,
    follow,
    request_members,
    required_members,
    without_null,
)
from .server_model import Draw
from .values import values

Related = Callable[[str, bool], Known | None]
"""Function that returns an existing resource of a JSON:API type, and creates one if that is required."""

RELATED_ATTRIBUTES = {
    "incident_type_uuid": "incident_types",
    "postmortem_template_id": "postmortem_templates",
}
"""Attributes that contain the ID of a resource, with its JSON:API type. All of them are optional."""


def new_body(draw: Draw, operation: str, related: Related, *, minimal: bool = False) -> dict[str, Any]:
    """Return the body of a create.

    Args:
        draw: source of values.
        operation: ID of the operation.
        related: source of related resources.
        minimal: whether everything optional is left out.
    """
    data: dict[str, Any] = {"type": kind_of(operation)}
    attributes = new_attributes(draw, operation, related, minimal=minimal)
    if attributes or "attributes" in _required(operation):
        data["attributes"] = attributes
    links = new_relationships(draw, operation, related, minimal=minimal)
    if links or "relationships" in _required(operation):
        data["relationships"] = links
    if "id" in _required(operation):
        data["id"] = draw(values(_members(operation)["id"]))
    return {"data": data}


def new_attributes(draw: Draw, operation: str, related: Related, *, minimal: bool = False) -> dict[str, Any]:
    """Return the attributes of a create."""
    schema = _members(operation).get("attributes")
    if schema is None:
        return {}
    attributes: dict[str, Any] = draw(values(without_null(schema)))
    known = request_members(operation, "attributes")
    attributes = {name: one for name, one in attributes.items() if name in known}
    if "fields" in known and kind_of(operation) == "incidents":
        attributes["fields"] = draw(hints.fields())
    if minimal:
        kept = required_members(operation, "attributes")
        attributes = {name: one for name, one in attributes.items() if name in kept}
        if "if" in without_null(schema):  # what is required depends on the values
            attributes = draw(minimal_values(operation))
    return draw.finish(operation, with_existing(attributes, related), {})


def minimal_values(operation: str) -> st.SearchStrategy[dict[str, Any]]:
    """Return attributes of which none can be left out, for schemas with conditions."""
    schema = without_null(_members(operation)["attributes"])
    optional = schema.get("properties", {}).keys() - _needed(schema)
    properties = {name: one for name, one in schema["properties"].items() if name not in optional}
    return values({**schema, "properties": properties})


def change(
    draw: Draw,
    operation: str,
    names: Iterable[str],
    related: Related,
    stored: Mapping[str, Any] = MappingProxyType({}),
) -> dict[str, Any]:
    """Return new values for some attributes of an update, which may have to fit those that are stored."""
    known = request_members(operation, "attributes")
    found = {name: draw(values(known[name])) for name in names}
    if "fields" in found and kind_of(operation) == "incidents":
        # What a field without a value means for the value that it has is not recorded.
        valued = {name: one for name, one in found["fields"].items() if is_object(one) and "value" in one}
        found["fields"] = {**valued, **draw(hints.fields())}
    return draw.finish(operation, with_existing(found, related), stored)


def with_existing(attributes: dict[str, Any], related: Related) -> dict[str, Any]:
    """Return attributes with IDs of existing resources; without those for which there are none."""
    found = {**attributes}
    for name in sorted(RELATED_ATTRIBUTES.keys() & found.keys()):
        known = related(RELATED_ATTRIBUTES[name], False)
        found.pop(name)
        found |= {name: known.id} if known is not None else {}
    return found


def new_relationships(
    draw: Draw, operation: str, related: Related, *, minimal: bool = False, names: Iterable[str] | None = None
) -> dict[str, Any]:
    """Return relationships of a request to existing resources.

    Args:
        draw: source of values.
        operation: ID of the operation.
        related: source of related resources.
        minimal: whether optional relationships are left out.
        names: relationships to set if there is something to relate to; None draws some.
    """
    schema = request_members(operation, "relationships")
    if not schema:
        return {}
    required = required_members(operation, "relationships")
    # If the relationships as such are optional: none at all, or at least those that are required.
    optional = "relationships" not in _required(operation)
    if optional and (minimal or (names is None and not draw(st.booleans()))):
        return {}
    found: dict[str, Any] = {}
    for name in schema if names is None else names:
        if names is not None or name in required or not (minimal or draw(st.booleans()) is False):
            link = _relationship(draw, schema[name], related, required=name in required)
            found |= {} if link is None else {name: link}
    return found


def _relationship(draw: Draw, schema: Schema, related: Related, *, required: bool) -> dict[str, Any] | None:
    """Return a relationship; None if there is nothing that it could refer to."""
    declared = without_null(schema).get("properties", {}).get("data", {})
    data = without_null(declared)
    many = data.get("type") == "array"
    kind = related_kind(schema)
    # Null is enough for a relationship that is required, so that no other resource is.
    nullable = allows_null(declared)
    known = related(kind, required and not nullable)
    if known is None:
        nothing = {"data": None} if nullable else draw(values(without_null(schema)))
        return nothing if required else None
    identifier = {"type": known.kind if known.kind else kind, "id": known.id}
    return {"data": [identifier] if many else identifier}


def needed_kinds(operation: str) -> Iterator[str]:
    """Yield the JSON:API types of the resources that requests with relationships must refer to."""
    members = request_members(operation, "relationships")
    for name in sorted(required_members(operation, "relationships")):
        if not allows_null(without_null(members[name]).get("properties", {}).get("data", {})):
            yield related_kind(members[name])


def related_kind(schema: Schema) -> str:
    """Return the JSON:API type of the resources that a relationship leads to."""
    data = without_null(without_null(schema).get("properties", {}).get("data", {}))
    one = without_null(data["items"] if data.get("type") == "array" else data)
    return _constant(one.get("properties", {}).get("type", {}))


def kind_of(operation: str) -> str:
    """Return the JSON:API type of the resource in a request."""
    return _constant(_members(operation).get("type", {}))


def has_id(operation: str) -> bool:
    """Return whether the resource in a request can have an ID."""
    return "id" in _members(operation)


def _constant(schema: Schema) -> str:
    found = follow(schema)
    constant: str = found["const"] if "const" in found else next(iter(found.get("enum", [""])))
    return constant


def _members(operation: str) -> Mapping[str, Schema]:
    schema = body_schema(operation) or {}
    data = without_null(without_null(schema).get("properties", {}).get("data", {}))
    members: Mapping[str, Schema] = data.get("properties", {})
    return members


def _required(operation: str) -> frozenset[str]:
    schema = body_schema(operation) or {}
    data = without_null(without_null(schema).get("properties", {}).get("data", {}))
    return frozenset(data.get("required", ()))


def _needed(schema: Schema) -> set[str]:
    """Return the names that a schema, or one of its conditions, can require."""
    return {
        *schema.get("required", ()),
        *(name for part in ("if", "then", "else") for name in schema.get(part, {}).get("required", ())),
        *(name for name in schema.get("if", {}).get("properties", ())),
    }


def sent_members(body: Any, group: str) -> dict[str, Any]:
    """Return the `attributes` or `relationships` in a request body."""
    data = body.get("data") if is_object(body) else None
    found = data.get(group) if is_object(data) else None
    return found if is_object(found) else {}


def identifiers(node: Any) -> Iterator[tuple[str, str]]:
    """Yield the types and IDs of all resource identifiers in a JSON value."""
    if is_object(node):
        if isinstance(node.get("type"), str) and isinstance(node.get("id"), str):
            yield node["type"], node["id"]
        for value in node.values():
            yield from identifiers(value)
    elif is_array(node):
        for value in node:
            yield from identifiers(value)
