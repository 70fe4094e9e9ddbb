"""When notification rules fire (EVIDENCE.md#notifications)."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog

from ..conftest import INCIDENTS, Api, Record

RULES = f"{INCIDENTS}/config/notification-rules"
TYPES = f"{INCIDENTS}/config/types"
CREATED, SAVED, MODIFIED = (f"incident_{when}_trigger" for when in ("created", "saved", "modified"))
SEVERE = {"field": "severity", "values": ["SEV-1", "SEV-2"]}


def add_rule(api: Api, *conditions: Record, kind: str | None = None, **attributes: Any) -> str:
    """Create an enabled rule for incidents of any visibility; return its ID."""
    sent: Record = {"enabled": True, "handles": ["@ana@example.com"], "trigger": CREATED, "visibility": "all"}
    data: Record = {"type": "incident_notification_rules"}
    data["attributes"] = sent | {"conditions": [*conditions]} | attributes
    if kind is not None:
        data["relationships"] = {"incident_type": {"data": {"type": "incident_types", "id": kind}}}
    response = api.call("POST", RULES, {"data": data})
    assert response.status_code == 201, response.text
    return str(response.json()["data"]["id"])


def severity(value: str | None) -> Record:
    return {"fields": {"severity": {"type": "dropdown", "value": value}}}


def state(value: str) -> Record:
    return {"fields": {"state": {"type": "dropdown", "value": value}}}


def several(name: str, *values: str) -> Record:
    return {"fields": {name: {"type": "autocomplete", "value": [*values]}}}


def events(api: Api) -> list[str]:
    return [one.event for one in api.mock.notifications]


def test_a_rule_fires_when_an_incident_is_declared(api: Api) -> None:
    rule = add_rule(api, SEVERE, handles=["@ana@example.com", "@slack-ops"])
    assert api.mock.notifications == []
    incident = api.create(**severity("SEV-2"))
    (one,) = api.mock.notifications
    assert (one.rule_id, one.incident_id) == (rule, incident["id"])
    assert (one.trigger, one.event) == (CREATED, "declared")
    assert one.handles == ("@ana@example.com", "@slack-ops")
    assert (one.status, one.attempts, one.response_status, one.error) == ("recorded", 0, None, None)
    assert one.time == api.mock.now
    assert one.time.isoformat() == incident["attributes"]["created"]


def test_a_rule_without_conditions_fires_for_every_incident(api: Api) -> None:
    add_rule(api)
    api.create()
    api.create(**severity("SEV-5"))
    assert events(api) == ["declared", "declared"]


def test_all_conditions_must_match_each_with_one_of_its_values(api: Api) -> None:
    add_rule(api, SEVERE, {"field": "services", "values": ["cart", "checkout"]})
    api.create(**severity("SEV-1"))
    api.create(**several("services", "cart"))
    api.create(fields=severity("SEV-1")["fields"] | several("services", "login")["fields"])
    assert events(api) == []
    api.create(fields=severity("SEV-1")["fields"] | several("services", "login", "checkout")["fields"])
    assert events(api) == ["declared"]


def test_a_condition_without_values_and_one_on_an_unknown_field_match_nothing(api: Api) -> None:
    add_rule(api, {"field": "severity", "values": []})
    add_rule(api, {"field": "unheard", "values": ["None", ""]})
    add_rule(api, {"field": "root_cause", "values": ["None", ""]})
    api.create(**severity("SEV-1"))
    assert events(api) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("state", "active"), ("status", "active"), ("severity", "UNKNOWN"), ("region", "eu")),
        *(
            ("services", "s"),
            ("service", "s"),
            ("teams", "t"),
            ("team", "t"),
            ("detection_method", "unknown"),
        ),
    ],
)
def test_conditions_on_built_in_and_other_fields(api: Api, name: str, value: str) -> None:
    add_rule(api, {"field": name, "values": [value]})
    fields = several("services", "s")["fields"] | several("teams", "x", "t")["fields"]
    api.create(fields=fields | {"region": {"type": "dropdown", "value": "eu"}})
    assert events(api) == ["declared"]


@pytest.mark.parametrize("change", [{"enabled": False}, {"trigger": "incident_closed_trigger"}])
def test_a_rule_that_is_disabled_or_has_an_unknown_trigger_does_not_fire(api: Api, change: Record) -> None:
    add_rule(api, renotify_on=["title"], **change)
    api.update(api.create()["id"], title="other")
    assert events(api) == []


def test_a_rule_that_omits_enabled_is_disabled(api: Api) -> None:
    attributes = {"handles": [], "conditions": [], "trigger": CREATED}
    data = {"type": "incident_notification_rules", "attributes": attributes}
    created = api.call("POST", RULES, {"data": data}).json()["data"]["attributes"]
    assert (created["enabled"], created["visibility"]) == (False, "organization")
    api.create()
    assert events(api) == []


def test_changed_and_deleted_rules(api: Api) -> None:
    rule = add_rule(api)
    attributes = {"handles": [], "conditions": [SEVERE], "trigger": CREATED, "enabled": True}
    body = {"type": "incident_notification_rules", "id": rule, "attributes": attributes}
    assert api.call("PUT", f"{RULES}/{rule}", {"data": body}).status_code == 200
    api.create()
    assert events(api) == []
    assert api.call("DELETE", f"{RULES}/{rule}").status_code == 204
    api.create(**severity("SEV-1"))
    assert events(api) == []


def test_a_rule_applies_to_the_incidents_of_its_type(api: Api) -> None:
    body = {"data": {"type": "incident_types", "attributes": {"name": "Security"}}}
    kind = api.call("POST", TYPES, body).json()["data"]["id"]
    security, default = add_rule(api, kind=kind), add_rule(api)
    api.create()
    api.create(incident_type_uuid=kind)
    assert [one.rule_id for one in api.mock.notifications] == [default, security]


@pytest.mark.parametrize(
    ("visibility", "expected"), [("all", [1, 2]), ("organization", [1]), ("private", [2])]
)
def test_visibility(api: Api, visibility: str, expected: list[int]) -> None:
    add_rule(api, trigger=SAVED, visibility=visibility, renotify_on=["title"])
    for one in ("organization", "private"):
        body = {"data": {"type": "incidents", "attributes": {"title": one, "visibility": one}}}
        imported = api.call("POST", f"{INCIDENTS}/import", body).json()["data"]
        assert imported["attributes"]["visibility"] == one
        api.update(imported["id"], title="other")
    assert [one.payload["incident_public_id"] for one in api.mock.notifications] == [*map(str, expected)]


def test_imported_incidents_and_test_incidents_fire_nothing(api: Api) -> None:
    add_rule(api, trigger=SAVED, renotify_on=["title"])
    body = {"data": {"type": "incidents", "attributes": {"title": "old"}}}
    assert api.call("POST", f"{INCIDENTS}/import", body).status_code == 201
    api.update(api.create(is_test=True)["id"], title="other")
    assert events(api) == []


def test_a_refused_call_fires_nothing_and_a_lost_response_does(api: Api) -> None:
    add_rule(api)
    api.mock.fail_next(503)
    api.call("POST", INCIDENTS, {"data": {"type": "incidents", "attributes": {}}})
    sent = {"title": "t", "customer_impacted": False, "incident_type_uuid": api.mock.user_id}
    assert api.call("POST", INCIDENTS, {"data": {"type": "incidents", "attributes": sent}}).status_code == 404
    assert api.call("PATCH", f"{INCIDENTS}/unknown", {"data": {"type": "incidents", "id": "i"}}).is_error
    assert events(api) == []
    api.mock.fail_next(truncate=True)
    with pytest.raises(Exception, match="peer closed"):
        api.create()
    assert events(api) == ["declared"]


def test_an_update_by_which_an_incident_meets_the_conditions(api: Api) -> None:
    add_rule(api, SEVERE, trigger=SAVED)
    incident = api.create()["id"]
    api.update(incident, **severity("SEV-3"))
    assert events(api) == []
    api.update(incident, **severity("SEV-2"))
    assert events(api) == ["matched"]
    api.update(incident, **severity("SEV-1"))
    api.update(incident, title="other")
    assert events(api) == ["matched"]
    api.update(incident, **severity("SEV-4"))
    api.update(incident, **severity("SEV-1"))
    assert events(api) == ["matched", "matched"]


def test_the_published_example_of_renotifications(api: Api) -> None:
    add_rule(
        api,
        SEVERE,
        {"field": "team", "values": ["shopping"]},
        trigger=SAVED,
        renotify_on=["state", "service"],
    )
    incident = api.create()["id"]
    api.update(incident, **state("stable"))
    api.update(incident, **severity("SEV-2"))
    assert events(api) == []
    api.update(incident, **several("teams", "shopping"))
    assert events(api) == ["matched"]
    api.update(incident, **state("active"))
    api.update(incident, **several("services", "cart"))
    assert events(api) == ["matched", "renotified", "renotified"]
    api.update(incident, **several("services", "cart"), title="other")
    assert len(events(api)) == 3


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("status", state("stable")),
        ("state", state("stable")),
        ("severity", severity("SEV-4")),
        ("title", {"title": "other"}),
        ("detected", {"detected": "2026-01-04T00:00:00Z"}),
        ("customer_impact", {"customer_impacted": True, "customer_impact_scope": "EU"}),
        ("customer_impact", {"customer_impact_start": "2026-01-04T00:00:00Z"}),
        ("root_cause", {"fields": {"root_cause": {"type": "textbox", "value": "typo"}}}),
        ("services", several("services", "s")),
        ("region", several("region", "eu")),
    ],
)
@pytest.mark.parametrize("trigger", [CREATED, SAVED, MODIFIED])
def test_fields_to_renotify_on(api: Api, name: str, change: Record, trigger: str) -> None:
    add_rule(api, trigger=trigger, renotify_on=["description", name])
    incident = api.create()["id"]
    declared = [] if trigger == MODIFIED else ["declared"]
    api.update(incident, notification_handles=[{"handle": "@b@example.com"}])
    assert events(api) == declared
    api.update(incident, **change)
    assert events(api) == [*declared, "renotified"]


def test_a_rule_for_declarations_does_not_fire_for_an_incident_that_meets_it_later(api: Api) -> None:
    add_rule(api, SEVERE, renotify_on=["severity"])
    incident = api.create()["id"]
    api.update(incident, **severity("SEV-1"))
    assert events(api) == []
    api.update(incident, **severity("SEV-2"))
    assert events(api) == ["renotified"]


def test_rules_fire_in_the_sequence_in_which_they_were_created(api: Api) -> None:
    rules = [add_rule(api, handles=[f"@{number}"]) for number in range(3)]
    api.create()
    assert [one.rule_id for one in api.mock.notifications] == rules


def test_firing_changes_no_response(api: Api) -> None:
    quiet = MockDatadog()
    responses = []
    for mock, is_enabled in ((api.mock, True), (quiet, False)):
        one = Api(mock)
        add_rule(one, trigger=SAVED, renotify_on=["title"], enabled=is_enabled)
        incident = one.create()
        responses.append([incident, one.update(incident["id"], title="other"), one.create()])
    assert len(api.mock.notifications) == 3
    assert quiet.notifications == []
    assert responses[0] == responses[1]


def test_reset_and_clear_discard_notifications(api: Api) -> None:
    add_rule(api)
    api.create()
    shown = api.mock.notifications
    shown.clear()
    assert shown == []
    assert api.mock.notifications == []
    api.create()
    assert len(api.mock.notifications) == 1
    api.mock.reset()
    assert api.mock.notifications == []
    api.create()
    assert api.mock.notifications == []


def test_organizations_have_notifications_of_their_own(api: Api) -> None:
    other = api.mock.add_organization()
    add_rule(api)
    Api(other).create()
    api.create()
    assert len(api.mock.notifications) == 1
    assert other.notifications == []
    api.mock.notifications.clear()
    add_rule(Api(other))
    Api(other).create()
    assert (len(api.mock.notifications), len(other.notifications)) == (0, 1)
    api.mock.reset()
    assert other.notifications == []
