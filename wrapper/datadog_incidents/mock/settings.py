"""Settings of the organization: one resource for all, and one for each type of incident."""

from __future__ import annotations

from typing import Any

from .contract import Arguments
from .messages import Refused, Reply, json_reply
from .paging import page
from .shape import media_type, shape_of
from .world import Member, Record, World


def get_global_incident_settings(world: World, arguments: Arguments) -> Reply:
    return _reply(arguments, _global(world, arguments))


def update_global_incident_settings(world: World, arguments: Arguments) -> Reply:
    settings = _global(world, arguments)
    settings["attributes"] |= arguments.body["data"].get("attributes") or {}
    settings["attributes"]["modified"] = world.instant()
    return _reply(arguments, settings)


def list_org_settings(world: World, arguments: Arguments) -> Reply:
    types: list[Member] = list(world.members["types"].values())
    if arguments.query.get("include-deleted"):
        types += world.deleted["types"]
    shown, _ = page([_of_type(world, arguments, one.resource) for one in types], arguments)
    return _reply(arguments, shown)


def get_org_settings_by_incident_type(world: World, arguments: Arguments) -> Reply:
    found = world.members["types"].get(arguments.path["incident_type_id"])
    if found is None:
        raise Refused(404, "incident type not found")
    return _reply(arguments, _of_type(world, arguments, found.resource))


def _reply(arguments: Arguments, data: Any) -> Reply:
    return json_reply(200, {"data": data}, media_type(arguments.operation))


def _global(world: World, arguments: Arguments) -> Record:
    """The organization's settings, made when they are first asked for."""
    members = world.members["settings"]
    if not members:
        now = world.instant()
        attributes = {"analytics_dashboard_id": "", "created": now, "modified": now}
        made = {
            "id": world.organization,
            "type": shape_of(arguments.operation).kind,
            "attributes": attributes,
        }
        members[world.organization] = Member(None, made)
    return members[world.organization].resource


def _of_type(world: World, arguments: Arguments, kind: Record) -> Record:
    """A type's settings, made when they are first asked for."""
    members = world.members["org_settings"]
    if kind["id"] not in members:
        created = kind["attributes"]["createdAt"]
        made: Record = {
            "id": world.new_id(4),
            "type": shape_of(arguments.operation).kind,
            "attributes": {"created": created, "modified": created, "settings": {}},
            "relationships": {"incident_type": {"data": {"type": kind["type"], "id": kind["id"]}}},
        }
        members[kind["id"]] = Member(None, made)
    return members[kind["id"]].resource
