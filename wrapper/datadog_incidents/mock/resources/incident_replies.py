"""Incidents in responses: attributes and relationships that each kind of response contains or omits."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from ..core.contract import Arguments
from ..core.state import MockState, Record
from . import fields, users
from .timestamps import echoed, epoch, seconds, to_second

ReplyKind = Literal["created", "changed", "read", "found"]
"""Kind of response: to a create, to an update, to a get or list, to a search."""

PEOPLE = ("created_by", "declared_by", "last_modified_by")
CHILDREN = ("integrations", "attachments", "responders", "impacts")
"""Tags of the resources that belong to incidents; the relationships have the same names."""
TIMES = (
    *("archived", "created", "customer_impact_end", "customer_impact_start", "declared"),
    *("detected", "modified", "resolved"),
)


def document(
    state: MockState, incident: Record, kind: ReplyKind, arguments: Arguments, linked: str | None = None
) -> Record:
    """Return the JSON:API document with one incident.

    Args:
        state: state of the mock.
        incident: incident as stored.
        kind: kind of response.
        arguments: arguments of the request.
        linked: ID of the commander in the relationships of a response to an update.
    """
    commander = linked if kind == "changed" else incident["commander"]
    reply: Record = {"data": resource(state, incident, kind, commander)}
    if "include" in arguments.query:
        reply["included"] = included(state, [incident], arguments)
    return reply


def included(state: MockState, incidents: Iterable[Record], arguments: Arguments) -> list[Record]:
    """Return the related resources that a request includes, each once."""
    requested, found = arguments.query.get("include", ()), list(incidents)
    people = (
        user
        for one in found
        for user in (*(one.get(role, state.current_user) for role in PEOPLE), one["commander"])
    )
    attached = (document for one in found for document in state.children("attachments", one["id"]))
    return [
        *(
            users.brief(state, one)
            for one in dict.fromkeys(people)
            if one is not None and "users" in requested
        ),
        *(attached if "attachments" in requested else ()),
    ]


def resource(state: MockState, incident: Record, kind: ReplyKind, commander: str | None) -> Record:
    """Return an incident as a JSON:API resource.

    Args:
        state: state of the mock.
        incident: incident as stored.
        kind: kind of response.
        commander: ID of the commander in the relationships.
    """
    people = {role: incident.get(role, state.current_user) for role in PEOPLE}
    overridden = overrides(state, incident)
    attributes = incident["attributes"] | overridden
    # Recorded (EVIDENCE.md#incidents): responses to creates and searches embed users, but their IDs are null.
    has_ids = kind in ("changed", "read")
    attributes |= {f"{role}_uuid": user if has_ids else None for role, user in people.items()}
    if kind != "read":
        shown = people | {"commander": incident["commander"]}
        known = {user: users.embedded(state, user) for user in {*shown.values()}}
        attributes |= {role: known[user] for role, user in shown.items()}
    if kind in ("read", "found"):
        attributes["time_to_resolve"] = _time_to_resolve(incident["attributes"], overridden)
    if kind == "found":
        attributes |= _search_attributes(attributes, incident["states"])
        if incident.get("is_imported") and len(incident["states"]) == 1:
            # Recorded (EVIDENCE.md#incident-search): imported incidents have two identical spans.
            for time in attributes["field_analytics"]["state"].values():
                time["spans"] *= 2
    return {
        "type": "incidents",
        "id": incident["id"],
        "attributes": {name: attributes[name] for name in _sorted((*attributes,))},
        "relationships": {
            **{name: _linked(state.children(name, incident["id"])) for name in CHILDREN},
            **{f"{role}_user": users.link(user) for role, user in people.items()},
            "commander_user": users.link(commander),
            "user_defined_fields": _links(() if kind == "found" else fields.ids(state, incident)),
        },
    }


def overrides(state: MockState, incident: Record) -> Record:
    """Return the overridden timestamps by name; of several overrides of one timestamp, the last applies."""
    overridden = (one["attributes"] for one in state.children("timestamp_overrides", incident["id"]))
    return {one["timestamp_type"]: echoed(one["timestamp_value"]) for one in overridden}


def time_to_resolve(state: MockState, incident: Record) -> int:
    """Return the whole seconds from the creation of an incident to its end; 0 if it has not ended."""
    return _time_to_resolve(incident["attributes"], overrides(state, incident))


def _time_to_resolve(attributes: Record, overridden: Record) -> int:
    start, end = (overridden.get(name, attributes[name]) for name in ("created", "resolved"))
    # The end is shortly after `resolved`, with the update that sets it.
    return seconds(start, end, later_ms=0 if "resolved" in overridden else 5)


@lru_cache(maxsize=256)
def _sorted(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names in order, which are the same for most incidents."""
    return (*sorted(names),)


def _linked(resources: Iterable[Record]) -> Record:
    return {"data": [{"type": one["type"], "id": one["id"]} for one in resources]}


def _links(ids: Iterable[str]) -> Record:
    return {"data": [{"type": "user_defined_field", "id": one} for one in ids]}


def _search_attributes(attributes: Record, states: list[tuple[str, str]]) -> Record:
    """Return the attributes that differ in searches.

    Recorded (EVIDENCE.md#incident-search): timestamps are in whole seconds, texts are empty instead of null,
    and `field_analytics` has the time spent in each state.
    """
    commander = attributes["commander"]
    if commander is not None:
        user = commander["data"]
        shown = user["attributes"] | {"name": user["attributes"]["name"] or ""}
        commander = {"data": user | {"attributes": shown}}
    return {
        **{name: to_second(attributes[name]) for name in TIMES},
        "commander": commander,
        "customer_impact_scope": attributes["customer_impact_scope"] or "",
        "field_analytics": {"state": _analytics(states)},
    }


def _analytics(states: list[tuple[str, str]]) -> Record:
    """Return duration and spans of each state, in seconds since the Unix epoch; the last span is open."""
    starts = [epoch(since) for _, since in states]
    spans: dict[str, list[Record]] = {}
    for (state, _), start, end in zip(states, starts, [*starts[1:], None], strict=True):
        spans.setdefault(state, []).append({"start": start, "end": end})
    return {
        state: {"duration": sum((one["end"] or one["start"]) - one["start"] for one in found), "spans": found}
        for state, found in spans.items()
    }
