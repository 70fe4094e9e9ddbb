"""Engine `contract`: what it sends, finds and reports, in a session with a mock in this process."""

from __future__ import annotations

import json
import socket
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import pytest
from attrs import frozen

from datadog_incidents.fuzz.budget import Budget, BudgetExhausted
from datadog_incidents.fuzz.connection import Connection, NotPermittedError, UnreachableError
from datadog_incidents.fuzz.contract import engine
from datadog_incidents.fuzz.contract.coverage import Coverage
from datadog_incidents.fuzz.contract.engine import ContractEngine
from datadog_incidents.fuzz.exchanges import Exchange, Request
from datadog_incidents.fuzz.failures import Failure, Failures, FirstFailure
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog

from .conftest import NewSession
from .seeded_bugs import content, fails_with, headers, on, replies

USERS = ("create_user", "disable_user")
TODOS = ("create_incident", "create_incident_todo", "get_incident_todo", "list_incident_todos", *USERS)


def sent(session: Session) -> list[Request]:
    """Run the engine, and return the requests that it sends, with headers and credentials."""
    requests: list[Request] = []
    session.connection.listeners.append(lambda exchange: requests.append(exchange.request))
    ContractEngine().run(session)
    return requests


@frozen
class Ended:
    """Run against a right server, whose keys occur in its responses.

    Attributes:
        session: its session.
        requests: requests that it sent.
    """

    session: Session
    requests: Sequence[Request]


@pytest.fixture(scope="module")
def ended(new_session: NewSession) -> Ended:
    """Run of the operations of todos; read-only."""
    session = new_session(MockDatadog(api_key="K", app_key="K"), operations=TODOS, seed=3)
    return Ended(session, sent(session))


def test_a_seed_repeats_all_requests_byte_for_byte(new_session: NewSession, ended: Ended) -> None:
    assert len(ended.requests) > 500
    again = new_session(MockDatadog(api_key="K", app_key="K"), operations=TODOS, seed=3)
    assert sent(again) == ended.requests


def test_another_seed_sends_other_requests(new_session: NewSession, ended: Ended) -> None:
    budget = Budget(max_requests=100)
    session, requests = new_session(MockDatadog(), operations=TODOS, seed=4, budget=budget), list[Request]()
    session.connection.listeners.append(lambda exchange: requests.append(exchange.request))
    with pytest.raises(BudgetExhausted):
        ContractEngine().run(session)
    assert len(requests) == 100 and requests != ended.requests[:100]


def test_a_right_server_passes_whose_keys_occur_in_its_responses(ended: Ended) -> None:
    assert not [*ended.session.failures]
    assert ended.session.progress.cases > 500


