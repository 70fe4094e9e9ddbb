"""Shortcuts change their fields of an incident in one update, and nothing else."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents.errors import InvalidRequestError, NotFoundError, UnstableOperationError
from datadog_incidents_api.views.incidents import IncidentView

if TYPE_CHECKING:
    from .conftest import Call

NOON = datetime.datetime(2026, 1, 5, 12, tzinfo=datetime.UTC)
VOLATILE = {
    "modified",
    "last_modified_by",
    "last_modified_by_uuid",
    "created_by_uuid",
    "declared_by_uuid",
}


def attributes_of(call: Call, incident: str) -> dict[str, Any]:
    """Attributes of an incident, except those that every update changes."""
    attributes = call("incidents.get", incident).raw["attributes"]
    return {key: value for key, value in attributes.items() if key not in VOLATILE}


def dropdown(value: str) -> dict[str, str]:
    return {"type": "dropdown", "value": value}


SHORTCUTS: dict[str, tuple[tuple[Any, ...], dict[str, Any], dict[str, Any]]] = {
    "set_severity": (("SEV-2",), {"severity": dropdown("SEV-2")}, {"severity": "SEV-2"}),
    "set_state": (("stable",), {"state": dropdown("stable")}, {"state": "stable"}),
    "set_fields": (
        ({"severity": "SEV-1", "summary": "s", "teams": ("web",)},),
        {
            "severity": dropdown("SEV-1"),
            "summary": {"type": "textbox", "value": "s"},
            "teams": {"type": "autocomplete", "value": ["web"]},
        },
        {"severity": "SEV-1"},
    ),
}


@pytest.mark.parametrize("method", SHORTCUTS)
def test_shortcut_sends_one_update_of_its_field(call: Call, incident: str, method: str) -> None:
    arguments, fields, mirrored = SHORTCUTS[method]
    before = attributes_of(call, incident)
    call.forget()
    changed = call(f"incidents.{method}", incident, *arguments)
    assert call.operations() == ["update_incident"]
    assert call.sent() == {"attributes": {"fields": fields}}
    assert isinstance(changed, IncidentView) and changed.id == incident
    assert attributes_of(call, incident) == before | mirrored | {"fields": before["fields"] | fields}


def test_a_commander_is_set_and_cleared(call: Call, incident: str) -> None:
    ana = call("users.create", email="ana@example.com").id
    ben = call("users.create", email="ben@example.com").id
    for user in (ana, ben):
        appointed = call("incidents.set_commander", incident, user)
        assert isinstance(appointed, IncidentView)
        assert appointed.commander is not None and appointed.commander.id == user
        assert call("incidents.get", incident, include=["users"]).commander.id == user
    relieved = call("incidents.clear_commander", incident)
    assert isinstance(relieved, IncidentView) and relieved.commander is None
    assert call.sent() == {"relationships": {"commander_user": {"data": None}}}
    assert call("incidents.get", incident).commander is None
    assert call("incidents.clear_commander", incident).commander is None


@pytest.mark.parametrize("severity", ["SEV-0", "SEV-5", "UNKNOWN"])
def test_every_severity_is_accepted(call: Call, incident: str, severity: str) -> None:
    assert call("incidents.set_severity", incident, severity).attributes.severity == severity


def test_custom_state_is_accepted(call: Call, incident: str) -> None:
    assert call("incidents.set_state", incident, "watching").attributes.state == "watching"


def test_resolve_sets_the_state_and_the_server_the_timestamp(call: Call, incident: str) -> None:
    resolved = call("incidents.resolve", incident)
    assert isinstance(resolved, IncidentView)
    assert call.sent() == {"attributes": {"fields": {"state": dropdown("resolved")}}}
    assert resolved.attributes.state == "resolved"
    assert resolved.attributes.resolved is not None
    again = call("incidents.resolve", incident)
    assert again.attributes.resolved == resolved.attributes.resolved


def test_resolve_sends_all_fields_in_one_update(call: Call, incident: str) -> None:
    call.forget()
    resolved = call(
        "incidents.resolve",
        incident,
        summary="Carts failed",
        root_cause="a typo",
        customer_impact_end=NOON,
        fields={"detection_method": "monitor"},
    ).attributes
    assert call.operations() == ["update_incident"]
    assert resolved.customer_impact_end == NOON
    assert {name: resolved.fields[name].value for name in call.sent()["attributes"]["fields"]} == {
        "detection_method": "monitor",
        "state": "resolved",
        "summary": "Carts failed",
        "root_cause": "a typo",
    }
    assert call("incidents.resolve", incident, summary=None).attributes.fields["summary"].value is None


@pytest.mark.parametrize(
    ("method", "arguments", "named", "path", "message"),
    [
        ("set_commander", (None,), {}, "user_id", "clear_commander"),
        ("set_commander", ("",), {}, "user_id", "UUID, email address or handle of a user"),
        ("set_severity", ("sev-2",), {}, "severity", "one of SEV-0, .*UNKNOWN, not 'sev-2'"),
        ("set_severity", (2,), {}, "severity", "not 2"),
        ("set_severity", (None,), {}, "severity", "not None"),
        ("set_state", (None,), {}, "state", "must be a state"),
        ("set_state", ("",), {}, "state", "must be a state"),
        ("set_fields", ({"severity": ["SEV-2"]},), {}, "fields.severity", "one string, not a list"),
        ("set_fields", ({"own": "x", "teams": "web"},), {}, "fields.teams", "list of strings"),
        ("set_fields", ({"own": 5},), {}, "fields.own", "not int"),
        ("set_fields", ("severity",), {}, "fields", "mapping"),
        ("set_fields", ({5: "x"},), {}, "fields", "not 5"),
        ("resolve", (), {"fields": {"state": "stable"}}, "fields.state", "also given as an argument"),
        (
            "resolve",
            (),
            {"fields": {"summary": "a"}, "summary": "b"},
            "fields.summary",
            "also given as an argument",
        ),
        ("resolve", (), {"fields": ["summary"]}, "fields", "mapping"),
        ("resolve", (), {"root_cause": ["a"]}, "fields.root_cause", "one string"),
        (
            "resolve",
            (),
            {"customer_impact_end": NOON.replace(tzinfo=None)},
            "customer_impact_end",
            "time zone",
        ),
    ],
)
def test_invalid_argument_is_rejected_before_sending(
    call: Call, method: str, arguments: tuple[Any, ...], named: dict[str, Any], path: str, message: str
) -> None:
    with pytest.raises(InvalidRequestError, match=message) as caught:
        call(f"incidents.{method}", "some-id", *arguments, **named)
    assert caught.value.path == path
    assert call.operations() == []


ARGUMENTS: dict[str, tuple[Any, ...]] = {
    "set_commander": ("3c3c8a32-0000-4000-8000-000000000000",),
    "clear_commander": (),
    "set_severity": ("SEV-1",),
    "set_state": ("stable",),
    "set_fields": ({"severity": "SEV-1"},),
    "resolve": (),
}


@pytest.mark.parametrize("method", ARGUMENTS)
def test_unknown_incident_is_not_found(call: Call, method: str) -> None:
    with pytest.raises(NotFoundError):
        call(f"incidents.{method}", "00000000-0000-4000-8000-000000000000", *ARGUMENTS[method])


@pytest.mark.parametrize("method", ARGUMENTS)
def test_shortcut_requires_the_update_operation(call: Call, method: str) -> None:
    call.unstable = ["get_incident"]
    with pytest.raises(UnstableOperationError, match="update_incident"):
        call(f"incidents.{method}", "some-id", *ARGUMENTS[method])
    assert call.operations() == []
