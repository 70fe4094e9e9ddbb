"""How incidents stand in replies: what each kind of reply shows of them, and hides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ..core.contract import Arguments
from ..core.state import MockState, Record
from . import fields, users
from .timestamps import echoed, epoch, seconds, whole

Reading = Literal["created", "changed", "read", "found"]
"""The kind of reply: to a create, to an update, to a get or list, to a search."""

PEOPLE = ("created_by", "declared_by", "last_modified_by")
CHILDREN = ("integrations", "attachments", "responders", "impacts")
"""Resources that belong to incidents, by tag, which is the name of the relationship too."""
TIMES = (
    *("archived", "created", "customer_impact_end", "customer_impact_start", "declared"),
    *("detected", "modified", "resolved"),
)


def document(
    state: MockState, incident: Record, reading: Reading, arguments: Arguments, linked: str | None = None
) -> Record:
    """A reply about one incident; `linked` is the commander whom the reply to an update links to."""
    commander = linked if reading == "changed" else incident["commander"]
    made: Record = {"data": resource(state, incident, reading, commander)}
    if "include" in arguments.query:
        made["included"] = included(state, [incident], arguments)
    return made


def included(state: MockState, incidents: Iterable[Record], arguments: Arguments) -> list[Record]:
    """The related resources that a request asks for, each once."""
    asked, found = arguments.query.get("include", ()), list(incidents)
    people = (
        user for one in found for user in (state.current_user, one["last_modified_by"], one["commander"])
    )
    attached = (document for one in found for document in state.children("attachments", one["id"]))
    return [
        *(users.brief(state, one) for one in dict.fromkeys(people) if one is not None and "users" in asked),
        *(attached if "attachments" in asked else ()),
    ]


def resource(state: MockState, incident: Record, reading: Reading, commander: str | None) -> Record:
    """An incident; `commander` is whom it links to."""
    people = dict.fromkeys(PEOPLE, state.current_user) | {"last_modified_by": incident["last_modified_by"]}
    attributes = incident["attributes"] | overrides(state, incident)
    # The reply to the create does not know the ids of those whom it embeds, and searches never do.
    named = reading in ("changed", "read")
    attributes |= {f"{role}_uuid": user if named else None for role, user in people.items()}
    if reading != "read":
        shown = people | {"commander": incident["commander"]}
        attributes |= {role: users.embedded(state, user) for role, user in shown.items()}
    if reading in ("read", "found"):
        attributes["time_to_resolve"] = seconds(attributes["created"], attributes["resolved"])
    if reading == "found":
        attributes |= _as_searches_have_it(attributes, incident["states"])
    return {
        "type": "incidents",
        "id": incident["id"],
        "attributes": dict(sorted(attributes.items())),
        "relationships": {
            **{name: _linked(state.children(name, incident["id"])) for name in CHILDREN},
            **{f"{role}_user": users.link(user) for role, user in people.items()},
            "commander_user": users.link(commander),
            "user_defined_fields": _links(() if reading == "found" else fields.ids(state, incident)),
        },
    }


def overrides(state: MockState, incident: Record) -> Record:
    """Timestamps that somebody has put right, by name; of several for one, the last holds."""
    there = (one["attributes"] for one in state.children("timestamp_overrides", incident["id"]))
    return {one["timestamp_type"]: echoed(one["timestamp_value"]) for one in there}


def _linked(resources: Iterable[Record]) -> Record:
    return {"data": [{"type": one["type"], "id": one["id"]} for one in resources]}


def _links(ids: Iterable[str]) -> Record:
    return {"data": [{"type": "user_defined_field", "id": one} for one in ids]}


def _as_searches_have_it(attributes: Record, states: list[tuple[str, str]]) -> Record:
    """Whole seconds, no nulls for texts, and how long the incident was in which state."""
    commander = attributes["commander"]
    if commander is not None:
        user = commander["data"]
        shown = user["attributes"] | {"name": user["attributes"]["name"] or ""}
        commander = {"data": user | {"attributes": shown}}
    return {
        **{name: whole(attributes[name]) for name in TIMES},
        "commander": commander,
        "customer_impact_scope": attributes["customer_impact_scope"] or "",
        "field_analytics": {"state": _analytics(states)},
    }


def _analytics(states: list[tuple[str, str]]) -> Record:
    """Seconds in each state, and from when to when, as seconds since the epoch; the last goes on."""
    starts = [epoch(since) for _, since in states]
    spans: dict[str, list[Record]] = {}
    for (state, _), start, end in zip(states, starts, [*starts[1:], None], strict=True):
        spans.setdefault(state, []).append({"start": start, "end": end})
    return {
        state: {"duration": sum((one["end"] or one["start"]) - one["start"] for one in found), "spans": found}
        for state, found in spans.items()
    }
