"""Dry run: what a run would call."""

from __future__ import annotations

from datadog_incidents.fuzz.live.dry_run import Plan, plan
from datadog_incidents.fuzz.live.operation_rules import RULES, Access
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.fuzz.selection import Selection, selected
from datadog_incidents_api.operations import OPERATIONS

CI = PROFILES["ci"]


def groups(found: Plan) -> set[str]:
    return {*found.reads, *found.writes, *found.beyond, *found.excluded}


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
    assert found.writes == ()
    assert found.beyond == {one: RULES[one].reason}
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
    assert quick.lines()[0] == f"About {quick.requests:,} requests (an estimate)"


def test_operations_that_affect_more_than_what_the_run_has_created_say_so() -> None:
    named = frozenset({"update_global_incident_settings", "create_user"})
    lines = plan(Selection(named), CI, live_writes=True, opted_in=named).lines()
    reason = RULES["update_global_incident_settings"].reason
    position = lines.index(f"Called because --operation names it, though it {reason} (1):")
    assert lines[position + 1] == "  update_global_incident_settings"
    assert lines[
        lines.index("Create, change and delete, only what the run has created (1):") + 1
    ].split() == ["create_user"]


def test_users_that_are_created_to_prepare_remain_disabled() -> None:
    found = plan(selected(resources=["responders"]), CI, live_writes=True)
    assert found.prepares == ("create_incident", "create_user")
    assert found.also_deletes == ("delete_incident", "disable_user")
    lines = found.lines()
    position = lines.index("Remains after the run, disabled, since no operation deletes users (1):")
    assert lines[position + 1] == "  create_user"


def test_a_clean_up_is_announced_only_if_there_is_one() -> None:
    todos = selected(resources=["todos"])
    assert plan(todos, CI, live_writes=True).lines()[0].endswith(", and the clean-up")
    only_read = selected(operations=["get_incident_todo"])  # which creates todos to read
    assert plan(only_read, CI, live_writes=True).lines()[0].endswith(", and the clean-up")
    for without in (
        plan(todos, CI),
        plan(todos, CI, live_writes=True, read_only=True),
        plan(todos, CI, is_live=False),
    ):
        lines = without.lines()
        assert not any("clean-up" in line or "Remains" in line for line in lines)


def test_the_reason_for_reading_alone_is_the_option_that_was_given() -> None:
    def reasons(*, is_live: bool = True, live_writes: bool = False, read_only: bool = False) -> set[str]:
        found = plan(Selection(), CI, is_live=is_live, live_writes=live_writes, read_only=read_only)
        return {*found.excluded.values()}

    assert reasons() == {"only GET requests are sent without --live-writes"}
    for is_live, live_writes in ((True, False), (True, True), (False, False)):
        assert reasons(is_live=is_live, live_writes=live_writes, read_only=True) == {
            "only GET requests are sent with --read-only"
        }
    assert reasons(is_live=False) == set()


def test_without_writes_nothing_is_prepared() -> None:
    found = plan(selected(resources=["todos"]), CI)
    assert found.called == {"get_incident_todo", "list_incident_todos"}


def test_what_may_not_be_called_is_not_planned_to_prepare() -> None:
    without_users = selected(resources=["responders"], excluded=["create_user"])
    assert plan(without_users, CI, live_writes=True).prepares == ("create_incident",)
