"""Run with live writes, from its journal to its clean-up."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from datadog_incidents.fuzz.budget import BudgetExhausted
from datadog_incidents.fuzz.connection import NotPermittedError
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.live.live_run import LiveRun
from datadog_incidents.fuzz.live.marks import marked_request
from datadog_incidents.fuzz.live.targets import is_live
from datadog_incidents.fuzz.live.termination import Terminated
from datadog_incidents.mock import MockDatadog

from .example_requests import example_request
from .foreign import connection_to, state_of

RUN_ID = "0123456789ab"
INCIDENT = marked_request(example_request("create_incident", str), RUN_ID)


class Stop(Exception):
    """Error in the middle of a run."""


def live_run(mock: MockDatadog, folder: Path, notes: list[str] | None = None) -> LiveRun:
    return LiveRun(
        connection_to(mock), connection_to(mock), folder / "journal", run_id=RUN_ID, seed=1, notes=notes
    )


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


def test_interrupted_clean_up_leaves_the_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    live = live_run(MockDatadog(), tmp_path)

    def interrupt(_: Request) -> None:
        raise KeyboardInterrupt

    live._cleaner.guards.append(interrupt)
    with pytest.raises(KeyboardInterrupt), live:
        send(live, INCIDENT)
    assert live.clean_up is None
    assert live.journal.file.exists()


@pytest.mark.parametrize(
    ("url", "expected"),
    [("https://api.datadoghq.com", True), ("http://127.0.0.1:8282", False), ("http://localhost", False)],
)
def test_servers_on_this_machine_are_not_live_unless_requested(url: str, expected: bool) -> None:
    assert is_live(url) == expected
    assert is_live(url, loopback_is_live=True)
