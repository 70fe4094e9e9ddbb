"""Exit statuses, and the error message on stderr for each: the problem and the remedy."""

from __future__ import annotations

import re
import socket
from pathlib import Path
from types import SimpleNamespace

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.cli.exit_statuses import STATUSES
from datadog_incidents.mock import MockDatadog

from .conftest import Result, Run

ID = "5a921187-0000-4000-8000-000000000000"
COMMANDS = ["list", "show", "create", "update", "resolve", "search"]


def problem(result: Result, command: str) -> str:
    """The error message, which must be the only output and a single line."""
    prefix = f"datadog-incidents {command}: "
    assert result.out == "" and result.err.count("\n") == 1 and result.err.startswith(prefix)
    return result.err.removeprefix(prefix).rstrip("\n")


@pytest.mark.parametrize(
    ("status", "exit_status", "text"),
    [
        (400, 1, "400: injected fault 400"),
        (401, 1, "check DD_API_KEY, DD_APP_KEY, their permissions, and the site"),
        (403, 1, "check DD_API_KEY, DD_APP_KEY, their permissions, and the site"),
        (404, 4, "404: injected fault 404"),
        (409, 1, "409: injected fault 409"),
        (429, 1, "429: Too many requests"),
        (500, 1, "500: Internal error; the change may have been made: check before you retry"),
        (599, 1, "599: injected fault 599; the change may have been made"),
    ],
)
def test_exit_status_of_each_http_status(
    run_on_mock: Run, datadog_mock: MockDatadog, status: int, exit_status: int, text: str
) -> None:
    headers = {"retry-after": "0", "x-ratelimit-remaining": "1"} if status == 429 else {}
    datadog_mock.fail_next(status, times=3, headers=headers)
    result = run_on_mock("update", ID, "--title", "t")
    assert result.status == exit_status and text in problem(result, "update")


def test_missing_resource_is_status_4(run_on_mock: Run) -> None:
    result = run_on_mock("show", ID)
    assert result.status == 4 and problem(result, "show").endswith(f"404: incident {ID} not found")


@pytest.mark.parametrize("public_id", ["123", "IR-123", ID[:-1]])
def test_error_for_an_id_that_is_not_a_uuid_suggests_to_look_it_up(run_on_mock: Run, public_id: str) -> None:
    result = run_on_mock("resolve", public_id)
    assert result.status == 4
    assert f"'{public_id}' is neither a UUID nor a known number: use list" in problem(result, "resolve")


def test_failed_read_does_not_warn_of_a_change(run_on_mock: Run, datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(503, times=3)
    result = run_on_mock("show", ID)
    assert result.status == 1 and problem(result, "show").endswith(
        "503: Service unavailable after 3 attempts"
    )


def test_wrong_key_is_status_1(run_on_mock: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DD_API_KEY", "another")
    result = run_on_mock("list")
    assert result.status == 1 and "403: Forbidden; check DD_API_KEY" in problem(result, "list")
    assert "another" not in result.err


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<html>Login</html>", "not JSON"),
        ('{"data": {"id"', "not JSON"),
        ("", "the body is empty"),
        ('{"data": []}', "data"),
        ("[" * 100_000, "not JSON"),
    ],
    ids=["html", "cut", "empty", "list", "deep"],
)
def test_unreadable_response_is_status_1(
    run_on_mock: Run, datadog_mock: MockDatadog, body: str, text: str
) -> None:
    datadog_mock.fail_next(200, body=body, headers={"content-type": "text/html"})
    result = run_on_mock("show", ID, "--json")
    assert result.status == 1 and text in problem(result, "show")


