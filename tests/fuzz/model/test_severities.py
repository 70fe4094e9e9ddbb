"""Severities: the highest one, which an organization need not use, is shown like all others."""

from __future__ import annotations

import pytest
from attrs import evolve

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState, Record
from tests.mutants.tools.handlers import alter_success

from .sessions import run_scenario, session_of


def test_highest_severity_that_is_shown_as_unknown_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def hide(_: MockState, __: Arguments, document: Record) -> None:
        attributes = document["data"]["attributes"]
        if attributes["severity"] == "SEV-0":
            attributes["severity"] = "UNKNOWN"

    alter_success(monkeypatch, "get_incident", hide)
    session = session_of(MockDatadog())
    session.profile = evolve(session.profile, scenarios=1)
    failures = run_scenario(session, "derived_attributes", "incidents")
    assert ("derived_attributes", "severity") in {(check, subject) for check, _, subject in failures}
