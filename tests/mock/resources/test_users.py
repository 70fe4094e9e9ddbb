"""Creates and deletes of users, as recorded (EVIDENCE.md#recordings)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"


def commanded_by(user_id: str, incident_id: str = "") -> dict[str, object]:
    link = {"commander_user": {"data": {"type": "users", "id": user_id}}}
    data: dict[str, object] = {"type": "incidents", "relationships": link}
    data |= {"id": incident_id} if incident_id else {"attributes": {"title": "t", "customer_impacted": False}}
    return {"data": data}


def test_a_create_returns_the_complete_account(api: Api) -> None:
    user = api.create_user("Ana.LOPEZ@Example.com", title="Engineer")
    digest = hashlib.md5(b"ana.lopez@example.com", usedforsecurity=False).hexdigest()
    created = user["attributes"]["created_at"]
    assert user["attributes"] == {
        "allowed_login_methods": [],
        "created_at": created,
        "disabled": False,
        "email": "ana.lopez@example.com",
        "handle": "ana.lopez@example.com",
        "icon": f"https://secure.gravatar.com/avatar/{digest}?s=48&d=retro",
        "last_login_time": None,
        "modified_at": created,
        "name": None,
        "service_account": False,
        "status": "Pending",
        "title": "Engineer",
        "verified": False,
    }
    assert UUID(user["id"]).version == 4
    assert user["type"] == "users"
    organization = user["relationships"]["org"]["data"]
    assert organization["type"] == "orgs"
    assert UUID(organization["id"]).version == 1
    assert user["relationships"]["roles"] == {"data": []}
    assert api.create_user("b@example.com")["relationships"]["org"]["data"] == organization


def test_roles_are_stored_as_sent(api: Api) -> None:
    roles = {"roles": {"data": [{"type": "roles", "id": "r-1"}]}}
    body = {"data": {"type": "users", "attributes": {"email": "a@example.com"}, "relationships": roles}}
    assert api.call("POST", "/api/v2/users", body).json()["data"]["relationships"]["roles"] == roles["roles"]


def test_a_user_can_be_disabled_once_without_body_or_content_type(api: Api) -> None:
    user = api.create_user("a@example.com")["id"]
    disabled = api.call("DELETE", f"/api/v2/users/{user}")
    assert (disabled.status_code, disabled.content) == (204, b"")
    assert "content-type" not in disabled.headers
    again = api.call("DELETE", f"/api/v2/users/{user}")
    assert again.status_code == 404
    assert user in again.json()["errors"][0]


def test_a_disabled_or_unknown_user_cannot_be_appointed_but_a_commander_remains(api: Api) -> None:
    user = api.create_user("a@example.com", name="Ana")["id"]
    led, unled = api.create(commander=user), api.create()
    api.call("DELETE", f"/api/v2/users/{user}")
    for unavailable in (user, "unknown"):
        for method, path, body in (
            ("POST", INCIDENTS, commanded_by(unavailable)),
            ("PATCH", f"{INCIDENTS}/{unled['id']}", commanded_by(unavailable, unled["id"])),
        ):
            assert api.call(method, path, body).status_code == 404
    assert api.get(unled["id"])["relationships"]["commander_user"] == {"data": None}
    embedded = api.update(led["id"], title="new")["attributes"]["commander"]["data"]
    assert (embedded["id"], embedded["attributes"]["name"]) == (user, "Ana")
