"""The command ends at signals as documented, also at a second one: with a clean-up, or with what is left."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from datadog_incidents.fuzz.live.journal import Header, Journal
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Request
from datadog_incidents.mock.serving.asgi import MockApp
from datadog_incidents.mock.serving.uvicorn_server import serving

from ...signals import default_signals
from .test_killed_command import COMMAND, HOST, as_live_server

PROGRAM = """
import sys
from datadog_incidents.cli import interrupts, main
from datadog_incidents.fuzz.live import termination
interrupts.GRACE = termination.GRACE = -1.0  # else the test would have to wait for the second signal
sys.exit(main())
"""
INTERRUPTED = 130

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


class Signaling:
    """Mock as it is served, which sends a signal to the process of its client at every request.

    Args:
        mock: the mock.
        number: the signal.
        from_write: number of the write from which on it is sent; 0 for all requests.
    """

    def __init__(self, mock: MockDatadog, number: signal.Signals, from_write: int = 0) -> None:
        self._server = mock._server
        self._number = number
        self._left = from_write
        self.process: subprocess.Popen[str] | None = None

    @property
    def app(self) -> MockApp:
        return MockApp(self)

    def refusal(self, request: Request) -> Refused | None:
        return self._server.refusal(request)

    def handle(self, request: Request) -> Delivery:
        self._left -= request.method != "GET"
        delivery = self._server.handle(request)
        if self._left <= 0:
            assert self.process is not None
            self.process.send_signal(self._number)
        return delivery

    def outcome_of(self, command: Sequence[str], folder: Path | None = None) -> tuple[int, str, str]:
        """Run a command until its end; return the exit status and the output."""
        with subprocess.Popen(
            command,
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=default_signals,
        ) as self.process:
            try:
                out, err = self.process.communicate(timeout=60)
            finally:
                self.process.kill()
        return self.process.returncode, out, err


def run(
    server: Signaling, mock: MockDatadog, monkeypatch: pytest.MonkeyPatch, *arguments: str
) -> tuple[int, str]:
    """Run the command against a server that is live to it; return the exit status and the output."""
    with serving(server, allowed_hosts=[HOST]) as url:
        as_live_server(mock, url, monkeypatch)
        return server.outcome_of([sys.executable, "-c", PROGRAM, *COMMAND[3:], *arguments])[:2]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_second_signal_ends_the_clean_up_of_a_run_and_says_what_is_left(
    number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mock, journal = MockDatadog(seed=1), tmp_path / "journal"
    monkeypatch.chdir(tmp_path)
    options = ["--live-writes", "--journal", str(journal), "--seed", "1", "-v"]
    server = Signaling(mock, number, from_write=2)
    status, out = run(server, mock, monkeypatch, *options, "--engine", "model", "--resource", "todos")
    assert status == INTERRUPTED
    assert "The clean-up ended early: interrupted\n" in out and "\nNOT DELETED: " in out
    assert f"--base-url http://{HOST} --clean-up {journal}\n" in out


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_signal_ends_a_clean_up_by_a_journal_and_says_what_is_left(
    number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mock = MockDatadog(seed=1)
    journal = Journal(tmp_path / "journal", Header(f"http://{HOST}", "0123456789ab", 1))
    journal.after(journal.before("create_incident", "/api/v2/incidents", "x"), 201, "7", is_owned=True)
    server = Signaling(mock, number)
    assert run(server, mock, monkeypatch, "--clean-up", str(journal.file)) == (
        INTERRUPTED,
        "Clean-up: 0 resources deleted, 0 did not exist any more, 1 NOT DELETED\n"
        "The clean-up ended early: interrupted\n"
        "NOT DELETED: incidents 7: not reached\n"
        f"Continue: datadog-incidents fuzz --base-url http://{HOST} --clean-up {journal.file}\n",
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_signal_ends_a_wait_for_a_rate_limit(
    number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mock = MockDatadog(seed=1)
    mock.fail_next(429, headers={"retry-after": "3000"})
    monkeypatch.chdir(tmp_path)
    options = ["--live-writes", "--seed", "1", "--engine", "contract", "--operation", "list_incidents"]
    status, out = run(Signaling(mock, number), mock, monkeypatch, *options)
    assert status == INTERRUPTED
    assert out.startswith("INTERRUPTED: ") and "\nClean-up: 0 resources deleted" in out