def test_no_connection_is_opened_and_nothing_is_printed(
    new_session: NewSession, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    session = new_session(MockDatadog(), operations=USERS)
    ContractEngine().run(session)
    assert session.progress.cases > 100 and not session.progress.notes
    assert capfd.readouterr() == ("", "")


def test_a_short_run_is_complete(ended: Ended) -> None:
    progress = ended.session.progress
    assert progress.gaps == []
    assert progress.links["create_incident_todo get"]
    assert "create_user 429" in progress.injected


def test_a_key_is_sent_by_the_connection_alone(new_session: NewSession) -> None:
    session = new_session(MockDatadog(api_key="secret-one", app_key="secret-two"), operations=["create_user"])
    requests = sent(session)
    assert requests
    assert not [one for one in requests if "secret" in f"{one.headers} {one.path} {one.query} {one.body!r}"]
    assert {one.credentials is None for one in requests} == {True, False}  # False: requests of checks


def test_requests_have_their_operation(new_session: NewSession) -> None:
    requests = sent(new_session(MockDatadog(), operations=["create_user"]))
    assert {one.operation for one in requests if one.method == "POST"} == {"create_user"}
    undeclared = [one for one in requests if one.method != "POST"]
    assert undeclared and {one.operation for one in undeclared} == {None}


def test_the_budget_ends_the_run(new_session: NewSession) -> None:
    session = new_session(MockDatadog(), operations=USERS, budget=Budget(max_requests=20))
    with pytest.raises(BudgetExhausted):
        ContractEngine().run(session)
    assert session.connection.budget.requests == 20


def test_the_first_failure_ends_the_run(new_session: NewSession, monkeypatch: pytest.MonkeyPatch) -> None:
    replies("create_user", on(201, fails_with(500)))(monkeypatch)
    session = new_session(MockDatadog(), operations=USERS)
    session.failures = Failures(stop_at=lambda _: True)
    with pytest.raises(FirstFailure):
        ContractEngine().run(session)
    assert len(session.failures) == 1


def test_an_unreachable_server_ends_the_run(new_session: NewSession) -> None:
    session = new_session(MockDatadog(), operations=USERS)
    with socket.socket() as not_listening:
        not_listening.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{not_listening.getsockname()[1]}"
        session.connection = Connection(address, {}, Budget(), trust_env=False)
        with pytest.raises(UnreachableError):
            ContractEngine().run(session)
    assert session.connection.budget.requests < 5  # instead of thousands


def test_a_file_that_cannot_be_written_ends_the_run(new_session: NewSession) -> None:
    session = new_session(MockDatadog(), operations=USERS)

    def fill_disk(exchange: Exchange) -> None:
        if exchange.number == 5:
            raise OSError("disk full")

    session.connection.listeners.append(fill_disk)
    with pytest.raises(OSError, match="disk full"):
        ContractEngine().run(session)
    assert session.connection.budget.requests < 10  # instead of hundreds


def test_a_request_that_a_guard_refuses_is_skipped(
    new_session: NewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Links to requests that are refused would be looked for in vain.
    monkeypatch.setattr(engine, "ROUNDS", 2)

    def guard(request: Request) -> None:
        if request.method == "DELETE":
            raise NotPermittedError("no deletes")

    mock = MockDatadog()
    session = new_session(mock, operations=USERS, mock=None)  # guards are for servers that are not the mock
    session.connection.guards.append(guard)
    ContractEngine().run(session)
    assert not [*session.failures] and not session.progress.gaps
    methods = {call.method for call in mock.calls}
    assert "POST" in methods and "DELETE" not in methods
    assert "contract: the phase fuzzing had no case for disable_user" in session.progress.notes


def test_a_read_only_run_sends_get_requests_only(new_session: NewSession) -> None:
    mock = MockDatadog()
    session = new_session(mock, operations=("list_incidents", "get_incident"), read_only=True, mock=None)
    ContractEngine().run(session)
    assert {call.method for call in mock.calls} == {"GET"}
    assert session.progress.gaps == []


def test_a_rate_limit_is_waited_for_and_no_failure(
    new_session: NewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    mock = MockDatadog()
    session = new_session(mock, operations=USERS, budget=Budget(sleep=waits.append))
    for operation in USERS:
        mock.fail_next(429, operation=operation, times=20, headers={"retry-after": "7"})
    ContractEngine().run(session)
    assert not [*session.failures]
    assert waits.count(7) == 40
    assert session.progress.replies["create_user 429"] >= 20


def test_one_bug_does_not_hide_others(new_session: NewSession, monkeypatch: pytest.MonkeyPatch) -> None:
    replies("create_user", on(201, headers(content_type="text/html")))(monkeypatch)
    replies("create_incident", on(201, content(lambda it: it["data"].pop("id"))))(monkeypatch)
    replies("list_incidents", on(200, content(lambda it: it.update(data=1))))(monkeypatch)
    session = new_session(MockDatadog(), operations=("create_incident", "list_incidents", "create_user"))
    left = {
        ("content_type_conformance", "create_user"),
        ("response_schema_conformance", "create_incident"),
        ("response_schema_conformance", "list_incidents"),
    }

    def is_last(failure: Failure) -> bool:
        left.discard((failure.check, failure.operations[0]))
        return not left

    session.failures = Failures(stop_at=is_last)
    with suppress(FirstFailure):
        ContractEngine().run(session)
    assert left == set()


def test_a_failure_has_the_calls_that_lead_to_it(
    new_session: NewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    replies("get_incident_todo", on(200, content(lambda it: it["data"].pop("id"))))(monkeypatch)
    session = new_session(MockDatadog(), operations=TODOS[:3], checks=["response_schema_conformance"])
    session.failures = Failures(stop_at=lambda _: True)
    with suppress(FirstFailure):
        ContractEngine().run(session)
    (failure,) = session.failures
    assert failure.engine == "contract" and failure.operations == ("get_incident_todo",)
    assert failure.subject == "200 $.data.id required"
    assert failure.message.startswith("expected $.data.id of the response with status 200")
    *_, created, read = failure.exchanges
    assert (created.request.operation, read.request.operation) == (
        "create_incident_todo",
        "get_incident_todo",
    )
    assert json.loads(created.response.body)["data"]["id"] in read.request.path


def test_only_the_selected_checks_are_run(new_session: NewSession, monkeypatch: pytest.MonkeyPatch) -> None:
    replies("create_user", on(400, fails_with(500)))(monkeypatch)
    session = new_session(MockDatadog(), operations=["create_user"], checks=["ignored_key"])
    ContractEngine().run(session)
    assert {*session.progress.checks} == {"ignored_key"}
    assert not [*session.failures]
    unknown = new_session(mock := MockDatadog(), checks=["a_check_of_another_engine"])
    ContractEngine().run(unknown)
    assert not mock.calls


@pytest.mark.parametrize(
    ("found_in", "last"),
    [({1: "get", 3: "update"}, 3), ({1: "get", 4: "update"}, 3), ({}, 3), ({0: "*"}, 0)],
)
def test_links_are_followed_again_until_two_rounds_in_a_row_find_none(
    found_in: dict[int, str], last: int, new_session: NewSession
) -> None:
    session = new_session(MockDatadog(), operations=("create_incident", "get_incident", "update_incident"))
    coverage = Coverage(session.progress, Counter(), session.selection)
    names = [one.partition(" ")[2] for one in coverage.links.missing({})]
    assert {"get", "update"} <= {*names}
    session.progress.links.update(f"create_incident {one}" for one in {*names} - {"get", "update"})
    seeds: list[int] = []

    class FakeRunner:
        def run(self, *_: Any, seed: int = 0, **__: Any) -> None:
            seeds.append(seed)
            found = {"*": ["get", "update"]}.get(found_in.get(seed, ""), [found_in.get(seed, "")])
            session.progress.links.update(f"create_incident {one}" for one in found if one)

    runs = engine._Runs(session, FakeRunner(), None, coverage, frozenset())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    runs.scenarios()
    assert max(seeds) == last
