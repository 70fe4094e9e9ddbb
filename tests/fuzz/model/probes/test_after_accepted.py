"""Requests that a server remembers: a permission once given, a body once read, a content type alone."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.model.probes import PROBES
from datadog_incidents.mock import MockDatadog
from tests.mutants.mutant import load

from .running import run, session_of

BUGS = (
    ("todo_is_updated_with_a_token_without_scheme", "credentials", "wrong_credentials_refused"),
    (
        "existing_configuration_is_overwritten_without_the_scope",
        *("scopes", "insufficient_scope_refused"),
    ),
    ("token_that_has_listed_the_handles_may_delete_them", "scopes", "insufficient_scope_refused"),
    ("deletion_of_an_impact_field_with_a_content_type_crashes", "content", "server_error"),
    (
        "first_right_token_permits_all_tokens_to_patch_impacts",
        *("scopes", "insufficient_scope_refused"),
    ),
)


@pytest.mark.parametrize(("bug", "probe", "check"), BUGS, ids=[name for name, *_ in BUGS])
def test_seeded_bug_is_found(bug: str, probe: str, check: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant = load()[bug]
    mutant.patch(monkeypatch)
    session = session_of(MockDatadog())
    assert check in {one.check for one in run(session, _name(probe), mutant.operations)}


@pytest.mark.parametrize(("bug", "probe", "check"), BUGS, ids=[name for name, *_ in BUGS])
def test_right_mock_passes(bug: str, probe: str, check: str) -> None:
    assert run(session_of(MockDatadog()), _name(probe), load()[bug].operations) == []


def _name(probe: str) -> str:
    return next(name for name in PROBES if probe in name)
