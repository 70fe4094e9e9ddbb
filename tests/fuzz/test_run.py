"""The `fuzz` command: its runs, requests, output and exit status."""

from __future__ import annotations

import copy
import json
import re
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz import run
from datadog_incidents.fuzz.contract import schemathesis_config as fuzz_settings
from datadog_incidents.fuzz.contract.schemathesis_config import settings
from datadog_incidents.fuzz.contract.schemathesis_progress import Progress
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Request, json_reply
from datadog_incidents.mock.server import Server
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.operations import OPERATIONS

SELECTED = [
    one.id
    for one in OPERATIONS.values()
    if one.tag in ("todos", "impacts", "responders", "notification_rules", "notification_templates", "types")
] + ["create_incident", "get_incident", "update_incident", "delete_incident", "create_user", "disable_user"]
"""Operations of both back ends, with nested resources and with bodies that refer to resources. All phases for
all operations take minutes; `scripts/fuzz` runs them."""


def test_a_short_run_against_a_mock_is_complete_and_finds_no_failures(
    datadog_mock: MockDatadog, url: str, capfd: pytest.CaptureFixture[str]
) -> None:
    keys = run.keys_of(datadog_mock)
    assert run.examine(url, keys, seed=8, max_examples=3, mock=datadog_mock, operations=SELECTED) == 0
    output = capfd.readouterr().out
    assert re.search(r"followed (\d+) of \1 declared links", output)
    assert "FAILED" not in output and "NOT COVERED" not in output
    assert not re.search(r"NOT SEEN: \w+ (2\d\d|401|403|429)", output)


def test_every_operation_passes_its_examples_and_refuses_invalid_requests(
    datadog_mock: MockDatadog, url: str
) -> None:
    config = settings(max_examples=1, read_only=False)
    options = ("--seed=8", "--phases=examples,coverage")
    status, progress = run.schemathesis(url, run.keys_of(datadog_mock), config, *options)
    assert (status, progress.failures) == (0, {})
    for one in OPERATIONS.values():
        label = f"{one.method} {one.path}"
        assert progress.cases[f"coverage {label}"], one.id
        if one.method in ("POST", "PUT", "PATCH"):
            assert progress.replies[f"{label} 400"] or one.id == "get_incident_ai_postmortem", one.id


def test_an_incomplete_run_fails(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run, "schemathesis", lambda *_: (0, Progress()))
    assert main(["fuzz"]) == 1
    assert "NOT COVERED: create_incident never returned 201" in capfd.readouterr().out


