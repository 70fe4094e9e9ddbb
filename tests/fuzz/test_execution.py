"""Execution of engines: results, and exit statuses, of runs that end in every way."""

from __future__ import annotations

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.execution import execute
from datadog_incidents.fuzz.failures import Failures
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.fuzz.selection import selected
from datadog_incidents.fuzz.session import Session

from .sessions import FakeEngine, failure, session

LIST = Request("GET", "/api/v2/incidents", operation="list_incidents")


def test_engines_run_in_order_and_share_the_session() -> None:
    names: list[str] = []
    run = session()

    def record(given: Session) -> None:
        given.connection.send(LIST)
        names.append(given.progress.phase)

    engines = [FakeEngine(record, name) for name in ("contract", "model")]
    result = execute(run, engines)
    assert names == ["contract", "model"]
    assert (result.session, result.ended, result.exit_status) == (run, None, 0)


def test_a_failure_is_status_1_and_the_other_engine_still_runs() -> None:
    run = session()
    result = execute(
        run,
        [
            FakeEngine(lambda given: given.failures.add(failure())),
            FakeEngine(lambda given: given.failures.add(failure(subject="other")), "contract"),
        ],
    )
    assert result.exit_status == 1
    assert [one.subject for one in result.failures] == ["title", "other"]


def test_failures_of_an_engine_do_not_have_the_last_test_of_the_one_before() -> None:
    def find(given: Session) -> None:
        given.failures.test = "probes list_incidents"
        given.failures.add(failure())

    other = failure(subject="other", engine="contract")
    engines = [FakeEngine(find), FakeEngine(lambda given: given.failures.add(other), "contract")]
    result = execute(session(), engines)
    assert [one.test for one in result.failures] == ["probes list_incidents", ""]


def test_gaps_are_status_1() -> None:
    def leave_gap(given: Session) -> None:
        given.connection.send(LIST)
        given.progress.gaps.append("a link")

    result = execute(session(), [FakeEngine(leave_gap)])
    assert (result.gaps, result.is_incomplete, result.exit_status) == (("a link",), True, 1)


def test_gaps_of_a_run_whose_budget_was_used_up_are_no_failure() -> None:
    def spend(given: Session) -> None:
        for _ in range(5):
            given.connection.send(LIST)

    result = execute(session(budget=Budget(max_requests=3)), [FakeEngine(spend)])
    assert (result.is_incomplete, result.exit_status) == (False, 0)
    assert "get_incident was not called" in result.gaps
    assert "list_incidents was not called" not in result.gaps
    assert result.ended == "3 requests were sent"
    assert result.session.progress.replies["list_incidents 200"] == 3


def _sends_without_end(given: Session) -> None:
    while True:
        given.connection.send(LIST)


@pytest.mark.parametrize("unit", ["requests", "seconds"])
def test_an_engine_leaves_a_part_of_the_limits_to_the_next(unit: str) -> None:
    now, sent = [0.0], list[str]()

    def respond(_: httpx.Request) -> httpx.Response:
        now[0] += 1
        sent.append(run.progress.phase)
        return httpx.Response(200, json={"data": []})

    limited = {"requests": Budget(max_requests=60), "seconds": Budget(max_time=60, clock=lambda: now[0])}
    run = session(respond, budget=limited[unit])
    engines = [FakeEngine(_sends_without_end, name) for name in ("model", "contract")]
    result = execute(run, engines)
    assert len(sent) == 60 and sent == sorted(sent, reverse=True)
    assert sent.count("contract") == pytest.approx({"requests": 7, "seconds": 20}[unit], abs=1)
    assert result.ended == {"requests": "60 requests were sent", "seconds": "60 s have passed"}[unit]


@pytest.mark.parametrize(
    ("profile", "model", "all_engines"), [("quick", 76_937, 88_375), ("ci", 83_882, 96_236)]
)
def test_a_limit_that_a_whole_run_just_meets_ends_no_engine(
    profile: str, model: int, all_engines: int
) -> None:
    """The numbers of requests are those of scripts/benchmarks/FUZZER.md."""
    run = session(budget=Budget(max_requests=all_engines))
    run.profile = PROFILES[profile]
    allowed: list[bool] = []

    def ask(given: Session) -> None:
        allowed.append(given.connection.budget.allows(model if not allowed else all_engines))

    execute(run, [FakeEngine(ask, "model"), FakeEngine(ask, "contract")])
    assert allowed == [True, True]


@pytest.mark.parametrize("others", [(), ("contract",)], ids=["alone", "the other has no check"])
def test_an_engine_without_a_successor_uses_all_of_the_limits(others: tuple[str, ...]) -> None:
    run = session(budget=Budget(max_requests=60))
    run.selection = selected(checks=["sort_sorts"])
    sent: list[str] = []
    run.connection.listeners.append(lambda _: sent.append(run.progress.phase))
    execute(run, [FakeEngine(_sends_without_end, name) for name in ("model", *others)])
    assert sent == ["model"] * 60


def test_a_run_that_had_to_end_an_engine_ended_early() -> None:
    def list_once(given: Session) -> None:
        given.connection.send(LIST)
        given.progress.gaps.append("a link")

    engines = [FakeEngine(_sends_without_end, "model"), FakeEngine(list_once, "contract")]
    result = execute(session(budget=Budget(max_requests=60)), engines)
    assert result.ended == "53 requests were sent (the share of the engine model)"
    assert "get_incident was not called" in result.gaps and "a link" in result.gaps
    assert (result.is_incomplete, result.exit_status) == (False, 0)


def test_the_first_failure_ends_a_run_that_stops_there() -> None:
    run = session()
    run.failures = Failures(stop_at=lambda _: True)
    result = execute(
        run,
        [
            FakeEngine(lambda given: given.failures.add(failure())),
            FakeEngine(lambda _: pytest.fail("the run has ended")),
        ],
    )
    assert (result.ended, result.exit_status) == ("the first failure was found", 1)
    assert "get_incident was not called" in result.gaps


def test_named_checks_that_a_run_did_not_come_to_are_listed() -> None:
    def spend(given: Session) -> None:
        for _ in range(2):
            given.connection.send(LIST)

    run = session(budget=Budget(max_requests=1))
    run.selection = selected(checks=["sort_sorts"])
    result = execute(run, [FakeEngine(spend)])
    assert "the check sort_sorts was never applied before the run ended" in result.gaps
    assert result.exit_status == 0


@pytest.mark.parametrize(("found", "status"), [(False, 3), (True, 1)])
def test_a_server_that_stops_responding_ends_the_run(found: bool, status: int) -> None:
    def refuse(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("connection refused")

    def run(given: Session) -> None:
        if found:
            given.failures.add(failure())
        given.connection.send(LIST)

    result = execute(session(refuse), [FakeEngine(run)])
    assert result.unreachable == "GET /api/v2/incidents: connection refused"
    assert result.exit_status == status


def test_a_run_without_any_request_is_incomplete() -> None:
    result = execute(session(), [FakeEngine(lambda _: None)])
    assert result.exit_status == 1 and "no request was sent" in result.gaps[0]
