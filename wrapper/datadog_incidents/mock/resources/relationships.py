"""Relationships: defaults of new resources, checks that related resources exist, and `included`."""

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


def complete(state: MockState, schema: ResourceSchema, sent: Record, parent: str | None) -> Record:
    """Return all relationships of a new member, sorted by name.

    Args:
        state: state of the mock.
        schema: schema of the members in responses.
        sent: relationships that the request sets.
        parent: ID of the incident to which the member belongs; None for resources of the organization.
    """
    links = dict(sent)
    for name, relationship in schema.relationships.items():
        if name in links:
            continue
        data = follow(relationship).get("properties", {}).get("data", {})
        if name in PEOPLE:
            links[name] = users.link(state.current_user)
        elif name == "incident" and parent is not None:
            links[name] = {"data": {"type": "incidents", "id": parent}}
        elif name == "incident_type":
            links[name] = {"data": {"type": "incident_types", "id": state.incident_type}}
        elif follow(data).get("type") == "array":
            links[name] = {"data": []}
        elif allows_null(data):
            links[name] = {"data": None}
    return dict(sorted(links.items()))


def require_existing(state: MockState, links: Record, missing_type: str) -> None:
    """Check that all related resources exist whose type the mock stores.

    Args:
        state: state of the mock.
        links: relationships by name.
        missing_type: message for an unknown incident type.

    Raises:
        Refused: 404 for an unknown resource.
    """
    for kind, resource_id in _identifiers(links):
        if kind == "users":
            users.find(state, resource_id)
        elif kind in _stored_kinds() and related(state, kind, resource_id) is None:
            raise Refused(
                404, missing_type if kind == "incident_types" else f"{kind} {resource_id} not found"
            )


def related(state: MockState, kind: str, resource_id: str) -> Record | None:
    """Return the resource with a JSON:API type and ID, as in `included`; None if it does not exist."""
    if kind == "users":
        return users.brief(state, resource_id) if resource_id in state.users else None
    if kind == "incidents":
        incident = state.incidents.get(resource_id)
        return incident and resource(state, incident, "read", incident["commander"])
    for members in state.members.values():
        if resource_id in members and members[resource_id].resource["type"] == kind:
            return members[resource_id].resource
    return None


def all_related(state: MockState, members: Iterable[Record], name: str) -> Iterator[Record]:
    """Yield the related resources of members, by the name of the relationship or by JSON:API type."""
    for member in members:
        for relationship, link in member["relationships"].items():
            for kind, resource_id in _identifiers({relationship: link}):
                found = related(state, kind, resource_id) if name in (relationship, kind) else None
                if found is not None:
                    yield found


@cache
def _stored_kinds() -> frozenset[str]:
    """Return the JSON:API types of the resources that the mock stores: those that can be created."""
    creates = (one for one in OPERATIONS.values() if one.name == "create")
    return frozenset(resource_schema(one.id).kind for one in creates)


def _identifiers(links: Record) -> Iterator[tuple[str, str]]:
    """Yield the types and IDs in relationships."""
    for link in links.values():
        relationship: Record = link or {}
        data = relationship.get("data")
        for one in data if is_array(data) else [data] if data else []:
            if "type" in one and "id" in one:
                yield one["type"], one["id"]
