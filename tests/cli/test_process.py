"""The command as a process of its own: what a shell sees when its reader, its disk or its user gives up."""

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

PROGRAM = [sys.executable, "-W", "error", "-m", "datadog_incidents.cli"]


def environment() -> dict[str, str]:
    """What a process inherits, with output buffered as users have it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        # A shell that runs tests in the background has them ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL) and None,
    )


def test_results_alone_are_on_stdout_and_nothing_on_stderr(url: str) -> None:
    """The client warns of beta operations in its log, which Python prints where nobody listens."""
    with start("create", "--title", "t", "--json", "--base-url", url) as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    assert json.loads(out)["attributes"]["title"] == "t"


def test_a_reader_that_has_enough_ends_it_quietly(url: str, dd: IncidentsClient) -> None:
    for _ in range(40):
        dd.incidents.create(title="t" * 5000)
    with start("list", "--json", "--base-url", url) as process:
        assert process.stdout is not None and process.stderr is not None
        assert json.loads(process.stdout.readline())["type"] == "incidents"
        process.stdout.close()  # they are more than a pipe holds, so it is still at it
        assert process.stderr.read() == ""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    ("arguments", "more"),
    [(["list"], ""), (["create", "--title", "t"], "; the call itself was carried out")],
    ids=["list", "create"],
)
def test_a_full_disk_is_status_1(url: str, dd: IncidentsClient, arguments: list[str], more: str) -> None:
    dd.incidents.create(title="t")
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [*PROGRAM, *arguments, "--base-url", url],
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == (
        f"datadog-incidents {arguments[0]}: the output cannot be written: No space left on device{more}\n"
    )


def test_an_interrupt_ends_it_quietly() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with start("list", "--base-url", url) as process:
            connection, _ = listener.accept()
            with connection:
                assert connection.recv(1)  # it waits for the reply
                process.send_signal(signal.SIGINT)
                assert process.communicate() == ("", "")
    assert process.returncode == 130


def test_a_terminal_that_knows_no_unicode_is_shown_escapes(url: str, dd: IncidentsClient) -> None:
    made = dd.incidents.create(title="Überlast 日本")
    done = subprocess.run(
        [*PROGRAM, "show", made.id, "--base-url", url],
        env=environment() | {"PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Überlast \\u65e5\\u672c" in done.stdout.decode("latin-1")


def test_help_needs_neither_httpx_nor_a_model() -> None:
    code = (
        "import sys; from datadog_incidents import cli\n"
        "try: cli.main(['--help'])\nexcept SystemExit: print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = set(done.stdout.splitlines()[-1].split())
    assert "datadog_incidents.cli.arguments" in modules
    assert modules & {"httpx", "datadog_incidents._sync.client", "datadog_incidents.mock"} == set()
