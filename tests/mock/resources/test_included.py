"""`included` contains exactly the requested resources to which an incident refers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"


def included(api: Api, incident: str, query: str, method: str = "GET") -> list[dict[str, Any]]:
    body = {"data": {"type": "incidents", "id": incident}} if method == "PATCH" else None
    found: list[dict[str, Any]] = api.call(method, f"{INCIDENTS}/{incident}?{query}", body).json()["included"]
    return found


@pytest.mark.parametrize("method", ["GET", "PATCH"])
@pytest.mark.parametrize("query", ["include=users", "include=attachments,users", "include=users,users"])
def test_included_users_are_those_of_the_incident(api: Api, method: str, query: str) -> None:
    ana = api.create_user("ana@example.com", name="Ana")["id"]
    api.create_user("ben@example.com")
    led, unled = api.create(commander=ana)["id"], api.create()["id"]
    people = included(api, led, query, method)
    assert [one["id"] for one in people] == [api.mock.user_id, ana]
    assert people[1]["attributes"] | {"icon": ""} == {
        "uuid": ana, "handle": "ana@example.com", "email": "ana@example.com", "name": "Ana", "icon": "",
    }  # fmt: skip
    assert [one["id"] for one in included(api, unled, query, method)] == [api.mock.user_id]
    assert {one["type"] for one in people} == {"users"}


def test_a_user_in_two_roles_is_included_once(api: Api) -> None:
    incident = api.create(commander=api.mock.user_id)["id"]
    assert [one["id"] for one in included(api, incident, "include=users")] == [api.mock.user_id]


def test_included_is_empty_without_attachments(api: Api) -> None:
    assert included(api, api.create()["id"], "include=attachments") == []


def test_the_client_finds_the_included_commander(api: Api) -> None:
    with api.mock.client() as dd:
        ana = dd.users.create(email="ana@example.com", name="Ana")
        incident = dd.incidents.create(title="t", commander=ana.id)
        commander = dd.incidents.get(incident.id, include=["users"]).commander
    assert commander is not None
    assert commander.id == ana.id
