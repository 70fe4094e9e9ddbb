"""Search handler: finds incidents and assembles the response with page, facets and `included`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any

from attrs import define

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
from .query_error import QueryError
from .texts import joined

if TYPE_CHECKING:
    from .query import Predicate

NOT_SEARCHED = frozenset({"fields", "notification_handles", "field_analytics"})
"""Attributes that are objects, or lists of them; queries name the fields themselves."""
PEOPLE = ("created_by", "declared_by", "last_modified_by", "commander")


def search_incidents(state: MockState, arguments: Arguments) -> Reply:
    try:
        matches = parse(arguments.query["query"], partial(_problem_of_field, state))
    except QueryError as error:
        raise Refused(400, str(error)) from None
    found = [*state.incidents.values()]
    if hidden := _hidden(state):
        found = [one for one in found if one["id"] not in hidden]
    if matches is not None:
        found = [one for one in found if matches(IncidentTexts(state, one))]
    if arguments.query.get("sort", "-created") == "-created":
        found.reverse()
    shown, meta = page(found, arguments)
    page_of_resources = [resource(state, one, "found", one["commander"]) for one in shown]
    document = {
        "data": {
            "type": "incidents_search_results",
            "attributes": {
                "facets": facets.count(state, found),
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


def parse(query: str, check_field: Callable[[str], str | None]) -> Predicate | None:
    """Compile a query, see `query.parse`; return None for an empty one, which matches everything.

    The module is imported for other queries only, because it imports `lark`.
    """
    if not query.strip():
        return None
    from . import query as language

    return language.parse(query, check_field)


def _problem_of_field(state: MockState, name: str) -> str | None:
    """Return why a query cannot name a field or facet; None if it can.

    A query for an unknown one would find nothing, like one with a spelling mistake.
    """
    if name in TIMES:
        return "a condition on a time, whose syntax is not documented,"
    if name in _names_of_facets():
        return None
    definitions = (
        one.resource["attributes"]["name"] for one in state.members["user_defined_fields"].values()
    )
    known = {*definitions, *fields.initial(state, 0, state.incident_type)}
    known.update(*(one["attributes"]["fields"] for one in state.incidents.values()))
    return None if any(name == one.lower() for one in known) else "an unknown facet"


@cache
def _names_of_facets() -> frozenset[str]:
    """Return the names of facets and attributes of incidents in the OpenAPI document."""
    schemas = openapi_document()["components"]["schemas"]
    names = {"id"}
    for schema in ("IncidentSearchResponseFacetsData", "IncidentResponseAttributes"):
        names.update(schemas[schema]["properties"])
    return frozenset(names - NOT_SEARCHED)


def _hidden(state: MockState) -> frozenset[str | None]:
    """Return the IDs of the incidents that searches do not include, because of their configurations."""
    return frozenset(
        one.incident
        for one in state.members["configurations"].values()
        if not one.resource["attributes"].get("include_in_search", True)
    )


@define
class IncidentTexts:
    """Searchable values of an incident: ID, attributes, fields, and the values of facets.

    Users match by ID, name, handle and e-mail address. Only the values that a query asks for are computed.
    """

    _state: MockState
    _incident: Record

    def all(self) -> str:
        return self._state.derived.of(_all_texts, self._state, self._incident)

    def of(self, field: str) -> Collection[str]:
        incident = self._incident
        if field in DERIVED:
            return DERIVED[field](self._state, incident)
        attributes = incident["attributes"]
        fields = attributes["fields"]
        name = _last_spelling((*fields,), field)
        if name is not None:
            return _as_text(fields[name]["value"])
        if field == "id":
            return (incident["id"].lower(),)
        if field in NOT_SEARCHED:
            return ()
        return _as_text(attributes.get(field))  # no query names a time, which may be overridden


@lru_cache(maxsize=256)
def _last_spelling(names: tuple[str, ...], field: str) -> str | None:
    """Return the name of a field in any case, the last one if several differ in case only; None if unknown.

    Most incidents have the same names, which are compared only once.
    """
    return next((name for name in reversed(names) if name.lower() == field), None)


def _all_texts(state: MockState, incident: Record) -> str:
    """Return the values of an incident, joined, each once: ID, attributes, fields, and values of facets."""
    attributes = incident["attributes"]
    values = {"id": incident["id"], **attributes, **overrides(state, incident)}
    for name, field in attributes["fields"].items():
        values[name.lower()] = field["value"]
    texts: list[str] = []
    for name, value in values.items():
        if value is None or name in NOT_SEARCHED or name in DERIVED:
            continue
        if isinstance(value, str):
            texts.append(value.lower())
        else:
            texts.extend(_as_text(value))
    users = {incident.get(role, state.current_user) for role in PEOPLE}
    for user in users.union(responder_ids(state, incident)):
        texts.extend(_names(state, user))
    for facet in ("impact", "incident_type", "postmortem"):
        texts.extend(DERIVED[facet](state, incident))
    return joined(dict.fromkeys(texts))


def _names_of(role: str) -> Callable[[MockState, Record], Collection[str]]:
    """Return a function that returns the names of the user who has a role in an incident."""
    return lambda state, incident: _names(state, incident.get(role, state.current_user))


def _names(state: MockState, user: str | None) -> Collection[str]:
    if user is None:
        return ()
    attributes = state.users[user]["attributes"]
    names = (user, attributes["handle"], attributes["email"], attributes["name"])
    return [text.lower() for text in names if text]


def _names_of_responders(state: MockState, incident: Record) -> list[str]:
    return [text for user in responder_ids(state, incident) for text in _names(state, user)]


def _names_of_type(state: MockState, incident: Record) -> tuple[str, str]:
    kind = incident["attributes"]["incident_type_uuid"]
    return kind, facets.type_name(state, kind).lower()


DERIVED: Mapping[str, Callable[[MockState, Record], Collection[str]]] = {
    **{role: _names_of(role) for role in PEOPLE},
    "responder": _names_of_responders,
    "impact": lambda state, incident: facets.impacts(state, incident),
    "incident_type": _names_of_type,
    "postmortem": lambda state, incident: (facets.postmortem(state, incident).lower(),),
}
"""Functions that return the values of a facet that is no attribute and no field."""


def _as_text(value: Any) -> Collection[str]:
    """Return the text of a value in queries, in lower case; one text for each item of a list."""
    if isinstance(value, str):
        return (value.lower(),)
    if is_array(value):
        return [str(one).lower() for one in value]
    return () if value is None else (str(value).lower(),)
