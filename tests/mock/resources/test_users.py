"""Users: creates and deletes as recorded (EVIDENCE.md#recordings), reads and lists (EVIDENCE.md#users)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

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


def test_a_user_is_read_as_created(api: Api) -> None:
    user = api.create_user("ana@example.com", name="Ana")
    assert api.call("GET", f"/api/v2/users/{user['id']}").json() == {"data": user}
    unknown = api.call("GET", "/api/v2/users/unknown")
    assert (unknown.status_code, unknown.json()) == (404, {"errors": ["user unknown not found"]})


def test_a_disabled_user_is_still_read_and_listed(api: Api) -> None:
    user = api.create_user("ana@example.com")
    api.call("DELETE", f"/api/v2/users/{user['id']}")
    shown = api.call("GET", f"/api/v2/users/{user['id']}").json()["data"]
    assert (shown["attributes"]["disabled"], shown["attributes"]["status"]) == (True, "Disabled")
    assert shown["attributes"]["modified_at"] > user["attributes"]["modified_at"]
    assert listed(api)[1] == shown


def listed(api: Api, **query: str | int) -> list[dict[str, Any]]:
    response = api.http.get("/api/v2/users", params=query)
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = response.json()["data"]
    return found


def emails(api: Api, **query: str | int) -> list[str]:
    return [one["attributes"]["email"] for one in listed(api, **query)]


def test_the_user_of_the_keys_is_listed_first(api: Api) -> None:
    api.create_user("ana@example.com")
    assert emails(api) == ["mock@example.com", "ana@example.com"]


@pytest.mark.parametrize("part", ["ana@example.com", "ANA@", "lópez", "a LÓ", "ana-oncall"])
def test_the_filter_matches_parts_of_email_name_and_handle_in_any_case(api: Api, part: str) -> None:
    user = api.create_user("ana@example.com", name="Ana López")
    api.mock._server.state.users[user["id"]]["attributes"]["handle"] = "ana-oncall"
    api.create_user("ben@example.com", name="Ben")
    assert emails(api, filter=part) == ["ana@example.com"]
    assert emails(api, filter=f"{part}!") == []


def test_statuses_filter_together_with_the_text(api: Api) -> None:
    ben = api.create_user("ben@example.com")["id"]
    api.create_user("bea@example.com")
    api.call("DELETE", f"/api/v2/users/{ben}")
    assert emails(api, **{"filter[status]": "Disabled"}) == ["ben@example.com"]
    assert emails(api, **{"filter[status]": "Active,Pending"}) == ["mock@example.com", "bea@example.com"]
    assert emails(api, filter="be", **{"filter[status]": "Active,Pending"}) == ["bea@example.com"]
    assert api.http.get("/api/v2/users", params={"filter[status]": "Gone"}).status_code == 400


def test_pages_are_numbered_and_counted(api: Api) -> None:
    for number in range(11):
        api.create_user(f"u{number:02}@example.com")
    everyone = emails(api, **{"page[size]": 100})
    assert len(everyone) == 12
    assert emails(api) == everyone[:10]
    assert emails(api, **{"page[size]": 5, "page[number]": 1}) == everyone[5:10]
    assert emails(api, **{"page[number]": 2}) == []
    meta = api.http.get("/api/v2/users", params={"filter": "u0", "page[size]": 3}).json()["meta"]
    assert meta == {"page": {"total_filtered_count": 10, "total_count": 12}}
    assert api.http.get("/api/v2/users", params={"page[size]": 101}).status_code == 400


def test_users_are_sorted_in_both_directions_and_those_without_the_attribute_last(api: Api) -> None:
    for name in ("Ben", "Ana"):
        api.create_user(f"{name}@example.com", name=name)
    up = ["ana@example.com", "ben@example.com", "mock@example.com"]
    down = ["ben@example.com", "ana@example.com", "mock@example.com"]
    assert emails(api, sort="name") == emails(api, sort="name", sort_dir="asc") == up
    assert emails(api, sort="-name") == emails(api, sort="name", sort_dir="desc") == down
    assert emails(api, sort="user_count") == emails(api, sort_dir="desc") == emails(api)
