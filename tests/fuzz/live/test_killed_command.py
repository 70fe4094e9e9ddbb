"""After the command is killed and cleaned up, all of others is as before, and nothing of it remains."""

from __future__ import annotations

import itertools
import subprocess
import sys
from pathlib import Path
from random import Random
from threading import Event
from typing import Any

import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz.limited_tokens import VARIABLES
from datadog_incidents.fuzz.live.journal import read as read_journal
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Request
from datadog_incidents.mock.serving.asgi import MockApp
from datadog_incidents.mock.serving.uvicorn_server import serving

from ...amounts import amount, is_complete
from .audit import violations
from .foreign import add_foreign, added, is_residue, readings, stored

RUNS = amount(20 if is_complete() else 4, 60)  # with those of test_killed_runs, 20 even by default
KILLED = -9
HOST = "live.example"
"""Name of the server, for which the mock is the proxy: to the command, a loopback address is not live."""
COMMAND = [sys.executable, "-m", "datadog_incidents.cli", "fuzz", "--base-url", f"http://{HOST}"]
SELECTIONS = (
    *(["--engine", "model", "--resource", tag] for tag in ("todos", "incidents", "types", "impacts")),
    ["--engine", "contract", "--resource", "incidents", "--resource", "todos", "--profile", "quick"],
)
"""Selections that soon create something."""
random = Random(17)  # noqa: S311  # repeatable


class Deadly:
    """Mock as it is served, which kills the process of its client at a write.

    Attributes:
        process: process of the client.
        at: number of writes that are received before it is killed, and that one.
        when: whether it is killed `before` or `after` that write is handled.
        handled: set when that write has been handled, also for a client that is dead.
    """

    def __init__(self, mock: MockDatadog) -> None:
        self._server = mock._server
        self.process: subprocess.Popen[bytes] | None = None
        self.at, self.when = 0, ""
        self.handled = Event()

    @property
    def app(self) -> MockApp:
        return MockApp(self)

    def refusal(self, request: Request) -> Refused | None:
        return self._server.refusal(request)

    def handle(self, request: Request) -> Delivery:
        self.at -= request.method != "GET"
        is_due = request.method != "GET" and self.at == 0
        if is_due and self.when == "before":
            self._kill()
        delivery = self._server.handle(request)
        if is_due:
            self._kill()
            self.handled.set()
        return delivery

    def _kill(self) -> None:
        assert self.process is not None
        self.process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_command_killed_at_a_random_point_leaves_what_its_journal_can_clean_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mock = MockDatadog(seed=1, max_calls=None)
    foreign = add_foreign(mock)
    read, server, made = readings(mock, foreign), Deadly(mock), 0
    with serving(server, allowed_hosts=[HOST]) as url:
        as_live_server(mock, url, monkeypatch)
        for number, selection in zip(range(RUNS), itertools.cycle(SELECTIONS), strict=False):
            before, calls = stored(mock), len(mock.calls)
            journal = tmp_path / f"{number}.jsonl"
            run = ["--live-writes", "--journal", str(journal), "--seed", str(number), *selection]
            server.at, server.when = random.randint(1, 20), random.choice(["before", "after"])
            server.handled.clear()
            with subprocess.Popen([*COMMAND, *run], cwd=tmp_path, stdout=subprocess.DEVNULL) as process:
                server.process = process
                assert process.wait() == KILLED
            assert server.handled.wait(60)
            made += len(remains(before, mock))
            assert main([*COMMAND[3:], "--clean-up", str(journal)]) == 0
            assert "Clean-up: " in capsys.readouterr().out
            assert readings(mock, foreign) == read
            assert remains(before, mock) == []
            assert violations(mock.calls[calls:], foreign, read_journal(journal).header.run_id) == []
    assert made > RUNS, "the runs were killed too early to show anything"


def remains(before: dict[tuple[str, str], Any], mock: MockDatadog) -> list[Any]:
    """Return what a run has left that can be deleted, after checking that it has changed nothing else."""
    return [one for one in added(before, mock).items() if not is_residue(*one)]


def as_live_server(mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a mock at a URL the server `HOST`. As it is the proxy, nothing leaves this machine."""
    for name in (*VARIABLES.values(), "no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", url)
    monkeypatch.setenv("DD_INCIDENTS_ALLOW_HTTP", "true")
    monkeypatch.setenv("DD_API_KEY", mock.api_key)
    monkeypatch.setenv("DD_APP_KEY", mock.app_key)
