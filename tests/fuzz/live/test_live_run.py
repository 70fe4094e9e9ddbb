"""Run with live writes, from its journal to its clean-up."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from datadog_incidents.fuzz.budget import Budget, BudgetExhausted
from datadog_incidents.fuzz.connection import NotPermittedError
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.live import termination
from datadog_incidents.fuzz.live.clean_up import clean_up_journal
from datadog_incidents.fuzz.live.live_run import CLEAN_UP_TIME, LiveRun
from datadog_incidents.fuzz.live.marks import marked_request
from datadog_incidents.fuzz.live.targets import is_live
from datadog_incidents.fuzz.live.termination import Terminated
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.mock_datadog import BASE_URL

from .example_requests import example_request
from .foreign import connection_to, state_of

RUN_ID = "0123456789ab"
INCIDENT = marked_request(example_request("create_incident", str), RUN_ID)


class Stop(Exception):
    """Error in the middle of a run."""


def live_run(
    mock: MockDatadog,
    folder: Path,
    notes: list[str] | None = None,
    *,
    clean_up_budget: Budget | None = None,
) -> LiveRun:
    cleaner = connection_to(mock)
    cleaner.budget = clean_up_budget or cleaner.budget
    return LiveRun(connection_to(mock), cleaner, folder / "journal", run_id=RUN_ID, seed=1, notes=notes)


def send(live: LiveRun, request: Request) -> None:
    assert live._connection.send(request).response.ok


@pytest.mark.parametrize("end", [None, Stop, KeyboardInterrupt, BudgetExhausted, SystemExit])
def test_everything_is_deleted_however_the_run_ends(tmp_path: Path, end: type[BaseException] | None) -> None:
    mock = MockDatadog()

    def run(live: LiveRun) -> None:
        with live:
            send(live, INCIDENT)
            assert len(state_of(mock).incidents) == 1
            if end is not None:
                raise end("end")

    live = live_run(mock, tmp_path)
    if end is None:
        run(live)
    else:
        with pytest.raises(end):
            run(live)
    assert state_of(mock).incidents == {}
    assert live.clean_up is not None
    assert len(live.clean_up.deleted) == 1


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_sigterm_ends_the_run_with_a_clean_up(tmp_path: Path) -> None:
    mock, before = MockDatadog(), signal.getsignal(signal.SIGTERM)
    live = live_run(mock, tmp_path)

    def run() -> None:
        with live:
            send(live, INCIDENT)
            os.kill(os.getpid(), signal.SIGTERM)

    with pytest.raises(Terminated):
        run()
    assert state_of(mock).incidents == {}
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.usefixtures("interrupts")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_signal_that_a_launcher_sends_twice_does_not_end_the_clean_up(
    tmp_path: Path, number: signal.Signals
) -> None:
    mock, before = MockDatadog(), signal.getsignal(number)
    live = live_run(mock, tmp_path)
    live._cleaner.guards.append(lambda _: os.kill(os.getpid(), number))

    def run() -> None:
        with live:
            send(live, INCIDENT)
            os.kill(os.getpid(), number)

    with pytest.raises(KeyboardInterrupt):
        run()
    assert state_of(mock).incidents == {}
    assert signal.getsignal(number) is before


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.usefixtures("interrupts")
def test_ignored_interrupts_stay_ignored(tmp_path: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with live_run(MockDatadog(), tmp_path) as live:
        os.kill(os.getpid(), signal.SIGINT)
        send(live, INCIDENT)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_refusals_get_notes_and_nothing_is_sent_after_the_end(tmp_path: Path) -> None:
    notes: list[str] = []
    live = live_run(MockDatadog(), tmp_path, notes)
    with live, pytest.raises(NotPermittedError):
        send(live, Request("POST", "/api/v2/incidents", body=b"no JSON"))
    assert notes == [
        "create_incident: some requests were not sent: the body is not JSON, so its effect is unknown"
    ]
    with pytest.raises(BudgetExhausted):
        send(live, INCIDENT)


def test_requests_of_the_run_are_marked(tmp_path: Path) -> None:
    live = live_run(MockDatadog(), tmp_path)
    with live:
        exchange = live._connection.send(example_request("create_incident", str))
    assert exchange.request.json()["data"]["attributes"]["title"].startswith(f"[fuzz {RUN_ID}] ")
    assert exchange.response.json()["data"]["attributes"]["is_test"]


def test_journal_has_no_credentials(tmp_path: Path) -> None:
    mock = MockDatadog(api_key="api-secret", app_key="app-secret")
    live = live_run(mock, tmp_path)
    with live:
        send(live, INCIDENT)
    assert "secret" not in live.journal.file.read_text()


def test_journal_says_by_a_fingerprint_which_key_made_it(tmp_path: Path) -> None:
    own, other = MockDatadog(api_key="api-of-the-run"), MockDatadog(api_key="api-of-others")
    live = live_run(own, tmp_path)
    with live:
        send(live, INCIDENT)
        file = tmp_path / "lost"  # as if the run had been killed
        file.write_bytes(live.journal.file.read_bytes())
    assert clean_up_journal(file, connection_to(own)).is_complete
    assert not clean_up_journal(file, connection_to(other)).is_complete


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def terminate(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGTERM)


ENDS = [
    interrupt,
    pytest.param(terminate, marks=pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")),
]


@pytest.mark.parametrize("first", [None, *ENDS])
@pytest.mark.parametrize("second", ENDS)
def test_signal_during_the_clean_up_ends_it_and_says_what_is_left(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    first: Callable[[], None] | None,
    second: Callable[[Request], None],
) -> None:
    monkeypatch.setattr(termination, "GRACE", -1.0)
    mock = MockDatadog()
    live = live_run(mock, tmp_path)
    live._cleaner.guards.append(second)

    def run() -> None:
        with live:
            send(live, INCIDENT)
            if first is not None:
                first()

    with pytest.raises(KeyboardInterrupt):
        run()
    [left] = state_of(mock).incidents
    assert live.clean_up is not None
    assert live.clean_up.lines() == [
        "Clean-up: 0 resources deleted, 0 did not exist any more, 1 NOT DELETED",
        "The clean-up ended early: interrupted",
        f"NOT DELETED: incidents {left}: not reached",
        f"Continue: datadog-incidents fuzz --base-url {BASE_URL} --clean-up {live.journal.file}",
    ]
    assert clean_up_journal(live.journal.file, connection_to(mock)).is_complete
    assert state_of(mock).incidents == {}


def test_signal_while_the_run_ends_says_what_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    live = live_run(MockDatadog(), tmp_path)
    monkeypatch.setattr(live._connection, "stop", interrupt)
    with pytest.raises(KeyboardInterrupt), live:
        send(live, INCIDENT)
    assert live.clean_up is not None
    assert [one.partition(" ")[0] for one in live.clean_up.failed] == ["incidents"]


def test_clean_up_has_a_time_of_its_own(tmp_path: Path) -> None:
    mock, now = MockDatadog(), [0.0]
    live = live_run(mock, tmp_path, clean_up_budget=Budget(clock=lambda: now[0]))
    live._cleaner.listeners.append(lambda _: now.__setitem__(0, now[0] + CLEAN_UP_TIME))
    with live:
        send(live, INCIDENT)
        now[0] = 10 * CLEAN_UP_TIME  # the time of the run does not count
    assert live.clean_up is not None
    assert live.clean_up.ended == "600 s have passed"
    assert live._cleaner.budget.requests == 1


@pytest.mark.parametrize(
    ("url", "expected"),
    [("https://api.datadoghq.com", True), ("http://127.0.0.1:8282", False), ("http://localhost", False)],
)
def test_servers_on_this_machine_are_not_live_unless_requested(url: str, expected: bool) -> None:
    assert is_live(url) == expected
    assert is_live(url, loopback_is_live=True)
