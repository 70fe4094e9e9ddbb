"""Probe of scopes: finds each seeded bug, with the tokens that there are, and states which are missing."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

import pytest

from datadog_incidents.fuzz.exchanges import Exchange
from datadog_incidents.fuzz.limited_tokens import LimitedTokens, of_environment
from datadog_incidents.fuzz.model.probes.scopes import INSUFFICIENT_REFUSED, SUFFICIENT_ACCEPTED
from datadog_incidents.fuzz.report.redaction import Redaction
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS
from tests.mutants.bugs import scopes
from tests.mutants.mutant import MUTANTS, Mutant

from .running import run, session_of

CHECKS = ("insufficient_scope_refused", "sufficient_scope_accepted", "refused_changes_nothing")
UNSCOPED, READING = "DD_FUZZ_UNSCOPED_TOKEN", "DD_FUZZ_READ_TOKEN"
READ_SCOPES = (
    *("incident_read", "incident_settings_read", "incident_notification_settings_read"),
    "user_access_read",
)
TOKENS = {UNSCOPED: "unscoped-0123", READING: "reading-4567"}
SEEDED = [one for one in MUTANTS.values() if one.patch.__module__ == scopes.__name__]
NAMED = ("create_incident", "get_incident_type", "delete_incident_impact", "update_global_incident_settings")


def session_with(mock: MockDatadog, tokens: Mapping[str, str]) -> Session:
    """Session of a mock that is tested like another server, with tokens of the environment."""
    mock.add_token(TOKENS[UNSCOPED], ())
    mock.add_token(TOKENS[READING], READ_SCOPES)
    session = session_of(mock)
    session.mock, session.tokens = None, of_environment("http://localhost", tokens.get)
    return session


@pytest.mark.parametrize("mutant", SEEDED, ids=lambda one: one.name)
def test_seeded_bug_is_found(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant.patch(monkeypatch)
    spoiled = [*islice(mutant.operations, 0, None, 9)]
    found = run(session_of(MockDatadog(), checks=CHECKS), "scopes", spoiled)
    assert {one.operations[0] for one in found} >= {*spoiled}
    assert {one.check for one in found} <= {*CHECKS}


@pytest.mark.parametrize("name", TOKENS)
def test_one_token_finds_that_scopes_are_never_checked(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    scopes.scopes_are_never_checked(monkeypatch)
    found = run(session_with(MockDatadog(), {name: TOKENS[name]}), "scopes", ["create_incident"])
    assert INSUFFICIENT_REFUSED.name in {one.check for one in found}


def test_tokens_of_the_environment_find_nothing_wrong_with_a_right_server(datadog_mock: MockDatadog) -> None:
    session = session_with(datadog_mock, TOKENS)
    received: list[Exchange] = []
    session.connection.listeners.append(received.append)
    assert run(session, "scopes", OPERATIONS) == []
    assert session.progress.notes == []
    for token, names in (
        (TOKENS[UNSCOPED], {*OPERATIONS}),
        (TOKENS[READING], {*OPERATIONS} - {"get_incident_notification_template"}),
    ):
        sent = [one.request for one in received if _token(one) == token]
        assert {one.operation for one in sent} == names


def _token(exchange: Exchange) -> str:
    return (exchange.request.credentials or {}).get("Authorization", "").removeprefix("Bearer ")


@pytest.mark.parametrize(
    ("tokens", "notes"),
    [
        (
            {},
            [
                f"insufficient_scope_refused not run with a token without scopes: {UNSCOPED} is not set",
                "insufficient_scope_refused and sufficient_scope_accepted not run with a token for reading "
                f"alone: {READING} is not set",
            ],
        ),
        (
            {READING: TOKENS[READING]},
            [f"insufficient_scope_refused not run with a token without scopes: {UNSCOPED} is not set"],
        ),
    ],
    ids=["none", "one"],
)
def test_missing_tokens_are_noted_once(
    datadog_mock: MockDatadog, tokens: Mapping[str, str], notes: list[str]
) -> None:
    session = session_with(datadog_mock, tokens)
    assert run(session, "scopes", NAMED) == []
    assert session.progress.notes == notes
    for check in (INSUFFICIENT_REFUSED, SUFFICIENT_ACCEPTED):
        assert (session.progress.checks[check.name] > 0) is bool(tokens)


def test_checks_that_are_not_selected_send_and_note_nothing(datadog_mock: MockDatadog) -> None:
    session = session_of(datadog_mock, checks=["server_error"])
    session.mock, session.tokens = None, LimitedTokens()
    run(session, "scopes", ["get_incident"])
    assert session.progress.cases == 1  # the create of the incident
    assert session.progress.notes == []


def test_failures_show_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    scopes.scopes_are_never_checked(monkeypatch)
    session = session_with(MockDatadog(), TOKENS)
    redaction = Redaction(session.connection.credentials, session.placeholders())
    found = [redaction.failure(one) for one in run(session, "scopes", NAMED)]
    shown = [one.request.credentials for failure in found for one in failure.exchanges]
    assert {"Authorization": f"Bearer ${UNSCOPED}"} in shown
    assert {"Authorization": f"Bearer ${READING}"} in shown
    assert not any(token in f"{found}{shown}" for token in TOKENS.values())
