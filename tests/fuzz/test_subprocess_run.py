"""The `fuzz` command: its runs, requests, output and exit status."""

from __future__ import annotations

import re

import pytest

from datadog_incidents.fuzz import subprocess_run as run
from datadog_incidents.fuzz.contract import schemathesis_config as fuzz_settings
from datadog_incidents.fuzz.contract.schemathesis_config import settings
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


def test_a_read_only_run_sends_get_requests_only(
    datadog_mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzz_settings, "MIN_SCENARIOS", 5)
    assert run.examine(url, run.keys_of(datadog_mock), seed=1, max_examples=5, read_only=True) == 0
    assert {call.method for call in datadog_mock.calls} == {"GET"}
    assert len(datadog_mock.calls) > 30


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
