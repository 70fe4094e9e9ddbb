"""Every method of `client.incidents` returns incidents that read like the arguments that created them."""

from __future__ import annotations

import datetime
import json
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents.errors import InvalidRequestError, NotIncludedError
from datadog_incidents.types import ImportedIncident, Incident
from datadog_incidents_api.models import IncidentImportFieldAttributesSingleValue, UnknownVariant

from ...incident_json import incident_json

if TYPE_CHECKING:
    from .conftest import Call

NOON = datetime.datetime(2026, 1, 5, 12, tzinfo=datetime.UTC)
FIELDS: dict[str, Any] = {"severity": "SEV-2", "teams": ["web"], "summary": "s", "runbook": "wiki/42"}

METHODS: dict[str, tuple[Any, ...]] = {
    "get": (),
    "update": (),
    "set_severity": ("SEV-2",),
    "set_state": ("active",),
    "set_fields": ({"teams": ["web"]},),
    "clear_commander": (),
}


def assert_readable(found: Any) -> None:
    assert type(found) is Incident and repr(found).startswith(f"<Incident id={found.id!r} public_id=")
    assert {name: found.fields[name] for name in FIELDS} == FIELDS
    assert found.fields.kind("teams") == "autocomplete"
    assert (found.title, found.severity, found.state) == ("Checkout returns 500s", "SEV-2", "active")
    assert (found.services, found.teams) == ([], ["web"])
    assert found.attributes.fields and found.attributes.fields["teams"].value == ["web"]  # the wire form
    assert found.public_id == found.attributes.public_id
    assert found.open_for is not None and found.time_to_resolve is None


@pytest.fixture
def declared(call: Call) -> Any:
    return call("incidents.create", title="Checkout returns 500s", fields=FIELDS)


def test_create_returns_a_readable_incident(declared: Any) -> None:
    assert_readable(declared)
    assert pickle.loads(pickle.dumps(declared)) == declared


@pytest.mark.parametrize("method", METHODS)
def test_methods_return_readable_incidents(call: Call, declared: Any, method: str) -> None:
    assert_readable(call(f"incidents.{method}", declared.id, *METHODS[method]))


def test_lists_and_searches_return_readable_incidents(call: Call, declared: Any) -> None:
    for found in (call.taken("incidents.list"), call.taken("incidents.search", "severity:SEV-2")):
        assert len(found) == 1
        assert_readable(found[0])


def test_resolution_is_timed_at_once(call: Call, declared: Any) -> None:
    resolved = call("incidents.resolve", declared.id)
    assert resolved.attributes.time_to_resolve == 0  # calculated later by the server
    elapsed = resolved.attributes.resolved - resolved.attributes.created
    assert resolved.time_to_resolve == resolved.open_for == elapsed


def test_an_import_takes_plain_arguments_and_is_readable(call: Call) -> None:
    ana = call("users.create", email="ana@example.com").id
    found = call(
        "incidents.import_",
        title="Checkout returned 500s",
        declared=NOON,
        detected=NOON,
        resolved=NOON + datetime.timedelta(hours=1),
        fields={
            "severity": "SEV-2",
            "teams": ["web"],
            "summary": None,
            "runbook": {"value": "wiki/42"},
            "root_cause": IncidentImportFieldAttributesSingleValue(value="A typo"),
        },
        commander=ana,
        visibility="organization",
        include=["commander_user"],
    )
    assert call.sent()["attributes"]["fields"] == {
        "severity": {"value": "SEV-2"},
        "teams": {"value": ["web"]},
        "summary": {"value": None},
        "runbook": {"value": "wiki/42"},
        "root_cause": {"value": "A typo"},
    }
    assert type(found) is ImportedIncident
    assert found.commander is not None and found.commander.id == ana
    assert (found.title, found.severity, found.state) == ("Checkout returned 500s", "SEV-2", "active")
    assert (found.teams, found.services, found.fields["root_cause"]) == (["web"], [], "A typo")
    assert call("incidents.get", found.public_id).id == found.id


def test_the_fields_of_an_incident_can_be_those_of_another(call: Call, declared: Any) -> None:
    unknown = UnknownVariant({"type": "link", "value": "wiki/42"})
    call("incidents.import_", title="Copy", fields={**declared.attributes.fields, "new": unknown})
    sent = call.sent()["attributes"]["fields"]
    assert (sent["teams"], sent["new"]) == ({"value": ["web"]}, unknown.raw)
    assert call("incidents.create", title="Copy", fields=declared.fields).fields["teams"] == ["web"]


def test_fields_of_an_import_are_checked_like_those_of_a_create(call: Call) -> None:
    for method in ("create", "import_"):
        with pytest.raises(
            InvalidRequestError, match=r"^fields\.teams: is of type autocomplete and takes a list"
        ):
            call(f"incidents.{method}", title="t", fields={"teams": "web"})
    assert call.operations() == []


def test_no_impact_scope_is_the_same_as_none(call: Call, incident: str) -> None:
    call("incidents.create", title="t", customer_impact_scope=None)
    assert "customer_impact_scope" not in call.sent()["attributes"]
    call("incidents.update", incident, title="t", customer_impact_scope=None)
    assert call.sent() == {"attributes": {"title": "t"}}
    with pytest.raises(InvalidRequestError, match=r"^customer_impact_scope: is required"):
        call("incidents.create", title="t", customer_impacted=True, customer_impact_scope=None)


def test_members_that_the_response_lacks(call: Call, incident: str) -> None:
    call.mock.fail_next(200, body='{"data": {"type": "incidents", "id": "i", "attributes": {"title": "t"}}}')
    found = call("incidents.get", incident)
    assert (found.title, found.severity, found.state, found.url) == ("t", "UNKNOWN", None, None)
    assert (dict(found.fields), found.services, found.teams, found.open_for) == ({}, [], [], None)
    with pytest.raises(NotIncludedError, match="no public_id for this Incident"):
        _ = found.public_id
    with pytest.raises(NotIncludedError, match="relationships"):
        _ = found.created_by


@pytest.mark.parametrize(
    ("value", "names"), [(["web", None, 5], ["web"]), (5, []), ("web", ["web"]), ({"a": "web"}, [])], ids=str
)
def test_services_and_teams_are_lists_of_strings(
    call: Call, incident: str, value: Any, names: list[str]
) -> None:
    fields = {name: {"type": "brand_new", "value": value} for name in ("services", "teams")}
    call.mock.fail_next(200, body=json.dumps({"data": incident_json(fields=fields)}))
    found = call("incidents.get", incident)
    assert (found.services, found.teams) == (names, names)
    assert found.fields["teams"] == value
