"""The command line with output streams that are closed, full, broken, or unable to encode the text.

Most commands are run by a shell, because only a new process starts with a closed stream.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

from ..amounts import pairs, some
from ..incident_json import incident_json

PROGRAM = shlex.join([sys.executable, "-W", "error", "-m", "datadog_incidents.cli"])
pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
FAILING = [(">&-", ""), (">/dev/full", ""), (">/dev/full", "1")]
"""Failures of stdout, and whether it is unbuffered; a process whose stdout is closed has none to buffer."""
CHANGED = r"; the change was made: incident {id} \(public ID {public_id}\)\n"


@frozen
class Result:
    """Exit status and output of a script."""

    status: int
    out: str
    err: str


def sh(script: str, unbuffered: str = "", **variables: str) -> Result:
    """Run a script in which `dd` is the command."""
    done = subprocess.run(
        ["/bin/sh", "-c", f'dd() {{ {PROGRAM} "$@"; }}\n{script}'],
        env={**os.environ, **variables, "PYTHONUNBUFFERED": unbuffered},
        capture_output=True,
        check=False,
        timeout=120,  # a process that never ends must not stop all tests
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


def run_without_reader(*arguments: str) -> Result:
    """Run a command whose output is a pipe that its reader has closed."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*shlex.split(PROGRAM), *arguments], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    return Result(done.returncode, "", done.stderr)


@pytest.fixture(scope="module")
def mock_server() -> Iterator[tuple[MockDatadog, str]]:
    mock = MockDatadog()
    with serving(mock) as url:
        yield mock, url


@pytest.fixture
def datadog_mock(mock_server: tuple[MockDatadog, str], monkeypatch: pytest.MonkeyPatch) -> MockDatadog:
    mock, url = mock_server
    mock.reset()
    monkeypatch.setenv("DD_API_KEY", mock.api_key)
    monkeypatch.setenv("DD_APP_KEY", mock.app_key)
    monkeypatch.setenv("URL", url)
    monkeypatch.delenv("DD_SITE", raising=False)
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    return mock


@pytest.fixture
def dd(datadog_mock: MockDatadog) -> Iterator[IncidentsClient]:
    with datadog_mock.client() as client:
        yield client


@pytest.fixture
def keys(datadog_mock: MockDatadog) -> str:
    """Options of the mock command that make it print no key."""
    return f"--api-key {datadog_mock.api_key} --app-key {datadog_mock.app_key}"


def report(dd: IncidentsClient) -> str:
    """Pattern of the report that the only incident was changed."""
    [incident] = dd.incidents.list()
    return CHANGED.format(id=incident.id, public_id=incident.attributes.public_id)


@pytest.mark.parametrize(
    ("failing", "command"), pairs(FAILING, ["create --title t", "create --title t --json"])
)
def test_create_is_reported_on_stderr_if_stdout_fails(
    dd: IncidentsClient, command: str, failing: tuple[str, str]
) -> None:
    redirection, unbuffered = failing
    result = sh(f'dd {command} --base-url "$URL" {redirection}', unbuffered)
    assert result.status == 5
    pattern = "datadog-incidents create: cannot write the output: (stdout is closed|No space left on device)"
    assert re.fullmatch(pattern + report(dd), result.err)


@pytest.mark.parametrize("command", ["update {} --title u", "resolve {}"])
def test_change_is_reported_on_stderr_if_stdout_is_closed(dd: IncidentsClient, command: str) -> None:
    command = command.format(dd.incidents.create(title="t").id)
    result = sh(f'dd {command} --base-url "$URL" >&-')
    assert result.status == 5 and re.search(report(dd), result.err) and result.err.count("\n") == 1


def test_create_is_reported_on_stderr_if_the_reader_has_closed_the_pipe(dd: IncidentsClient) -> None:
    result = run_without_reader("create", "--title", "t", "--base-url", os.environ["URL"])
    assert result.status == 5
    text = "datadog-incidents create: cannot write the output: its reader has closed the pipe"
    assert re.fullmatch(text + report(dd), result.err)


@pytest.mark.parametrize("redirections", [">&- 2>&-", ">/dev/full 2>/dev/full", ">&- 2>/dev/full"])
def test_exit_status_alone_reports_a_create_if_both_streams_fail(
    dd: IncidentsClient, redirections: str
) -> None:
    assert sh(f'dd create --title t --base-url "$URL" {redirections}') == Result(5, "", "")
    assert len(list(dd.incidents.list())) == 1


