"""With `search_delay`, searches see creates and updates later, and everything else sees them at once."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog

from ..conftest import INCIDENTS, Api

DELAY = 10.0


@pytest.fixture
def api() -> Any:
    client = Api(MockDatadog(search_delay=DELAY))
    with client.http:
        yield client


def wait(api: Api, seconds: float = DELAY) -> None:
    """Let time pass on the clock of the mock."""
    state = api.mock._server.state
    end = datetime.datetime.fromisoformat(state.now()) + datetime.timedelta(seconds=seconds)
    while datetime.datetime.fromisoformat(state.now()) < end:
        state.tick()


def search(api: Api, query: str) -> Any:
    response = api.call("GET", f"{INCIDENTS}/search", params={"query": query})
    assert response.status_code == 200, response.text
    return response.json()["data"]["attributes"]


def found(api: Api, query: str = "state:active OR -state:active") -> list[str]:
    return [one["data"]["attributes"]["title"] for one in search(api, query)["incidents"]]


def test_a_new_incident_is_missing_from_results_facets_and_total(api: Api) -> None:
    api.create(title="old")
    wait(api)
    incident = api.create(title="new")
    result = search(api, "state:active")
    assert [one["data"]["attributes"]["title"] for one in result["incidents"]] == ["old"]
    assert result["total"] == 1
    assert [one["count"] for one in result["facets"]["state"] if one["name"] == "active"] == [1]
    assert [one["id"] for one in api.call("GET", INCIDENTS).json()["data"]][-1] == incident["id"]
    assert api.get(incident["id"])["attributes"]["title"] == "new"
    wait(api)
    assert found(api) == ["new", "old"]


def test_a_change_is_seen_later(api: Api) -> None:
    first, _ = api.create(title="first"), api.create(title="second")
    wait(api)
    api.update(first["id"], title="third")
    assert found(api) == ["second", "first"]
    assert found(api, "title:third") == []
    wait(api)
    assert found(api) == ["second", "third"]
    assert found(api, "title:first") == []


def test_changes_are_seen_one_after_the_other(api: Api) -> None:
    incident = api.create(title="1")["id"]
    wait(api, DELAY / 2)
    api.update(incident, title="2")
    wait(api, DELAY / 4)
    api.update(incident, title="3")
    assert found(api) == []
    wait(api, DELAY / 4 + 1)
    assert found(api) == ["1"]
    wait(api, DELAY / 4 + 2)
    assert found(api) == ["2"]
    wait(api, DELAY / 2)
    assert found(api) == ["3"]


def test_members_of_an_incident_are_seen_later(api: Api) -> None:
    incident = api.create(title="t")["id"]
    wait(api)
    attachment = {
        "type": "incident_attachments",
        "attributes": {
            "attachment_type": "postmortem",
            "attachment": {"documentUrl": "https://example.com/", "title": "p"},
        },
    }
    created = api.call("POST", f"{INCIDENTS}/{incident}/attachments", {"data": attachment})
    assert created.status_code == 201, created.text
    assert (found(api, "postmortem:no"), found(api, "postmortem:yes")) == (["t"], [])
    wait(api)
    assert (found(api, "postmortem:no"), found(api, "postmortem:yes")) == ([], ["t"])


def test_an_imported_incident_is_seen_later(api: Api) -> None:
    data = {"type": "incidents", "attributes": {"title": "imported"}}
    created = api.call("POST", f"{INCIDENTS}/import", {"data": data})
    assert created.status_code == 201, created.text
    assert found(api) == []
    wait(api)
    assert found(api) == ["imported"]


def test_a_deleted_incident_is_missing_at_once(api: Api) -> None:
    old, new = api.create(title="old")["id"], api.create(title="new")["id"]
    wait(api)
    api.update(old, title="changed")
    for incident in (old, new):
        assert api.call("DELETE", f"{INCIDENTS}/{incident}").status_code == 204
    assert found(api) == []
    assert api.mock._server._search_delay is not None
    assert api.mock._server._search_delay._versions == {}


def test_a_refused_request_changes_nothing(api: Api) -> None:
    incident = api.create(title="t")["id"]
    wait(api)
    assert found(api) == ["t"]
    refused = api.call("PATCH", f"{INCIDENTS}/{incident}", {"data": {"type": "users"}})
    assert refused.status_code == 400
    missing = api.call("DELETE", f"{INCIDENTS}/{incident}/attachments/none")
    assert missing.status_code == 404
    assert found(api) == ["t"]


def test_reset_forgets_what_is_pending(api: Api) -> None:
    api.create(title="before")
    api.mock.reset()
    api.create(title="after")
    assert found(api) == []
    wait(api)
    assert found(api) == ["after"]


def test_searches_are_current_by_default(datadog_mock: MockDatadog) -> None:
    current = Api(datadog_mock)
    with current.http:
        current.create(title="t")
        assert found(current) == ["t"]


def test_the_delay_does_not_change_what_the_mock_generates(api: Api) -> None:
    with Api(MockDatadog()).http as http:
        body = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
        plain = http.post(INCIDENTS, json=body).content
    assert api.call("POST", INCIDENTS, body).content == plain


@pytest.mark.parametrize("delay", [-1, float("nan"), float("inf"), "1", None, True])
def test_another_delay_is_rejected(delay: Any) -> None:
    with pytest.raises(ValueError, match="search_delay must be a number of seconds of at least 0, not "):
        MockDatadog(search_delay=delay)


@pytest.mark.parametrize("delay", [1e12, 1e300, 10**300])
def test_a_delay_beyond_the_end_of_the_calendar_hides_changes_for_good(delay: float) -> None:
    client = Api(MockDatadog(search_delay=delay))
    with client.http:
        client.create(title="new")
        assert found(client) == []
        snapshot = client.mock.snapshot()
        client.mock.restore(snapshot)
        assert found(client) == []


def test_an_incident_with_deeply_nested_content_can_be_changed(api: Api) -> None:
    incident = api.create(title="old")
    wait(api)
    nested = "[" * 700 + "]" * 700
    attachment = '{"documentUrl": "https://a", "title": "t", "other": ' + nested + "}"
    attributes = f'{{"attachment_type": "link", "attachment": {attachment}}}'
    body = f'{{"data": {{"type": "incident_attachments", "attributes": {attributes}}}}}'
    headers = {"content-type": "application/json"}
    path = f"{INCIDENTS}/{incident['id']}"
    assert api.call("POST", f"{path}/attachments", content=body, headers=headers).status_code == 201
    changed = {"data": {"type": "incidents", "id": incident["id"], "attributes": {"title": "new"}}}
    assert api.call("PATCH", path, json=changed).status_code == 200
    assert found(api) == ["old"]
    wait(api)
    assert found(api) == ["new"]
