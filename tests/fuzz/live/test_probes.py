"""Probes of credentials on a live server, where marks change bodies, and guards refuse some requests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.exchanges import Exchange
from datadog_incidents.fuzz.execution import execute
from datadog_incidents.mock import MockDatadog
from tests.mutants.bugs import credentials, scopes

from .live_session import live_session

OPERATIONS = (
    *("create_incident", "update_incident", "delete_incident"),
    *("create_incident_type", "update_incident_type"),
    *("create_incident_todo", "update_incident_todo", "delete_incident_todo"),
)
UNSCOPED = "unscoped-0123"
Probes = Callable[[str, list[Exchange]], set[str]]
"""Function that returns the operations that fail a check, and adds the exchanges to a list."""


def application_key_is_not_needed(patch: pytest.MonkeyPatch) -> None:
    credentials.credentials(
        patch, OPERATIONS, lambda self, it: it.setdefault(credentials.APP, self._keys.app_key)
    )


@pytest.fixture
def probes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Probes:
    """Runs the probes of some operations for a check, as on a live server, with a token without scopes."""

    def found(check: str, received: list[Exchange]) -> set[str]:
        mock = MockDatadog(seed=1, max_calls=0)
        mock.add_token(UNSCOPED, ())
        monkeypatch.setenv("DD_FUZZ_UNSCOPED_TOKEN", UNSCOPED)
        options = {"engine": "model", "operations": OPERATIONS, "checks": (check,)}
        with live_session(mock, monkeypatch, tmp_path, **options) as (session, _):
            session.takes = {f"probes {one}" for one in OPERATIONS}.__contains__
            session.connection.listeners.append(received.append)
            execute(session, engines("model"))
        return {one.operations[0] for one in session.failures}

    return found


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
    probes: Probes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bug(monkeypatch)
    assert probes(check, []) == {*OPERATIONS}


def test_a_variation_that_a_guard_refuses_does_not_end_the_probe(probes: Probes) -> None:
    received: list[Exchange] = []
    assert probes("insufficient_scope_refused", received) == set()
    both = {
        one.request.operation
        for one in received
        if {"Authorization", "DD-API-KEY"} <= (one.request.credentials or {}).keys()
    }
    assert both == {*OPERATIONS}


def test_unusual_requests_after_one_that_a_guard_refuses_are_sent(probes: Probes) -> None:
    received: list[Exchange] = []
    assert probes("server_error", received) == set()
    methods = {one.request.method for one in received if one.request.headers.get("accept") == "text/html"}
    assert methods == {"POST", "PATCH", "DELETE"}
