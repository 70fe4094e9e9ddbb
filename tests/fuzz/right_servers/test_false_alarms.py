"""The fuzzer reports nothing about right servers.

A short run for the test suite. `scripts/mutants --false-alarms` runs the profiles of the fuzzer against all
of them.
"""

from __future__ import annotations

from collections.abc import Collection

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.contract.engine import ContractEngine
from datadog_incidents.fuzz.engine import Engine
from datadog_incidents.fuzz.limited_tokens import NO_TOKENS, LimitedTokens, issued_by
from datadog_incidents.fuzz.model.engine import ModelEngine
from datadog_incidents.fuzz.profiles import Profile
from datadog_incidents.fuzz.selection import selected
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from tests.fuzz import second_implementation
from tests.fuzz.second_implementation import SERVED, ASGIBridge, SecondImplementation

from ...amounts import is_thorough, some
from . import RIGHT_SERVERS

SHORT = Profile("short", max_examples=1, scenarios=1, rounds=1, walks=1, steps=10)
TODOS = ("create_incident_todo", "get_incident_todo", "list_incident_todos", "update_incident_todo")
INCIDENTS = ("create_incident", "get_incident", "search_incidents")
FEW = (*INCIDENTS[:2], *TODOS[:3])
SECOND_KEYS = {
    "DD-API-KEY": second_implementation.API_KEY,
    "DD-APPLICATION-KEY": second_implementation.APP_KEY,
}


def failures(
    engine: Engine,
    transport: httpx.BaseTransport,
    keys: dict[str, str],
    operations: Collection[str],
    tokens: LimitedTokens = NO_TOKENS,
) -> list[str]:
    """Run an engine against a server, without waiting, and return the failures that it reports."""
    budget = Budget(sleep=lambda _: None)
    connection = Connection("http://localhost", keys, budget, transport=transport, trust_env=False)
    session = Session(
        connection, selected(operations=operations), SHORT, seed=1, run_id="short", tokens=tokens
    )
    connection.listeners.append(session.progress.count)
    engine.run(session)
    connection.close()
    assert budget.requests > 100
    return [f"{one.check} {one.operations} {one.subject}: {one.message}" for one in session.failures]


@pytest.mark.parametrize("engine", [ModelEngine(), ContractEngine()], ids=lambda one: one.name)
def test_nothing_is_reported_about_the_second_implementation(engine: Engine) -> None:
    assert (
        failures(
            engine, ASGIBridge(SecondImplementation()), SECOND_KEYS, SERVED.keys() & {*TODOS, *INCIDENTS}
        )
        == []
    )


@pytest.mark.parametrize(
    ("engine", "name"),
    [
        *some([(ModelEngine(), "new_and_busy"), (ContractEngine(), "old_and_terse")], 2),
        *([(ModelEngine(), "old_and_terse")] if is_thorough() else []),
    ],
    ids=lambda one: one if isinstance(one, str) else one.name,
)
def test_nothing_is_reported_about_right_servers(
    engine: Engine, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    RIGHT_SERVERS[name].patch(monkeypatch)
    mock = MockDatadog()
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    assert failures(engine, mock.transport, keys, FEW, issued_by(mock, 1)) == []
