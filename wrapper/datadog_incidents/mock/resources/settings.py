"""Settings of the organization: one global resource, and one for each incident type."""

from __future__ import annotations

from typing import Any

from ..core.contract import Arguments
from ..core.messages import Refused, Reply, json_reply
from ..core.resource_schema import media_type, resource_schema
from ..core.state import Member, MockState, Record
from .paging import page


def get_global_incident_settings(state: MockState, arguments: Arguments) -> Reply:
    return _reply(arguments, _global(state, arguments))


def update_global_incident_settings(state: MockState, arguments: Arguments) -> Reply:
    settings = _global(state, arguments)
    settings["attributes"] |= arguments.body["data"].get("attributes") or {}
    settings["attributes"]["modified"] = state.instant()
    return _reply(arguments, settings)


def list_org_settings(state: MockState, arguments: Arguments) -> Reply:
    types: list[Member] = list(state.members["types"].values())
    if arguments.query.get("include-deleted"):
        types += state.deleted["types"]
    shown, _ = page([_of_type(state, arguments, one.resource) for one in types], arguments)
    return _reply(arguments, shown)


def get_org_settings_by_incident_type(state: MockState, arguments: Arguments) -> Reply:
    found = state.members["types"].get(arguments.path["incident_type_id"])
    if found is None:
        raise Refused(404, "incident type not found")
    return _reply(arguments, _of_type(state, arguments, found.resource))


def _reply(arguments: Arguments, data: Any) -> Reply:
    return json_reply(200, {"data": data}, media_type(arguments.operation))


def _global(state: MockState, arguments: Arguments) -> Record:
    """Return the global settings, which are created on the first request."""
    members = state.members["settings"]
    if not members:
        now = state.instant()
        attributes = {"analytics_dashboard_id": "", "created": now, "modified": now}
        resource = {
            "id": state.organization,
            "type": resource_schema(arguments.operation).kind,
            "attributes": attributes,
        }
        members[state.organization] = Member(None, resource)
    return members[state.organization].resource


def _of_type(state: MockState, arguments: Arguments, kind: Record) -> Record:
    """Return the settings of an incident type, which are created on the first request."""
    members = state.members["org_settings"]
    if kind["id"] not in members:
        created = kind["attributes"]["createdAt"]
        resource: Record = {
            "id": state.new_id(4),
            "type": resource_schema(arguments.operation).kind,
            "attributes": {"created": created, "modified": created, "settings": {}},
            "relationships": {"incident_type": {"data": {"type": kind["type"], "id": kind["id"]}}},
        }
        members[kind["id"]] = Member(None, resource)
    return members[kind["id"]].resource
