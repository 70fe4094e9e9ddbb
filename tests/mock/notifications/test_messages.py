"""Payloads, and the texts of templates."""

from __future__ import annotations

import json

import pytest

from datadog_incidents.mock import MockDatadog, Notification, Webhook
from datadog_incidents.mock.core.state import Member
from datadog_incidents.mock.notifications.text import MAX_TEXT, filled, rendered

from ..conftest import INCIDENTS, Api, Record, user_link
from .test_rules import RULES, SAVED, add_rule, severity

TEMPLATES = f"{INCIDENTS}/config/notification-templates"


def add_template(api: Api, subject: str, content: str) -> str:
    attributes = {"category": "alert", "name": "n", "subject": subject, "content": content}
    body = {"data": {"type": "notification_templates", "attributes": attributes}}
    return str(api.call("POST", TEMPLATES, body).json()["data"]["id"])


def add_rule_with_template(api: Api, subject: str, content: str) -> tuple[str, str]:
    """Create a rule that fires at every change of the title; return its ID, and that of its template."""
    rule, template = add_rule(api, trigger=SAVED, renotify_on=["title"]), add_template(api, subject, content)
    attributes: Record = {"handles": [], "conditions": [], "trigger": SAVED, "enabled": True}
    data: Record = {"type": "incident_notification_rules", "id": rule}
    data["attributes"] = attributes | {"renotify_on": ["title"], "visibility": "all"}
    link = {"data": {"type": "notification_templates", "id": template}}
    data["relationships"] = {"notification_template": link}
    assert api.call("PUT", f"{RULES}/{rule}", {"data": data}).status_code == 200
    return rule, template


def only(mock: MockDatadog) -> Notification:
    (one,) = mock.notifications
    return one


def test_variables_of_a_template_are_replaced(api: Api) -> None:
    add_rule_with_template(
        api, "{{incident.severity}}: {{ incident.title }}", "IR-{{incident.id}} is {{incident.status}}."
    )
    api.create(title="Drill", **severity("SEV-1"))
    assert only(api.mock).subject == "SEV-1: Drill"
    assert only(api.mock).message == "IR-1 is active."
    assert only(api.mock).payload["incident_msg"] == "IR-1 is active."


def test_a_rule_without_a_template_and_one_with_a_deleted_template(api: Api) -> None:
    add_rule(api)
    _, template = add_rule_with_template(api, "s", "c")
    assert api.call("DELETE", f"{TEMPLATES}/{template}").status_code == 204
    api.create()
    for one in api.mock.notifications:
        assert (one.subject, one.message, one.payload["incident_msg"]) == (None, None, "")
    assert len(api.mock.notifications) == 2


VARIABLES = {
    "id": "1",
    "title": "Drill",
    "severity": "SEV-1",
    "status": "active",
    "resolved": "",
    "customer_impacted": "True",
    "customer_impact_start": "2026-01-05T08:00:00+00:00",
    "customer_impact_end": "2026-01-05T08:10:00+00:00",
    "customer_impact_duration": "600",
    "scope_of_impact": "slow, down",
    "commander": "Ana López",
    "commander_name": "Ana López",
    "commander_handle": "ana@example.com",
    "commander_email": "ana@example.com",
    "created_by_name": "",
    "created_by_handle": "mock@example.com",
    "created_by_email": "mock@example.com",
    "services": "cart, checkout",
    "root_cause": "",
    "region": "eu",
}
"""Values of the variables of the incident below; times of its creation are compared apart."""