def test_response_nested_too_deeply_to_print_is_status_1(
    run_on_mock: Run, dd: IncidentsClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_deep(*_: object, **__: object) -> str:
        raise RecursionError  # simulated, because the limits of parsing and printing depend on the Python

    incident = dd.incidents.create(title="t")
    monkeypatch.setattr("datadog_incidents.cli.output.json", SimpleNamespace(dumps=too_deep))
    result = run_on_mock("show", incident.id, "--json")
    assert result.status == 1 and problem(result, "show") == "the response is nested too deeply to print"


def test_refused_connection_is_status_3(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    result = run("create", "--title", "t", "--base-url", f"http://127.0.0.1:{port}")
    assert result.status == 3
    # The request was not sent, so that the message does not advise to check for a change.
    assert problem(result, "create").endswith("refused after 3 attempts")


def test_error_for_a_lost_response_to_a_write_advises_to_check_before_a_retry(
    run_on_mock: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    datadog_mock.fail_next(drop=True, operation="create_incident")
    result = run_on_mock("create", "--title", "t")
    assert result.status == 3 and "check before you retry" in problem(result, "create")
    assert len(list(dd.incidents.list())) == 1


def test_timeout_is_status_3(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:  # accepts connections, but never responds
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        result = run("list", "--timeout", "0.05", "--base-url", url)
    assert result.status == 3 and "ReadTimeout" in problem(result, "list")


@pytest.mark.parametrize("missing", [["DD_API_KEY"], ["DD_APP_KEY"], ["DD_API_KEY", "DD_APP_KEY"]])
@pytest.mark.parametrize("command", [["list"], ["create", "--title", "t"]], ids=["list", "create"])
def test_missing_keys_are_status_2(
    run: Run, monkeypatch: pytest.MonkeyPatch, missing: list[str], command: list[str]
) -> None:
    for name in missing:
        monkeypatch.delenv(name)
    result = run(*command)
    assert result.status == 2
    assert problem(result, command[0]) == (
        f"set {' and '.join(missing)} in the environment; keys are not accepted as arguments"
    )


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["list", "--base-url", "http://example.com"], "in the environment, or pass --allow-http"),
        (["list", "--base-url", "example.com"], "--base-url must look like https://host"),
        (["update", ID], "nothing to change; see --help for the options"),
        (["show", ".."], "incident_id: '..' cannot be used in a path"),
        (["show", ""], "incident_id: "),
        (
            ["create", "--title", "t", "--severity", "SEV-1", "--field", "severity=SEV-2"],
            "fields.severity: takes one value, not 2",
        ),
        (
            ["update", ID, "--field", "a=1", "--clear-field", "a"],
            "fields.a: cannot be both set and cleared",
        ),
        (
            ["update", ID, "--field", "a:textbox=1", "--field", "a:dropdown=2"],
            "fields.a: has conflicting types: dropdown, textbox",
        ),
        (["create", "--title", "t", "--customer-impact-scope", ""], "customer_impact_scope: is required"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_invalid_request_is_status_2(
    run: Run, datadog_mock: MockDatadog, arguments: list[str], text: str
) -> None:
    result = run(*arguments)
    assert result.status == 2 and text in problem(result, arguments[0])


def test_unknown_site_in_the_environment_is_status_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DD_SITE", "datadoghq.eur")
    result = run("list")
    message = problem(result, "list")
    assert result.status == 2 and "did you mean 'datadoghq.eu'?" in message
    assert message.endswith("pass --base-url")


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["show"], "required: ID"),
        (["create"], "required: --title"),
        (["search"], "required: QUERY"),
        (["list", "--limit", "0"], "argument --limit: must be at least 1, not 0"),
        (["list", "--offset", "x"], "argument --offset: 'x' is not an integer"),
        (["list", "--timeout", "0"], "argument --timeout: must be a positive number of seconds, not '0'"),
        (["list", "--timeout", "nan"], "argument --timeout: must be a positive number of seconds, not 'nan'"),
        (["list", "--timeout", "soon"], "argument --timeout: 'soon' is not a number of seconds"),
        (["create", "--title", "t", "--severity", "sev1"], "'sev1' is not one of SEV-0"),
        (["list", "--site", "datadoghq.eur"], "unknown site 'datadoghq.eur'; did you mean datadoghq.eu?"),
        (["list", "--site", "datadoghq.eu", "--base-url", "https://x"], "not allowed with argument --site"),
        (["update", ID, "--commander", ID, "--no-commander"], "not allowed with argument --commander"),
        (["create", "--title", "t", "--field", "severity"], "NAME=VALUE or NAME:TYPE=VALUE, not 'severity'"),
        (["create", "--title", "t", "--field", "=x"], "NAME=VALUE or NAME:TYPE=VALUE, not '=x'"),
        (
            ["create", "--title", "t", "--field", "a:text=x"],
            "'a:text' is not NAME:TYPE with a known type: drop",
        ),
        (["create", "--title", "t", "--field", ":textbox=x"], "':textbox' is not NAME:TYPE"),
        (["create", "--title", "t", "--field", "a:=x"], "'a:' is not NAME:TYPE"),
        (["create", "--title", "t", "--field", "a:https://x"], "or NAME:TYPE=VALUE, not 'a:https://x'"),
        (["update", ID, "--clear-field", "a:text"], "'a:text' is not NAME:TYPE with a known type: dropdown"),
        (["update", ID, "--clear-field", "a=x"], "expected NAME or NAME:TYPE, not 'a=x'"),
        (["update", ID, "--clear-field", ""], "expected NAME or NAME:TYPE, not ''"),
        (["create", "--titel", "t"], "required: --title"),
        (["list", "--api-key", "k"], "unrecognized arguments: --api-key"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_status_2(run: Run, arguments: list[str], text: str) -> None:
    result = run(*arguments)
    assert (result.status, result.out) == (2, "") and text in result.err


def test_requests_are_sent_to_the_site_or_base_url(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    hosts: list[str] = []

    def reply(_transport: object, request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(200, json={"data": []})

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", reply)
    monkeypatch.setenv("DD_SITE", "us5.datadoghq.com")
    assert run("list").status == run("list", "--site", "datadoghq.eu").status == 0
    assert run("list", "--base-url", "http://mock.example:8282", "--allow-http").status == 0
    assert hosts == ["api.us5.datadoghq.com", "api.datadoghq.eu", "mock.example"]


def test_os_error_during_a_call_is_status_1(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("datadog_incidents._sync.engine.Engine.execute", broken)
    result = run("show", ID, "--base-url", "http://127.0.0.1:1")
    assert (result.status, problem(result, "show")) == (1, "disk full")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_documents_exit_statuses_and_the_environment(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert (result.status, result.err) == (0, "")
    assert STATUSES.rstrip() in result.out
    assert "environment:\n  DD_API_KEY, DD_APP_KEY  " in result.out
    assert "never read from arguments" in result.out


def test_every_exit_status_is_documented() -> None:
    source = (Path(__file__).parents[2] / "wrapper/datadog_incidents/cli/exit_statuses.py").read_text("utf-8")
    named = {int(value) for value in re.findall(r"^[A-Z_]+ = (\d+)$", source, re.M)}
    assert {int(value) for value in re.findall(r"^  (\d+) ", STATUSES, re.M)} == named | {0}
