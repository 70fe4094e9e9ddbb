"""Servers of the measurement: the mock with its mutants and variants, and the second implementation."""

from __future__ import annotations

import pytest
from mutation.jobs import CLEAN
from mutation.servers import SECOND, target

from datadog_incidents._http.library import httpx
from datadog_incidents_api.operations import OPERATIONS
from tests.fuzz.second_implementation import SERVED


@pytest.mark.parametrize("server", [CLEAN, SECOND, "old_and_terse", "todo_is_lost"])
def test_credentials_are_valid(server: str) -> None:
    one = target(server, seed=1)
    with httpx.Client(transport=one.transport, base_url=one.url, headers=one.keys) as http:
        assert http.get("/api/v2/incidents").status_code == 200


def test_second_implementation_is_called_for_the_operations_that_it_serves() -> None:
    assert target(SECOND, seed=1).selection.operations == SERVED.keys()
    assert target(CLEAN, seed=1).selection.operations == OPERATIONS.keys()


@pytest.mark.parametrize(
    ("server", "is_mock"),
    [(CLEAN, True), ("todo_is_lost", True), (SECOND, False), ("search_lags_by_six_requests", False)],
)
def test_right_servers_are_not_taken_for_the_mock(server: str, is_mock: bool) -> None:
    assert (target(server, seed=1).mock is not None) == is_mock
