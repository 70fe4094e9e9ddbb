"""Seeding: what is seeded reads back through the client, and what is wrong names its place."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog

from ..conftest import INCIDENTS, Api, todos_of

UTC = datetime.UTC
NOW = datetime.datetime(2026, 1, 5, 9, tzinfo=UTC)
ANA = {"email": "Ana@example.com", "name": "Ana Silva", "title": "Engineer"}
PAST = {
    "title": "Carts fail",
    "severity": "SEV-2",
    "created": "2026-01-02T09:00:00Z",
    "resolved": "2026-01-02T10:30:00Z",
}


def test_an_incident_reads_back_with_times_and_durations(api: Api) -> None:
    ids = api.mock.seed(
        users=[ANA, {"email": "ben@example.com"}],
        incidents=[
            PAST
            | {
                "commander": "ana@example.com",
                "declared_by": "ben@example.com",
                "responders": ["ben@example.com"],
                "detected": datetime.datetime(2026, 1, 2, 8, 50, tzinfo=UTC),
                "customer_impact_scope": "Carts in the EU",
                "customer_impact_start": "2026-01-02T09:40:00+01:00",
                "customer_impact_end": "2026-01-02T10:00:00Z",
                "fields": {"services": "web", "teams": ["shop", "sre"], "root_cause": "a typo"},
                "notification_handles": ["@slack-ops"],
            }
        ],
    )
    found = api.get(ids.incidents[0])
    attributes, links = found["attributes"], found["relationships"]
    assert attributes["state"] == "resolved" and attributes["severity"] == "SEV-2"
    assert attributes["created"] == attributes["declared"] == "2026-01-02T09:00:00+00:00"
    assert attributes["resolved"] == attributes["modified"] == "2026-01-02T10:30:00+00:00"
    assert attributes["customer_impact_start"] == "2026-01-02T08:40:00+00:00"
    assert attributes["time_to_resolve"] == 90 * 60
    assert attributes["time_to_detect"] == 10 * 60
    assert attributes["time_to_internal_response"] == 10 * 60
    assert attributes["time_to_repair"] == 70 * 60
    assert attributes["customer_impact_duration"] == 80 * 60
    assert attributes["customer_impacted"] is True
    assert attributes["notification_handles"] == [{"handle": "@slack-ops"}]
    fields = {name: one["value"] for name, one in attributes["fields"].items()}
    assert fields["services"] == ["web"] and fields["teams"] == ["shop", "sre"]
    assert fields["root_cause"] == "a typo" and fields["state"] == "resolved"
    assert links["commander_user"]["data"]["id"] == ids.users["Ana@example.com"]
    assert links["declared_by_user"]["data"]["id"] == ids.users["ben@example.com"]
    assert len(links["responders"]["data"]) == 2


def test_searches_find_what_is_seeded_with_its_times_in_states(api: Api) -> None:
    ids = api.mock.seed(incidents=[PAST])
    found = api.call("GET", f"{INCIDENTS}/search", params={"query": "severity:SEV-2 AND state:resolved"})
    attributes = found.json()["data"]["attributes"]
    assert [one["data"]["id"] for one in attributes["incidents"]] == [*ids.incidents]
    spans = attributes["incidents"][0]["data"]["attributes"]["field_analytics"]["state"]
    assert spans["active"]["duration"] == 90 * 60 and spans["resolved"]["duration"] == 0


def test_searches_find_it_at_once_in_spite_of_a_delay() -> None:
    mock = MockDatadog(search_delay=60.0)
    mock.seed(incidents=[PAST])
    with mock.client() as client:
        assert len(list(client.incidents.search("state:resolved"))) == 1


def test_lists_have_the_order_of_creation_whatever_the_order_given(api: Api) -> None:
    api.create(title="by a call")
    ids = api.mock.seed(
        incidents=[
            {"title": "second", "created": "2025-06-01T00:00:00Z"},
            {"title": "first", "created": "2024-06-01T00:00:00Z"},
            {"title": "now"},
        ]
    )
    listed = api.call("GET", INCIDENTS).json()["data"]
    titles = [one["attributes"]["title"] for one in listed]
    assert titles == ["first", "second", "by a call", "now"]
    assert [api.get(one)["attributes"]["title"] for one in ids.incidents] == ["second", "first", "now"]
    assert [one["attributes"]["public_id"] for one in listed] == [2, 3, 1, 4]


def test_todos_impacts_and_attachments_belong_to_the_incident(api: Api) -> None:
    incident: Any = PAST | {
        "todos": [
            {
                "content": "Roll back",
                "assignees": ["ana@example.com", "@ben@example.com"],
                "created": "2026-01-02T09:10:00Z",
                "due_date": "2026-02-01T00:00:00Z",
                "completed": "2026-01-02T09:20:00Z",
            },
            {"content": "Write the postmortem"},
        ],
        "impacts": [{"description": "Carts", "start_at": NOW, "end_at": None}],
        "attachments": [
            {
                "attachment_type": "postmortem",
                "attachment": {"documentUrl": "https://docs.example.com/1", "title": "Carts"},
            }
        ],
    }
    ids = api.mock.seed(users=[ANA], incidents=[incident])
    todos = [one["attributes"] for one in api.call("GET", todos_of(ids.incidents[0])).json()["data"]]
    assert todos[0]["assignees"] == ["@ana@example.com", "@ben@example.com"]
    assert todos[0]["created"] == "2026-01-02T09:10:00+00:00"
    assert todos[0]["completed"] == todos[0]["modified"] == "2026-01-02T09:20:00+00:00"
    assert todos[1]["assignees"] == [] and todos[1]["created"] == "2026-01-02T09:00:00+00:00"
    links = api.get(ids.incidents[0])["relationships"]
    assert len(links["impacts"]["data"]) == len(links["attachments"]["data"]) == 1


def test_types_and_fields_are_referred_to_by_name(api: Api) -> None:
    ids = api.mock.seed(
        types=[{"name": "Security", "prefix": "SEC", "created": "2025-01-01T00:00:00Z"}],
        fields=[
            {"name": "region", "type": "multiselect", "valid_values": ["EU", "US"]},
            {"name": "vector", "incident_type": "Security"},
        ],
        incidents=[
            {"title": "a", "fields": {"region": ["EU"]}},
            {"title": "b", "type": "Security", "fields": {"vector": "phishing"}},
        ],
    )
    first, second = map(api.get, ids.incidents)
    assert first["attributes"]["fields"]["region"] == {"type": "multiselect", "value": ["EU"]}
    assert second["attributes"]["incident_type_uuid"] == ids.types["Security"]
    assert "region" not in second["attributes"]["fields"]
    kind = api.call("GET", f"/api/v2/incidents/config/types/{ids.types['Security']}").json()["data"]
    assert kind["attributes"]["prefix"] == "SEC" and kind["attributes"]["createdAt"].startswith("2025-01-01")
    assert len(ids.fields) == 2


def test_a_new_default_type_takes_the_place_of_the_present_one(api: Api) -> None:
    ids = api.mock.seed(types=[{"name": "Outage", "is_default": True}], incidents=[{"title": "t"}])
    assert api.get(ids.incidents[0])["attributes"]["incident_type_uuid"] == ids.types["Outage"]
    assert api.create()["attributes"]["incident_type_uuid"] == ids.types["Outage"]
    types = api.call("GET", "/api/v2/incidents/config/types").json()["data"]
    assert [one["id"] for one in types if one["attributes"]["is_default"]] == [ids.types["Outage"]]


def test_states_follow_from_the_times_given(api: Api) -> None:
    ids = api.mock.seed(
        incidents=[
            {"title": "open", "created": "2026-01-01T00:00:00Z"},
            {"title": "stable", "state": "stable", "created": "2026-01-01T00:00:00Z"},
            {"title": "completed", "state": "completed", "resolved": NOW},
            {"title": "ended at once", "state": "resolved"},
            {"title": "reopened", "state": "active"} | {"created": NOW, "resolved": NOW, "modified": NOW},
        ]
    )
    found = [api.get(one)["attributes"] for one in ids.incidents]
    assert [one["state"] for one in found] == ["active", "stable", "completed", "resolved", "active"]
    assert [one["resolved"] is None for one in found] == [True, True, False, False, False]


@pytest.mark.parametrize("severity", ["SEV-0", "SEV-9", "sev-1", ""])
def test_a_severity_has_the_effect_that_it_has_in_a_call(severity: str) -> None:
    created, seeded = Api(MockDatadog()), Api(MockDatadog())
    expected = created.create(fields={"severity": {"type": "dropdown", "value": severity}})["attributes"]
    (incident,) = seeded.mock.seed(incidents=[{"title": "t", "severity": severity}]).incidents
    found = seeded.get(incident)["attributes"]
    for name in ("severity", "fields"):
        assert found[name] == expected[name]


def test_users_can_be_disabled_and_have_no_calls(api: Api) -> None:
    ids = api.mock.seed(users=[ANA | {"status": "Disabled", "created": "2025-01-01T00:00:00Z"}])
    found = api.call("GET", f"/api/v2/users/{ids.users['Ana@example.com']}").json()["data"]["attributes"]
    assert found["disabled"] is True and found["status"] == "Disabled"
    assert found["created_at"] == "2025-01-01T00:00:00+00:00"
    assert len(api.mock.calls) == 1  # the one of this test


def test_the_same_seed_and_data_give_the_same_ids() -> None:
    assert MockDatadog(seed=3).seed(incidents=[PAST]) == MockDatadog(seed=3).seed(incidents=[PAST])
    assert MockDatadog(seed=3).seed(incidents=[PAST]) != MockDatadog(seed=4).seed(incidents=[PAST])


def test_reset_discards_what_was_seeded(api: Api) -> None:
    api.mock.seed(incidents=[PAST])
    api.mock.reset()
    assert api.call("GET", INCIDENTS).json()["data"] == []


INCIDENT_ERRORS: list[tuple[Any, str]] = [
    (5, r"incidents\[1\]: must be a mapping, not int"),
    ({}, r"incidents\[1\]\.title: is missing"),
    ({"title": ""}, r"incidents\[1\]\.title: must not be empty"),
    ({"title": 5}, r"incidents\[1\]\.title: must be a string, not int"),
    ({"titel": "t"}, r"incidents\[1\]\.titel: is unknown; did you mean 'title'\?"),
    ({5: "t"}, r"incidents\[1\]\.5: is unknown; known are "),
    ({"title": "t", "severity": ["SEV-1"]}, r"incidents\[1\]\.severity: must be a string, not a list"),
    ({"title": "t", "state": ""}, r"incidents\[1\]\.state: must not be empty"),
    ({"title": "t", "created": "yesterday"}, r"created: must be a time with a time zone, such as 20.*'yest"),
    ({"title": "t", "created": datetime.datetime(2026, 1, 1)}, r"created: must be a time with a time zone"),
    (
        {"title": "t", "created": "2027-01-01T00:00:00Z"},
        r"created: 2027-.*Z is after the time of the mock",
    ),
    (PAST | {"resolved": "2026-01-01T00:00:00Z"}, r"resolved: 2026-01-01.* is before `created`, 2026-01-02"),
    (PAST | {"modified": "2026-01-02T10:00:00Z"}, r"modified: 2026-01-02T10:00:00Z is before `resolved`"),
    (
        {"title": "t", "state": "resolved", "created": "2026-01-01T00:00:00Z"},
        r"incidents\[1\]\.resolved: is missing: an incident that is resolved",
    ),
    (
        {"title": "t", "commander": "eve@example.com"},
        r"\.commander: no user has .*'eve@example.com': add",
    ),
    ({"title": "t", "responders": ["x"]}, r"incidents\[1\]\.responders\[0\]: no user has"),
    ({"title": "t", "responders": "x"}, r"incidents\[1\]\.responders: must be a list, not a string"),
    (
        {"title": "t", "type": "Securty"},
        r"\.type: no incident type has .*'Securty': add .* 'Incident'",
    ),
    ({"title": "t", "fields": {"servces": "web"}}, r"fields\.servces: is not a field .*mean 'services'\?"),
    ({"title": "t", "fields": {"severity": "SEV-1"}}, r"fields\.severity: belongs to the incident itself"),
    (
        {"title": "t", "fields": {"summary": ["s"]}},
        r"fields\.summary: has the type textbox and takes a string",
    ),
    (
        {"title": "t", "fields": {"teams": [5]}},
        r"teams: has the type autocomplete and takes a list of st",
    ),
    ({"title": "t", "fields": []}, r"incidents\[1\]\.fields: must be a mapping, not a list"),
    ({"title": "t", "is_test": "no"}, r"incidents\[1\]\.is_test: \"no\" is not of type \"boolean\""),
    ({"title": "t", "customer_impacted": True}, r"incidents\[1\]: \"customer_impact_scope\" is a required"),
    ({"title": "t", "notification_handles": [5]}, r"incidents\[1\]\.notification_handles\[0\]: "),
    ({"title": "t", "initial_cells": object()}, r"initial_cells: must be a value that JSON has, not object"),
    ({"title": "t\ud800"}, r"incidents\[1\]\.title: has a lone surrogate"),
    ({"title": "t", "todos": [{"content": "c"}, {}]}, r"incidents\[1\]\.todos\[1\]\.content: is missing"),
    ({"title": "t", "todos": [{"content": "c", "assignees": [5]}]}, r"todos\[0\]\.assignees\[0\]: 5 is not"),
    ({"title": "t", "todos": [{"content": "c", "x": 1}]}, r"incidents\[1\]\.todos\[0\]\.x: is unknown"),
    (
        {"title": "t", "todos": [{"content": "c", "created": "2026-01-01T00:00:00Z"}]},
        r"todos\[0\]\.created: is before the incident was created",
    ),
    (
        {"title": "t", "impacts": [{"description": "d"}]},
        r"incidents\[1\]\.impacts\[0\]: \"start_at\" is",
    ),
]


@pytest.mark.parametrize(("incident", "message"), INCIDENT_ERRORS)
def test_a_wrong_incident_names_its_place_and_nothing_is_seeded(incident: Any, message: str) -> None:
    mock, expected = MockDatadog(), MockDatadog()
    before = mock.snapshot()
    with pytest.raises(ValueError, match=message):
        mock.seed(users=[ANA], types=[{"name": "Outage", "is_default": True}], incidents=[PAST, incident])
    assert mock.snapshot() == before
    assert mock.seed(incidents=[PAST]) == expected.seed(incidents=[PAST])


OTHER_ERRORS: list[tuple[str, Any, str]] = [
    ("users", [{"name": "Ana"}], r"users\[0\]\.email: is missing"),
    ("users", [ANA, {"email": "ana@EXAMPLE.com"}], r"users\[1\]\.email: a user with the address .* exists"),
    ("users", [{"email": "mock@example.com"}], r"users\[0\]\.email: a user with the address"),
    ("users", [ANA | {"status": "active"}], r"users\[0\]\.status: must be one of Active, .*not 'active'"),
    ("users", [ANA | {"title": 5}], r"users\[0\]\.title: 5 is not of type \"string\""),
    ("users", {"email": "a"}, r"^users: must be a list, not a mapping"),
    ("users", "ana", r"^users: must be a list, not a string"),
    ("incidents", None, r"^incidents: must be a list, not NoneType"),
    ("types", [{"name": "Incident"}], r"types\[0\]\.name: an incident type with the name 'Incident' exists"),
    ("types", [{"name": "T", "is_default": 1}], r"types\[0\]\.is_default: must be true or false, not int"),
    ("types", [{"name": "T", "configuration": 1}], r"types\[0\]\.configuration: 1 is not of type"),
    ("fields", [{"name": "f", "type": "drop"}], r"fields\[0\]\.type: must be one of dropdown, .*not 'drop'"),
    ("fields", [{"name": "f", "type": 99}], r"fields\[0\]\.type: 99 is not one of"),
    ("fields", [{"name": "f"}, {"name": "f"}], r"fields\[1\]\.name: the incident type has a field with"),
    ("fields", [{"name": "f", "valid_values": [5]}], r"fields\[0\]\.valid_values\[0\]"),
    ("fields", [{"name": "f", "incident_type": "T"}], r"fields\[0\]\.incident_type: no incident type has"),
]


@pytest.mark.parametrize(("argument", "values", "message"), OTHER_ERRORS)
def test_a_wrong_argument_names_its_place(argument: str, values: Any, message: str) -> None:
    mock = MockDatadog()
    before = mock.snapshot()
    arguments: dict[str, Any] = {argument: values}
    with pytest.raises(ValueError, match=message):
        mock.seed(**arguments)
    assert mock.snapshot() == before
