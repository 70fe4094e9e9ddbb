"""Searching for incidents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from . import facets
from .contract import Arguments
from .incident_replies import included, resource
from .messages import Reply, json_reply
from .paging import page
from .query import Predicate, QueryError, parse
from .world import Record, World

PEOPLE = ("created_by", "declared_by", "last_modified_by", "commander")


def search_incidents(world: World, arguments: Arguments) -> Reply:
    holds = _meaning(arguments.query["query"])
    found = [one for one in world.incidents.values() if holds(_texts(world, one))]
    if arguments.query.get("sort", "-created") == "-created":
        found.reverse()
    shown, meta = page(found, arguments)
    resources = [resource(world, one, "found", one["commander"]) for one in shown]
    document = {
        "data": {
            "type": "incidents_search_results",
            "attributes": {
                "facets": facets.count(world, found),
                "incidents": [{"data": resource} for resource in resources],
                "total": len(found),
            },
            "relationships": {
                "incidents_relationship": {"data": [{"type": "incidents", "id": one["id"]} for one in shown]}
            },
        },
        # Every incident found stands here a second time, asked for or not.
        "included": [*resources, *included(world, shown, arguments)],
        "meta": meta,
    }
    return json_reply(200, document)


def _meaning(query: str) -> Predicate:
    """What a query means. No schema can say which ones parse, so that one which does not is not refused."""
    try:
        return parse(query)
    except QueryError:
        quoted = query.replace("\\", "\\\\").replace('"', '\\"')
        return parse(f'"{quoted}"')


def _texts(world: World, incident: Record) -> Any:
    """What an incident can be found by: its attributes, its fields, and its people by name, handle and id."""
    attributes = incident["attributes"]
    known: dict[str, list[str]] = {"id": [incident["id"].lower()]}
    for name, value in attributes.items():
        if name not in ("fields", "notification_handles", "field_analytics"):
            known[name] = list(_spelt(value))
    for name, field in attributes["fields"].items():
        known[name] = list(_spelt(field["value"]))
    for role in PEOPLE:
        user = incident["commander"] if role == "commander" else incident.get(role, world.caller)
        known[role] = [] if user is None else list(_names(world, user))
    return lambda field: (
        [text for texts in known.values() for text in texts] if field is None else known.get(field, [])
    )


def _names(world: World, user: str) -> Iterable[str]:
    who = world.users[user]["attributes"]
    return (text.lower() for text in (user, who["handle"], who["email"], who["name"]) if text)


def _spelt(value: Any) -> Iterable[str]:
    """A value as queries spell it, in lower case; several for a list."""
    if isinstance(value, list):
        return (str(one).lower() for one in value)
    return () if value is None else (str(value).lower(),)
