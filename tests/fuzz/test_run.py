"""The command, from its arguments to what is sent and shown."""

from __future__ import annotations

import copy
import re
import socket
from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz import run
from datadog_incidents.fuzz import schemathesis_config as fuzz_settings
from datadog_incidents.fuzz.progress import Progress
from datadog_incidents.fuzz.schemathesis_config import settings
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Request, json_reply
from datadog_incidents.mock.server import Server
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.operations import OPERATIONS

PART = [
    one.id
    for one in OPERATIONS.values()
    if one.tag in ("todos", "impacts", "responders", "notification_rules", "notification_templates", "types")
] + ["create_incident", "get_incident", "update_incident", "delete_incident", "create_user", "disable_user"]
"""Both back ends, resources in resources, and bodies that name resources. All phases for all operations take
minutes, which `scripts/fuzz` has."""


def test_a_short_run_against_a_mock_finds_nothing_and_gets_everywhere(
    datadog_mock: MockDatadog, url: str, capfd: pytest.CaptureFixture[str]
) -> None:
    keys = run.keys_of(datadog_mock)
    assert run.examine(url, keys, seed=8, max_examples=3, mock=datadog_mock, operations=PART) == 0
    output = capfd.readouterr().out
    assert re.search(r"followed (\d+) of the document's \1 links", output)
    assert "FAILED" not in output and "NOT REACHED" not in output
    assert not re.search(r"NOT SEEN: \w+ (2\d\d|401|403|429)", output)


