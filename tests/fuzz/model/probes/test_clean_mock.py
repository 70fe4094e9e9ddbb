"""Probes find nothing wrong with the mock, in any operation, and send no more requests than they state."""

from __future__ import annotations

from collections import Counter

import pytest

from datadog_incidents.fuzz.exchanges import Exchange, Request
from datadog_incidents.fuzz.model.probes import (
    PROBES,
    clients,
    content,
    credentials,
    encodings,
    identifiers,
    methods,
    scopes,
    strings,
    unusual,
)
from datadog_incidents.fuzz.model.probes.probe import Probe
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from .running import run, session_of

LIMITS = {
    "clients": clients.REQUESTS,
    "content": content.REQUESTS,
    "credentials": credentials.REQUESTS,
    "encodings": encodings.REQUESTS,
    "identifiers": identifiers.REQUESTS,
    "methods": methods.REQUESTS,
    "scopes": scopes.REQUESTS,
    "strings": strings.REQUESTS,
    "unusual": unusual.REQUESTS,
}
"""Requests of a probe per operation, as its module states; the rules of a schema have no limit."""
REACHED = {
    **{"accepted": 43, "content": 76, "identifiers": 64, "methods": 45, "queries": 23, "strings": 37},
    "other_case": 55,
    "references": 76,
    "validation": 65,
}
"""Operations with a body, or another subject of a probe; all for the other probes."""
MOST = 400
"""Requests of any other probe per operation."""


@pytest.mark.parametrize("probe", PROBES)
def test_right_server_has_no_failures(probe: str, monkeypatch: pytest.MonkeyPatch) -> None:
    send, sent = Probe.send, Counter[str]()

    def counted(self: Probe, request: Request) -> Exchange:
        sent[self.operation] += 1
        return send(self, request)

    monkeypatch.setattr(Probe, "send", counted)
    failures = run(session_of(MockDatadog(), profile="quick"), probe, OPERATIONS)
    assert [(one.check, one.operations, one.subject, one.message) for one in failures] == []
    assert len(sent) >= REACHED.get(probe, len(OPERATIONS)), sorted(OPERATIONS.keys() - sent.keys())
    assert max(sent.values()) <= LIMITS.get(probe, MOST), sent.most_common(3)


@pytest.mark.parametrize("probe", PROBES)
def test_access_token_is_enough(datadog_mock: MockDatadog, probe: str) -> None:
    operations = ("create_incident_todo", "get_incident_type", "delete_incident_impact", "search_incidents")
    assert run(session_of(datadog_mock, token=True, profile="quick"), probe, operations) == []


@pytest.mark.parametrize("probe", PROBES)
def test_same_seed_sends_the_same_requests(probe: str) -> None:
    sent: list[list[Request]] = []
    for _ in range(2):
        session, requests = session_of(MockDatadog(), profile="quick"), list[Request]()

        def listen(exchange: Exchange, requests: list[Request] = requests) -> None:
            requests.append(exchange.request)

        session.connection.listeners.append(listen)
        run(session, probe, ["create_incident", "update_incident_todo", "delete_incident_type"])
        sent.append(requests)
    assert sent[0] == sent[1] != []


def test_nothing_is_sent_for_checks_that_are_not_selected(datadog_mock: MockDatadog) -> None:
    for probe in ("scopes", "credentials", "encodings", "clients", "strings"):
        session = session_of(datadog_mock, checks=["server_error"])
        run(session, probe, ["get_incident"])
        assert session.progress.cases == 1  # the create of the incident
