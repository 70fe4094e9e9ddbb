"""The commands `record` and `verify`: programs in any language, signals, exit statuses, secrecy."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from datadog_incidents import IncidentsClient, cli
from datadog_incidents.cli.child_process import forwarded_signals
from datadog_incidents.mock import MockDatadog
from datadog_incidents.testing import replay
from datadog_incidents.testing.recordings import read_file

from ..external import NO_RECORDINGS, recordings
from ..signals import default_signals
from ..testing.wire import FIXTURES
from .conftest import Run

FOLDER = recordings()
VARIABLE = "DD_INCIDENTS_BASE_URL"
FORMER = "DATADOG_INCIDENTS_BASE_URL"
# A signal that arrives just before a blocking read would be handled only after it, i.e. never. The handlers
# of the programs below do not print, which fails if the program is printing.
WAIT = "import select, sys\nwhile not select.select([sys.stdin], [], [], 0.05)[0]: pass\ninput()\n"
PROGRAM = """\
from datadog_incidents import IncidentsClient

with IncidentsClient(unstable_operations="all") as dd:
    incident = dd.incidents.create(title="Checkout fails for Jane Doe", fields={"severity": "SEV-2"})
    todo = dd.todos.create(incident.id, content="Ask Jane", assignees=["@jane@corp.example"])
    dd.todos.complete(incident.id, todo.id)
    dd.incidents.delete(incident.id)
    print("done", flush=True)
