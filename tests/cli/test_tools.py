"""The command `datadog-incidents` and its tools: help, errors, signals, and secrecy of keys."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

import datadog_incidents
from datadog_incidents import cli
from datadog_incidents._http.library import httpx

INCIDENTS = ("list", "show", "create", "update", "resolve", "search")
API_KEY, APP_KEY = "api-0123456789abcdef", "app-fedcba9876543210"


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DD_API_KEY", "DD_APP_KEY", "DD_SITE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("arguments", "texts"),
    [
        (
            ["--help"],
            [*INCIDENTS, "mock", "fuzz", "record", "verify", "--version", "[mock]", "[fuzz]", "exit status:"],
        ),
        (["mock", "--help"], ["--host", "--port", "--api-key", "--app-key", "--seed", "8282", "DD_API_KEY"]),
        (["fuzz", "--help"], ["--base-url", "--seed", "--max-examples", "--live-writes", "DD_APP_KEY"]),
        (
            ["record", "--help"],
            ["--output DIR", "--scenario", "--keep", "DD_INCIDENTS_BASE_URL", "-- PROG"],
        ),
        (["verify", "--help"], ["DIR", "--json", "[mock]"]),
        (["--version"], [f"datadog-incidents {datadog_incidents.__version__}"]),
    ],
    ids=["command", "mock", "fuzz", "record", "verify", "version"],
)
def test_help_and_version(
    arguments: list[str],
    texts: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DD_API_KEY", API_KEY)
    with pytest.raises(SystemExit) as exit_:
        cli.main(arguments)
    out, err = capsys.readouterr()
    assert exit_.value.code == 0 and err == ""
    assert [text for text in texts if text not in out] == []
    assert API_KEY not in out


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ([], "required: COMMAND"),
        (["serve"], "invalid choice: 'serve'"),
        (["mock", "--bogus"], "unrecognized arguments: --bogus"),
        (["mock", "--port", "x"], "argument --port: 'x' is not an integer"),
        (["mock", "--port", "65536"], "argument --port: must be between 0 and 65535, not 65536"),
        (["mock", "--port=-1"], "argument --port: must be between 0 and 65535, not -1"),
        (["fuzz", "--max-examples", "0"], "argument --max-examples: must be at least 1, not 0"),
        (["fuzz", "--seed", "x"], "argument --seed: invalid int value: 'x'"),
        (["fuzz", "--live"], "unrecognized arguments: --live"),
    ],
)
def test_wrong_usage_is_status_2(
    arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        cli.main(arguments)
    assert exit_.value.code == 2
    assert problem in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "variables", "problem"),
    [
        (["fuzz", "--base-url", "https://x.test"], {}, "set DD_API_KEY and DD_APP_KEY in the environment"),
        (["fuzz", "--base-url", "https://x.test"], {"DD_API_KEY": API_KEY}, "set DD_APP_KEY in the environ"),
        (
            ["fuzz", "--base-url", "http://x.test"],
            {"DD_API_KEY": API_KEY},
            "set DD_INCIDENTS_ALLOW_HTTP=true in the environment\n",
        ),
        (["fuzz", "--base-url", "x.test"], {}, "fuzz: --base-url must look like https://host"),
        (["mock", "--api-key", f"{API_KEY}\n"], {}, "mock: --api-key ends with whitespace"),
        (["mock"], {"DD_APP_KEY": f" {APP_KEY}"}, "DD_APP_KEY starts with whitespace"),
        (["mock", "--token", f"{API_KEY}=incident_reed"], {}, "--token: unknown scopes 'incident_reed'"),
        (["mock", "--token", "=incident_read"], {}, "--token: a token must consist of printable ASCII"),
        (
            ["mock", "--rate-limit", "often"],
            {},
            "mock: --rate-limit must be a number of requests",
        ),
        (
            ["mock", "--rate-limit", "get_incident="],
            {},
            "--rate-limit of get_incident must be",
        ),
        (["mock", "--rate-limit", "get_incidents=1/1s"], {}, "did you mean 'get_incident'"),
        (["mock", "--rate-limit", "1/1s", "--rate-limit", "2/1s"], {}, "--rate-limit is given twice for all"),
        (
            ["mock", "--organization", f"{API_KEY} :b"],
            {},
            "--organization: API_KEY ends with whitespace",
        ),
        (
            ["mock", "--api-key", API_KEY, "--organization", f"{API_KEY}:b"],
            {},
            "mock: --organization: API_KEY is that of another organization",
        ),
        (
            ["mock", "--organization", "--organization"],
            {"DD_APP_KEY_3": f" {APP_KEY}"},
            "mock: --organization: DD_APP_KEY_3 starts with whitespace",
        ),
        (["mock", "--host", "host.invalid", "--port", "0"], {}, "cannot listen on host.invalid:0: "),
    ],
)
def test_configuration_error_is_one_line_with_status_2(
    arguments: list[str],
    variables: dict[str, str],
    problem: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cli.main(arguments) == 2
    out, err = capsys.readouterr()
    assert err.startswith(f"datadog-incidents {arguments[0]}: ") and problem in err
    assert err.count("\n") == 1 and err.endswith("\n")
    assert API_KEY not in out + err and APP_KEY not in out + err


def test_port_in_use_is_one_line_with_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        assert cli.main(["mock", "--port", str(port), "--api-key", API_KEY, "--app-key", APP_KEY]) == 2
    out, err = capsys.readouterr()
    assert f"cannot listen on 127.0.0.1:{port}: " in err and err.count("\n") == 1
    assert out == ""


@contextmanager
def served(*arguments: str, **variables: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """A mock in a separate process, and the lines it printed until it accepted connections."""
    command = [
        sys.executable,
        "-W",
        "error",
        "-m",
        "datadog_incidents.cli",
        "mock",
        "--port",
        "0",
        *arguments,
    ]
    with subprocess.Popen(
        command,
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        try:
            assert server.stdout is not None
            lines: list[str] = []
            for line in server.stdout:
                lines.append(line.strip())
                if line.startswith("listening on "):
                    break
            yield server, lines
        finally:
            server.kill()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_mock_stops_cleanly(stop: signal.Signals) -> None:
    with served("--api-key", API_KEY, "--app-key", APP_KEY) as (server, lines):
        url = lines[-1].removeprefix("listening on ")
        assert lines == [f"listening on {url}"]  # given keys are not printed
        # An open connection must not prevent the mock from stopping.
        with httpx.Client(headers={"DD-API-KEY": API_KEY, "DD-APPLICATION-KEY": APP_KEY}) as client:
            assert client.get(f"{url}/api/v2/incidents/none").status_code == 404
            server.send_signal(stop)
            assert server.communicate() == ("", "")
    assert server.returncode == 0


def test_mock_generates_and_prints_a_missing_key() -> None:
    with served(DD_API_KEY=API_KEY) as (_, lines):
        name, _, app_key = lines[0].partition("=")
        assert (name, len(lines)) == ("DD_APP_KEY", 2)
        url = lines[-1].removeprefix("listening on ")
        headers = {"DD-API-KEY": API_KEY, "DD-APPLICATION-KEY": app_key}
        assert httpx.get(f"{url}/api/v2/incidents/none", headers=headers).status_code == 404
        headers["DD-APPLICATION-KEY"] = APP_KEY
        assert httpx.get(f"{url}/api/v2/incidents/none", headers=headers).status_code == 403


@pytest.mark.parametrize("keys", [API_KEY, f"{API_KEY}:", f":{APP_KEY}", ""])
def test_one_key_is_no_organization(keys: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["mock", "--organization", keys])
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert "--organization: expected API_KEY:APP_KEY" in err
    assert API_KEY not in out + err and APP_KEY not in out + err
