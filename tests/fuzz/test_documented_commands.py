"""The commands for CI in docs/fuzzing.md: each is run, with a limit on its requests."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.cli import main
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.saved_run import SavedRun
from datadog_incidents.fuzz.server import open_session
from datadog_incidents.mock import MockDatadog
from tests.docs.pages import ROOT

from .sessions import failure

PAGE = (ROOT / "docs" / "fuzzing.md").read_text("utf-8")
(BLOCK,) = re.findall(r"## Commands for CI\n\n```console\n(.*?)```", PAGE, re.S)
COMMANDS = [shlex.split(line.removeprefix("$ "))[1:] for line in BLOCK.splitlines()]
LIMIT = ["--max-requests", "40"]


@pytest.fixture(autouse=True)
def server(keys: None, datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes a mock respond at every URL, so that no request leaves this machine."""
    to_mock = datadog_mock.transport.handle_request
    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", lambda _, request: to_mock(request))


@pytest.mark.parametrize("command", [one for one in COMMANDS if "--replay" not in one], ids=shlex.join)
def test_a_command_for_ci_runs(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*command, "--seed", "1", *LIMIT]) == 0  # of two limits, the last one counts
    out = capsys.readouterr().out
    assert out.startswith("PASSED: no failures (seed 1, profile ")
    assert "; the run ended early: 40 requests were sent\n" in out
    assert (tmp_path / "fuzz-report" / "junit.xml").exists() is ("--report" in command)


def test_the_command_for_ci_that_replays_failures_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (command,) = (one for one in COMMANDS if "--replay" in one)
    session = open_session(Options(base_url=command[command.index("--base-url") + 1], seed=1))
    request = Request("GET", "/api/v2/incidents", operation="list_incidents")
    found = failure("lists_complete", "list_incidents", "x", [session.connection.send(request)])
    (tmp_path / "fuzz-report").mkdir()
    SavedRun.of(session, (found,)).save(tmp_path / "fuzz-report" / "failures.json")
    assert main(command) == 1
    assert capsys.readouterr().out.startswith("REPRODUCED: lists_complete: list_incidents, x\n")


def test_there_are_five_commands_for_ci() -> None:
    assert len(COMMANDS) == 5
    assert all(command[0] == "fuzz" for command in COMMANDS)
