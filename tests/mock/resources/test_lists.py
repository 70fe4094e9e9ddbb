"""Lists: filters, order, pages, and deleted members on request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"
CONFIG = f"{INCIDENTS}/config"


def new_type(api: Api, name: str = "Security") -> str:
    body = {"data": {"type": "incident_types", "attributes": {"name": name}}}
    created: str = api.call("POST", f"{CONFIG}/types", body).json()["data"]["id"]
    return created


def for_type(kind: str, type_id: str, attributes: dict[str, Any]) -> dict[str, Any]:
    links = {"incident_type": {"data": {"type": "incident_types", "id": type_id}}}
    return {"data": {"type": kind, "attributes": attributes, "relationships": links}}


TEMPLATES = ("notification-templates", "notification_templates",
             {"category": "alert", "content": "c", "name": "n", "subject": "s"})  # fmt: skip
POSTMORTEMS = ("postmortem-templates", "postmortem_template", {"name": "n"})
FIELDS = ("user-defined-fields", "user_defined_field", {"name": "shop", "type": 3})
ROLES = ("user-defined-roles", "incident_user_defined_roles", {"name": "Scribe"})


def ids(api: Api, path: str, **params: Any) -> list[str]:
    reply = api.call("GET", path, params=params)
    assert reply.status_code == 200, reply.text
    return [one["id"] for one in reply.json()["data"]]


@pytest.mark.parametrize(
    ("path", "kind", "attributes"), [TEMPLATES, POSTMORTEMS, FIELDS, ROLES], ids=lambda value: str(value)[:12]
)
def test_lists_are_filtered_by_incident_type(
    api: Api, path: str, kind: str, attributes: dict[str, Any]
) -> None:
    types = [new_type(api), new_type(api)]
    created = [
        api.call("POST", f"{CONFIG}/{path}", for_type(kind, type_id, attributes)).json()["data"]["id"]
        for type_id in (*types, types[0])
    ]
    assert ids(api, f"{CONFIG}/{path}") == created
    assert ids(api, f"{CONFIG}/{path}", **{"filter[incident-type]": types[0]}) == [created[0], created[2]]
    assert ids(api, f"{CONFIG}/{path}", **{"filter[incident-type]": types[1]}) == [created[1]]


def test_attachments_are_filtered_by_type(api: Api) -> None:
    path = f"{INCIDENTS}/{api.create()['id']}/attachments"
    created = {}
    for kind in ("postmortem", "link"):
        document = {"documentUrl": "https://example.com", "title": "t"}
        sent = {"attachment_type": kind, "attachment": document}
        body = {"data": {"type": "incident_attachments", "attributes": sent}}
        created[kind] = api.call("POST", path, body).json()["data"]["id"]
    for kind, wanted in created.items():
        assert ids(api, path, **{"filter[attachment_type]": kind}) == [wanted]


def test_templates_are_sorted_by_an_attribute_in_either_direction(api: Api) -> None:
    kind, path = new_type(api), f"{CONFIG}/postmortem-templates"
    created = {
        name: api.call("POST", path, for_type("postmortem_template", kind, {"name": name})).json()["data"][
            "id"
        ]
        for name in ("b", "c", "a")
    }
    assert ids(api, path) == list(created.values())
    assert ids(api, path, sort="name") == [created["a"], created["b"], created["c"]]
    assert ids(api, path, sort="-name") == [created["c"], created["b"], created["a"]]
    assert ids(api, path, sort="nonsense") == list(created.values())


@pytest.mark.parametrize("include_deleted", ["true", "false", None])
def test_deleted_types_are_listed_on_request(api: Api, include_deleted: str | None) -> None:
    kept, gone = new_type(api), new_type(api)
    api.call("DELETE", f"{CONFIG}/types/{gone}")
    listed = ids(api, f"{CONFIG}/types", **({"include_deleted": include_deleted} if include_deleted else {}))
    assert (kept in listed, gone in listed) == (True, include_deleted == "true")
    of_types = api.call(
        "GET",
        f"{CONFIG}/types/org-settings",
        params={"include-deleted": include_deleted} if include_deleted else {},
    ).json()["data"]
    found = [one["relationships"]["incident_type"]["data"]["id"] for one in of_types]
    assert (kept in found, gone in found) == (True, include_deleted == "true")


@pytest.mark.parametrize("include_deleted", ["true", "false", None])
def test_deleted_fields_are_listed_on_request(api: Api, include_deleted: str | None) -> None:
    path, body = f"{CONFIG}/user-defined-fields", for_type("user_defined_field", new_type(api), FIELDS[2])
    kept, gone = (api.call("POST", path, body).json()["data"]["id"] for _ in range(2))
    api.call("DELETE", f"{path}/{gone}")
    params = {"include-deleted": include_deleted} if include_deleted else {}
    assert ids(api, path, **params) == [kept, gone][: 2 if include_deleted == "true" else 1]
    listed = api.call("GET", path, params=params).json()["data"]
    assert [one["attributes"]["deleted"] is not None for one in listed] == [False, True][: len(listed)]


def test_fields_have_numbered_pages(api: Api) -> None:
    path, body = f"{CONFIG}/user-defined-fields", for_type("user_defined_field", new_type(api), FIELDS[2])
    created = [api.call("POST", path, body).json()["data"]["id"] for _ in range(5)]
    pages = [ids(api, path, **{"page[size]": 2, "page[number]": number}) for number in range(4)]
    assert pages == [created[:2], created[2:4], created[4:], []]


def test_incidents_have_pages_by_offset(api: Api) -> None:
    created = [api.create()["id"] for _ in range(12)]
    assert ids(api, INCIDENTS) == created[:10]
    assert ids(api, INCIDENTS, **{"page[offset]": 10}) == created[10:]
    assert ids(api, INCIDENTS, **{"page[size]": 3, "page[offset]": 4}) == created[4:7]
    assert ids(api, INCIDENTS, **{"page[size]": 100}) == created
    with api.mock.client() as dd:
        assert [one.id for one in dd.incidents.list()] == created


def test_meta_of_a_page_beyond_64_bits_conforms(api: Api) -> None:
    offset = api.call("GET", f"{INCIDENTS}?page[offset]={2**63}&page[size]=5").json()["meta"]["pagination"]
    assert offset == {"offset": 2**63 - 1, "next_offset": 2**63 - 1, "size": 0}