def test_the_published_variables_of_templates(api: Api) -> None:
    names = [*VARIABLES, "created", "detected"]
    add_rule_with_template(api, "s", "\n".join(f"{name}={{{{incident.{name}}}}}" for name in names))
    ana = api.create_user("ana@example.com", name="Ana López")["id"]
    fields = severity("SEV-1")["fields"] | {
        "services": {"type": "autocomplete", "value": ["cart", "checkout"]},
        "region": {"type": "dropdown", "value": "eu"},
    }
    incident = api.create(title="first", fields=fields)
    for description in ("slow", "down"):
        attributes = {"description": description, "start_at": "2026-01-05T08:00:00Z"}
        body: Record = {"data": {"type": "incident_impacts", "attributes": attributes}}
        assert api.call("POST", f"{INCIDENTS}/{incident['id']}/impacts", body).is_success
    times = {"start": "2026-01-05T08:00:00Z", "end": "2026-01-05T08:10:00Z"}
    sent = {f"customer_impact_{name}": time for name, time in times.items()}
    impact: Record = {"customer_impacted": True, "customer_impact_scope": "EU"}
    api.update(incident["id"], {"commander_user": user_link(ana)}, title="Drill", **sent, **impact)
    message = api.mock.notifications[-1].message or ""
    found = dict(line.split("=", 1) for line in message.splitlines())
    expected = {name: incident["attributes"][name] for name in ("created", "detected")}
    assert found == VARIABLES | expected


def test_a_commander_without_a_name_is_shown_by_address_and_none_is_empty(api: Api) -> None:
    add_rule_with_template(api, "{{incident.commander}}", "{{incident.commander_name}}")
    api.create(commander=api.mock.user_id)
    api.create()
    first, second = api.mock.notifications
    assert (first.subject, first.message) == ("mock@example.com", "")
    assert (second.subject, second.message) == ("", "")


def test_overridden_times(api: Api) -> None:
    add_rule_with_template(api, "{{incident.detected}}", "")
    incident = api.create()["id"]
    attributes = {"timestamp_type": "detected", "timestamp_value": "2026-01-01T00:00:00Z"}
    body = {"data": {"type": "incidents_timestamp_overrides", "attributes": attributes}}
    assert api.call("POST", f"{INCIDENTS}/{incident}/timestamp-overrides", body).is_success
    api.update(incident, title="other")
    assert api.mock.notifications[-1].subject == "2026-01-01T00:00:00+00:00"


@pytest.mark.parametrize(
    "text",
    [
        "{{incident.zoom_link}}",
        "{{incident.ai_issue}}",
        "{{title}}",
        "{{#each incident.services}}",
        "{{incident.title}",
    ],
)
def test_variables_that_the_mock_does_not_know_stay(text: str) -> None:
    assert rendered(text, {"title": "Drill"}) == text


def test_a_value_is_not_a_template_itself() -> None:
    assert rendered("{{incident.title}}!", {"title": "{{incident.title}}"}) == "{{incident.title}}!"


def test_a_long_message_is_cut() -> None:
    text = rendered("{{incident.title}}" * 1000, {"title": "x" * 100_000})
    assert text == "x" * MAX_TEXT
    assert rendered("y" * (MAX_TEXT + 1), {}) == "y" * MAX_TEXT


