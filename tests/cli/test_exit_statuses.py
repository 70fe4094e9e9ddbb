"""Exit statuses, and the line on stderr that goes with each: what was wrong, and what to do."""

from __future__ import annotations

import re
import socket
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.cli.exit_statuses import STATUSES
from datadog_incidents.mock import MockDatadog

from .conftest import Finished, Run

ID = "5a921187-0000-4000-8000-000000000000"
COMMANDS = ["list", "show", "create", "update", "resolve", "search"]


def problem(done: Finished, command: str) -> str:
    """The one line that was said of a failure."""
    start = f"datadog-incidents {command}: "
    assert done.out == "" and done.err.count("\n") == 1 and done.err.startswith(start)
    return done.err.removeprefix(start).rstrip("\n")


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (400, 1, "400: fault 400, as ordered"),
        (401, 1, "check DD_API_KEY, DD_APP_KEY, their permissions, and the site"),
        (403, 1, "check DD_API_KEY, DD_APP_KEY, their permissions, and the site"),
        (404, 4, "404: fault 404, as ordered"),
        (409, 1, "409: fault 409, as ordered"),
        (429, 1, "429: Too many requests"),
        (500, 1, "500: Internal error; it may have taken effect all the same: look before you repeat it"),
        (599, 1, "599: fault 599, as ordered; it may have taken effect"),
    ],
)
def test_what_the_server_refuses_has_a_status_of_its_own(
    served: Run, datadog_mock: MockDatadog, status: int, code: int, words: str
) -> None:
    headers = {"retry-after": "0", "x-ratelimit-remaining": "1"} if status == 429 else {}
    datadog_mock.fail_next(status, times=3, headers=headers)
    done = served("update", ID, "--title", "t")
    assert done.status == code and words in problem(done, "update")


def test_what_does_not_exist_is_status_4(served: Run) -> None:
    done = served("show", ID)
    assert done.status == 4 and problem(done, "show").endswith(f"404: incident {ID} not found")


@pytest.mark.parametrize("number", ["123", "IR-123", ID[:-1]])
def test_a_public_id_is_told_from_an_id(served: Run, number: str) -> None:
    done = served("resolve", number)
    assert done.status == 4
    assert f"'{number}' is no UUID, and the server knows incidents by those" in problem(done, "resolve")


def test_a_read_that_fails_has_not_taken_effect(served: Run, datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(503, times=3)
    done = served("show", ID)
    assert done.status == 1 and problem(done, "show").endswith("503: Service unavailable after 3 attempts")


def test_a_wrong_key_is_status_1(served: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DD_API_KEY", "another")
    done = served("list")
    assert done.status == 1 and "403: Forbidden; check DD_API_KEY" in problem(done, "list")
    assert "another" not in done.err


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<html>Login</html>", "not JSON"),
        ('{"data": {"id"', "not JSON"),
        ("", "the body is empty"),
        ('{"data": []}', "data"),
        ("[" * 100_000, "not JSON"),
    ],
    ids=["html", "cut", "empty", "list", "deep"],
)
def test_a_reply_that_cannot_be_read_is_status_1(
    served: Run, datadog_mock: MockDatadog, body: str, words: str
) -> None:
    datadog_mock.fail_next(200, body=body, headers={"content-type": "text/html"})
    done = served("show", ID, "--json")
    assert done.status == 1 and words in problem(done, "show")


