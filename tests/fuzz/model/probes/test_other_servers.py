"""Probes of servers other than the mock, which need not store everything that the mock does."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.model.stored import is_stored
from datadog_incidents.mock import MockDatadog
from tests.fuzz.right_servers import RIGHT_SERVERS

from .running import run, session_of


@pytest.mark.parametrize(
    ("server", "probe", "operation"),
    [
        ("unknown_members_are_not_stored", "accepted", "create_incident_attachment"),
        ("unknown_members_are_not_stored", "accepted", "update_incident_type"),
        ("items_of_lists_are_stored_once", "accepted", "create_incident_todo"),
        ("metadata_is_that_of_one_service", "accepted", "create_incident_integration"),
        ("queries_of_rules_are_normalized", "accepted", "create_incident_rule"),
        ("queries_of_rules_are_normalized", "strings", "create_incident_rule"),
    ],
)
def test_nothing_is_reported(
    server: str, probe: str, operation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[server].patch(monkeypatch)
    session = session_of(MockDatadog())
    session.mock = None
    assert run(session, probe, [operation]) == []


@pytest.mark.parametrize("is_mock", [False, True])
def test_what_is_declared_must_be_stored(is_mock: bool) -> None:
    session = session_of(MockDatadog())
    if not is_mock:
        session.mock = None

    def stored(received: object, sent: object) -> bool:
        return is_stored(session, "integrations", ["create_incident_integration"], "metadata", received, sent)

    issue, other = ({"account": "https://example.com", "project_key": key} for key in "AB")
    assert stored({"issues": [issue, other]}, {"issues": [issue, other]})
    assert not stored({"issues": [issue]}, {"issues": [issue, other]})
    assert not stored({"issues": [other, issue]}, {"issues": [issue, other]})
    assert not stored({"channels": []}, {"issues": [issue]})
    assert stored({"issues": [issue]}, {"issues": [issue, issue]}) is not is_mock
    assert stored({"issues": [issue]}, {"issues": [{**issue, "unknown": 1}]}) is not is_mock
    assert stored({"issues": [issue]}, {"issues": [issue], "channels": []}) is not is_mock
    assert stored({"channels": []}, {"issues": [issue], "channels": []}) is not is_mock
