"""Estimates of the number of requests, against runs that were measured, and one that is run here."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.estimate import estimate
from datadog_incidents.fuzz.execution import execute
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.mock import MockDatadog

from ..amounts import is_complete
from .model.sessions import session_of

MEASURED = [
    # Runs with seed 1 on the mock, or on a mock that is served as if it were live.
    ("model", "quick", 96, {}, 76_937),
    ("contract", "quick", 96, {}, 10_519),
    ("model", "ci", 96, {}, 83_882),
    ("all", "quick", 81, {"is_guarded": True}, 41_174),
    ("model", "quick", 33, {"read_only": True}, 1_933),
    ("contract", "ci", 33, {"read_only": True}, 1_379),
    ("model", "quick", 5, {}, 3_090),
    ("model", "nightly", 4, {}, 36_754),
    ("contract", "nightly", 4, {}, 2_421),
    ("model", "quick", 5, {"is_guarded": True}, 1_288),
]


@pytest.mark.parametrize(("engine", "profile", "operations", "options", "sent"), MEASURED)
def test_an_estimate_is_near_what_was_measured(
    engine: str, profile: str, operations: int, options: dict[str, Any], sent: int
) -> None:
    estimated = estimate(engine, PROFILES[profile], operations, **options)
    assert estimated / 1.5 <= sent <= estimated * 1.5


def test_an_estimate_is_near_what_a_run_sends() -> None:
    session = session_of(MockDatadog(), "timestamp_overrides")
    session.profile = PROFILES["quick"]
    engine = "all" if is_complete() else "model"
    execute(session, engines(engine))
    estimated = estimate(engine, session.profile, len(session.selection.operations))
    assert estimated / 2 <= session.connection.budget.requests <= estimated * 2


def test_an_estimate_has_two_digits() -> None:
    assert estimate("all", PROFILES["quick"], 96) == 87_000
