"""Updates of incidents change the attributes sent and those derived from them (EVIDENCE.md#incidents)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

if TYPE_CHECKING:
    from ..conftest import Api

PEOPLE = ["created_by", "declared_by", "last_modified_by"]
INCIDENTS = "/api/v2/incidents"
RESOLVED = {"state": {"type": "dropdown", "value": "resolved"}}


def link(user_id: str | None) -> dict[str, Any]:
    return {"commander_user": {"data": None if user_id is None else {"type": "users", "id": user_id}}}


def instant(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


def responders(incident: dict[str, Any]) -> list[str]:
    data = incident["relationships"]["responders"]["data"]
    assert {one["type"] for one in data} <= {"incident_responders"}
    assert {UUID(one["id"]).version for one in data} <= {5}
    return [one["id"] for one in data]


def test_an_update_changes_only_the_attributes_sent(api: Api) -> None:
    handles = [{"handle": "@a"}]
    incident = api.create(
        customer_impacted=True, customer_impact_scope="EU", notification_handles=handles,
        fields={"severity": {"type": "dropdown", "value": "SEV-3"}},
    )  # fmt: skip
    before = api.get(incident["id"])
    updated = api.update(incident["id"], title="new")
    after = api.get(incident["id"])
    assert after["attributes"]["title"] == updated["attributes"]["title"] == "new"
    different = {name for name, value in before["attributes"].items() if after["attributes"][name] != value}
    assert different == {"title", "modified"}
    assert instant(after["attributes"]["modified"]) > instant(before["attributes"]["modified"])
    changed = {
        name for name, value in before["relationships"].items() if after["relationships"][name] != value
    }
    assert changed == {"responders"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "new"),
        ("customer_impacted", True),
        ("customer_impact_scope", "US"),
        ("customer_impact_start", "2026-01-05T08:00:00+00:00"),
        ("customer_impact_end", "2026-01-05T08:30:00.250000+00:00"),
        ("detected", "2026-01-05T08:10:00+00:00"),
        ("detected", None),
        ("notification_handles", [{"handle": "@b", "display_name": "b"}]),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isidentifier() else "",
)
def test_an_update_sets_each_attribute(api: Api, name: str, value: Any) -> None:
    incident = api.create()
    assert api.update(incident["id"], **{name: value})["attributes"][name] == value
    assert api.get(incident["id"])["attributes"][name] == value


def test_an_update_returns_users_and_their_ids(api: Api) -> None:
    attributes = api.update(api.create()["id"], title="new")["attributes"]
    for role in PEOPLE:
        assert attributes[f"{role}_uuid"] == api.mock.user_id
        assert attributes[role]["data"]["id"] == api.mock.user_id
    assert attributes["commander"] is None


def test_the_response_that_sets_a_commander_embeds_the_user_but_does_not_link_to_it(api: Api) -> None:
    ana = api.create_user("ana@example.com")["id"]
    incident = api.create()
    appointed = api.update(incident["id"], link(ana))
    assert appointed["attributes"]["commander"]["data"]["id"] == ana
    assert appointed["relationships"]["commander_user"] == {"data": None}
    assert len(responders(appointed)) == 2
    for later in (api.get(incident["id"]), api.update(incident["id"], title="new")):
        assert later["relationships"] == appointed["relationships"] | link(ana)


@pytest.mark.parametrize("null", [{"data": None}, None], ids=["null data", "null"])
def test_only_null_removes_a_commander(api: Api, null: Any) -> None:
    ana = api.create_user("ana@example.com")["id"]
    incident = api.create(commander=ana)
    kept = api.update(incident["id"], title="new")
    assert kept["attributes"]["commander"]["data"]["id"] == ana
    removed = api.update(incident["id"], {"commander_user": null})
    assert removed["attributes"]["commander"] is None
    assert removed["relationships"]["commander_user"] == {"data": None}
    assert api.get(incident["id"])["relationships"]["commander_user"] == {"data": None}


def test_an_update_makes_its_author_a_responder_once(api: Api) -> None:
    incident = api.create()
    first = api.update(incident["id"], link(None))
    second = api.update(incident["id"], title="new")
    assert len(responders(first)) == 1
    assert responders(first) == responders(second)


def test_resolved_is_set_to_shortly_before_modified(api: Api) -> None:
    incident = api.create()
    attributes = api.update(incident["id"], title="Done", fields=RESOLVED)["attributes"]
    assert attributes["state"] == attributes["fields"]["state"]["value"] == "resolved"
    lag = instant(attributes["modified"]) - instant(attributes["resolved"])
    assert lag == datetime.timedelta(milliseconds=5)
    assert attributes["time_to_resolve"] == 0
    again = api.update(incident["id"], fields=RESOLVED)["attributes"]
    assert again["resolved"] == attributes["resolved"]


def test_durations_are_derived_from_timestamps(api: Api) -> None:
    incident = api.create()
    attributes = api.update(
        incident["id"],
        customer_impact_start="2026-01-05T08:00:00Z",
        detected="2026-01-05T08:10:00Z",
        customer_impact_end="2026-01-05T08:30:00Z",
    )["attributes"]
    assert attributes["customer_impact_duration"] == 1800
    assert attributes["time_to_detect"] == 600
    assert attributes["time_to_repair"] == 1200
    created = instant(attributes["created"])
    detected = datetime.datetime(2026, 1, 5, 8, 10, tzinfo=datetime.UTC)
    assert attributes["time_to_internal_response"] == int((created - detected).total_seconds())


def test_linked_integrations_have_to_belong_to_the_incident(api: Api) -> None:
    incident, other = api.create()["id"], api.create()["id"]
    slack = {"integration_type": 1, "metadata": {"channels": []}}
    body = {"data": {"type": "incident_integrations", "attributes": slack}}
    integration = api.call("POST", f"{INCIDENTS}/{incident}/relationships/integrations", body).json()["data"]
    links = {"integrations": {"data": [{"type": "incident_integrations", "id": integration["id"]}]}}
    assert api.update(incident, links)["relationships"]["integrations"] == links["integrations"]
    assert api.get(incident)["relationships"]["integrations"] == links["integrations"]
    refused = {"data": {"type": "incidents", "id": other, "relationships": links}}
    assert api.call("PATCH", f"{INCIDENTS}/{other}", refused).status_code == 404
