"""Seeding of user-defined fields."""

from __future__ import annotations

from typing import Any

from ..core.resource_schema import settable
from ..core.state import MockState, Record
from . import references
from .given import Given
from .operations import carry_out
from .seed_error import Path
from .times import past

CREATE = "create_incident_user_defined_field"
KINDS = (
    *("dropdown", "multiselect", "textbox", "textarray", "metrictag", "autocomplete", "number", "datetime"),
)
"""Names of the types, by their number from 1, as the OpenAPI document describes them."""
TAG = "user_defined_fields"


def add(state: MockState, value: Any, path: Path) -> str:
    """Add a field of an incident type, which is the default type if none is given; return its ID."""
    names = settable(CREATE, "attributes")
    given = Given(value, path, [*names, "incident_type", "created"])
    name = given.required("name")
    attributes = {"type": "dropdown", **given.json(*sorted(names))}
    kind = state.incident_type
    if "incident_type" in given:
        kind = references.incident_type(state, given.text("incident_type"), (*path, "incident_type"))
    if has(state, name, kind):
        raise given.error("name", f"the incident type has a field with the name {name!r} already")
    if isinstance(attributes["type"], str):
        if attributes["type"] not in KINDS:
            raise given.error("type", f"must be one of {', '.join(KINDS)}, not {attributes['type']!r}")
        attributes["type"] = KINDS.index(attributes["type"]) + 1
    if isinstance(attributes.get("valid_values"), list):
        attributes["valid_values"] = [
            {"display_name": one, "value": one} if isinstance(one, str) else one
            for one in attributes["valid_values"]
        ]
    link = {"incident_type": {"data": {"type": "incident_types", "id": kind}}}
    with state.at(past(state, given, "created") or state.time):
        carry_out(state, CREATE, attributes, path, relationships=link)
    added: str = next(reversed(state.members[TAG]))
    return added


def has(state: MockState, name: str, incident_type: str) -> bool:
    """Return whether an incident type has a field with a name."""
    found = (one.resource for one in state.members[TAG].values())
    return any(_type_of(one) == incident_type and one["attributes"]["name"] == name for one in found)


def _type_of(field: Record) -> str:
    return str(field["relationships"]["incident_type"]["data"]["id"])
