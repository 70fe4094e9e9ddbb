"""What resources link to: those of new members, whether it is there, and what comes along as `included`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from datadog_incidents._common.json_kinds import is_array
from datadog_incidents_api.operations import OPERATIONS

from ..core.messages import Refused
from ..core.resource_schema import ResourceSchema, allows_null, follow, resource_schema
from ..core.state import MockState, Record
from . import users
from .incident_replies import resource

PEOPLE = frozenset({"created_by_user", "last_modified_by_user", "created_by", "last_modified_by"})


def filled_in(state: MockState, shape: ResourceSchema, sent: Record, parent: str | None) -> Record:
    """Relationships of a new member, in the order of their names.

    Args:
        sent: those that the request sets.
        parent: id of the incident that it belongs to; None for what belongs to the organization.
    """
    made = dict(sent)
    for name, schema in shape.relationships.items():
        if name in made:
            continue
        data = follow(schema).get("properties", {}).get("data", {})
        if name in PEOPLE:
            made[name] = users.link(state.current_user)
        elif name == "incident" and parent is not None:
            made[name] = {"data": {"type": "incidents", "id": parent}}
        elif name == "incident_type":
            made[name] = {"data": {"type": "incident_types", "id": state.incident_type}}
        elif follow(data).get("type") == "array":
            made[name] = {"data": []}
        elif allows_null(data):
            made[name] = {"data": None}
    return dict(sorted(made.items()))


def insist(state: MockState, links: Record, missing_type: str) -> None:
    """Let links through only where what they name exists, so far as the mock has resources of its kind.

    Args:
        missing_type: the error for an incident type that does not exist.

    Raises:
        Refused: 404.
    """
    for kind, wanted in _linked(links):
        if kind == "users":
            users.find(state, wanted)
        elif kind in _known_kinds() and related(state, kind, wanted) is None:
            raise Refused(404, missing_type if kind == "incident_types" else f"{kind} {wanted} not found")


def related(state: MockState, kind: str, wanted: str) -> Record | None:
    """A resource by JSON:API type and id, as `included` shows it; None for what does not exist."""
    if kind == "users":
        return users.brief(state, wanted) if wanted in state.users else None
    if kind == "incidents":
        incident = state.incidents.get(wanted)
        return incident and resource(state, incident, "read", incident["commander"])
    for members in state.members.values():
        if wanted in members and members[wanted].resource["type"] == kind:
            return members[wanted].resource
    return None


def all_related(state: MockState, members: Iterable[Record], name: str) -> Iterator[Record]:
    """Resources that members link to by a relationship, or that are of a type."""
    for member in members:
        for relationship, link in member["relationships"].items():
            for kind, wanted in _linked({relationship: link}):
                found = related(state, kind, wanted) if name in (relationship, kind) else None
                if found is not None:
                    yield found


@cache
def _known_kinds() -> frozenset[str]:
    """JSON:API types of the resources that can be created here."""
    creates = (one for one in OPERATIONS.values() if one.name == "create")
    return frozenset(resource_schema(one.id).kind for one in creates)


def _linked(links: Record) -> Iterator[tuple[str, str]]:
    """Types and ids that relationships name."""
    for link in links.values():
        named: Record = link or {}
        data = named.get("data")
        for one in data if is_array(data) else [data] if data else []:
            if "type" in one and "id" in one:
                yield one["type"], one["id"]
