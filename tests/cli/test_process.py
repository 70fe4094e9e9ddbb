"""The command in a separate process: output streams, closed pipes, a full disk and interrupts."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from datadog_incidents import IncidentsClient

from ..signals import default_signals

PROGRAM = [sys.executable, "-W", "error", "-m", "datadog_incidents.cli"]


def environment() -> dict[str, str]:
    """Environment of a process, with stdout buffered as by default."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        preexec_fn=default_signals,
    )


@pytest.mark.parametrize("module", ["datadog_incidents", "datadog_incidents.cli"])
def test_the_package_can_be_run(module: str) -> None:
    command = [sys.executable, "-W", "error", "-m", module]
    shown = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert shown.stdout.startswith("datadog-incidents ") and shown.stderr == ""
    wrong = subprocess.run([*command, "nothing"], capture_output=True, text=True, check=False)
    assert wrong.returncode == 2 and "usage: datadog-incidents" in wrong.stderr


def test_warnings_of_the_client_are_not_printed(url: str) -> None:
    """The client logs a warning about beta operations, which Python prints if logging is not configured."""
    with start("create", "--title", "t", "--json", "--base-url", url) as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    assert json.loads(out)["attributes"]["title"] == "t"


def test_closed_pipe_ends_the_command_without_a_message(url: str, dd: IncidentsClient) -> None:
    for _ in range(40):
        dd.incidents.create(title="t" * 5000)
    with start("list", "--json", "--base-url", url) as process:
        assert process.stdout is not None and process.stderr is not None
        assert json.loads(process.stdout.readline())["type"] == "incidents"
        process.stdout.close()  # the output exceeds the pipe's buffer, so the process is still writing
        assert process.stderr.read() == ""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    ("arguments", "status", "advice"),
    [(["list"], 1, ""), (["create", "--title", "t"], 5, "; the change was made: incident {} (public ID {})")],
    ids=["list", "create"],
)
def test_full_disk_is_reported_by_the_status(
    url: str, dd: IncidentsClient, arguments: list[str], status: int, advice: str
) -> None:
    dd.incidents.create(title="t")
    with open("/dev/full", "w", encoding="utf-8") as full:
        result = subprocess.run(
            [*PROGRAM, *arguments, "--base-url", url],
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert result.returncode == status
    *_, last = dd.incidents.list()
    advice = advice.format(last.id, last.attributes.public_id)
    assert result.stderr == (
        f"datadog-incidents {arguments[0]}: cannot write the output: No space left on device{advice}\n"
    )


def test_interrupt_ends_the_command_without_a_message() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with start("list", "--base-url", url) as process:
            connection, _ = listener.accept()
            with connection:
                assert connection.recv(1)  # the process has sent a request and waits for the response
                process.send_signal(signal.SIGINT)
                assert process.communicate() == ("", "")
    assert process.returncode == 130


def test_characters_that_stdout_cannot_encode_are_escaped(url: str, dd: IncidentsClient) -> None:
    incident = dd.incidents.create(title="Überlast 日本")
    result = subprocess.run(
        [*PROGRAM, "show", incident.id, "--base-url", url],
        env=environment() | {"PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, b"")
    assert "Überlast \\u65e5\\u672c" in result.stdout.decode("latin-1")


def test_help_imports_neither_httpx_nor_the_client() -> None:
    code = (
        "import sys; from datadog_incidents import cli\n"
        "try: cli.main(['--help'])\nexcept SystemExit: print(*sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = set(result.stdout.splitlines()[-1].split())
    assert "datadog_incidents.cli.arguments" in modules
    assert modules & {"httpx", "datadog_incidents._sync.client", "datadog_incidents.mock"} == set()