"""


def follow(dd: IncidentsClient) -> None:
    """Do as the program does."""
    incident = dd.incidents.create(title="Checkout fails for Jane Doe", fields={"severity": "SEV-2"})
    todo = dd.todos.create(incident.id, content="Ask Jane", assignees=["@jane@corp.example"])
    dd.todos.complete(incident.id, todo.id)
    dd.incidents.delete(incident.id)


@pytest.fixture(autouse=True)
def keys(datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DD_API_KEY", datadog_mock.api_key)
    monkeypatch.setenv("DD_APP_KEY", datadog_mock.app_key)
    for name in (VARIABLE, FORMER, "DD_SITE", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)


def python(code: str) -> list[str]:
    return [sys.executable, "-W", "ignore", "-c", code]


def test_a_program_is_recorded_verified_and_replayed(
    url: str, datadog_mock: MockDatadog, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    record = ["record", "-o", str(tmp_path / "new"), "--scenario", "drill", "--base-url", url, "--"]
    assert cli.main([*record, *python(PROGRAM)]) == 0
    path = tmp_path / "new" / "drill.json"
    out, err = capfd.readouterr()
    assert out == "done\n"
    assert err.endswith(f"recorded 5 exchanges in {path}\n")
    written = path.read_text("utf-8")
    secrets = ("Jane", "jane", "Checkout", datadog_mock.api_key, datadog_mock.app_key)
    assert [secret for secret in secrets if secret in written] == []

    assert cli.main(["verify", str(path.parent)]) == 0
    assert capfd.readouterr().out == "5/5 validate, 5/5 round-trip, 5/5 replay\n"

    transport = replay(path)
    with IncidentsClient(transport=transport, access_token="token", unstable_operations="all") as dd:
        follow(dd)
    assert transport.unused == []


def test_programs_of_other_clients_are_recorded(
    url: str, datadog_mock: MockDatadog, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code = (
        "import os, urllib.request\n"
        f"url = os.environ['{VARIABLE}'] + '/api/v2/incidents?page%5Bsize%5D=1'\n"
        "keys = {'DD-API-KEY': os.environ['DD_API_KEY'], 'DD-APPLICATION-KEY': os.environ['DD_APP_KEY']}\n"
        "print(urllib.request.urlopen(urllib.request.Request(url, headers=keys)).status)\n"
    )
    assert cli.main(["record", "-o", str(tmp_path), "--base-url", url, "--", *python(code)]) == 0
    assert capfd.readouterr().out == "200\n"
    (path,) = tmp_path.iterdir()
    assert [one.name for one in read_file(path).exchanges] == ["list_incidents"]


@pytest.mark.parametrize("bypassed", [None, "x.test, y.test", "*"])
def test_requests_to_the_recorder_bypass_proxies(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bypassed: str | None
) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    if bypassed:
        monkeypatch.setenv("NO_PROXY", bypassed)
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    code = (
        "import os, urllib.error, urllib.request\n"
        "try:\n"
        f"    urllib.request.urlopen(os.environ['{VARIABLE}'] + '/api/v2/incidents')\n"
        "except urllib.error.HTTPError as error:\n"
        "    raise SystemExit(error.code == 401 and 7)\n"
    )
    assert cli.main(["record", "-o", str(tmp_path), "--base-url", url, "--", *python(code)]) == 7


def test_the_server_is_taken_from_the_environment_like_that_of_other_commands(
    url: str, datadog_mock: MockDatadog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, url)
    assert cli.main(["list"]) == 0
    command = [sys.executable, "-m", "datadog_incidents.cli", "list"]
    assert cli.main(["record", "-o", str(tmp_path), "--", *command]) == 0
    assert [call.operation for call in datadog_mock.calls] == ["list_incidents"] * 2


def test_the_server_can_have_the_former_name_and_the_program_gets_both(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(FORMER, url)
    code = f"import os\nassert os.environ['{VARIABLE}'] == os.environ['{FORMER}'] != '{url}'\n{PROGRAM}"
    assert cli.main(["record", "-o", str(tmp_path), "--verbose", "--", *python(code)]) == 0
    assert capfd.readouterr().err.startswith(f"{url} ({FORMER})\n")


@pytest.mark.parametrize(("status", "expected"), [("3", 3), ("0", 0)])
def test_the_exit_status_is_that_of_the_program(url: str, tmp_path: Path, status: str, expected: int) -> None:
    code = PROGRAM + f"raise SystemExit({status})"
    assert cli.main(["record", "-o", str(tmp_path), "--base-url", url, "--", *python(code)]) == expected
    assert len(list(tmp_path.iterdir())) == 1


def test_a_program_that_is_killed_has_the_status_of_shells(url: str, tmp_path: Path) -> None:
    code = PROGRAM + "import os; os.kill(os.getpid(), 9)"
    assert cli.main(["record", "-o", str(tmp_path), "--base-url", url, "--", *python(code)]) == 137
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(("code", "status"), [("", 1), ("raise SystemExit(4)", 4)])
def test_it_is_an_error_if_nothing_is_recorded(
    url: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], code: str, status: int
) -> None:
    assert cli.main(["record", "-o", str(tmp_path), "--base-url", url, "--", *python(code)]) == status
    assert f"nothing recorded: the program sent no request that {url} " in capfd.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_names_can_be_kept(url: str, tmp_path: Path) -> None:
    keep = ["--keep", "Checkout fails for Jane Doe"]
    record = ["record", "-o", str(tmp_path), "--scenario", "x", *keep, "--base-url", url, "--"]
    assert cli.main([*record, *python(PROGRAM)]) == 0
    assert "Checkout fails for Jane Doe" in (tmp_path / "x.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--base-url", "x.test", "--", "true"], "--base-url must look like https://host"),
        (["--base-url", "http://x.test", "--", "true"], "plain http to x.test would send the keys"),
        (["--", "/nowhere/program"], "cannot run '/nowhere/program': No such file or directory"),
        (["--scenario", "a/b", "--", "true"], "scenario is the name of a file"),
    ],
)
def test_a_configuration_error_is_one_line_with_status_2(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], problem: str
) -> None:
    assert cli.main(["record", "-o", str(tmp_path), *arguments]) == 2
    err = capfd.readouterr().err
    assert err.startswith("datadog-incidents record: ") and problem in err and err.count("\n") == 1


def test_a_folder_that_cannot_be_created_is_reported_before_the_program_runs(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert cli.main(["record", "-o", str(tmp_path / "file" / "new"), "--", *python("print('ran')")]) == 2
    out, err = capfd.readouterr()
    assert out == "" and "cannot create the folder" in err


def test_a_recording_that_cannot_be_written_is_status_1(
    url: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new"
    code = PROGRAM + f"import shutil; shutil.rmtree({str(folder)!r}); open({str(folder)!r}, 'w')"
    record = ["record", "-o", str(folder), "--scenario", "x", "--base-url", url, "--"]
    assert cli.main([*record, *python(code)]) == 1
    assert f"cannot write {folder / 'x.json'}: " in capfd.readouterr().err


SLOW = PROGRAM + "import sys, threading; print('waiting', flush=True); threading.Event().wait()"


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda one: one.name)
def test_signals_are_forwarded_and_what_was_recorded_is_written(
    url: str, tmp_path: Path, stop: signal.Signals
) -> None:
    record = [sys.executable, "-m", "datadog_incidents.cli", "record", "-o", str(tmp_path), "--base-url", url]
    with subprocess.Popen(
        [*record, "--", *python(SLOW)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,  # no terminal
        preexec_fn=default_signals,
    ) as process:
        assert process.stdout is not None
        assert [process.stdout.readline(), process.stdout.readline()] == ["done\n", "waiting\n"]
        process.send_signal(stop)
        _, err = process.communicate()
    assert process.returncode == 128 + stop
    assert "recorded 5 exchanges in" in err
    (path,) = tmp_path.iterdir()
    assert len(read_file(path).exchanges) == 5


def test_signal_that_is_ignored_from_the_start_is_not_forwarded() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as `nohup` does
    try:
        with forwarded_signals():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
            assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_the_program_decides_whether_a_signal_ends_it(url: str, tmp_path: Path) -> None:
    code = (
        "import os, signal\n"
        "signal.signal(signal.SIGINT, lambda *_: os.write(1, b'ignored\\n'))\n" + PROGRAM + WAIT
    )
    record = [sys.executable, "-m", "datadog_incidents.cli", "record", "-o", str(tmp_path), "--base-url", url]
    with subprocess.Popen(
        [*record, "--", *python(code)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
        preexec_fn=default_signals,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "done\n"
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == "ignored\n"
        process.communicate("\n")
    assert process.returncode == 0


def test_an_interrupt_of_the_terminal_reaches_the_program_once(url: str, tmp_path: Path) -> None:
    code = (
        "import os, signal\n"
        "interrupts = []\n"
        "signal.signal(signal.SIGINT, lambda *_: interrupts.append(os.write(1, b'interrupted\\n')))\n"
        + PROGRAM
        + WAIT
        + "raise SystemExit(len(interrupts))\n"
    )
    # The first terminal that a process without one opens becomes that of its session.
    start = "import os, sys; os.open(sys.argv[1], os.O_RDWR); os.execv(sys.argv[2], sys.argv[2:])"
    record = [sys.executable, "-m", "datadog_incidents.cli", "record", "-o", str(tmp_path), "--base-url", url]
    terminal, end = os.openpty()
    try:
        with subprocess.Popen(
            [sys.executable, "-c", start, os.ttyname(end), *record, "--", *python(code)],
            stdin=end,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
            preexec_fn=default_signals,
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "done\n"
            os.write(terminal, b"\x03")
            assert process.stdout.readline() == "interrupted\n"
            os.write(terminal, b"\n")
            process.communicate()
        assert process.returncode == 1
    finally:
        os.close(terminal)
        os.close(end)


def test_verify_reports_disagreements_without_values(run: Run, tmp_path: Path) -> None:
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    recorded["interactions"][1]["response"]["body"]["data"]["attributes"]["severity"] = "confidential"
    (tmp_path / "crane.json").write_text(json.dumps(recorded), "utf-8")
    result = run("verify", str(tmp_path))
    assert result.status == 1
    *lines, summary = result.out.splitlines()
    place, path = f"{tmp_path}/crane.json:2: create_incident", "response.data.attributes.severity"
    assert lines == [f"{place}: validate: {path} violates enum", f"{place}: replay: {path} differs"]
    assert summary == "12/13 validate, 13/13 round-trip, 12/13 replay, 1 not in the spec"
    found = run("verify", "--json", str(tmp_path)).objects[0]
    assert found["disagreements"][0]["operation"] == "create_incident"
    assert found["passed"]["replay"] == found["interactions"] - 1
    assert "confidential" not in result.out


def test_the_committed_fixtures_pass(run: Run) -> None:
    result = run("verify", str(FIXTURES))
    assert (result.status, result.err) == (0, "")
    assert result.out == "72/72 validate, 72/72 round-trip, 72/72 replay, 1 not in the spec\n"


@pytest.mark.skipif(FOLDER is None, reason=NO_RECORDINGS)
def test_recordings_of_the_server_pass(run: Run) -> None:
    result = run("verify", "--json", str(FOLDER))
    assert (result.status, result.err) == (0, "")
    assert set(result.objects[0]["passed"].values()) == {result.objects[0]["interactions"]}


@pytest.mark.parametrize("content", [None, "{}"])
def test_what_is_no_recording_is_status_2(run: Run, tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "a.json").write_text(content, "utf-8")
    result = run("verify", str(tmp_path))
    assert result.status == 2
    assert result.err.startswith("datadog-incidents verify: ") and result.err.count("\n") == 1


def test_verify_names_a_missing_extra(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("datadog_incidents._common.extras.find_spec", lambda _: None)
    result = run("verify", str(FIXTURES))
    assert result.status == 2
    assert "pip install 'datadog-incidents[mock]'" in result.err


def test_record_needs_no_extra(url: str, tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "sys.modules.update(dict.fromkeys(['jsonschema_rs', 'lark', 'uvicorn']))\n"  # cannot be imported
        "from datadog_incidents import cli\n"
        "sys.exit(cli.main())\n"
    )
    arguments = ["record", "-o", str(tmp_path), "--base-url", url, "--", *python(PROGRAM)]
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True)
    assert len(list(tmp_path.iterdir())) == 1
