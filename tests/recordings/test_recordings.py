"""Recordings of the real server, compared with the OpenAPI document, the clients and the mock."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from datadog_incidents.testing import mock_replay, validation
from datadog_incidents.testing.problem import Problem
from datadog_incidents.testing.recordings import Scenario, read, uncovered

from ..external import NO_RECORDINGS, recordings
from . import reply_checks, round_trip

FOLDER = recordings()
SCENARIOS = [] if FOLDER is None else read(FOLDER)
ABSENT = pytest.mark.skip(reason=NO_RECORDINGS)

recorded = pytest.mark.parametrize(
    "scenario",
    [pytest.param(one, id=one.name) for one in SCENARIOS] or [pytest.param(None, marks=ABSENT, id="none")],
)
Record = Callable[[str, object], None]
Problems = Mapping[str, Sequence[Problem | str] | None]
"""Problems by exchange; None if it was not replayed."""


def assert_none(check: str, problems: Problems, record: Record) -> None:
    """Count the exchanges without problems for the summary of the test run; fail if any has problems.

    The summary is in tests/conftest.py.
    """
    failed = {place: found for place, found in problems.items() if found is None or found}
    record("recordings", [check, len(problems) - len(failed), len(problems)])
    assert not failed


@recorded
def test_recorded_exchanges_are_valid(scenario: Scenario, record_property: Record) -> None:
    problems: Problems = {
        one.place: list(validation.problems(one, operation)) for one, operation in scenario.covered
    }
    assert_none("validate", problems, record_property)


@recorded
def test_clients_send_the_recorded_requests_and_decode_responses_without_loss(
    scenario: Scenario, record_property: Record
) -> None:
    problems: Problems = {
        one.place: list(round_trip.problems(one, operation)) for one, operation in scenario.covered
    }
    assert_none("round-trip", problems, record_property)


@recorded
def test_checks_of_clients_find_no_disagreement(scenario: Scenario, record_property: Record) -> None:
    problems = {one.place: list(reply_checks.problems(one, operation)) for one, operation in scenario.covered}
    assert_none("check_replies", problems, record_property)


@recorded
def test_the_mock_responds_as_the_server_did(scenario: Scenario, record_property: Record) -> None:
    problems: Problems = {f"step {number}": found for number, found in mock_replay.problems(scenario)}
    assert_none("replay", problems, record_property)


@pytest.mark.skipif(FOLDER is None, reason=str(ABSENT.kwargs["reason"]))
def test_the_spec_has_all_recorded_operations() -> None:
    assert list(uncovered(SCENARIOS)) == []
    assert all(one.exchanges for one in SCENARIOS)