def test_every_operation_stands_up_to_its_examples_and_to_wrong_data(
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
            assert progress.answers[f"{label} 400"] or one.id == "get_incident_ai_postmortem", one.id


def test_a_run_that_stops_short_fails(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "schemathesis", lambda *_: (0, Progress()))
    assert main(["fuzz"]) == 1
    assert "NOT REACHED: create_incident never answered 201" in capfd.readouterr().out


def test_links_are_followed_again_from_other_seeds_until_all_led_to_a_success(
    everywhere: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds: list[tuple[str, ...]] = []
    missing = [link for link in everywhere.links if link.startswith("POST /api/v2/users ->")]
    assert missing

    def schemathesis(_url: str, _environment: Mapping[str, str], _config: str, *options: str) -> Any:
        rounds.append(options)
        made = copy.deepcopy(everywhere)
        for operation in OPERATIONS.values():
            made.answers.update(f"{operation.method} {operation.path} {status}" for status in (403, 429))
        if len(rounds) < 4:
            for link in missing:
                del made.links[link]
        return 0, made

    monkeypatch.setattr(run, "schemathesis", schemathesis)
    assert main(["fuzz", "--seed", "7", "--max-examples", "5"]) == 0
    assert [options[1] for options in rounds if "stateful" in options] == ["7", "8", "9"]
    for options in rounds[2:4]:
        assert {one for one in options if "operation-id" in one} == {
            "--include-operation-id=create_user",
            "--include-operation-id=disable_user",
        }


def test_a_mock_of_its_own_is_sent_wrong_keys_and_ordered_to_fail(
    everywhere: Progress, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    met: list[tuple[str, set[int]]] = []

    def schemathesis(url: str, environment: Mapping[str, str], _config: str, *options: str) -> Any:
        if "--checks" in options:
            keys = {"DD-API-KEY": environment["DD_API_KEY"], "DD-APPLICATION-KEY": environment["DD_APP_KEY"]}
            replies = {httpx.get(f"{url}/api/v2/incidents", headers=keys).status_code for _ in range(2)}
            met.append((options[options.index("--checks") + 1], replies))
        return 0, everywhere

    monkeypatch.setattr(run, "schemathesis", schemathesis)
    main(["fuzz", "--seed", "7", "--max-examples", "5"])
    refused, *by_order = met
    assert refused == (run.CONFORMANCE, {403})
    assert set().union(*(replies for _, replies in by_order)) == {200, 403, 429}
    assert "SEEN BY ORDER ONLY: list_incidents 403" in capsys.readouterr().out


def test_after_a_failure_links_are_not_followed_again(
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
    """What a mock is sent by a run of a seed."""
    mock = MockDatadog(seed=seed)
    options = [f"--include-operation-id={one}" for one in ("create_user", "disable_user")]
    with serving(mock) as url:
        config = settings(max_examples=5, read_only=False)
        run.schemathesis(url, run.keys_of(mock), config, f"--seed={seed}", *options)
    return [(call.method, call.path, call.query, call.body) for call in mock.calls]


def test_a_seed_repeats_a_run_to_the_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz_settings, "MIN_SCENARIOS", 5)
    once = requests(3)
    assert len(once) > 100
    assert requests(3) == once


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
def test_another_machine_is_only_read_from_unless_told_otherwise(
    arguments: list[str],
    read_only: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked: list[bool] = []

    def examine(*_: Any, read_only: bool, **__: Any) -> int:
        asked.append(read_only)
        return 0

    monkeypatch.setattr(run, "examine", examine)
    assert main(["fuzz", *arguments]) == 0
    assert asked == [read_only]
    assert ("sending GET only (--live-writes sends everything)" in capsys.readouterr().out) is read_only


def test_a_run_that_only_reads_sends_nothing_but_get(
    datadog_mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzz_settings, "MIN_SCENARIOS", 5)
    assert run.examine(url, run.keys_of(datadog_mock), seed=1, max_examples=5, read_only=True) == 0
    assert {call.method for call in datadog_mock.calls} == {"GET"}
    assert len(datadog_mock.calls) > 30


@pytest.mark.usefixtures("keys")
def test_a_server_is_sent_the_keys_of_the_environment(
    datadog_mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = settings(max_examples=2, read_only=False)
    monkeypatch.setattr(run, "_runs", lambda *_: [(0, config, ["--include-operation-id=get_incident"], {})])
    main(["fuzz", "--base-url", url, "--seed", "1", "--max-examples", "2"])
    statuses = {call.status for call in datadog_mock.calls if call.operation == "get_incident"}
    assert 404 in statuses and not statuses & {401, 403}


@pytest.mark.parametrize("missing", ["DD_API_KEY", "DD_APP_KEY"])
@pytest.mark.usefixtures("keys")
def test_a_missing_key_is_named(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(missing)
    assert main(["fuzz", "--base-url", "http://127.0.0.1:1"]) == 2
    assert missing in capsys.readouterr().err


@pytest.mark.usefixtures("keys")
def test_a_server_that_is_not_there_is_said_once(capfd: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as nobody_listens:
        nobody_listens.bind(("127.0.0.1", 0))
        port = nobody_listens.getsockname()[1]
        assert main(["fuzz", "--base-url", f"http://127.0.0.1:{port}"]) == 2
    output = capfd.readouterr()
    assert "the server does not answer" in output.err and "Connection refused" in output.err
    assert "Traceback" not in output.out + output.err and "NOT REACHED" not in output.out


def test_keys_are_not_shown_even_when_the_server_sends_them_back(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    mock = MockDatadog(api_key="first-secret", app_key="second-secret")

    def tell(_self: Server, request: Request) -> tuple[str, Delivery]:
        header = (("x-key", request.headers.get("dd-api-key", "")),)
        reply = json_reply(500, {"errors": [dict(request.headers)]})
        return "create_user", Delivery(type(reply)(reply.status, reply.body, (*reply.headers, *header)))

    monkeypatch.setattr(Server, "_answered", tell)
    with serving(mock) as url:
        config = settings(max_examples=1, read_only=False)
        options = ("--seed=1", "--include-operation-id=create_user", "--max-failures=1", "--phases=coverage")
        status, progress = run.schemathesis(url, run.keys_of(mock), config, *options)
    output = capfd.readouterr()
    assert status == 1 and progress.failures
    assert "curl" in output.out and "DD-API-KEY: [Filtered]" in output.out
    assert "secret" not in output.out + output.err
