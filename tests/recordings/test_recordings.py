"""Conversations recorded with the real server, held against the document, the clients and the mock."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from . import replay, round_trip, validate
from .scenario import Scenario, read, recordings, uncovered

FOLDER = recordings()
SCENARIOS = [] if FOLDER is None else read(FOLDER)
ABSENT = pytest.mark.skip(
    reason="no recordings: neither DATADOG_RECORDINGS nor ../shared/recordings is there"
)

recorded = pytest.mark.parametrize(
    "scenario",
    [pytest.param(one, id=one.name) for one in SCENARIOS] or [pytest.param(None, marks=ABSENT, id="none")],
)
Record = Callable[[str, object], None]
Problems = dict[str, list[str]]
"""What is wrong, by exchange."""


def judge(check: str, problems: Problems, record: Record) -> None:
    """Count what is in order for the summary of the test run (tests/conftest.py), and insist on all."""
    wrong = {place: found for place, found in problems.items() if found}
    record("recordings", [check, len(problems) - len(wrong), len(problems)])
    assert not wrong


@recorded
def test_the_document_allows_all_that_was_recorded(scenario: Scenario, record_property: Record) -> None:
    problems = {one.place: list(validate.problems(one, operation)) for one, operation in scenario.covered}
    judge("validate", problems, record_property)


@recorded
def test_the_clients_send_the_same_and_lose_nothing(scenario: Scenario, record_property: Record) -> None:
    problems = {one.place: list(round_trip.problems(one, operation)) for one, operation in scenario.covered}
    judge("round-trip", problems, record_property)


@recorded
def test_the_mock_answers_as_the_server_did(scenario: Scenario, record_property: Record) -> None:
    problems = {one.place: found for one, found in replay.problems(scenario)}
    judge("replay", problems, record_property)


@pytest.mark.skipif(FOLDER is None, reason=str(ABSENT.kwargs["reason"]))
def test_the_document_has_all_that_the_recordings_use() -> None:
    assert list(uncovered(SCENARIOS)) == []
    assert all(one.exchanges for one in SCENARIOS)
