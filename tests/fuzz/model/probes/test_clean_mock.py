"""Probes find nothing wrong with the mock, and send no more requests than they state.

Each probe is run for a third of the operations, and all operations are in the third of some probes; with the
profile `thorough`, each is run for all of them.
"""

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
    organizations,
    scopes,
    strings,
    unusual,
)
from datadog_incidents.fuzz.model.probes.probe import Probe
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from ....amounts import amount, some
from .running import run, session_of

LIMITS = {
    "clients": clients.REQUESTS,
    "content": content.REQUESTS,
    "credentials": credentials.REQUESTS,
    "encodings": encodings.REQUESTS,
    "identifiers": identifiers.REQUESTS,
    "methods": methods.REQUESTS,
    "organizations": organizations.REQUESTS,
    "scopes": scopes.REQUESTS,
    "strings": strings.REQUESTS,
    "unusual": unusual.REQUESTS,
}
"""Requests of a probe per operation, as its module states; the rules of a schema have no limit."""
REACHED = {
    **{"accepted": 43, "content": 76, "identifiers": 64, "methods": 45, "queries": 23, "strings": 37},
    "entry_names": 5,
    "other_case": 55,
    "references": 76,
    "validation": 65,
}
"""Operations with a body, or another subject of a probe; all for the other probes."""
MOST = 400
"""Requests of any other probe per operation."""
STRIDE = amount(3, 1)
"""Every which operation a probe is run for."""
ORDERED = sorted(OPERATIONS, key=lambda one: (OPERATIONS[one].method, OPERATIONS[one].tag, one))
"""Operations in an order in which every third is a third of those of each method."""


def chosen(probe: str) -> list[str]:
    """Return the operations that a probe is run for."""
    return ORDERED[[*PROBES].index(probe) % STRIDE :: STRIDE]


def test_probes_are_run_for_all_operations() -> None:
    assert {one for probe in PROBES for one in chosen(probe)} == OPERATIONS.keys()
    methods = {one.method for one in OPERATIONS.values()}
    assert all({OPERATIONS[one].method for one in chosen(probe)} == methods for probe in PROBES)


@pytest.mark.parametrize("probe", PROBES)
def test_right_server_has_no_failures(probe: str, monkeypatch: pytest.MonkeyPatch) -> None:
    send, sent = Probe.send, Counter[str]()

    def counted(self: Probe, request: Request) -> Exchange:
        sent[self.operation] += 1
        return send(self, request)

    monkeypatch.setattr(Probe, "send", counted)
    operations = chosen(probe)
    failures = run(session_of(MockDatadog(), profile="quick"), probe, operations)
    assert [(one.check, one.operations, one.subject, one.message) for one in failures] == []
    least = len(operations)
    if probe in REACHED:  # the operations with a subject are not spread evenly over the thirds
        least = REACHED[probe] // STRIDE - STRIDE + 1
    assert len(sent) >= least, sorted({*operations} - sent.keys())
    assert max(sent.values()) <= LIMITS.get(probe, MOST), sent.most_common(3)


@pytest.mark.parametrize("probe", PROBES)
def test_access_token_is_enough(datadog_mock: MockDatadog, probe: str) -> None:
    operations = ("create_incident_todo", "get_incident_type", "delete_incident_impact", "search_incidents")
    assert run(session_of(datadog_mock, token=True, profile="quick"), probe, operations) == []


@pytest.mark.parametrize("probe", some(PROBES, 3))
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