def test_a_report_is_written_on_request(
    complete: Progress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(run, "schemathesis", lambda *_: (1, complete))
    report = tmp_path / "report.json"
    assert main(["fuzz", "--seed", "3", "--max-examples", "9", "--report", str(report)]) == 1
    written = json.loads(report.read_text("utf-8"))
    assert {name: written[name] for name in ("exit_status", "seed", "max_examples", "mock")} == {
        "exit_status": 1,
        "seed": 3,
        "max_examples": 9,
        "mock": True,
    }
    assert written["operations"].keys() == OPERATIONS.keys()


def test_links_are_retried_with_other_seeds_until_each_has_succeeded(
    complete: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds: list[tuple[str, ...]] = []
    missing = [link for link in complete.links if link.startswith("POST /api/v2/users ->")]
    assert missing

    def schemathesis(_url: str, _environment: Mapping[str, str], _config: str, *options: str) -> Any:
        rounds.append(options)
        progress = copy.deepcopy(complete)
        for operation in OPERATIONS.values():
            progress.replies.update(f"{operation.method} {operation.path} {status}" for status in (403, 429))
        if len(rounds) < 4:
            for link in missing:
                del progress.links[link]
        return 0, progress

    monkeypatch.setattr(run, "schemathesis", schemathesis)
    assert main(["fuzz", "--seed", "7", "--max-examples", "5"]) == 0
    assert [options[1] for options in rounds if "stateful" in options] == ["7", "8", "9"]
    for options in rounds[2:4]:
        assert {one for one in options if "operation-id" in one} == {
            "--include-operation-id=create_user",
            "--include-operation-id=disable_user",
        }


def test_a_new_mock_receives_wrong_keys_and_injected_faults(
    complete: Progress, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    received: list[tuple[str, set[int]]] = []

    def schemathesis(url: str, environment: Mapping[str, str], _config: str, *options: str) -> Any:
        if "--checks" in options:
            keys = {"DD-API-KEY": environment["DD_API_KEY"], "DD-APPLICATION-KEY": environment["DD_APP_KEY"]}
            replies = {httpx.get(f"{url}/api/v2/incidents", headers=keys).status_code for _ in range(2)}
            received.append((options[options.index("--checks") + 1], replies))
        return 0, complete

    monkeypatch.setattr(run, "schemathesis", schemathesis)
    main(["fuzz", "--seed", "7", "--max-examples", "5"])
    refused, *injected = received
    assert refused == (run.CONFORMANCE, {403})
    assert set().union(*(replies for _, replies in injected)) == {200, 403, 429}
    assert "SEEN ONLY WHEN INJECTED: list_incidents 403" in capsys.readouterr().out


def test_links_are_not_retried_after_a_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sent: list[tuple[str, ...]] = []

    def schemathesis(_url: str, _environment: Mapping[str, str], _config: str, *options: str) -> Any:
        sent.append(options)
        return 1, Progress()

    monkeypatch.setattr(run, "schemathesis", schemathesis)
    assert main(["fuzz", "--seed", "7", "--max-examples", "5"]) == 1
    assert len(sent) == 2
    assert "Repeat with --seed 7 --max-examples 5" in capsys.readouterr().out


def requests(seed: int) -> list[tuple[str, str, str, bytes]]:
    """Requests that a mock receives in a run with a seed."""
    mock = MockDatadog(seed=seed)
    options = [f"--include-operation-id={one}" for one in ("create_user", "disable_user")]
    with serving(mock) as url:
        config = settings(max_examples=5, read_only=False)
        run.schemathesis(url, run.keys_of(mock), config, f"--seed={seed}", *options)
    return [(call.method, call.path, call.query, call.body) for call in mock.calls]


def test_a_seed_repeats_a_run_byte_for_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz_settings, "MIN_SCENARIOS", 5)
    first = requests(3)
    assert len(first) > 100
    assert requests(3) == first


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize(
    ("arguments", "read_only"),
    [
        (["--base-url", "https://api.datadoghq.com"], True),
        (["--base-url", "https://api.datadoghq.com", "--live-writes"], False),
        (["--base-url", "https://localhost.example.com"], True),
        (["--base-url", "http://127.0.0.1:8282"], False),
        (["--base-url", "http://localhost:8282"], False),
        (["--base-url", "http://[::1]:8282"], False),
    ],
)
def test_another_machine_receives_get_only_without_live_writes(
    arguments: list[str],
    read_only: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    received: list[bool] = []

    def examine(*_: Any, read_only: bool, **__: Any) -> int:
        received.append(read_only)
        return 0

    monkeypatch.setattr(run, "examine", examine)
    assert main(["fuzz", *arguments]) == 0
    assert received == [read_only]
    assert ("sending GET only (--live-writes sends all methods)" in capsys.readouterr().out) is read_only


def test_a_read_only_run_sends_get_requests_only(
    datadog_mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzz_settings, "MIN_SCENARIOS", 5)
    assert run.examine(url, run.keys_of(datadog_mock), seed=1, max_examples=5, read_only=True) == 0
    assert {call.method for call in datadog_mock.calls} == {"GET"}
    assert len(datadog_mock.calls) > 30


@pytest.mark.usefixtures("keys")
def test_a_given_server_receives_the_keys_in_the_environment(
    datadog_mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = settings(max_examples=2, read_only=False)
    monkeypatch.setattr(
        run, "_test_runs", lambda *_: [(0, config, ["--include-operation-id=get_incident"], {})]
    )
    main(["fuzz", "--base-url", url, "--seed", "1", "--max-examples", "2"])
    statuses = {call.status for call in datadog_mock.calls if call.operation == "get_incident"}
    assert 404 in statuses and not statuses & {401, 403}


@pytest.mark.parametrize("missing", ["DD_API_KEY", "DD_APP_KEY"])
@pytest.mark.usefixtures("keys")
def test_a_missing_key_is_reported_by_its_variable(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(missing)
    assert main(["fuzz", "--base-url", "http://127.0.0.1:1"]) == 2
    assert missing in capsys.readouterr().err


@pytest.mark.usefixtures("keys")
def test_an_unreachable_server_is_reported_once(capfd: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as not_listening:
        not_listening.bind(("127.0.0.1", 0))
        port = not_listening.getsockname()[1]
        assert main(["fuzz", "--base-url", f"http://127.0.0.1:{port}"]) == 2
    output = capfd.readouterr()
    assert "the server does not respond" in output.err and "Connection refused" in output.err
    assert "Traceback" not in output.out + output.err and "NOT COVERED" not in output.out


def test_keys_echoed_by_the_server_are_not_printed(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    mock = MockDatadog(api_key="first-secret", app_key="second-secret")

    def echo(_self: Server, request: Request) -> tuple[str, Delivery]:
        header = (("x-key", request.headers.get("dd-api-key", "")),)
        reply = json_reply(500, {"errors": [dict(request.headers)]})
        return "create_user", Delivery(type(reply)(reply.status, reply.body, (*reply.headers, *header)))

    monkeypatch.setattr(Server, "_answered", echo)
    with serving(mock) as url:
        config = settings(max_examples=1, read_only=False)
        options = ("--seed=1", "--include-operation-id=create_user", "--max-failures=1", "--phases=coverage")
        status, progress = run.schemathesis(url, run.keys_of(mock), config, *options)
    output = capfd.readouterr()
    assert status == 1 and progress.failures
    assert "curl" in output.out and "DD-API-KEY: [Filtered]" in output.out
    assert "secret" not in output.out + output.err
