"""Runs of the fuzzer end at the first failure that names a spoiled operation."""

from __future__ import annotations

import pytest
from mutation import fuzzer
from mutation.fuzzer import run_engines
from mutation.jobs import Job

from datadog_incidents.fuzz.connection import UnreachableError
from datadog_incidents.fuzz.model.engine import WALKS
from datadog_incidents.fuzz.session import Session
from datadog_incidents_api.operations import OPERATIONS

from .fakes import FakeEngine, job


def test_run_ends_at_the_first_failure_of_a_spoiled_operation() -> None:
    engine = FakeEngine(("get_incident", "update_incident", "delete_incident"))
    found = run_engines(job(spoiled=("update_incident", "list_incidents")), [engine])
    assert (found.ended, found.requests, found.error) == ("the first failure was found", 2, "")
    caught = found.catch(("update_incident",))
    assert caught is not None
    assert (caught.engine, caught.check, caught.operations) == ("fake", "some_check", ("update_incident",))
    assert caught.message == "it is wrong"


@pytest.mark.parametrize("is_other", [False, True])
def test_another_server_is_not_known_to_be_the_mock(is_other: bool) -> None:
    """It has tokens with few scopes and another organization, which are given to a run like this."""
    seen: list[Session] = []

    class Engine(FakeEngine):
        def run(self, session: Session) -> None:
            seen.append(session)

    run_engines(job(is_other=is_other), [Engine()])
    (session,) = seen
    assert session.is_mock is not is_other
    assert session.tokens.tokens
    assert session.keys_of_another_organization() is not None


def test_failures_of_the_unchanged_mock_do_not_end_a_run() -> None:
    ignored = (("some_check", "update_incident", "x"),)
    engine = FakeEngine(("update_incident", "get_incident"))
    found = run_engines(job(spoiled=("update_incident",), ignored=ignored), [engine])
    assert (found.ended, found.requests) == ("", 2)
    assert found.catch(("update_incident",), ignored) is None
    assert found.catch(("update_incident",)) is not None


def test_run_without_spoiled_operations_collects_all_failures() -> None:
    found = run_engines(job(), [FakeEngine(("get_incident",)), FakeEngine(("update_incident",))])
    assert [one.operations for one in found.findings] == [("get_incident",), ("update_incident",)]


def test_unreachable_server_is_part_of_the_result() -> None:
    assert run_engines(job(), [FakeEngine(error=UnreachableError("no response"))]).ended == "no response"


def test_error_of_an_engine_keeps_what_was_found() -> None:
    found = run_engines(job(), [FakeEngine(("get_incident",), error=ValueError("no seed"))])
    assert (found.error, found.requests, len(found.findings)) == ("ValueError: no seed", 1, 1)


@pytest.mark.parametrize(
    ("limit", "requests", "ended"), [(0.0, 0, "0 s have passed"), (60.0, 1, "")], ids=["none", "a minute"]
)
def test_run_ends_at_its_limit(limit: float, requests: int, ended: str) -> None:
    found = run_engines(job(limit=limit), [FakeEngine(("get_incident",))])
    assert (found.requests, found.ended) == (requests, ended)


OF_TODOS = ["created_is_read todos", "probes get_incident_todo", WALKS]
TESTS = ["created_is_read users", "probes get_user", *OF_TODOS]


class NarrowEngine(FakeEngine):
    """Engine that also keeps which operations each of its runs selected."""

    selections: list[frozenset[str]]
    tests: list[list[str]]

    def run(self, session: Session) -> None:
        self.selections = [*getattr(self, "selections", []), session.selection.operations]
        self.tests = [*getattr(self, "tests", []), [one for one in TESTS if session.takes(one)]]
        super().run(session)


@pytest.mark.parametrize(
    ("spoiled", "own", "runs"),
    [("update_incident_todo", OF_TODOS, 1), ("update_incident", [WALKS], 2)],
    ids=["caught", "missed"],
)
def test_resources_of_a_job_are_tested_alone_first(
    spoiled: str, own: list[str], runs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = NarrowEngine(("update_incident_todo",))
    monkeypatch.setattr(fuzzer, "engines", lambda _: [engine])
    plan: Job = job(engines=("fake",), resources=("todos",), spoiled=(spoiled,))
    found = fuzzer.run(plan)
    todos = frozenset(one.id for one in OPERATIONS.values() if one.tag == "todos")
    assert engine.selections == [todos, frozenset(OPERATIONS)][:runs]
    assert engine.tests == [own, TESTS][:runs]
    assert (found.key, found.requests) == (plan.key, runs)