def test_a_reply_too_deep_to_be_printed_is_status_1(
    served: Run, dd: IncidentsClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_deep(*_: object, **__: object) -> str:
        raise RecursionError  # what can be read can be printed, or not: that depends on the Python

    made = dd.incidents.create(title="t")
    monkeypatch.setattr("datadog_incidents.cli.output.json", SimpleNamespace(dumps=too_deep))
    done = served("show", made.id, "--json")
    assert done.status == 1 and problem(done, "show") == "the reply is nested too deeply to be printed"


def test_a_refused_connection_is_status_3(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    done = run("create", "--title", "t", "--base-url", f"http://127.0.0.1:{port}")
    assert done.status == 3
    assert problem(done, "create").endswith("refused after 3 attempts")  # never sent, so nothing to look for


def test_a_lost_reply_to_a_write_says_to_look_first(
    served: Run, dd: IncidentsClient, datadog_mock: MockDatadog
) -> None:
    datadog_mock.fail_next(drop=True, operation="create_incident")
    done = served("create", "--title", "t")
    assert done.status == 3 and "look before you repeat it" in problem(done, "create")
    assert len(list(dd.incidents.list())) == 1


def test_a_call_that_takes_too_long_is_status_3(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:  # connects, and never answers
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        done = run("list", "--timeout", "0.05", "--base-url", url)
    assert done.status == 3 and "ReadTimeout" in problem(done, "list")


@pytest.mark.parametrize("missing", [["DD_API_KEY"], ["DD_APP_KEY"], ["DD_API_KEY", "DD_APP_KEY"]])
@pytest.mark.parametrize("command", [["list"], ["create", "--title", "t"]], ids=["list", "create"])
def test_missing_keys_are_status_2(
    run: Run, monkeypatch: pytest.MonkeyPatch, missing: list[str], command: list[str]
) -> None:
    for name in missing:
        monkeypatch.delenv(name)
    done = run(*command)
    assert done.status == 2
    assert problem(done, command[0]) == (
        f"set {' and '.join(missing)} in the environment; keys are not taken as arguments"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["list", "--base-url", "http://example.com"], "use https, or --allow-http where that is meant"),
        (["list", "--base-url", "example.com"], "--base-url must look like https://host"),
        (["update", ID], "nothing to change; --help tells what can be"),
        (["show", ".."], "incident_id: '..' cannot stand in a path"),
        (["show", ""], "incident_id: "),
        (
            ["create", "--title", "t", "--severity", "SEV-1", "--field", "severity=SEV-2"],
            "fields.severity: takes one value, not 2",
        ),
        (
            ["update", ID, "--field", "a=1", "--clear-field", "a"],
            "fields.a: is to be both set and cleared",
        ),
        (
            ["update", ID, "--field", "a:textbox=1", "--field", "a:dropdown=2"],
            "fields.a: is given as dropdown and as textbox",
        ),
        (["create", "--title", "t", "--customer-impact-scope", ""], "customer_impact_scope: is required"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_sent_is_status_2(
    run: Run, datadog_mock: MockDatadog, arguments: list[str], words: str
) -> None:
    done = run(*arguments)
    assert done.status == 2 and words in problem(done, arguments[0])


def test_a_wrong_site_in_the_environment_is_status_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DD_SITE", "datadoghq.eur")
    done = run("list")
    said = problem(done, "list")
    assert done.status == 2 and "did you mean 'datadoghq.eu'?" in said and said.endswith("pass --base-url")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["show"], "required: ID"),
        (["create"], "required: --title"),
        (["search"], "required: QUERY"),
        (["list", "--limit", "0"], "argument --limit: 0 is not at least 1"),
        (["list", "--offset", "x"], "argument --offset: 'x' is no whole number"),
        (["list", "--timeout", "0"], "argument --timeout: '0' is no number of seconds above 0"),
        (["list", "--timeout", "nan"], "argument --timeout: 'nan' is no number of seconds above 0"),
        (["list", "--timeout", "soon"], "argument --timeout: 'soon' is no number of seconds"),
        (["create", "--title", "t", "--severity", "sev1"], "'sev1' is none of SEV-0"),
        (["list", "--site", "datadoghq.eur"], "unknown site 'datadoghq.eur'; did you mean datadoghq.eu?"),
        (["list", "--site", "datadoghq.eu", "--base-url", "https://x"], "not allowed with argument --site"),
        (["update", ID, "--commander", ID, "--no-commander"], "not allowed with argument --commander"),
        (["create", "--title", "t", "--field", "severity"], "'severity' is not of the form NAME=VALUE"),
        (["create", "--title", "t", "--field", "=x"], "'=x' is not of the form NAME=VALUE"),
        (["create", "--titel", "t"], "required: --title"),
        (["list", "--api-key", "k"], "unrecognized arguments: --api-key"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_status_2(run: Run, arguments: list[str], words: str) -> None:
    done = run(*arguments)
    assert (done.status, done.out) == (2, "") and words in done.err


def test_the_site_is_where_calls_go(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    hosts: list[str] = []

    def answer(_transport: object, request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(200, json={"data": []})

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", answer)
    monkeypatch.setenv("DD_SITE", "us5.datadoghq.com")
    assert run("list").status == run("list", "--site", "datadoghq.eu").status == 0
    assert run("list", "--base-url", "http://mock.example:8282", "--allow-http").status == 0
    assert hosts == ["api.us5.datadoghq.com", "api.datadoghq.eu", "mock.example"]


@pytest.mark.parametrize("verbose", [False, True])
def test_what_nobody_foresaw_tells_nothing_but_its_name(
    run: Run, monkeypatch: pytest.MonkeyPatch, datadog_mock: MockDatadog, verbose: bool
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError(datadog_mock.api_key)

    monkeypatch.setattr(IncidentsClient, "execute", broken)
    monkeypatch.setattr("datadog_incidents._sync.engine.Engine.execute", broken)
    arguments = ["show", ID, "--base-url", "http://127.0.0.1:1"]
    if verbose:
        with pytest.raises(LookupError):
            run(*arguments, "--verbose")
        return
    done = run(*arguments)
    assert done.status == 1 and problem(done, "show") == "unforeseen LookupError; --verbose shows where"


def test_what_the_machine_refuses_halfway_is_no_wrong_usage(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("datadog_incidents._sync.engine.Engine.execute", broken)
    done = run("show", ID, "--base-url", "http://127.0.0.1:1")
    assert (done.status, problem(done, "show")) == (1, "disk full")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_tells_statuses_and_where_keys_come_from(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert (done.status, done.err) == (0, "")
    assert STATUSES.rstrip() in done.out
    assert "DD_API_KEY and DD_APP_KEY in the environment, never as arguments" in done.out


def test_every_status_there_is_is_explained() -> None:
    source = (Path(__file__).parents[2] / "wrapper/datadog_incidents/cli/exit_statuses.py").read_text("utf-8")
    named = {int(value) for value in re.findall(r"^[A-Z_]+ = (\d+)$", source, re.M)}
    assert {int(value) for value in re.findall(r"^  (\d+) ", STATUSES, re.M)} == named | {0}
