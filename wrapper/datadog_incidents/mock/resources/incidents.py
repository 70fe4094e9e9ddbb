"""Incidents, with defaults and derived attributes as recorded (EVIDENCE.md#incidents)."""

from __future__ import annotations

from typing import Any

from ..core.contract import Arguments
from ..core.messages import Refused, Reply, json_reply, no_content
from ..core.resource_schema import resource_schema
from ..core.state import MockState, Record
from . import fields, users
from .collection import Collection
from .incident_replies import document, included, resource
from .paging import page
from .plain_attributes import plain_attributes
from .timestamps import echoed, seconds

ECHOED = ("title", "customer_impacted", "customer_impact_scope", "notification_handles")
TIMES = ("customer_impact_start", "customer_impact_end", "detected")
ENDED = ("resolved", "completed")
_responders = Collection("responders")


def create_incident(state: MockState, arguments: Arguments) -> Reply:
    data = arguments.body["data"]
    sent = data["attributes"]
    links: Record = data.get("relationships") or {}
    commander = users.linked(links.get("commander_user"))
    if commander is not None:
        users.find(state, commander)
    if sent.get("incident_type_uuid", state.incident_type) not in state.members["types"]:
        raise Refused(404, "incident type not found")
    incident = add(state, sent)
    incident["attributes"] |= plain_attributes(arguments, incident["handled"])
    fields.change(incident["attributes"], sent.get("fields", {}))
    incident["states"] = [(incident["attributes"]["state"], state.now())]
    if commander is not None:
        incident["commander"] = commander
        add_responder(state, incident, commander)
    return json_reply(201, document(state, incident, "created", arguments))


def get_incident(state: MockState, arguments: Arguments) -> Reply:
    return json_reply(200, document(state, find(state, arguments.path["incident_id"]), "read", arguments))


def list_incidents(state: MockState, arguments: Arguments) -> Reply:
    """Return incidents of all types, oldest first."""
    shown, meta = page(state.incidents.values(), arguments)
    listed: Record = {"data": [resource(state, one, "read", one["commander"]) for one in shown]}
    if "include" in arguments.query:
        listed["included"] = included(state, shown, arguments)
    return json_reply(200, listed | {"meta": meta})


def update_incident(state: MockState, arguments: Arguments) -> Reply:
    incident = find(state, arguments.path["incident_id"])
    data = arguments.body["data"]
    sent, links = data.get("attributes", {}), data.get("relationships", {})
    commander = users.linked(links.get("commander_user"))
    if commander is not None:
        users.find(state, commander)
    _require_integrations(state, incident, links)
    attributes = incident["attributes"]
    before = attributes["state"]
    attributes |= plain_attributes(arguments, incident["handled"])
    attributes |= {key: sent[key] for key in ECHOED if key in sent}
    attributes |= {key: echoed(sent[key]) for key in TIMES if key in sent}
    fields.change(attributes, sent.get("fields", {}))
    attributes["modified"] = state.now()
    if attributes["state"] in ENDED and before not in ENDED:
        # Not before the incident, if the clock of the mock is frozen; both have the same format.
        attributes["resolved"] = max(state.now(earlier_ms=5), attributes["created"])
    if attributes["state"] != before:
        incident["states"].append((attributes["state"], state.now()))
    set_durations(attributes)
    incident["last_modified_by"] = state.current_user
    add_responder(state, incident, state.current_user)
    # Recorded (EVIDENCE.md#incidents): the response to the update that sets a commander embeds the user, but
    # the relationship is still null.
    linked = incident["commander"] if "commander_user" not in links else None
    if "commander_user" in links:
        incident["commander"] = commander
        if commander is not None:
            add_responder(state, incident, commander)
    return json_reply(200, document(state, incident, "changed", arguments, linked))


def delete_incident(state: MockState, arguments: Arguments) -> Reply:
    incident = find(state, arguments.path["incident_id"])["id"]
    del state.incidents[incident]
    state.todos.discard_all_of(incident)
    for members in state.members.values():
        members.discard_all_of(incident)
    return no_content("text/html; charset=utf-8")


def find(state: MockState, incident_id: str) -> Record:
    """Return an incident.

    Raises:
        Refused: 404 for an unknown incident.
    """
    incident = state.incidents.get(incident_id)
    if incident is None:
        raise Refused(404, f"incident {incident_id} not found")
    return incident


def _require_integrations(state: MockState, incident: Record, links: Any) -> None:
    """Check that the integrations in an update belong to the incident; the update does not change them."""
    existing = {one["id"] for one in state.children("integrations", incident["id"])}
    for one in (links.get("integrations") or {"data": ()})["data"]:
        if one["id"] not in existing:
            raise Refused(404, f"incident integration {one['id']} not found")


def add_responder(state: MockState, incident: Record, user: str) -> None:
    """Add a user to the responders unless present: the author of each update, and each commander."""
    if user not in responder_ids(state, incident):
        links = {"user": users.link(user)}
        _responders.add(state, resource_schema("create_incident_responder"), {}, links, incident["id"])


def responder_ids(state: MockState, incident: Record) -> list[str]:
    """Return the user IDs of the responders of an incident."""
    links = [one["relationships"]["user"] for one in state.children("responders", incident["id"])]
    return [link["data"]["id"] for link in links if link and link["data"]]


def add(state: MockState, sent: dict[str, Any], version: int = 5) -> Record:
    """Create and store an incident.

    Args:
        state: state of the mock.
        sent: attributes as sent.
        version: version of the UUID.
    """
    incident = _new(state, sent, state.new_id(version))
    incident["handled"] = frozenset(incident["attributes"])
    state.incidents[incident["id"]] = incident
    return incident


def _new(state: MockState, sent: dict[str, Any], incident_id: str) -> Record:
    number, now = state.next_public_id(), state.now()
    kind = sent.get("incident_type_uuid", state.incident_type)
    return {
        "id": incident_id,
        "commander": None,
        "last_modified_by": state.current_user,
        "attributes": {
            "archived": None,
            "case_id": None,
            "created": now,
            "creation_idempotency_key": None,
            "customer_impact_duration": 0,
            "customer_impact_end": None,
            "customer_impact_scope": sent.get("customer_impact_scope"),
            "customer_impact_start": None,
            "customer_impacted": sent["customer_impacted"],
            "declared": now,
            "detected": state.now(earlier_ms=state.between(7, 14)),
            "field_analytics": None,
            "fields": fields.initial(state, number, kind),
            "incident_type_uuid": kind,
            "is_test": sent.get("is_test", False),
            "modified": now,
            "non_datadog_creator": None,
            "notification_handles": sent.get("notification_handles"),
            "public_id": number,
            "resolved": None,
            "severity": fields.UNKNOWN_SEVERITY,
            "state": fields.INITIAL_STATE,
            "time_to_detect": 0,
            "time_to_internal_response": 0,
            "time_to_repair": 0,
            "time_to_resolve": 0,
            "title": sent["title"],
            "visibility": "organization",
        },
    }


def set_durations(attributes: Record) -> None:
    """Set the durations as published; `time_to_resolve` is set only after the response to the update."""
    start, end = attributes["customer_impact_start"], attributes["customer_impact_end"]
    detected = attributes["detected"]
    attributes["customer_impact_duration"] = seconds(start, end)
    attributes["time_to_detect"] = seconds(start, detected)
    attributes["time_to_repair"] = seconds(detected, end)
    attributes["time_to_internal_response"] = seconds(detected, attributes["created"])
