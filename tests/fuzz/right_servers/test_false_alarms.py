"""The fuzzer reports nothing about right servers.

A short run for the test suite. `scripts/mutants --false-alarms` runs the profiles of the fuzzer against all
of them.
"""

from __future__ import annotations

from collections.abc import Collection

import httpx
import pytest

from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.contract.engine import ContractEngine
from datadog_incidents.fuzz.engine import Engine
from datadog_incidents.fuzz.model.engine import ModelEngine
from datadog_incidents.fuzz.profiles import Profile
from datadog_incidents.fuzz.selection import selected
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from tests.fuzz import second_implementation
from tests.fuzz.second_implementation import SERVED, ASGIBridge, SecondImplementation

from . import RIGHT_SERVERS
from .neighbor import KEYS

SHORT = Profile("short", max_examples=1, scenarios=2, rounds=1, walks=2, steps=10)
TODOS = (
    *("create_incident", "get_incident", "list_incidents", "search_incidents"),
    *("create_incident_todo", "get_incident_todo", "list_incident_todos", "update_incident_todo"),
)
SECOND_KEYS = {
    "dd-api-key": second_implementation.API_KEY,
    "dd-application-key": second_implementation.APP_KEY,
}


def failures(
    engine: Engine, transport: httpx.BaseTransport, keys: dict[str, str], operations: Collection[str]
) -> list[str]:
    """Run an engine against a server, without waiting, and return the failures that it reports."""
    budget = Budget(sleep=lambda _: None)
    connection = Connection("http://localhost", keys, budget, transport=transport, trust_env=False)
    session = Session(connection, selected(operations=operations), SHORT, seed=1, run_id="short")
    connection.listeners.append(session.progress.count)
    engine.run(session)
    connection.close()
    assert budget.requests > 100
    return [f"{one.check} {one.operations} {one.subject}: {one.message}" for one in session.failures]


@pytest.mark.parametrize("engine", [ModelEngine(), ContractEngine()], ids=lambda one: one.name)
def test_nothing_is_reported_about_the_second_implementation(engine: Engine) -> None:
    assert failures(engine, ASGIBridge(SecondImplementation()), SECOND_KEYS, SERVED) == []


@pytest.mark.parametrize("name", ["new_and_busy", "old_and_terse"])
@pytest.mark.parametrize("engine", [ModelEngine(), ContractEngine()], ids=lambda one: one.name)
def test_nothing_is_reported_about_right_servers(
    engine: Engine, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[name].patch(monkeypatch)
    keys = {header: KEYS[header] for header in ("dd-api-key", "dd-application-key")}
    assert failures(engine, MockDatadog().transport, keys, TODOS) == []
