"""Sessions of the engine `model` with a mock in this process."""

from __future__ import annotations

from collections.abc import Iterable

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.model import engine
from datadog_incidents.fuzz.model.engine import ModelEngine
from datadog_incidents.fuzz.model.history import History
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.fuzz.model.scenarios import SCENARIOS
from datadog_incidents.fuzz.profiles import PROFILES, Profile
from datadog_incidents.fuzz.selection import selected
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.mock_datadog import BASE_URL

SHORT = Profile("short", max_examples=3, scenarios=3, rounds=1, walks=5, steps=20)
"""Amounts of the runs in these tests."""


def session_of(
    mock: MockDatadog,
    *resources: str,
    seed: int = 1,
    workers: int = 1,
    read_only: bool = False,
    checks: Iterable[str] = (),
    operations: Iterable[str] = (),
    transport: httpx.BaseTransport | None = None,
) -> Session:
    """Return a session for some resources, or all if none is named.

    A transport in place of that of the mock can spoil requests and responses.
    """
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    connection = Connection(
        BASE_URL, keys, Budget(sleep=lambda _: None), transport=transport or mock.transport
    )
    selection = selected(operations=[*operations], resources=resources, read_only=read_only, checks=[*checks])
    session = Session(connection, selection, SHORT, seed, workers=workers, read_only=read_only, mock=mock)
    connection.listeners.append(session.progress.count)
    return session


def other(session: Session) -> Session:
    """Return a session with a server that is not known to be the mock."""
    session.mock = None
    return session


def requests_of(session: Session) -> list[Request]:
    """Run the engine and return the requests that it sent."""
    sent: list[Request] = []
    session.connection.listeners.append(lambda exchange: sent.append(exchange.request))
    ModelEngine().run(session)
    return sent


def found(session: Session) -> list[tuple[str, str, str]]:
    """Run the engine and return the keys of the failures."""
    ModelEngine().run(session)
    return [one.key for one in session.failures]


def run_scenario(session: Session, scenario: str, resource: str) -> list[tuple[str, str, str]]:
    """Run one scenario for one resource and return the keys of the failures."""
    engine.run_scenario(session, History(), SCENARIOS[scenario], resources()[resource])
    return [one.key for one in session.failures]


def run_quick(scenario: str, resource: str) -> list[tuple[str, str, str]]:
    """Run one scenario for one resource of a new mock in the profile `quick`, return the keys of failures."""
    session = session_of(MockDatadog())
    session.profile = PROFILES["quick"]
    return run_scenario(session, scenario, resource)
