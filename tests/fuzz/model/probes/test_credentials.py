"""Probes of credentials, scopes and organizations: each finds the bugs that a form of credentials shows."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.exchanges import Exchange
from datadog_incidents.mock import MockDatadog
from tests.mutants.mutant import load

from .running import run, session_of

MISSING, WRONG = "missing_credentials_refused", "wrong_credentials_refused"
INSUFFICIENT, SUFFICIENT = "insufficient_scope_refused", "sufficient_scope_accepted"
BUGS = (
    ("todo_is_deleted_with_a_token_of_any_scheme", "credentials", WRONG),
    ("scheme_of_a_token_must_be_capitalized", "scopes", SUFFICIENT),
    ("scheme_without_a_token_crashes", "credentials", "server_error"),
    ("roles_are_listed_with_any_key_that_begins_alike", "credentials", WRONG),
    ("impacts_are_listed_with_a_token_in_any_case", "credentials", WRONG),
    ("first_of_several_keys_counts", "credentials", WRONG),
    ("api_key_makes_up_for_a_missing_scope", "scopes", INSUFFICIENT),
    ("rule_is_created_only_with_a_token_of_no_other_scope", "scopes", SUFFICIENT),
    ("impact_is_patched_without_the_scope_if_nothing_changes", "scopes", INSUFFICIENT),
    ("encoded_id_evades_the_credentials", "credentials", MISSING),
    ("encoded_id_evades_the_credentials", "scopes", INSUFFICIENT),
    ("invalid_query_is_reported_to_clients_without_keys", "credentials", MISSING),
    ("unknown_field_is_reported_before_the_key_is_verified", "credentials", WRONG),
    ("application_key_is_verified_after_the_body", "credentials", WRONG),
    ("patch_that_includes_a_resource_needs_the_scope_of_reading", "scopes", SUFFICIENT),
    ("missing_application_key_gives_403", "credentials", MISSING),
    ("quotes_around_the_keys_to_list_rules_are_ignored", "credentials", WRONG),
    ("todos_are_found_with_the_keys_of_another_organization", "organizations", "organizations_are_apart"),
)
ALTERNATIVES = {"authorization", "dd-api-key", "dd-application-key"}


@pytest.mark.parametrize(("bug", "probe", "check"), BUGS, ids=[f"{name} {probe}" for name, probe, _ in BUGS])
def test_seeded_bug_is_found(bug: str, probe: str, check: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant = load()[bug]
    mutant.patch(monkeypatch)
    found = run(session_of(MockDatadog()), probe, mutant.operations[:1])
    assert check in {one.check for one in found}
    assert {one.operations for one in found} == {mutant.operations[:1]}


@pytest.mark.parametrize("probe", ["scopes", "credentials"])
def test_right_credentials_of_one_kind_are_never_sent_beside_wrong_ones_of_the_other(
    probe: str, datadog_mock: MockDatadog
) -> None:
    # What a server does with them is not known (EVIDENCE.md#assumptions-of-the-fuzzer).
    session = session_of(datadog_mock)
    sent: list[Exchange] = []
    session.connection.listeners.append(sent.append)
    run(session, probe, ["get_incident_todo", "create_incident_rule"])
    known = {value for one in session.tokens.tokens for value in one.credentials.reveal().values()}
    for exchange in sent:
        headers = {name.lower(): value for name, value in (exchange.request.credentials or {}).items()}
        if headers.keys() >= ALTERNATIVES or (headers.get("authorization") in known and len(headers) > 2):
            pytest.fail(f"both kinds of credentials: {sorted(headers)}")


def test_other_servers_get_no_keys_of_another_organization(datadog_mock: MockDatadog) -> None:
    session = session_of(datadog_mock)
    session.mock = None
    assert run(session, "organizations", ["list_incidents", "get_incident"]) == []
    assert session.keys_of_another_organization() is None
    assert len(datadog_mock._organizations) == 1


def test_users_of_two_organizations_with_one_list_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    mock = MockDatadog()
    session = session_of(mock)
    session.keys_of_another_organization()
    # The list of one organization shows what the other one has.
    first, second = (server for _, server in mock._organizations._members)
    monkeypatch.setattr(second, "state", first.state)
    found = run(session, "organizations", ["list_users"])
    assert {(one.check, one.operations) for one in found} == {("organizations_are_apart", ("list_users",))}


@pytest.mark.parametrize("is_mock", [True, False])
def test_settings_of_two_organizations_may_have_one_id_on_other_servers(
    is_mock: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    mock = MockDatadog()
    session = session_of(mock)
    session.keys_of_another_organization()
    first, second = (server for _, server in mock._organizations._members)
    monkeypatch.setattr(second, "state", first.state)
    session.mock = mock if is_mock else None
    found = run(session, "organizations", ["get_global_incident_settings"])
    assert {one.check for one in found} == ({"organizations_are_apart"} if is_mock else set())
