"""Servers that are newer than the OpenAPI document."""

from __future__ import annotations

import json
from itertools import count
from urllib.parse import parse_qs

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS, Server

from .alterations import Record, alter_documents, alter_replies, objects, primary, resources
from .neighbor import Neighbor, after_reset
from .right_server import right_server

NEW_ID = "00000000-0000-4000-8000-00000000feed"


@right_server("Objects accept unknown members: Datadog adds attributes without notice.")
def resources_have_new_attributes(patch: pytest.MonkeyPatch) -> None:
    def alter(_: str, document: Record) -> None:
        for one in resources(document):
            if "attributes" in one:
                one["attributes"] |= {"reviewed": None, "labels": ["a"], "weather": {"wind": 3.5}}

    alter_documents(patch, alter)


@right_server("JSON:API has `links`, `meta` and `jsonapi` in places where the OpenAPI document has none.")
def documents_have_new_members(patch: pytest.MonkeyPatch) -> None:
    def alter(_: str, document: Record) -> None:
        for one in resources(document):
            one["links"] = {"self": "https://example.com/resource"}
            one["meta"] = {"revision": 7}
        document |= {"jsonapi": {"version": "1.1"}, "links": {"self": "https://example.com/list"}}
        document.setdefault("meta", {})["elapsed"] = 12

    alter_documents(patch, alter)


MAPS = ("fields", "metadata", "field_analytics", "facets", "incidents")
"""Attributes with objects whose keys are data, and the results of searches, which are resources."""


FREE = ("settings", "meta", "search_params")
"""Attributes with objects whose members are not declared, but whatever somebody has set."""


@right_server("Objects accept unknown members at any depth, e.g. in embedded users and configurations.")
def nested_objects_have_new_members(patch: pytest.MonkeyPatch) -> None:
    def alter(_: str, document: Record) -> None:
        for resource in resources(document):
            for name, value in resource.get("attributes", {}).items():
                if name not in MAPS:
                    for one in objects(value):
                        one["since"] = "2031"

    alter_documents(patch, alter)


@right_server("Objects accept unknown members, and relationships have been added before (EVIDENCE.md#todos).")
def resources_have_new_relationships(patch: pytest.MonkeyPatch) -> None:
    def alter(_: str, document: Record) -> None:
        for one in resources(document):
            if "relationships" in one:
                one["relationships"] |= {
                    "previous": {"data": None},
                    "squads": {"data": [{"type": "squads", "id": NEW_ID}]},
                }

    alter_documents(patch, alter)


@right_server("Nothing is known of unknown members: counters and signed addresses change with each read.")
def new_members_change_with_each_read(patch: pytest.MonkeyPatch) -> None:
    requests = count(1)

    def alter(_: str, document: Record) -> None:
        number = next(requests)
        new = {"views": number, "download": f"https://example.com/?signature={number}"}
        for resource in resources(document):
            attributes, relationships = (resource.get(one, {}) for one in ("attributes", "relationships"))
            for name, value in attributes.items():
                for one in objects(value) if name not in (*MAPS, *FREE) else ():
                    one |= new
            for link in filter(None, relationships.values()):
                link["meta"] = new
            if attributes:
                attributes |= new
            if relationships:
                relationships["viewers"] = {"data": [{"type": "viewers", "id": str(number)}]}
            resource["meta"] = new
        document.setdefault("meta", {})["views"] = number

    alter_documents(patch, alter)


@right_server("New types of related resources come to `included`; clients skip those.", in_schema=False)
def included_has_new_types(patch: pytest.MonkeyPatch) -> None:
    squad = {"type": "squads", "id": NEW_ID}

    def alter(_: str | None, request: Request, reply: Reply) -> Reply:
        document = json.loads(reply.body or "{}")
        # JSON:API: a request with `include` gets nothing else, and what is included is related.
        if reply.status >= 300 or "included" not in document or "include" in parse_qs(request.query):
            return reply
        document["included"].append({**squad, "attributes": {"name": "Blue"}})
        for one in primary(document):
            one.setdefault("relationships", {})["squad"] = {"data": squad}
        return evolve(reply, body=json.dumps(document).encode())

    alter_replies(patch, alter)


@right_server("Error objects accept unknown members.")
def errors_have_new_members(patch: pytest.MonkeyPatch) -> None:
    def alter(_operation: str | None, _request: Request, reply: Reply) -> Reply:
        if reply.status < 400:
            return reply
        document = json.loads(reply.body)
        for error in filter(lambda one: isinstance(one, dict), document["errors"]):
            error |= {"id": NEW_ID, "code": "E17", "links": {"about": "https://example.com/E17"}}
        return evolve(reply, body=json.dumps(document | {"trace": "abc"}).encode())

    alter_replies(patch, alter)


NEW_VALUES: dict[str, Record] = {
    "incident_types": {"prefix": "NEW"},
    "incident_notification_rules": {"trigger": "incident_forgotten_trigger", "visibility": "teams"},
    "incidents_rules": {"trigger": "incident_forgotten_trigger", "task_id": "send-pigeon-job"},
    "incident_integrations": {"integration_type": 99, "status": 17},
    "incident_attachments": {"attachment_type": "drawing"},
    "user_defined_field": {"category": "who_knows", "collected": "postponed", "type": 77},
    "postmortem_templates": {"location": "stone_tablet"},
    "users": {"status": "Sleeping"},
}
"""Attributes with values that the OpenAPI document does not have, by JSON:API type."""
NEW_FIELD = {"type": "slider", "value": None}


@right_server("Newer clients of the organization use values that are newer than the spec.", in_schema=False)
def others_have_resources_with_new_enum_values(patch: pytest.MonkeyPatch) -> None:
    def fill(server: Server) -> None:
        Neighbor(server).create_all()
        state = server.state
        members = (one.resource for group in state.members.values() for one in group.values())
        for one in members:
            attributes, new = one.get("attributes", {}), NEW_VALUES.get(one["type"], {})
            attributes |= {name: value for name, value in new.items() if name in attributes}
        for incident in state.incidents.values():
            incident["attributes"] |= {"visibility": "teams", "state": "postponed"}
            incident["attributes"]["fields"]["state"]["value"] = "postponed"
            incident["attributes"]["fields"]["mood"] = NEW_FIELD

    after_reset(patch, fill)


@right_server("Values that the server chooses itself can be newer than the spec.", in_schema=False)
def server_chooses_new_enum_values(patch: pytest.MonkeyPatch) -> None:
    def alter(_: str, document: Record) -> None:
        for one in resources(document):
            attributes = one.get("attributes", {})
            if one["type"] == "incident_integrations" and "status" in attributes:
                attributes["status"] = NEW_VALUES["incident_integrations"]["status"]
            if one["type"] == "incidents" and "fields" in attributes:
                attributes["fields"].setdefault("mood", NEW_FIELD)

    create_user = HANDLERS["create_user"]

    def create_sleeping(state: MockState, arguments: Arguments) -> Reply:
        # Filters select by the new status, and a deletion ends it.
        reply = create_user(state, arguments)
        document: Record = json.loads(reply.body)
        for user in (document["data"], state.users[document["data"]["id"]]):
            user["attributes"] |= NEW_VALUES["users"]
        return evolve(reply, body=json.dumps(document).encode())

    patch.setitem(HANDLERS, "create_user", create_sleeping)
    alter_documents(patch, alter)
