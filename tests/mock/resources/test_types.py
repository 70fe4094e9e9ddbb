"""Incident types: one is always the default, `configuration` has defaults, and 404s differ by method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ..conftest import Api

TYPES = "/api/v2/incidents/config/types"
DEFAULTS = {
    "private_incidents": False,
    "private_incidents_by_default": False,
    "allow_workflows": True,
    "allow_incident_deletion": False,
    "editable_timestamps": False,
    "test_incidents": True,
    "create_message": "",
    "disable_out_of_the_box_postmortem_template": False,
    "slug_source": "default",
}
"""`configuration` of a new incident type, as recorded (EVIDENCE.md#incident-types)."""


def create_type(api: Api, **attributes: Any) -> dict[str, Any]:
    body = {"data": {"type": "incident_types", "attributes": {"name": "Security"} | attributes}}
    created: dict[str, Any] = api.call("POST", TYPES, body).json()["data"]
    return created


def update_type(api: Api, type_id: str, **attributes: Any) -> dict[str, Any]:
    body = {"data": {"type": "incident_types", "id": type_id, "attributes": attributes}}
    updated: dict[str, Any] = api.call("PATCH", f"{TYPES}/{type_id}", body).json()["data"]
    return updated


def read_type(api: Api, type_id: str) -> dict[str, Any]:
    found: dict[str, Any] = api.call("GET", f"{TYPES}/{type_id}").json()["data"]
    return found


def test_the_oldest_type_replaces_a_deleted_default(api: Api) -> None:
    with api.mock.client() as dd:
        first = dd.types.create(name="Security")
        dd.types.create(name="Privacy")
        default = dd.incidents.create(title="t").attributes.incident_type_uuid
        assert isinstance(default, str)
        dd.types.delete(default)
        assert dd.incidents.create(title="t").attributes.incident_type_uuid == first.id
        assert [one.attributes.is_default for one in dd.types.list()] == [True, False]
        template = dd.postmortem_templates.create(name="Why", location="datadog_notebooks", content="# Why")
        assert template.raw["relationships"]["incident_type"]["data"]["id"] == first.id


def test_a_new_default_replaces_the_last_type(api: Api) -> None:
    with api.mock.client() as dd:
        (only,) = dd.types.list()
        dd.types.delete(only.id)
        (created,) = dd.types.list()
        assert created.id != only.id and created.attributes.is_default
        assert dd.incidents.create(title="t").attributes.incident_type_uuid == created.id


def test_deleting_another_type_keeps_the_default(api: Api) -> None:
    with api.mock.client() as dd:
        (default,) = dd.types.list()
        dd.types.delete(dd.types.create(name="Security").id)
        assert [one.id for one in dd.types.list()] == [default.id]


def test_a_new_type_has_the_default_configuration_as_its_first_attribute(api: Api) -> None:
    created = create_type(api)
    for attributes in (created["attributes"], read_type(api, created["id"])["attributes"]):
        assert next(iter(attributes)) == "configuration"
        assert list(attributes["configuration"].items()) == list(DEFAULTS.items())


def test_the_default_type_has_the_default_configuration(api: Api) -> None:
    (default,) = api.call("GET", TYPES).json()["data"]
    assert default["attributes"]["configuration"] == DEFAULTS


def test_members_of_a_configuration_override_the_defaults(api: Api) -> None:
    sent = {"editable_timestamps": True, "create_message": "Call first."}
    created = create_type(api, configuration=sent)
    assert created["attributes"]["configuration"] == DEFAULTS | sent
    assert read_type(api, created["id"])["attributes"]["configuration"] == DEFAULTS | sent
    assert create_type(api)["attributes"]["configuration"] == DEFAULTS


def test_an_update_merges_the_configuration(api: Api) -> None:
    created, other = create_type(api, configuration={"private_incidents": True}), create_type(api)
    expected = DEFAULTS | {"private_incidents": True, "slug_source": "servicenow"}
    updated = update_type(api, created["id"], configuration={"slug_source": "servicenow"})
    assert updated["attributes"]["configuration"] == expected
    renamed = update_type(api, created["id"], name="Breach")
    assert renamed["attributes"]["configuration"] == expected
    assert read_type(api, created["id"])["attributes"]["configuration"] == expected
    assert read_type(api, other["id"])["attributes"]["configuration"] == DEFAULTS


@pytest.mark.parametrize("how", ["deleted", "unknown", "malformed"])
def test_the_404_of_a_get_has_a_detail_and_that_of_a_delete_does_not(api: Api, how: str) -> None:
    type_id = {"unknown": "00000000-0000-0000-0000-000000000001", "malformed": "x"}.get(how)
    if type_id is None:
        type_id = create_type(api)["id"]
        assert api.call("DELETE", f"{TYPES}/{type_id}").status_code == 204
    errors = {
        "GET": {"title": "Generic Error", "detail": "incident type doesn't exist"},
        "DELETE": {"status": "404", "title": "Not Found"},
    }
    for method, error in errors.items():
        reply = api.call(method, f"{TYPES}/{type_id}")
        assert (reply.status_code, reply.headers["content-type"]) == (404, "application/vnd.api+json")
        assert reply.json() == {"errors": [error]}