def test_the_payload_has_all_published_variables_of_incidents(api: Api) -> None:
    add_rule(api, trigger=SAVED, renotify_on=["title"])
    incident = api.create(customer_impacted=True, customer_impact_scope="EU", commander=api.mock.user_id)[
        "id"
    ]
    todo = api.add_todo(incident, content="Roll back", assignees=["@ana@example.com"])
    link = {"documentUrl": "https://example.com/d", "title": "Why"}
    attributes: Record = {"attachment_type": "postmortem", "attachment": link}
    body: Record = {"data": {"type": "incident_attachments", "attributes": attributes}}
    assert api.call("POST", f"{INCIDENTS}/{incident}/attachments", body).is_success
    metadata = {"channels": [{"channel_id": "C1", "channel_name": "#ir-1", "redirect_url": "https://e.com"}]}
    attributes = {"integration_type": 1, "metadata": metadata}
    body = {"data": {"type": "incident_integrations", "attributes": attributes}}
    integration = api.call("POST", f"{INCIDENTS}/{incident}/relationships/integrations", body).json()["data"]
    api.update(incident, title="Drill")
    one = api.mock.notifications[-1]
    assert json.loads(one.body) == one.payload
    user = api.call("GET", f"/api/v2/users/{api.mock.user_id}").json()["data"]["attributes"]
    assert one.payload == {
        "incident_attachments": [{"attachment_type": "postmortem", "attachment": link}],
        "incident_commander": {
            "uuid": api.mock.user_id,
            **{name: user[name] for name in ("handle", "name", "email", "icon")},
        },
        "incident_customer_impact": {
            "customer_impacted": True,
            "customer_impact_duration": 0,
            "customer_impact_scope": "EU",
        },
        "incident_fields": {
            name: field["value"] for name, field in api.get(incident)["attributes"]["fields"].items()
        },
        "incident_integrations": [
            {"uuid": integration["id"], "integration_type": 1, "status": 3, "metadata": metadata}
        ],
        "incident_msg": "",
        "incident_public_id": "1",
        "incident_severity": "UNKNOWN",
        "incident_status": "active",
        "incident_title": "Drill",
        "incident_todos": [
            {
                "uuid": todo["id"],
                "content": "Roll back",
                "due_date": None,
                "completed": None,
                "assignees": todo["attributes"]["assignees"],
            }
        ],
        "incident_url": "https://app.datadoghq.com/incidents/1",
        "incident_uuid": incident,
    }


def test_an_incident_whose_integrations_have_no_attributes(api: Api) -> None:
    add_rule(api, trigger=SAVED, renotify_on=["title"])
    incident = api.create()["id"]
    resource: Record = {"id": "i", "type": "incident_integrations", "relationships": {}}
    api.mock._server.state.members["integrations"]["i"] = Member(incident, resource)
    api.update(incident, title="other")
    assert api.mock.notifications[-1].payload["incident_integrations"] == [
        {"uuid": "i", "integration_type": None, "status": None, "metadata": None}
    ]


def test_a_configured_payload() -> None:
    payload = {
        "s4ExternalId": "DATADOG-INCIDENT-$INCIDENT_PUBLIC_ID",
        "text": "[$INCIDENT_SEVERITY] $INCIDENT_TITLE: $INCIDENT_FIELDS $INCIDENT_COMMANDER",
        "fields": "$INCIDENT_FIELDS",
        "number": "$INCIDENT_PUBLIC_ID",
        "commander": "$INCIDENT_COMMANDER",
        "nested": [{"a": ["$INCIDENT_STATUS", 1, None, True]}],
        "of a monitor": "$EVENT_TITLE $INCIDENT_UNKNOWN",
        "$INCIDENT_TITLE": "a key",
    }
    mock = MockDatadog(webhook=Webhook("http://127.0.0.1:9/hook", payload=payload, name="other"))
    api = Api(mock)
    add_rule(api)
    incident = api.create(title="Drill")
    fields = {name: one["value"] for name, one in incident["attributes"]["fields"].items()}
    assert only(mock).payload == {
        "s4ExternalId": "DATADOG-INCIDENT-1",
        "text": f"[UNKNOWN] Drill: {json.dumps(fields)} null",
        "fields": fields,
        "number": "1",
        "commander": None,
        "nested": [{"a": ["active", 1, None, True]}],
        "of a monitor": "$EVENT_TITLE $INCIDENT_UNKNOWN",
        "$INCIDENT_TITLE": "a key",
    }


def test_longer_names_of_variables_are_not_their_beginning() -> None:
    values = {"INCIDENT_TITLE": "x"}
    text = "$INCIDENT_TITLE, $INCIDENT_TITLES, ($INCIDENT_TITLE)"
    assert filled(text, values) == "x, $INCIDENT_TITLES, (x)"


def test_texts_that_utf_8_cannot_encode(api: Api) -> None:
    add_rule(api)
    body = '{"data": {"type": "incidents", "attributes": {"title": "\\ud800", "customer_impacted": false}}}'
    headers = {"content-type": "application/json"}
    response = api.http.post(INCIDENTS, content=body.encode(), headers=headers)
    assert len(api.mock.notifications) == response.is_success
