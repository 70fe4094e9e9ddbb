"""Imports keep what a request says, e.g. who declared the incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"


def test_an_imported_incident_keeps_who_declared_it(api: Api) -> None:
    ana = api.create_user("ana@example.com", name="Ana")["id"]
    link = {"data": {"type": "users", "id": ana}}
    body = {
        "data": {
            "type": "incidents",
            "attributes": {"title": "Imported"},
            "relationships": {"declared_by_user": link},
        }
    }
    imported = api.call("POST", f"{INCIDENTS}/import", body).json()["data"]
    assert imported["relationships"]["declared_by_user"] == link
    found = api.call("GET", f"{INCIDENTS}/{imported['id']}?include=users").json()
    assert found["data"]["relationships"]["declared_by_user"] == link
    assert found["data"]["attributes"]["declared_by_uuid"] == ana
    assert ana in [one["id"] for one in found["included"]]
    results = api.call("GET", f"{INCIDENTS}/search?query=Imported").json()["data"]["attributes"]
    assert [one["uuid"] for one in results["facets"]["declared_by"]] == [ana]
    assert results["facets"]["created_by"][0]["uuid"] == api.mock.user_id
