"""Import of incidents from other systems.

Recorded (EVIDENCE.md#incident-import): values in the request are kept, and responses have the format of
another back end than those of new incidents.
"""

from __future__ import annotations

from ..core.contract import Arguments
from ..core.messages import Refused, Reply, json_reply
from ..core.resource_schema import media_type
from ..core.state import MockState, Record
from . import fields, users
from .incident_replies import resource
from .incidents import add, add_responder
from .plain_attributes import plain_attributes
from .relationships import related

HIDDEN = frozenset(
    (
        *("customer_impacted", "customer_impact_duration", "field_analytics"),
        *("time_to_detect", "time_to_internal_response", "time_to_repair", "time_to_resolve"),
    )
)
TIMES = ("declared", "detected", "resolved")


def import_incident(state: MockState, arguments: Arguments) -> Reply:
    data = arguments.body["data"]
    sent: Record = data["attributes"]
    links: Record = data.get("relationships") or {}
    people = {role: users.linked(links.get(f"{role}_user")) for role in ("commander", "declared_by")}
    for user in people.values():
        if user is not None:
            users.find(state, user)
    kind = sent.get("incident_type_uuid", state.incident_type)
    if kind not in state.members["types"]:
        raise Refused(404, "incident type not found")
    new = {"title": sent["title"], "customer_impacted": False, "incident_type_uuid": kind}
    incident = add(state, new, version=4)
    attributes = incident["attributes"]
    attributes |= plain_attributes(arguments, incident["handled"])
    attributes["detected"] = attributes["created"]
    attributes |= {name: sent[name] for name in TIMES if name in sent}
    attributes["visibility"] = sent.get("visibility", "organization")
    fields.change(attributes, sent.get("fields", {}))
    if people["declared_by"] is not None:
        incident["declared_by"] = people["declared_by"]
    incident["states"] = [(attributes["state"], attributes["declared"])]
    incident["is_imported"] = True
    if people["commander"] is not None:
        incident["commander"] = people["commander"]
        add_responder(state, incident, people["commander"])
    shown = _shown(state, incident)
    document: Record = {"data": shown}
    if "include" in arguments.query:
        document["included"] = _included(state, shown, arguments.query["include"])
    return json_reply(201, document, media_type(arguments.operation))


def _shown(state: MockState, incident: Record) -> Record:
    """Return an imported incident as in the response.

    It has no durations, a relationship to its type, and timestamps in the format of the other back end.
    """
    shown = resource(state, incident, "read", incident["commander"])
    attributes = {name: value for name, value in shown["attributes"].items() if name not in HIDDEN}
    attributes |= {name: _with_z(attributes[name]) for name in (*TIMES, "created", "modified")}
    kind = {"data": {"type": "incident_types", "id": attributes["incident_type_uuid"]}}
    links = shown["relationships"] | {"incident_type": kind}
    return shown | {"attributes": attributes, "relationships": dict(sorted(links.items()))}


def _included(state: MockState, shown: Record, names: list[str]) -> list[Record]:
    """Return the users and types of the requested relationships, each once."""
    linked = (shown["relationships"][name]["data"] for name in names if name in shown["relationships"])
    found = {one["id"]: related(state, one["type"], one["id"]) for one in linked if one is not None}
    return [one for one in found.values() if one is not None]


def _with_z(value: str | None) -> str | None:
    return None if value is None else value.removesuffix("+00:00") + "Z" * value.endswith("+00:00")