def test_create_that_fails_is_distinguished_if_both_streams_fail(datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(400)
    assert sh('dd create --title t --base-url "$URL" >&- 2>&-').status == 1


@pytest.mark.parametrize("redirection", ["2>&-", "2>/dev/full"])
def test_possible_change_is_reported_on_stdout_if_stderr_fails(
    datadog_mock: MockDatadog, redirection: str
) -> None:
    datadog_mock.fail_next(drop=True, operation="create_incident")
    result = sh(f'dd create --title t --base-url "$URL" {redirection}')
    assert result.status == 3 and result.out.endswith("may have been made: check before you retry\n")


@pytest.mark.parametrize(
    ("body", "advice"),
    [
        ("<html>Login</html>", "; the change may have been made: check before you retry\n"),
        (json.dumps({"data": incident_json()}), ""),
    ],
    ids=["unreadable", "readable"],
)
def test_unreadable_response_to_a_create_is_a_possible_change(
    datadog_mock: MockDatadog, body: str, advice: str
) -> None:
    datadog_mock.fail_next(201, body=body)
    result = sh('dd create --title t --base-url "$URL"')
    assert result.status == bool(advice) and result.err.endswith(advice)


STATUSES = [
    ('create --title t --base-url "$URL"', 0, True),
    ('list --base-url "$URL" --offset 5', 0, False),
    ('show x --base-url "$URL"', 4, False),
    ("--bogus", 2, False),
    ("list --limit 0", 2, False),
    ("list --base-url ftp://x", 2, False),
    ("--version", 0, True),
]
"""Commands, their exit statuses, and whether they print anything to stdout."""


@pytest.mark.parametrize(("case", "redirection"), some(pairs(STATUSES, ["2>&-", "2>/dev/full"]), 3))
def test_failing_stderr_neither_changes_the_status_nor_redirects_messages_to_stdout(
    datadog_mock: MockDatadog, case: tuple[str, int, bool], redirection: str
) -> None:
    command, status, printed = case
    result = sh(f"dd {command} {redirection}")
    assert (result.status, result.out != "", result.err) == (status, printed, "")


@pytest.mark.parametrize(
    ("command", "failing"),
    pairs(['list --base-url "$URL"', "--help", "--version", "list --help"], FAILING),
)
def test_output_that_cannot_be_written_is_an_error(
    dd: IncidentsClient, command: str, failing: tuple[str, str]
) -> None:
    redirection, unbuffered = failing
    dd.incidents.create(title="t")
    result = sh(f"dd {command} {redirection}", unbuffered)
    assert result.status == 1
    assert re.fullmatch(r"datadog-incidents( list)?: cannot write the output: .+\n", result.err)


@pytest.mark.parametrize("arguments", ["list", "--help", "--version", "fuzz --help"])
def test_closed_pipe_ends_a_command_that_changes_nothing_quietly(dd: IncidentsClient, arguments: str) -> None:
    dd.incidents.create(title="t")
    options = ["--base-url", os.environ["URL"]] if arguments == "list" else []
    assert run_without_reader(*arguments.split(), *options) == Result(141, "", "")


def test_reader_that_ends_early_gets_its_lines(dd: IncidentsClient) -> None:
    for _ in range(40):
        dd.incidents.create(title="t" * 5000)
    # Far more than a pipe holds, so that the command is still writing when the reader ends.
    result = sh('{ dd list --json --base-url "$URL"; echo $? >&2; } | head -n 1')
    assert (result.status, result.out[:1], result.err) == (0, "{", "141\n")


@pytest.mark.parametrize(
    "variables",
    [
        {"PYTHONIOENCODING": "ascii:strict"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=["variable", "locale"],
)
def test_text_that_stdout_cannot_encode_is_escaped(dd: IncidentsClient, variables: dict[str, str]) -> None:
    incident = dd.incidents.create(title="Überlast 日本")
    shown = r"\xdcberlast \u65e5\u672c"
    result = sh(f'dd update {incident.id} --severity SEV-1 --base-url "$URL"', **variables)
    assert (result.status, result.err) == (0, "") and shown in result.out
    result = sh('dd show ü --base-url "$URL"', **variables)
    assert result.status in (2, 4) and result.err.startswith("datadog-incidents show: ")


@pytest.mark.parametrize("redirections", some([">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"], 2))
def test_mock_serves_without_streams(keys: str, redirections: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    script = f"exec {PROGRAM} mock --port {port} {keys} {redirections}"
    with subprocess.Popen(
        ["/bin/sh", "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as server:
        try:
            assert status_of(f"http://127.0.0.1:{port}/api/v2/incidents") == 401
            server.send_signal(signal.SIGTERM)
            out, err = server.communicate()
        finally:
            server.kill()
    assert (server.returncode, err) == (0, b"") and bool(out) == (redirections == "2>&-")


def status_of(url: str) -> int:
    """Status of the response to a request without keys, as soon as the server accepts connections."""
    deadline = time.monotonic() + 30
    while True:
        try:
            return httpx.get(url).status_code
        except httpx.ConnectError:
            assert time.monotonic() < deadline
            time.sleep(0.05)


@pytest.mark.parametrize("redirection", [">&-", ">/dev/full"])
def test_mock_fails_if_it_cannot_print_a_generated_key(keys: str, redirection: str) -> None:
    result = sh(f"unset DD_API_KEY DD_APP_KEY; dd mock --port 0 {redirection}")
    assert result.status == 1 and result.err.startswith("datadog-incidents mock: cannot write the output: ")


@pytest.mark.parametrize(
    ("command", "unbuffered"), pairs(["mock --port 0", "fuzz --max-requests 1"], ["", "1"])
)
def test_tool_fails_if_the_disk_is_full(datadog_mock: MockDatadog, command: str, unbuffered: str) -> None:
    result = sh(f"dd {command} >/dev/full", unbuffered)
    name = command.partition(" ")[0]
    text = f"datadog-incidents {name}: cannot write the output: No space left on device\n"
    assert (result.status, result.err) == (1, text)


@pytest.mark.parametrize("redirections", some([">&- 2>&-", ">&-", "2>&-"], 3))
def test_fuzzer_runs_without_streams(datadog_mock: MockDatadog, redirections: str) -> None:
    result = sh(f"dd fuzz --base-url http://127.0.0.1:9 {redirections}")
    assert result.status == 3 and "Traceback" not in result.out + result.err
    assert ("does not respond" in result.err) == ("2>&-" not in redirections)


def test_fuzzer_runs_with_an_encoding_that_lacks_its_characters(datadog_mock: MockDatadog) -> None:
    result = sh("dd fuzz --base-url http://127.0.0.1:9", PYTHONIOENCODING="ascii:strict")
    assert result.status == 3 and "does not respond" in result.err
    assert "Traceback" not in result.out + result.err
