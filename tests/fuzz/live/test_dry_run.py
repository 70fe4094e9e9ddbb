"""Dry run: what a run would call."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.execution import execute
from datadog_incidents.fuzz.live.dry_run import Plan, plan
from datadog_incidents.fuzz.live.operation_rules import RULES, Access
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.fuzz.selection import Selection
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from ..model.sessions import session_of

CI = PROFILES["ci"]


def groups(found: Plan) -> set[str]:
    return {*found.reads, *found.writes, *found.excluded}


def test_each_selected_operation_is_in_one_group() -> None:
    for live_writes in (False, True):
        found = plan(Selection(), CI, live_writes=live_writes)
        assert groups(found) == OPERATIONS.keys()
        assert len(found.reads) + len(found.writes) + len(found.excluded) == len(OPERATIONS)


def test_only_reads_are_called_without_live_writes() -> None:
    found = plan(Selection(), CI)
    assert found.writes == ()
    assert {*found.reads} == {one for one, rule in RULES.items() if rule.access is Access.READ}


def test_excluded_operation_is_called_if_it_is_opted_in() -> None:
    one = "create_global_incident_handle"
    assert one in plan(Selection(), CI, live_writes=True).excluded
    found = plan(Selection(frozenset({one})), CI, live_writes=True, opted_in={one})
    assert found.writes == (one,)
    assert found.kept == (one,)
    assert one in plan(Selection(), CI, opted_in={one}).excluded


def test_kinds_that_remain_are_listed() -> None:
    assert plan(Selection(), CI, live_writes=True).kept == ("create_user",)


def test_text_names_every_operation_with_the_reason_and_the_number_of_requests() -> None:
    lines = plan(Selection(), CI, live_writes=True).lines()
    text = "\n".join(lines)
    assert all(f" {one}" in text for one in OPERATIONS)
    assert "Not called: creates a record in ServiceNow (1):" in lines
    assert "--operation ID" in lines[-1]
    assert max(map(len, lines)) <= 120


def test_number_of_requests_is_that_of_the_option_or_grows_with_the_profile() -> None:
    limited = plan(Selection(), CI, max_requests=100)
    assert limited.lines()[0].startswith("At most 100 requests")
    quick, nightly = (plan(Selection(), PROFILES[name]) for name in ("quick", "nightly"))
    assert 0 < quick.requests < nightly.requests
    assert quick.lines()[0].startswith(f"About {quick.requests} requests")


@pytest.mark.parametrize("operation", ["get_global_incident_settings", "create_incident_type"])
def test_estimate_is_within_a_factor_of_two(operation: str) -> None:
    session = session_of(MockDatadog(), operations=[operation])
    session.mock, session.profile = None, PROFILES["quick"]  # what a live server gets
    execute(session, engines("all"))
    estimated = plan(session.selection, session.profile, live_writes=True).requests
    sent = session.connection.budget.requests
    assert estimated / 2 <= sent <= estimated * 2
