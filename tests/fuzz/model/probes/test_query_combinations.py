"""Combinations of query parameters: a crash that no parameter alone shows."""

from __future__ import annotations

import pytest

from datadog_incidents.mock import MockDatadog

from ..crashes import crash_if
from .running import run, session_of

PAIRS = [
    ("list_incident_rules", "filter[trigger]", "incidentTypeUUID"),
    ("list_incident_user_defined_fields", "include-deleted", "include"),
    ("search_incidents", "sort", "page[offset]"),
]


@pytest.mark.parametrize(("operation", "first", "second"), PAIRS)
def test_a_crash_by_two_parameters_is_found(
    operation: str, first: str, second: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash_if(monkeypatch, operation, lambda _, it: bool(it.query.get(first) and it.query.get(second)))
    found = run(session_of(MockDatadog(), profile="quick"), "queries", [operation])
    assert "server_error" in {one.check for one in found}
