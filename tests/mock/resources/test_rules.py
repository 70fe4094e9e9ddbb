"""Rules that run tasks: the incident type that they apply to."""

from __future__ import annotations

from typing import Any

import pytest

from ..conftest import INCIDENTS, Api, Record

RULES = f"{INCIDENTS}/config/rules"


@pytest.fixture
def kind(api: Api) -> str:
    """Return the ID of an incident type."""
    body = {"data": {"type": "incident_types", "attributes": {"name": "Security"}}}
    return str(api.call("POST", f"{INCIDENTS}/config/types", body).json()["data"]["id"])


def rule(**attributes: Any) -> Record:
    sent: Record = {"condition": {"raw_query": "severity:SEV-1"}, "condition_table_type": 1, "enabled": True}
    sent |= {"execution_type": 1, "task_id": "slack-create-channel-job", "task_payload": "{}"}
    sent |= {"trigger": "incident_created_trigger"}
    return {"data": {"type": "incident_rules", "attributes": sent | attributes}}


def test_rules_are_listed_by_their_incident_type(api: Api, kind: str) -> None:
    ids = []
    for sent in ({"incident_type_uuid": kind}, {"incident_type_uuid": None}, {}):
        created = api.call("POST", RULES, rule(**sent))
        assert created.status_code == 201, created.text
        ids.append(created.json()["data"]["id"])
    first = api.call("GET", f"{RULES}/{ids[0]}").json()["data"]["attributes"]
    assert first["incident_settings_association_uuid"] == kind

    def listed(**params: str) -> list[str]:
        return [one["id"] for one in api.call("GET", RULES, params=params).json()["data"]]

    assert listed() == ids
    assert listed(incidentTypeUUID=kind) == ids[:1]
    assert listed(incidentTypeUUID=api.mock.user_id) == []


def test_an_update_keeps_the_incident_type(api: Api, kind: str) -> None:
    created = api.call("POST", RULES, rule(incident_type_uuid=kind)).json()["data"]
    body = {"data": {"type": "incident_rules", "id": created["id"], "attributes": {"enabled": False}}}
    changed = api.call("PATCH", f"{RULES}/{created['id']}", body).json()["data"]["attributes"]
    assert (changed["enabled"], changed["incident_settings_association_uuid"]) == (False, kind)


def test_an_unknown_incident_type_gives_404_and_adds_nothing(api: Api) -> None:
    refused = api.call("POST", RULES, rule(incident_type_uuid=api.mock.user_id))
    assert (refused.status_code, refused.json()) == (404, {"errors": ["incident type not found"]})
    assert api.call("GET", RULES).json()["data"] == []
