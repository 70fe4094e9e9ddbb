"""Servers other than the mock that refuse valid requests by what the descriptions of the spec say."""

from __future__ import annotations

from itertools import product

import pytest

from datadog_incidents.fuzz.model.engine import ModelEngine
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS
from tests.fuzz.right_servers import RIGHT_SERVERS

from ...amounts import some
from .probes import running
from .sessions import other, run_scenario, session_of


@pytest.mark.parametrize(
    ("server", "scenario", "resource"),
    [
        ("descriptions_are_enforced", "created_is_read", "user_defined_fields"),
        ("descriptions_are_enforced", "created_is_read", "rules"),
        ("descriptions_are_enforced", "created_is_read", "users"),
        ("descriptions_are_enforced", "full_twins_are_two", "todos"),
        ("descriptions_are_enforced", "members_combine", "notification_rules"),
        ("descriptions_are_enforced", "similar_texts_are_different", "user_defined_fields"),
        ("second_creates_conflict", "twins_are_two", "user_defined_fields"),
        ("second_creates_conflict", "created_is_read", "users"),
        ("second_creates_are_bad_requests", "created_is_read", "responders"),
        ("second_creates_are_bad_requests", "twins_are_two", "timestamp_overrides"),
        ("second_responder_is_the_first", "twins_are_two", "responders"),
        ("impossible_times_are_refused", "created_is_read", "impacts"),
        ("impossible_times_are_refused", "derived_attributes", "incidents"),
        ("undefined_fields_are_refused", "created_is_read", "impacts"),
        ("undefined_fields_are_refused", "used_is_deleted", "user_defined_fields"),
        ("undefined_fields_are_ignored", "created_is_read", "impacts"),
        ("undefined_fields_are_ignored", "used_value_is_removed", "user_defined_fields"),
    ],
)
def test_scenario_reports_nothing(
    server: str, scenario: str, resource: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[server].patch(monkeypatch)
    assert run_scenario(other(session_of(MockDatadog())), scenario, resource) == []


@pytest.mark.parametrize(
    ("server", "probe", "operation"),
    [
        ("descriptions_are_enforced", "accepted", "create_user"),
        ("descriptions_are_enforced", "strings", "create_incident_user_defined_field"),
        ("unusual_texts_are_refused", "strings", "create_incident_type"),
        ("unusual_texts_are_refused", "accepted", "create_incident_todo"),
        ("second_creates_conflict", "clients", "create_user"),
        ("impossible_times_are_refused", "accepted", "patch_incident_impact"),
        ("undefined_fields_are_refused", "entry_names", "create_incident"),
        ("undefined_fields_are_refused", "accepted", "update_incident"),
        ("undefined_fields_are_ignored", "entry_names", "create_incident_impact"),
        ("undefined_fields_are_ignored", "accepted", "create_incident_impact"),
        ("undefined_fields_are_ignored", "strings", "create_incident"),
        ("undefined_fields_are_ignored", "strings", "update_incident"),
    ],
)
def test_probe_reports_nothing(
    server: str, probe: str, operation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[server].patch(monkeypatch)
    found = running.run(other(running.session_of(MockDatadog(), profile="quick")), probe, [operation])
    assert [(one.check, one.subject, one.message) for one in found] == []


@pytest.mark.parametrize(
    "operation", ["create_user", "create_incident_user_defined_field", "create_incident_impact"]
)
def test_refusal_of_plain_values_is_found(operation: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: MockState, _arguments: Arguments) -> Reply:
        raise Refused(400, "no")

    monkeypatch.setitem(HANDLERS, operation, refused)
    resource = next(one for one in resources().values() if one.create and one.create.id == operation)
    found = run_scenario(other(session_of(MockDatadog())), "created_is_read", resource.tag)
    assert ("valid_request_accepted", operation) in {one[:2] for one in found}


STRICT = ("second_creates_conflict", "descriptions_are_enforced", "impossible_times_are_refused")


# The pairs at the ends, which are always run, are servers with the resource about which they are strict.
@pytest.mark.parametrize(
    ("server", "resource"), some(product(STRICT, ("users", "user_defined_fields", "impacts")), 8)
)
def test_resources_of_strict_servers_are_tested(
    server: str, resource: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[server].patch(monkeypatch)
    session = other(session_of(MockDatadog(), resource))
    ModelEngine().run(session)
    assert [(one.check, one.operations, one.subject, one.message) for one in session.failures] == []
    create = resources()[resource].create
    assert create is not None
    assert session.progress.replies[f"{create.id} 201"] > 20
