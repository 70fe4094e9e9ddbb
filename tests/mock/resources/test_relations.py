"""Relationships refer to existing resources, and `included` contains exactly the requested ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents_api.operations import OPERATIONS

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"
CONFIG = f"{INCIDENTS}/config"
UNKNOWN = "00000000-0000-0000-0000-000000000001"
OF_TYPES = {
    "create_incident_notification_rule": "incident type doesn't exist",
    "create_incident_notification_template": "incident type not found",
    "create_incident_postmortem_template": "incident type not found",
    "create_incident_user_defined_field": "incident type not found",
    "create_incident_user_defined_role": "incident type not found",
    "create_incident_impact_field": "incident type not found",
    "create_incident_google_chat_configuration": "incident type not found",
    "create_incident_google_meet_configuration": "incident type not found",
    "create_global_incident_handle": "incident type not found",
}
"""Messages for an unknown incident type; the first two are recorded (EVIDENCE.md#notification-templates)."""


def example(operation: str, **ids: str) -> Any:
    """Return the first example of a request body in the OpenAPI document, linked to the given IDs."""
    one = OPERATIONS[operation]
    body = openapi_document()["paths"][one.path][one.method.lower()]["requestBody"]
    data = dict(next(iter(body["content"]["application/json"]["examples"].values()))["value"]["data"])
    kinds = {"incident_type": "incident_types", "notification_template": "notification_templates"}
    links = {name: {"data": {"type": kinds.get(name, "users"), "id": one}} for name, one in ids.items()}
    return {"data": data | ({"relationships": links} if links else {})}


def create(api: Api, operation: str, query: str = "", **ids: str) -> Any:
    reply = api.call("POST", OPERATIONS[operation].path + query, example(operation, **ids))
    assert reply.status_code == 201, reply.text
    return reply.json()


def new_type(api: Api) -> str:
    type_id: str = create(api, "create_incident_type")["data"]["id"]
    return type_id


def error_message(reply: Any) -> str:
    (error,) = reply.json()["errors"]
    return str(error if isinstance(error, str) else error["detail"])


@pytest.mark.parametrize(("operation", "error"), OF_TYPES.items())
def test_resources_of_an_incident_type_require_the_type(api: Api, operation: str, error: str) -> None:
    kind = new_type(api)
    created = create(api, operation, incident_type=kind)["data"]
    assert created["relationships"]["incident_type"]["data"] == {"type": "incident_types", "id": kind}
    api.call("DELETE", f"{CONFIG}/types/{kind}")
    for gone in (UNKNOWN, kind):
        reply = api.call("POST", OPERATIONS[operation].path, example(operation, incident_type=gone))
        assert (reply.status_code, error_message(reply)) == (404, error)


def test_the_incident_type_is_looked_up_before_the_rule(api: Api) -> None:
    kind = new_type(api)
    path = f"{CONFIG}/notification-rules/{UNKNOWN}"
    body = example("update_incident_notification_rule", incident_type=UNKNOWN)
    assert error_message(api.call("PUT", path, body)) == "incident type doesn't exist"
    body = example("update_incident_notification_rule", incident_type=kind)
    assert error_message(api.call("PUT", path, body)) == "rule not found"
    body["data"]["type"] = "nonsense"
    assert api.call("PUT", path, body).status_code == 400


def test_a_rule_requires_its_template(api: Api) -> None:
    kind = new_type(api)
    body = example("create_incident_notification_rule", incident_type=kind, notification_template=UNKNOWN)
    assert api.call("POST", f"{CONFIG}/notification-rules", body).status_code == 404
    template = create(api, "create_incident_notification_template", incident_type=kind)["data"]["id"]
    ids = {"incident_type": kind, "notification_template": template}
    rule = create(api, "create_incident_notification_rule", **ids)["data"]
    assert rule["relationships"]["notification_template"]["data"]["id"] == template


@pytest.mark.parametrize(
    "names",
    [
        ["incident_type"],
        ["created_by_user"],
        ["notification_template"],
        ["incident_type", "notification_template"],
        ["created_by_user", "last_modified_by_user", "incident_type", "notification_template"],
    ],
    ids=",".join,
)
def test_rules_include_exactly_the_requested_relationships(api: Api, names: list[str]) -> None:
    kind = new_type(api)
    template = create(api, "create_incident_notification_template", incident_type=kind)["data"]
    ids = {"incident_type": kind, "notification_template": template["id"]}
    rule = create(api, "create_incident_notification_rule", **ids)["data"]
    # Two relationships can refer to one resource, which is included once.
    wanted = {rule["relationships"][name]["data"]["id"] for name in names}
    for path in (f"{CONFIG}/notification-rules/{rule['id']}", f"{CONFIG}/notification-rules"):
        assert "included" not in api.call("GET", path).json()
        included = api.call("GET", path, params={"include": ",".join(names)}).json()["included"]
        assert [one["id"] for one in included] == list(dict.fromkeys(one["id"] for one in included))
        assert {one["id"] for one in included} == wanted
        if "notification_template" in names:
            assert template in included


@pytest.mark.parametrize(
    "operation", ["create_incident_user_defined_field", "create_incident_user_defined_role"]
)
def test_creates_and_lists_include_the_requested_relationships(api: Api, operation: str) -> None:
    kind = new_type(api)
    created = create(api, operation, "?include=incident_type", incident_type=kind)
    assert [one["id"] for one in created["included"]] == [kind]
    create(api, operation, incident_type=new_type(api))
    path = OPERATIONS[operation].path
    listed = api.call("GET", f"{path}?include=created_by_user,incident_type").json()
    kinds = [one["relationships"]["incident_type"]["data"]["id"] for one in listed["data"]]
    assert len(kinds) == 2
    assert sorted(one["id"] for one in listed["included"]) == sorted([*kinds, api.mock.user_id])
    assert "included" not in api.call("GET", path).json()


def test_incidents_include_only_their_own_attachments(api: Api) -> None:
    incident, other = api.create()["id"], api.create()["id"]
    created = []
    for one in (incident, other, incident):
        path = f"{INCIDENTS}/{one}/attachments"
        created.append(api.call("POST", path, example("create_incident_attachment")).json()["data"])
    found = api.call("GET", f"{INCIDENTS}/{incident}?include=attachments").json()["included"]
    assert found == [created[0], created[2]]
    both = api.call("GET", f"{INCIDENTS}/{incident}?include=attachments,users").json()["included"]
    kinds = [one["type"] for one in both]
    assert sorted(set(kinds)) == ["incident_attachments", "users"]
    listed = api.call("GET", f"{INCIDENTS}?include=attachments").json()["included"]
    assert [one["id"] for one in listed] == [created[0]["id"], created[2]["id"], created[1]["id"]]


def test_user_defined_fields_of_a_type_are_in_its_incidents(api: Api) -> None:
    kind = new_type(api)
    path, body = (
        f"{CONFIG}/user-defined-fields",
        example("create_incident_user_defined_field", incident_type=kind),
    )
    created = []
    for name, number, default in (("shop", 1, "eu"), ("rooms", 2, None), ("story", 3, None)):
        attributes = {"name": name, "type": number, "default_value": default}
        sent = {"data": body["data"] | {"attributes": attributes}}
        created.append(api.call("POST", path, sent).json()["data"]["id"])
    own, other = api.create(incident_type_uuid=kind), api.create()
    fields = own["attributes"]["fields"]
    assert fields["shop"] == {"type": "dropdown", "value": "eu"}
    assert fields["rooms"] == {"type": "multiselect", "value": None}
    assert fields["story"] == {"type": "textbox", "value": None}
    assert fields["severity"] == other["attributes"]["fields"]["severity"]
    assert "shop" not in other["attributes"]["fields"]

    def linked(incident: Any) -> list[str]:
        data = api.get(incident["id"])["relationships"]["user_defined_fields"]["data"]
        return [one["id"] for one in data]

    assert linked(own) == [*linked(other), *created]
    assert api.call("DELETE", f"{path}/{created[0]}").status_code == 204
    assert linked(own) == [*linked(other), *created[1:]]


def test_updates_identify_a_handle_by_the_body_and_deletes_remove_all(api: Api) -> None:
    kind, path = new_type(api), f"{CONFIG}/global/incident-handles"
    created = create(api, "create_global_incident_handle", incident_type=kind)["data"]
    body = example("update_global_incident_handle", incident_type=kind)
    changed = {"data": body["data"] | {"id": created["id"]}}
    assert api.call("PUT", path, changed).json()["data"]["id"] == created["id"]
    gone = {"data": body["data"] | {"id": UNKNOWN}}
    assert api.call("PUT", path, gone).status_code == 404
    assert api.call("DELETE", path).status_code == 204
    assert api.call("GET", path).json()["data"] == []
    assert api.call("PUT", path, changed).status_code == 404


def test_null_for_a_non_nullable_attribute_is_ignored(api: Api) -> None:
    body = example("create_incident_user_defined_field", incident_type=new_type(api))
    created = api.call("POST", f"{CONFIG}/user-defined-fields", body).json()["data"]
    sent = {"required": None, "category": None}
    patch = {"data": {"type": created["type"], "id": created["id"], "attributes": sent}}
    changed = api.call("PATCH", f"{CONFIG}/user-defined-fields/{created['id']}", patch).json()["data"]
    assert changed["attributes"]["required"] == created["attributes"]["required"]
    assert changed["attributes"]["category"] is None


def test_undeclared_relationships_of_a_request_are_ignored(api: Api) -> None:
    """Undeclared members can have any value: requests for integrations have no relationships."""
    path = f"{INCIDENTS}/{api.create()['id']}/relationships/integrations"
    body = example("create_incident_integration")
    body["data"]["relationships"] = [[1], None, "created_by_user"]
    created = api.call("POST", path, body)
    assert created.status_code == 201
    links = created.json()["data"]["relationships"]
    for unknown in (body["data"]["relationships"], {"created_by_user": {"data": 7}}):
        body["data"]["relationships"] = unknown
        changed = api.call("PATCH", f"{path}/{created.json()['data']['id']}", body)
        assert changed.status_code == 200
        assert changed.json()["data"]["relationships"] == links
