"""Search handler: finds incidents and assembles the response with page, facets and `included`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from typing import Any

from datadog_incidents._common.json_kinds import is_array
from datadog_incidents._openapi.document import openapi_document

from ..core.contract import Arguments
from ..core.messages import Refused, Reply, json_reply
from ..core.state import MockState, Record
from ..resources import fields
from ..resources.incident_replies import TIMES, included, overrides, resource
from ..resources.incidents import responder_ids
from ..resources.paging import page
from . import facets
from .query import QueryError, Texts, parse

NOT_SEARCHED = frozenset({"fields", "notification_handles", "field_analytics"})
"""Attributes that are objects, or lists of them; queries name the fields themselves."""
PEOPLE = ("created_by", "declared_by", "last_modified_by", "commander")


def search_incidents(state: MockState, arguments: Arguments) -> Reply:
    try:
        matches = parse(arguments.query["query"], partial(_problem_of_field, state))
    except QueryError as error:
        raise Refused(400, str(error)) from None
    found = [
        one for one in state.incidents.values() if _searchable(state, one) and matches(_texts(state, one))
    ]
    if arguments.query.get("sort", "-created") == "-created":
        found.reverse()
    shown, meta = page(found, arguments)
    resources = {one["id"]: resource(state, one, "found", one["commander"]) for one in found}
    attributes = [one["attributes"] for one in resources.values()]
    page_of_resources = [resources[one["id"]] for one in shown]
    document = {
        "data": {
            "type": "incidents_search_results",
            "attributes": {
                "facets": facets.count(state, found, attributes),
                "incidents": [{"data": one} for one in page_of_resources],
                "total": len(found),
            },
            "relationships": {
                "incidents_relationship": {"data": [{"type": "incidents", "id": one["id"]} for one in shown]}
            },
        },
        # Recorded (EVIDENCE.md#incident-search): each incident of the page once more, even if not requested.
        "included": [*page_of_resources, *included(state, shown, arguments)],
        "meta": meta,
    }
    return json_reply(200, document)


def _problem_of_field(state: MockState, name: str) -> str | None:
    """Return why a query cannot name a field or facet; None if it can.

    A query for an unknown one would find nothing, like one with a spelling mistake.
    """
    if name in TIMES:
        return "a condition on a time, whose syntax is not documented,"
    definitions = (
        one.resource["attributes"]["name"] for one in state.members["user_defined_fields"].values()
    )
    if name in _names_of_facets() or any(name == one.lower() for one in definitions):
        return None
    in_use = (field for one in state.incidents.values() for field in one["attributes"]["fields"])
    built_in = fields.initial(state, 0, state.incident_type)
    return None if any(name == one.lower() for one in (*built_in, *in_use)) else "an unknown facet"


@cache
def _names_of_facets() -> frozenset[str]:
    """Return the names of facets and attributes of incidents in the OpenAPI document."""
    schemas = openapi_document()["components"]["schemas"]
    names = {"id"}
    for schema in ("IncidentSearchResponseFacetsData", "IncidentResponseAttributes"):
        names.update(schemas[schema]["properties"])
    return frozenset(names - NOT_SEARCHED)


def _searchable(state: MockState, incident: Record) -> bool:
    """Return whether searches include an incident; its configuration can exclude it."""
    configurations = state.children("configurations", incident["id"])
    return all(one["attributes"].get("include_in_search", True) for one in configurations)


def _texts(state: MockState, incident: Record) -> Texts:
    """Return the searchable values of an incident: ID, attributes, fields, and the values of facets.

    Users match by ID, name, handle and e-mail address.
    """
    attributes = incident["attributes"] | overrides(state, incident)
    known: dict[str, list[str]] = {"id": [incident["id"].lower()]}
    for name, value in attributes.items():
        if name not in NOT_SEARCHED:
            known[name] = list(_as_text(value))
    for name, field in attributes["fields"].items():
        known[name.lower()] = list(_as_text(field["value"]))
    people = {role: [incident.get(role, state.current_user)] for role in PEOPLE}
    people["responder"] = responder_ids(state, incident)
    for role, users in people.items():
        known[role] = [text for user in users if user for text in _names(state, user)]
    kind = attributes["incident_type_uuid"]
    known |= {
        "impact": facets.impacts(state, incident),
        "incident_type": [kind, facets.type_name(state, kind).lower()],
        "postmortem": [facets.postmortem(state, incident).lower()],
    }
    return lambda field: (
        [text for texts in known.values() for text in texts] if field is None else known.get(field, [])
    )


def _names(state: MockState, user: str) -> Iterable[str]:
    attributes = state.users[user]["attributes"]
    names = (user, attributes["handle"], attributes["email"], attributes["name"])
    return (text.lower() for text in names if text)


def _as_text(value: Any) -> Iterable[str]:
    """Return the text of a value in queries, in lower case; one text for each item of a list."""
    if is_array(value):
        return (str(one).lower() for one in value)
    return () if value is None else (str(value).lower(),)
