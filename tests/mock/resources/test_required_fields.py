"""Required fields stop no request, as Datadog's docs state (EVIDENCE.md#published-not-recorded)."""

from __future__ import annotations

from typing import Any

import pytest

from ..conftest import Api

FIELDS = "/api/v2/incidents/config/user-defined-fields"


def define(api: Api, **attributes: Any) -> dict[str, Any]:
    """Define a text field for the default incident type."""
    kind = {"data": {"type": "incident_types", "id": api.mock._server.state.incident_type}}
    sent = {"name": "cluster", "type": 3} | attributes
    data = {"type": "user_defined_field", "attributes": sent, "relationships": {"incident_type": kind}}
    response = api.call("POST", FIELDS, {"data": data})
    assert response.status_code == 201, response.text
    created: dict[str, Any] = response.json()["data"]["attributes"]
    return created


@pytest.mark.parametrize("required", [{"required": True}, {"collected": "resolved"}, {"collected": "active"}])
def test_incidents_are_created_and_resolved_without_a_value(api: Api, required: dict[str, Any]) -> None:
    created = define(api, **required)
    assert {name: created[name] for name in required} == required
    incident = api.create()
    assert incident["attributes"]["fields"]["cluster"] == {"type": "textbox", "value": None}
    for state in ("stable", "resolved", "completed"):
        fields = {"state": {"type": "dropdown", "value": state}}
        assert api.update(incident["id"], fields=fields)["attributes"]["state"] == state


def test_a_value_can_be_removed_again(api: Api) -> None:
    define(api, required=True)
    incident = api.create(fields={"cluster": {"type": "textbox", "value": "blue"}})
    changed = api.update(incident["id"], fields={"cluster": {"type": "textbox", "value": None}})
    assert changed["attributes"]["fields"]["cluster"]["value"] is None


def test_a_required_field_is_not_refused_for_its_prompt(api: Api) -> None:
    created = define(api, required=True, collected="resolved")
    assert (created["required"], created["collected"]) == (True, "resolved")
