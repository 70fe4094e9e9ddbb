"""The engine `model` as a whole: on the clean mock, with the same seed, with workers, and with GET alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve

from datadog_incidents.fuzz.declared import declared
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.execution import Result
from datadog_incidents.fuzz.model import scenarios
from datadog_incidents.fuzz.model.check_registry import CHECKS
from datadog_incidents.fuzz.model.engine import WALKS, ModelEngine
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.fuzz.model.scenarios import MODULES, SCENARIOS
from datadog_incidents.fuzz.report.counts import counts
from datadog_incidents.fuzz.report.operations import by_operation
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from .sessions import found, requests_of, run_scenario, session_of

SOME = ("todos",)


FOLDER = Path(scenarios.__file__).parent


class Changed(BaseException):
    """Ends a run at the first request that would change something; Hypothesis lets it pass."""


def test_every_module_with_a_scenario_is_run() -> None:
    written = {
        ".".join(path.relative_to(FOLDER).with_suffix("").parts)
        for path in FOLDER.rglob("*.py")
        if "\n@scenario(" in path.read_text(encoding="utf-8")
    }
    assert written == {*MODULES}


def test_scenarios_run_in_the_order_of_the_modules() -> None:
    """An import of a later module by an earlier one would change the order."""
    names = (one.run.__module__.removeprefix(f"{scenarios.__name__}.") for one in SCENARIOS.values())
    assert (*dict.fromkeys(names),) == MODULES


def test_nothing_is_found_on_a_right_server() -> None:
    session = session_of(MockDatadog(), *SOME)
    assert found(session) == []
    called = {one.rpartition(" ")[0] for one in session.progress.replies}
    assert called >= {one.id for one in OPERATIONS.values() if one.tag in SOME}


def test_lists_are_read_with_include_before_anything_is_created() -> None:
    session, first = session_of(MockDatadog(), "notification_rules"), list[Request]()

    def end_at_a_change(request: Request) -> None:
        if request.method != "GET":
            raise Changed
        first.append(request)

    session.connection.guards.append(end_at_a_change)
    with pytest.raises(Changed):
        ModelEngine().run(session)
    assert any("include=" in one.query for one in first)


def test_everything_is_tested_once_before_anything_is_repeated() -> None:
    session, names = session_of(MockDatadog(), *SOME), list[str]()

    def skip(name: str) -> bool:
        names.append(name)
        return False

    session.takes = skip
    ModelEngine().run(session)
    once, names[:] = [*names], []
    session.profile = evolve(session.profile, rounds=3)
    ModelEngine().run(session)
    scenarios = [one for one in dict.fromkeys(once) if "probes" not in one and one != WALKS]
    assert names[: len(once) - 1] == once[:-1] and once[-1] == names[-1] == WALKS
    again = names[len(once) - 1 : -1]
    assert {*again} == {*scenarios} and again[: len(again) // 2] == again[len(again) // 2 :]


def test_repeated_scenarios_have_other_values() -> None:
    def contents(rounds: int) -> set[str]:
        session = session_of(MockDatadog(), *SOME)
        session.takes = lambda name: name == "created_is_read todos"
        session.profile = evolve(session.profile, rounds=rounds)
        created = (one for one in requests_of(session) if one.operation == "create_incident_todo")
        return {json.loads(one.body)["data"]["attributes"]["content"] for one in created}

    once, twice = contents(1), contents(2)
    assert once < twice


def test_several_workers_find_nothing_on_a_right_server() -> None:
    tags = ("todos", "impacts", "notification_rules", "configurations", "integrations")
    session = session_of(MockDatadog(), *tags, workers=8)
    for name, scenario in SCENARIOS.items():
        if name.startswith("concurrent"):
            for tag in tags:
                if scenario.applies(resources()[tag]):
                    run_scenario(session, name, tag)
    assert [*session.failures] == []
    found = session.progress.checks
    assert min(found[f"concurrent_{name}"] for name in ("creates", "updates", "deletes")) > 2


def test_one_worker_counts_no_steps_of_concurrency() -> None:
    for workers in (1, 2):
        session = session_of(MockDatadog(), "todos", workers=workers)
        assert run_scenario(session, "concurrent_creates", "todos") == []
        assert session.progress.steps["concurrent_creates"] == 2 * (workers > 1)


def test_read_only_sends_get_and_head_alone() -> None:
    mock = MockDatadog()
    with mock.client(unstable_operations="all") as dd:
        kept = [dd.incidents.create(title=f"Incident {number}") for number in range(4)]
        dd.todos.create(kept[0].id, content="Call", assignees=["@a"])
    session = session_of(mock, read_only=True)
    sent = requests_of(session)
    assert [*session.failures] == []
    assert {one.method for one in sent} == {"GET", "HEAD"}
    assert {one.operation for one in sent} >= {"list_incidents", "get_incident", "list_incident_todos"}


def test_creates_at_the_same_time_without_a_list_find_nothing() -> None:
    session = session_of(MockDatadog(), operations=["create_incident_impact"], workers=8)
    assert run_scenario(session, "concurrent_creates", "impacts") == []


def test_parameters_are_counted_as_the_spec_declares_them() -> None:
    session = session_of(MockDatadog(), "attachments")
    ModelEngine().run(session)
    expected = declared([one.id for one in OPERATIONS.values() if one.tag == "attachments"]).parameters
    assert {*expected} <= {*session.progress.parameters}
    assert "list_incident_attachments query include" in expected
    reached, all_ = counts(session).parameters
    assert reached == all_ == len(expected)
    found = by_operation(Result(session))["list_incident_attachments"]["parameters"]
    assert found.keys() == {"path incident_id", "query filter[attachment_type]", "query include"}
    assert all(found.values())


def test_only_selected_checks_fail() -> None:
    session = session_of(MockDatadog(), "users", checks=["read_your_writes"])
    assert found(session) == []
    assert {*session.progress.checks} == {"read_your_writes"}


def test_checks_and_scenarios_say_why() -> None:
    assert len(CHECKS) > 30
    assert all(one.reason.endswith(".") and len(one.reason) > 20 for one in CHECKS.values())
    assert all(one.run.__doc__ for one in SCENARIOS.values())


def test_checks_of_the_other_engine_alone_send_nothing() -> None:
    session = session_of(MockDatadog(), checks=["ignored_key"])
    assert requests_of(session) == []
    assert session.progress.gaps == []
