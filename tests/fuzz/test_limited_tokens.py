"""OAuth tokens with a part of the scopes: where they come from, and which operations they are for."""

from __future__ import annotations

import pytest

from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz.limited_tokens import (
    ALL,
    NONE,
    PLACEHOLDER,
    READING,
    LimitedTokens,
    issued_by,
    of_environment,
)
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

URL = "http://127.0.0.1:8282"
TOKENS = {"DD_FUZZ_UNSCOPED_TOKEN": "unscoped-0123", "DD_FUZZ_READ_TOKEN": "reading-4567"}


def scopes(tokens: LimitedTokens) -> list[frozenset[str]]:
    return [one.scopes for one in tokens.tokens]


def test_tokens_for_a_server_are_in_the_environment() -> None:
    tokens = of_environment(URL, TOKENS.get)
    assert tokens.placeholders() == {
        "Bearer $DD_FUZZ_UNSCOPED_TOKEN": "Bearer unscoped-0123",
        "Bearer $DD_FUZZ_READ_TOKEN": "Bearer reading-4567",
    }
    assert scopes(tokens) == [NONE, READING]


@pytest.mark.parametrize("value", [None, ""])
def test_a_token_that_is_not_set_is_absent(value: str | None) -> None:
    assert of_environment(URL, lambda _: value) == LimitedTokens()
    present = of_environment(URL, lambda name: TOKENS[name] if "READ" in name else value)
    assert scopes(present) == [READING]


def test_a_malformed_token_is_a_configuration_error_without_it() -> None:
    with pytest.raises(ConfigurationError, match=r"^DD_FUZZ_READ_TOKEN contains whitespace") as raised:
        of_environment(URL, {"DD_FUZZ_READ_TOKEN": "a secret"}.get)
    assert "secret" not in str(raised.value)


def test_tokens_are_in_no_text() -> None:
    tokens = of_environment(URL, TOKENS.get)
    assert not any(token in repr(tokens) for token in TOKENS.values())


def test_the_mock_issues_the_tokens_that_every_operation_needs() -> None:
    tokens = issued_by(MockDatadog(), 1)
    for operation in OPERATIONS.values():
        needed = frozenset(operation.scopes)
        insufficient = {one.scopes for one in tokens.insufficient(operation)}
        assert insufficient >= {NONE, *(ALL - {scope} for scope in needed)}, operation.id
        assert not any(needed <= one for one in insufficient), operation.id
        sufficient = {one.scopes for one in tokens.sufficient(operation)}
        assert needed in sufficient and all(needed <= one for one in sufficient), operation.id


def test_a_token_for_reading_may_read_and_must_not_write() -> None:
    tokens = of_environment(URL, {"DD_FUZZ_READ_TOKEN": "reading-4567"}.get)
    for operation in OPERATIONS.values():
        is_sufficient, is_insufficient = tokens.sufficient(operation), tokens.insufficient(operation)
        if operation.id == "get_incident_notification_template":  # published with scopes of both kinds
            assert not is_sufficient and not is_insufficient
            continue
        reads = operation.method == "GET" or operation.id == "get_incident_ai_postmortem"
        assert (bool(is_sufficient), bool(is_insufficient)) == (reads, not reads), operation.id


def test_tokens_of_the_mock_depend_on_the_seed_alone_and_differ_in_reports() -> None:
    first, again, other = (issued_by(MockDatadog(), seed).placeholders() for seed in (1, 1, 2))
    assert first == again and not {*first.values()} & {*other.values()}
    assert len({*first}) == len({*first.values()}) == len(issued_by(MockDatadog(), 1).tokens)
    assert all(map(PLACEHOLDER.fullmatch, first))


def test_there_are_no_tokens_without_a_mock() -> None:
    assert issued_by(None, 1) == LimitedTokens()
