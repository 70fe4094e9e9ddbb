"""Seeding of incident types."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from ..core.state import MockState
from .given import Given
from .operations import carry_out
from .references import types_named
from .seed_error import Path
from .times import past

CREATE = "create_incident_type"
MEMBERS = ("name", "description", "is_default", "configuration")
TAG = "types"


def add(state: MockState, value: Any, path: Path) -> tuple[str, str]:
    """Add an incident type; return its name and ID. A new default type takes the place of the present one."""
    given = Given(value, path, [*MEMBERS, "prefix", "created"])
    name, prefix, is_default = given.required("name"), given.text("prefix"), given.flag("is_default")
    if types_named(state, name):
        raise given.error("name", f"an incident type with the name {name!r} exists already")
    with state.at(past(state, given, "created") or state.time):
        carry_out(state, CREATE, given.json(*MEMBERS), path)
    members = state.members[TAG]
    added = members[next(reversed(members))].resource
    if prefix is not None:
        added["attributes"]["prefix"] = prefix
    if is_default:
        for key, one in [*members.items()]:
            if one.resource is not added and one.resource["attributes"]["is_default"]:
                # A copy: the present state stays as it is until everything is seeded.
                attributes = one.resource["attributes"] | {"is_default": False}
                members[key] = evolve(one, resource=one.resource | {"attributes": attributes})
        state.incident_type = added["id"]
    return name, added["id"]
