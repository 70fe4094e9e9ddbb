"""Servers that derive other values from the same requests, where the OpenAPI document leaves it open."""

from __future__ import annotations

import json
from contextlib import suppress
from itertools import count
from math import floor

import pytest

from datadog_incidents.mock.core.contract import contract
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Request
from datadog_incidents.mock.core.resource_schema import ResourceSchema
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources.collection import Collection
from datadog_incidents.mock.resources.timestamps import parse
from datadog_incidents.mock.server import Server
from datadog_incidents_api.operations import OPERATIONS

from .alterations import Answer, Record, alter_documents, around, incident_of, primary, resources
from .right_server import right_server

ENDED = ("resolved", "completed")
TIMES = {
    "customer_impact_duration": ("customer_impact_start", "customer_impact_end"),
    "time_to_detect": ("customer_impact_start", "detected"),
    "time_to_repair": ("detected", "customer_impact_end"),
}
"""Times from and to which durations are counted."""
DURATIONS = (*TIMES, "time_to_internal_response")
LATE = 4
"""Requests until changed durations are shown."""


@right_server("A change of a child is a change of its incident, and may set the time of its last change.")
def changes_of_children_modify_their_incident(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        def touched(server: Server, request: Request) -> tuple[str | None, Delivery]:
            operation, delivery = answer(server, request)
            if operation and request.method != "GET" and delivery.reply.status < 300:
                incident = incident_of(server, request)
                if incident is not None and OPERATIONS[operation].tag != "incidents":
                    incident["attributes"]["modified"] = server.state.now()
            return operation, delivery

        return touched

    around(patch, wrap)


@right_server(
    "An impact on customers may set the `customer_impact_*` of its incident; that it does not is assumed."
)
def impacts_set_the_customer_impact_of_their_incident(patch: pytest.MonkeyPatch) -> None:
    add = Collection.add

    def added(
        one: Collection,
        state: MockState,
        schema: ResourceSchema,
        attributes: Record,
        links: Record,
        parent: str | None,
    ) -> Record:
        impact = add(one, state, schema, attributes, links, parent)
        if one.tag == "impacts" and parent in state.incidents:
            incident = state.incidents[parent]["attributes"]
            incident["customer_impacted"] = True
            incident["customer_impact_scope"] = impact["attributes"]["description"]
            incident["customer_impact_start"] = impact["attributes"]["start_at"]
        return impact

    patch.setattr(Collection, "add", added)


@right_server("`*_uuid` are null in responses to creates of one back end only (EVIDENCE.md#incidents).")
def creates_have_the_ids_of_users(patch: pytest.MonkeyPatch) -> None:
    def alter(operation: str, document: Record) -> None:
        for one in primary(document) if OPERATIONS[operation].name == "create" else ():
            for role in ("created_by", "last_modified_by", "declared_by"):
                user = one.get("relationships", {}).get(f"{role}_user", {}).get("data")
                if user and f"{role}_uuid" in one.get("attributes", {}):
                    one["attributes"][f"{role}_uuid"] = user["id"]

    alter_documents(patch, alter)


@right_server("The missing commander in the response to an update is recorded, but not documented.")
def updates_return_the_new_commander(patch: pytest.MonkeyPatch) -> None:
    def alter(operation: str, document: Record) -> None:
        if operation == "update_incident":
            commander = document["data"]["attributes"]["commander"]
            link = commander and {"type": "users", "id": commander["data"]["id"]}
            document["data"]["relationships"]["commander_user"]["data"] = link

    alter_documents(patch, alter)


@right_server("Whether `resolved` is kept when an incident is opened again is assumed.")
def reopened_incidents_are_not_resolved(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        def reopened(server: Server, request: Request) -> tuple[str | None, Delivery]:
            before = incident_of(server, request)
            had_ended = before is not None and before["attributes"]["state"] in ENDED
            result = answer(server, request)
            incident = incident_of(server, request) if result[0] == "update_incident" else None
            if incident is not None and had_ended and incident["attributes"]["state"] not in ENDED:
                incident["attributes"]["resolved"] = None
            return result

        return reopened

    around(patch, wrap)


@right_server(
    "The name of a field that is shown to users is derived from its name, in a way that is not stated."
)
def names_of_fields_are_capitalized_for_users(patch: pytest.MonkeyPatch) -> None:
    attributes = Collection.attributes

    def with_name(
        one: Collection, state: MockState, schema: ResourceSchema, sent: Record, parent: str | None
    ) -> Record:
        is_named = one.tag == "user_defined_fields" and "name" in sent
        default = {"display_name": sent["name"].capitalize()} if is_named else {}
        return attributes(one, state, schema, default | sent, parent)

    patch.setattr(Collection, "attributes", with_name)


@right_server("The server normalizes the query of a rule itself, whatever a request contains.")
def queries_of_rules_are_normalized(patch: pytest.MonkeyPatch) -> None:
    def alter(_: str, document: Record) -> None:
        for one in resources(document):
            condition = one.get("attributes", {}).get("condition")
            if one["type"] == "incidents_rules" and isinstance(condition, dict):
                query = condition.get("raw_query")
                condition["normalized_query"] = query and " ".join(query.lower().split())

    alter_documents(patch, alter)


@right_server("Whether a commander who was replaced remains a responder is not recorded.")
def replaced_commanders_are_no_responders(patch: pytest.MonkeyPatch) -> None:
    added: dict[str, set[str]] = {}

    def wrap(answer: Answer) -> Answer:
        def replaced(server: Server, request: Request) -> tuple[str | None, Delivery]:
            before = incident_of(server, request)
            commander = None if before is None else before["commander"]
            known = {one["id"] for one in _responders(server, request)}
            result = answer(server, request)
            incident = incident_of(server, request)
            if result[0] == "update_incident" and incident is not None:
                new = [one["id"] for one in _responders(server, request) if one["id"] not in known]
                added.setdefault(incident["id"], set()).update(new)
                for one in _responders(server, request):
                    user = one["relationships"]["user"]["data"]["id"]
                    is_replaced = user == commander != incident["commander"]
                    if (
                        is_replaced
                        and user != server.state.current_user
                        and one["id"] in added[incident["id"]]
                    ):
                        del server.state.members["responders"][one["id"]]
            return result

        return replaced

    around(patch, wrap)


@right_server(
    "Flags of an incident type state what is permitted for its incidents; a server may enforce them."
)
def permissions_of_types_are_enforced(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        def enforced(server: Server, request: Request) -> tuple[str | None, Delivery]:
            with suppress(Refused, ValueError, AttributeError):  # no valid request, to be refused as such
                operation = contract().route(request)[0].operation
                is_valid = request.method != "GET" and server.refusal(request) is None
                if is_valid and _is_forbidden(server, operation, request):
                    return operation, Delivery(Refused(403, "Forbidden").reply())
            return answer(server, request)

        return enforced

    around(patch, wrap)


def _is_forbidden(server: Server, operation: str, request: Request) -> bool:
    sent = json.loads(request.body or b"{}").get("data", {}).get("attributes") or {}
    if not isinstance(sent, dict):
        return False
    incident = incident_of(server, request)
    typed = sent if incident is None else incident["attributes"]
    kind = str(typed.get("incident_type_uuid"))
    types = server.state.members["types"]
    if kind not in types or kind == next(iter(types)):  # the first one is that of the organization
        return False
    needed = {
        "allow_incident_deletion": operation == "delete_incident",
        "editable_timestamps": "timestamp_override" in operation or "detected" in sent,
        "private_incidents": sent.get("visibility") == "private",
        "test_incidents": sent.get("is_test") is True,
    }
    configuration = types[kind].resource["attributes"]["configuration"]
    return any(needed[name] and not configuration.get(name) for name in needed)


def _responders(server: Server, request: Request) -> list[Record]:
    incident = incident_of(server, request)
    found = [] if incident is None else server.state.children("responders", incident["id"])
    return [one for one in found if one["relationships"].get("user")]


@right_server("Durations are filled in after the response to an update (EVIDENCE.md#incident-search).")
def durations_follow_some_requests_later(patch: pytest.MonkeyPatch) -> None:
    shown: dict[str, tuple[int, Record]] = {}
    requests = count(1)

    def alter(_: str, document: Record) -> None:
        number = next(requests)
        for one in primary(document):
            attributes = one.get("attributes", {}) if one["type"] == "incidents" else {}
            if "time_to_detect" not in attributes:
                continue
            durations = {name: attributes[name] for name in DURATIONS if name in attributes}
            since, before = shown.get(one["id"], (number - LATE, durations))
            if before != durations and number - since < LATE:
                attributes |= before
                shown[one["id"]] = since, before
            else:
                shown[one["id"]] = number, durations

    alter_documents(patch, alter)


@right_server("The time between two times whose order is reversed can be negative.")
def durations_can_be_negative(patch: pytest.MonkeyPatch) -> None:
    def alter(_: str, document: Record) -> None:
        for one in primary(document):
            attributes = one.get("attributes", {}) if one["type"] == "incidents" else {}
            for name, ends in TIMES.items():
                start, end = (parse(attributes.get(each)) for each in ends)
                if name in attributes and start is not None and end is not None and end < start:
                    # Of whole seconds, so that it is the same in searches, which have no others.
                    attributes[name] = floor(end.timestamp()) - floor(start.timestamp())

    alter_documents(patch, alter)


@right_server("The defaults of a notification rule are unknown (EVIDENCE.md#assumptions-of-the-spec).")
def notification_rules_have_other_defaults(patch: pytest.MonkeyPatch) -> None:
    attributes = Collection.attributes

    def with_defaults(
        one: Collection, state: MockState, schema: ResourceSchema, sent: Record, parent: str | None
    ) -> Record:
        defaults = {"enabled": True, "visibility": "private"} if one.tag == "notification_rules" else {}
        return attributes(one, state, schema, defaults | sent, parent)

    patch.setattr(Collection, "attributes", with_defaults)
