"""Faults of the search for an incident's number, before the call itself: each fault of the failure matrix."""

from __future__ import annotations

from collections import Counter

import pytest

from datadog_incidents.errors import DecodingError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.mock_datadog import BASE_URL

from .calls import MakeCall, assert_shows_no_key, both, incident_of
from .fault_table import MATRIX, Row

URL = f"{BASE_URL}/api/v2/incidents/search?query=public_id%3A1"

# The body of this fault lacks another key of a search.
each_row = pytest.mark.parametrize("row", [MATRIX[name] for name in MATRIX if name != "no id"])


def expected_message(row: Row, attempts: int) -> str:
    if row.error is DecodingError:
        return f"search_incidents: {row.message}; GET {URL} returned 200{row.kind}"
    after = f" after {attempts} attempts" if attempts > 1 else ""
    wait = "" if row.wait is None else f"; wait {row.wait} s"
    return f"search_incidents: GET {URL}: {row.message}{after}{wait}"


@both
@each_row
def test_persistent_fault_of_the_search_changes_nothing(
    row: Row, make_call: MakeCall, mock: MockDatadog, done: Counter[str], caplog: pytest.LogCaptureFixture
) -> None:
    incident_of(mock)
    done.clear()
    mock.fail_next(**row.fault, times=9, operation="search_incidents")
    result = make_call(mock, "PATCH by number", "IR-1")
    assert len(result.waits) == row.attempts[0] - 1  # those of a GET
    if row.error is None:
        assert result.error is None and done["update_incident"] == 1
    else:
        assert result.error is not None and type(result.error) is row.error
        assert str(result.error) == expected_message(row, row.attempts[0])
        assert_shows_no_key(result.error, caplog)
        assert done["update_incident"] == 0


@both
@each_row
def test_single_fault_of_the_search_is_retried_like_that_of_any_read(
    row: Row, make_call: MakeCall, mock: MockDatadog, done: Counter[str]
) -> None:
    incident_of(mock)
    done.clear()
    mock.fail_next(**row.fault, operation="search_incidents")
    result = make_call(mock, "PATCH by number", "IR-1")
    assert done["update_incident"] == (result.error is None)
    assert (result.error is None) == (row.error is None or row.attempts[0] > 1)
