"""Incidents: declared, changed, listed and deleted, with what the recorded server fills in and mirrors."""

from __future__ import annotations

from typing import Any

from . import fields, users
from .collection import Collection
from .contract import Arguments
from .incident_replies import document, included, resource
from .messages import Refused, Reply, json_reply, no_content
from .paging import page
from .shape import shape_of
from .timestamps import echoed, seconds
from .world import Record, World

ECHOED = ("title", "customer_impacted", "customer_impact_scope", "notification_handles")
TIMES = ("customer_impact_start", "customer_impact_end", "detected")
ENDED = ("resolved", "completed")
_responders = Collection("responders")


def create_incident(world: World, arguments: Arguments) -> Reply:
    data = arguments.body["data"]
    sent = data["attributes"]
    links: Record = data.get("relationships") or {}
    commander = users.linked(links.get("commander_user"))
    if commander is not None:
        users.find(world, commander)
    if sent.get("incident_type_uuid", world.incident_type) not in world.members["types"]:
        raise Refused(404, "incident type not found")
    incident = add(world, sent)
    fields.change(incident["attributes"], sent.get("fields", {}))
    incident["states"] = [(incident["attributes"]["state"], world.now())]
    if commander is not None:
        incident["commander"] = commander
        respond(world, incident, commander)
    return json_reply(201, document(world, incident, "created", arguments))


def get_incident(world: World, arguments: Arguments) -> Reply:
    return json_reply(200, document(world, find(world, arguments.path["incident_id"]), "read", arguments))


def list_incidents(world: World, arguments: Arguments) -> Reply:
    """Incidents of every type, oldest first."""
    shown, meta = page(list(world.incidents.values()), arguments)
    listed: Record = {"data": [resource(world, one, "read", one["commander"]) for one in shown]}
    if "include" in arguments.query:
        listed["included"] = included(world, shown, arguments)
    return json_reply(200, listed | {"meta": meta})


def update_incident(world: World, arguments: Arguments) -> Reply:
    incident = find(world, arguments.path["incident_id"])
    data = arguments.body["data"]
    sent, links = data.get("attributes", {}), data.get("relationships", {})
    commander = users.linked(links.get("commander_user"))
    if commander is not None:
        users.find(world, commander)
    _insist_on_integrations(world, incident, links)
    attributes = incident["attributes"]
    before = attributes["state"]
    attributes |= {key: sent[key] for key in ECHOED if key in sent}
    attributes |= {key: echoed(sent[key]) for key in TIMES if key in sent}
    fields.change(attributes, sent.get("fields", {}))
    attributes["modified"] = world.now()
    if attributes["state"] in ENDED and before not in ENDED:
        attributes["resolved"] = world.now(earlier_ms=5)
    if attributes["state"] != before:
        incident["states"].append((attributes["state"], world.now()))
    _measure(attributes)
    incident["last_modified_by"] = world.caller
    respond(world, incident, world.caller)
    # The reply to the appointment of a commander embeds the user, and does not link to them yet.
    linked = incident["commander"] if "commander_user" not in links else None
    if "commander_user" in links:
        incident["commander"] = commander
        if commander is not None:
            respond(world, incident, commander)
    return json_reply(200, document(world, incident, "changed", arguments, linked))


def delete_incident(world: World, arguments: Arguments) -> Reply:
    incident = find(world, arguments.path["incident_id"])["id"]
    del world.incidents[incident]
    for tag, members in world.members.items():
        world.members[tag] = {wanted: one for wanted, one in members.items() if one.incident != incident}
    world.todos = {wanted: one for wanted, one in world.todos.items() if one["incident_id"] != incident}
    return no_content("text/html; charset=utf-8")


def find(world: World, incident_id: str) -> Record:
    """An incident that is there.

    Raises:
        Refused: 404.
    """
    incident = world.incidents.get(incident_id)
    if incident is None:
        raise Refused(404, f"incident {incident_id} not found")
    return incident


def _insist_on_integrations(world: World, incident: Record, links: Any) -> None:
    """Integrations that an update names have to be the incident's. It links what is there in any case."""
    there = {one["id"] for one in world.children("integrations", incident["id"])}
    for one in (links.get("integrations") or {"data": ()})["data"]:
        if one["id"] not in there:
            raise Refused(404, f"incident integration {one['id']} not found")


def respond(world: World, incident: Record, user: str) -> None:
    """Count a user among the responders: the caller of any update, and every commander."""
    if user not in responding(world, incident):
        links = {"user": users.link(user)}
        _responders.add(world, shape_of("create_incident_responder"), {}, links, incident["id"])


def responding(world: World, incident: Record) -> list[str]:
    """Ids of the users who respond to an incident."""
    there = (one["relationships"]["user"] for one in world.children("responders", incident["id"]))
    return [link["data"]["id"] for link in there if link and link["data"]]


def add(world: World, sent: dict[str, Any], version: int = 5) -> Record:
    """A new incident, which is kept; its id is a UUID of a version."""
    incident = _new(world, sent, world.new_id(version))
    world.incidents[incident["id"]] = incident
    return incident


def _new(world: World, sent: dict[str, Any], incident_id: str) -> Record:
    number = world.next_public_id()
    kind = sent.get("incident_type_uuid", world.incident_type)
    return {
        "id": incident_id,
        "commander": None,
        "last_modified_by": world.caller,
        "attributes": {
            "archived": None,
            "case_id": None,
            "created": world.now(),
            "creation_idempotency_key": None,
            "customer_impact_duration": 0,
            "customer_impact_end": None,
            "customer_impact_scope": sent.get("customer_impact_scope"),
            "customer_impact_start": None,
            "customer_impacted": sent["customer_impacted"],
            "declared": world.now(),
            "detected": world.now(earlier_ms=world.between(7, 14)),
            "field_analytics": None,
            "fields": fields.initial(world, number, kind),
            "incident_type_uuid": kind,
            "is_test": sent.get("is_test", False),
            "modified": world.now(),
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


def _measure(attributes: Record) -> None:
    """Durations as the documents define them; `time_to_resolve` is filled in later than replies show."""
    start, end = attributes["customer_impact_start"], attributes["customer_impact_end"]
    detected = attributes["detected"]
    attributes["customer_impact_duration"] = seconds(start, end)
    attributes["time_to_detect"] = seconds(start, detected)
    attributes["time_to_repair"] = seconds(detected, end)
    attributes["time_to_internal_response"] = seconds(detected, attributes["created"])
