"""Probes of credentials on a live server, where marks change bodies, and guards refuse some requests."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.exchanges import Exchange
from datadog_incidents.fuzz.execution import execute
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.server import live_run, open_session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from tests.mutants.bugs import credentials, scopes

OPERATIONS = (
    *("create_incident", "update_incident", "delete_incident"),
    *("create_incident_type", "update_incident_type"),
    *("create_incident_todo", "update_incident_todo", "delete_incident_todo"),
)
UNSCOPED = "unscoped-0123"


def application_key_is_not_needed(patch: pytest.MonkeyPatch) -> None:
    credentials.credentials(
        patch, OPERATIONS, lambda self, it: it.setdefault(credentials.APP, self._keys.app_key)
    )


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> MockDatadog:
    """Mock whose keys are in the environment, with a token without scopes."""
    mock = MockDatadog(seed=1, max_calls=0)
    mock.add_token(UNSCOPED, ())
    monkeypatch.setenv("DD_API_KEY", mock.api_key)
    monkeypatch.setenv("DD_APP_KEY", mock.app_key)
    monkeypatch.setenv("DD_FUZZ_UNSCOPED_TOKEN", UNSCOPED)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.chdir(tmp_path)
    return mock


def found(mock: MockDatadog, check: str, received: list[Exchange]) -> set[str]:
    """Run the probes of some operations as on a live server; return the operations that fail a check."""
    with serving(mock) as url:
        options = Options(
            base_url=url,
            live_writes=True,
            loopback_is_live=True,
            engine="model",
            profile="quick",
            operations=OPERATIONS,
            checks=(check,),
            seed=1,
        )
        session = open_session(options)
        session.takes = {f"probes {one}" for one in OPERATIONS}.__contains__
        session.connection.listeners.append(received.append)
        with closing(session.connection), live_run(options, session):
            execute(session, engines("model"))
    return {one.operations[0] for one in session.failures}


@pytest.mark.parametrize(
    ("bug", "check"),
    [
        (scopes.scopes_are_never_checked, "insufficient_scope_refused"),
        (application_key_is_not_needed, "missing_credentials_refused"),
        (credentials.case_of_keys_is_ignored, "wrong_credentials_refused"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_accepted_credentials_are_found_although_marks_change_the_body(
    bug: Callable[[pytest.MonkeyPatch], None],
    check: str,
    keys: MockDatadog,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bug(monkeypatch)
    assert found(keys, check, []) == {*OPERATIONS}


def test_a_variation_that_a_guard_refuses_does_not_end_the_probe(keys: MockDatadog) -> None:
    received: list[Exchange] = []
    assert found(keys, "insufficient_scope_refused", received) == set()
    both = {
        one.request.operation
        for one in received
        if {"Authorization", "DD-API-KEY"} <= (one.request.credentials or {}).keys()
    }
    assert both == {*OPERATIONS}


def test_unusual_requests_after_one_that_a_guard_refuses_are_sent(keys: MockDatadog) -> None:
    received: list[Exchange] = []
    assert found(keys, "server_error", received) == set()
    methods = {one.request.method for one in received if one.request.headers.get("accept") == "text/html"}
    assert methods == {"POST", "PATCH", "DELETE"}
