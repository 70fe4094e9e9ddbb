"""Runs of probes against a mock in this process."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.failures import Failure
from datadog_incidents.fuzz.model.history import History
from datadog_incidents.fuzz.model.probes import PROBES
from datadog_incidents.fuzz.model.probes.probe import Probe
from datadog_incidents.fuzz.model.probes.provider import sample
from datadog_incidents.fuzz.model.server_model import Draw, ServerModel
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.fuzz.selection import selected
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.mock_datadog import BASE_URL


def session_of(
    mock: MockDatadog, *, profile: str = "ci", checks: Iterable[str] = (), token: bool = False
) -> Session:
    """Return a session of a mock in this process."""
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    credentials = {"authorization": "Bearer mock-access-token"} if token else keys
    connection = Connection(BASE_URL, credentials, Budget(), transport=mock.transport)
    return Session(connection, selected(checks=[*checks]), PROFILES[profile], seed=1, mock=mock)


def run(session: Session, probe: str, operations: Iterable[str]) -> list[Failure]:
    """Run one probe for some operations and return the failures."""
    history = History()  # of the whole session, as in the engine: no word is new twice
    for operation in operations:
        _run(session, history, probe, operation)
    return [*session.failures]


def _run(session: Session, history: History, probe: str, operation: str) -> None:
    @settings(
        max_examples=1,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(st.data())
    def once(data: st.DataObject) -> None:
        model = ServerModel(session, history, Draw(data.draw))
        with model.noting_writes():
            PROBES[probe](Probe(session, sample(model, operation)))

    once()
