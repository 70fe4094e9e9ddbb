"""Searching for incidents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from datadog_incidents.json_values import is_array

from . import facets
from .contract import Arguments
from .incident_replies import included, overrides, resource
from .incidents import responding
from .messages import Refused, Reply, json_reply
from .paging import page
from .query import QueryError, Texts, parse
from .world import Record, World

PEOPLE = ("created_by", "declared_by", "last_modified_by", "commander")


def search_incidents(world: World, arguments: Arguments) -> Reply:
    try:
        holds = parse(arguments.query["query"])
    except QueryError as error:
        raise Refused(400, str(error)) from None
    found = [one for one in world.incidents.values() if _shown(world, one) and holds(_texts(world, one))]
    if arguments.query.get("sort", "-created") == "-created":
        found.reverse()
    shown, meta = page(found, arguments)
    resources = {one["id"]: resource(world, one, "found", one["commander"]) for one in found}
    attributes = [one["attributes"] for one in resources.values()]
    page_of_resources = [resources[one["id"]] for one in shown]
    document = {
        "data": {
            "type": "incidents_search_results",
            "attributes": {
                "facets": facets.count(world, found, attributes),
                "incidents": [{"data": one} for one in page_of_resources],
                "total": len(found),
            },
            "relationships": {
                "incidents_relationship": {"data": [{"type": "incidents", "id": one["id"]} for one in shown]}
            },
        },
        # Every incident found stands here a second time, asked for or not.
        "included": [*page_of_resources, *included(world, shown, arguments)],
        "meta": meta,
    }
    return json_reply(200, document)


def _shown(world: World, incident: Record) -> bool:
    """Whether searches show an incident, which its configuration may rule out."""
    settings = world.children("configurations", incident["id"])
    return all(one["attributes"].get("include_in_search", True) for one in settings)


def _texts(world: World, incident: Record) -> Texts:
    """What an incident can be found by: whatever facets count, and its id, attributes and fields.

    People are found by id, name, handle and e-mail address.
    """
    attributes = incident["attributes"] | overrides(world, incident)
    known: dict[str, list[str]] = {"id": [incident["id"].lower()]}
    for name, value in attributes.items():
        if name not in ("fields", "notification_handles", "field_analytics"):
            known[name] = list(_spelt(value))
    for name, field in attributes["fields"].items():
        known[name] = list(_spelt(field["value"]))
    people = {role: [incident.get(role, world.caller)] for role in PEOPLE}
    people["responder"] = responding(world, incident)
    for role, users in people.items():
        known[role] = [text for user in users if user for text in _names(world, user)]
    kind = attributes["incident_type_uuid"]
    known |= {
        "impact": facets.impacts(world, incident),
        "incident_type": [kind, facets.type_name(world, kind).lower()],
        "postmortem": [facets.postmortem(world, incident).lower()],
    }
    return lambda field: (
        [text for texts in known.values() for text in texts] if field is None else known.get(field, [])
    )


def _names(world: World, user: str) -> Iterable[str]:
    who = world.users[user]["attributes"]
    return (text.lower() for text in (user, who["handle"], who["email"], who["name"]) if text)


def _spelt(value: Any) -> Iterable[str]:
    """A value as queries spell it, in lower case; several for a list."""
    if is_array(value):
        return (str(one).lower() for one in value)
    return () if value is None else (str(value).lower(),)
