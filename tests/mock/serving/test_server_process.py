"""`datadog-incidents mock` as a process: it prints its URL, serves, and stops on signals."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
import uvicorn

from datadog_incidents import cli
from datadog_incidents._http.library import httpx
from datadog_incidents._sync.pool import IDLE
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import KEEP_ALIVE, _config

INCIDENTS = "/api/v2/incidents"
LIMIT = 20
"""Seconds after which a process is considered stuck."""

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Return a function that starts the command; running processes are killed after the test."""
    started: list[subprocess.Popen[str]] = []

    def starting(*options: str, **variables: str) -> subprocess.Popen[str]:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DD_")}
        process = subprocess.Popen(
            [sys.executable, "-m", "datadog_incidents.cli", "mock", *options],
            env=environment | variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield starting
    for process in started:
        with suppress(ProcessLookupError):
            process.kill()
        process.communicate()


def announced(process: subprocess.Popen[str]) -> tuple[list[str], str]:
    """Return the lines before the announcement, and the URL in it."""
    before: list[str] = []
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("listening on "):
            return before, line.removeprefix("listening on ").strip()
        before.append(line.strip())
    raise AssertionError(f"ended without an announcement: {process.communicate()}")


def stop(process: subprocess.Popen[str], how: signal.Signals = signal.SIGTERM) -> None:
    process.send_signal(how)
    out, err = process.communicate(timeout=LIMIT)
    assert (process.returncode, out, err) == (0, "", "")


def status(url: str, api_key: str, app_key: str) -> int:
    headers = {"DD-API-KEY": api_key, "DD-APPLICATION-KEY": app_key}
    return httpx.get(f"{url}{INCIDENTS}/i", headers=headers).status_code


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_it_prints_generated_keys_and_stops_with_an_open_connection(
    start: Start, how: signal.Signals
) -> None:
    process = start("--port", "0")
    lines, url = announced(process)
    assert httpx.URL(url).host == "127.0.0.1"
    keys = dict(line.split("=") for line in lines)
    assert list(keys) == ["DD_API_KEY", "DD_APP_KEY"]
    assert status(url, *keys.values()) == 404
    assert status(url, keys["DD_API_KEY"], "wrong") == status(url, "wrong", keys["DD_APP_KEY"]) == 403
    assert httpx.get(f"{url}{INCIDENTS}/i").status_code == 401
    with httpx.Client() as open_connection:
        open_connection.get(url)
        stop(process, how)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_it_stops_at_once_with_an_open_page(start: Start, how: signal.Signals) -> None:
    process = start("--port", "0", "--api-key", "a", "--app-key", "b", "--control")
    _, url = announced(process)
    with httpx.Client(timeout=LIMIT) as http, http.stream("GET", f"{url}/__mock__/events") as response:
        lines = response.iter_lines()
        assert next(lines).startswith("retry: ")
        stop(process, how)
        assert len([*lines]) < 10  # the response is complete


def test_it_stops_with_an_incomplete_request(start: Start) -> None:
    process = start("--port", "0")
    url = httpx.URL(announced(process)[1])
    with socket.create_connection((url.host, url.port or 0)) as connection:
        connection.sendall(
            b"POST /api/v2/incidents HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{"
        )
        assert httpx.get(url).status_code == 404
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=LIMIT)
    assert process.returncode == 0
    assert "Traceback" not in err


def test_keys_are_from_options_or_the_environment_or_generated(start: Start) -> None:
    given = [
        start("--port", "0", "--api-key", "a", "--app-key", "b"),
        start("--port", "0", DD_API_KEY="a", DD_APP_KEY="b"),
        start("--port", "0", "--api-key", "a", DD_API_KEY="x", DD_APP_KEY="b"),
    ]
    partly = start("--port", "0", "--api-key", "a")
    for process in given:
        lines, url = announced(process)
        assert lines == []
        assert status(url, "a", "b") == 404
    lines, url = announced(partly)
    (name, key), *more = (line.split("=") for line in lines)
    assert (name, more) == ("DD_APP_KEY", [])
    assert status(url, "a", key) == 404


def test_it_accepts_tokens_for_their_scopes_alone(start: Start) -> None:
    options = ["--token", "reader==incident_read,incident_settings_read", "--token", "nothing="]
    _, url = announced(start("--port", "0", *options))
    statuses = [
        httpx.request(method, f"{url}{INCIDENTS}/i", headers={"Authorization": f"Bearer {token}"}).status_code
        for token in ("reader=", "nothing", "other")
        for method in ("GET", "DELETE")
    ]
    assert statuses == [404, 403, 403, 403, 403, 403]


def test_it_serves_several_organizations(start: Start) -> None:
    options = ["--organization", "c:d:e", "--organization", "--organization"]
    environment = {"DD_API_KEY_3": "f", "DD_APP_KEY_3": "g"}
    process = start("--port", "0", "--api-key", "a", "--app-key", "b", *options, **environment)
    lines, url = announced(process)
    generated = dict(line.split("=") for line in lines)
    assert list(generated) == ["DD_API_KEY_4", "DD_APP_KEY_4"]
    keys = [("a", "b"), ("c", "d:e"), ("f", "g"), (generated["DD_API_KEY_4"], generated["DD_APP_KEY_4"])]
    assert [status(url, one, other) for one, other in keys] == [404] * 4
    assert status(url, "a", "g") == status(url, "c", "b") == 403
    body = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
    headers = {"DD-API-KEY": "f", "DD-APPLICATION-KEY": "g"}
    created = httpx.post(f"{url}{INCIDENTS}", headers=headers, json=body)
    path = f"{url}{INCIDENTS}/{created.json()['data']['id']}"
    assert httpx.get(path, headers=headers).status_code == 200
    assert httpx.get(path, headers={"DD-API-KEY": "a", "DD-APPLICATION-KEY": "b"}).status_code == 404
    stop(process)


def test_it_limits_the_rate_of_all_operations_and_of_single_ones(start: Start) -> None:
    options = ["--rate-limit", "3/1h", "--rate-limit", "search_incidents=1/1m"]
    process = start("--port", "0", "--api-key", "a", "--app-key", "b", *options)
    _, url = announced(process)
    headers = {"DD-API-KEY": "a", "DD-APPLICATION-KEY": "b"}
    with httpx.Client(base_url=url, headers=headers) as http:
        statuses = [http.get(f"{INCIDENTS}/search?query=a").status_code for _ in range(2)]
        statuses += [http.get(INCIDENTS).status_code for _ in range(4)]
    assert statuses == [200, 429, 200, 200, 200, 429]


def test_it_prints_the_reason_if_it_cannot_listen(start: Start) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        processes = {
            f"cannot listen on 127.0.0.1:{port}: Address already in use": start("--port", str(port)),
            "99999": start("--port", "99999"),
            "cannot listen on nowhere.invalid:0: ": start("--port", "0", "--host", "nowhere.invalid"),
        }
        for reason, process in processes.items():
            out, err = process.communicate(timeout=LIMIT)
            assert process.returncode == 2
            assert "listening" not in out
            assert "datadog-incidents mock: " in err
            assert reason in err
            assert "Traceback" not in err


def test_it_listens_on_ipv6(start: Start) -> None:
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError as error:
        pytest.skip(f"no IPv6 here: {error}")
    process = start("--port", "0", "--host", "::1", "--api-key", "a", "--app-key", "b")
    _, url = announced(process)
    assert url.startswith("http://[::1]:")
    assert status(url, "a", "b") == 404
    stop(process)


def test_the_seed_determines_its_responses(start: Start) -> None:
    options = ["--port", "0", "--api-key", "a", "--app-key", "b", "--seed"]
    body = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
    headers = {"DD-API-KEY": "a", "DD-APPLICATION-KEY": "b"}
    processes = [start(*options, seed) for seed in ("5", "5", "6")]
    urls = [announced(process)[1] for process in processes]
    first, same, other = (httpx.post(f"{url}{INCIDENTS}", json=body, headers=headers).content for url in urls)
    assert first == same != other


def test_control_endpoints_are_disabled_without_the_option(start: Start) -> None:
    keys = ["--api-key", "a", "--app-key", "b"]
    wanted, other = start("--port", "0", *keys, "--control"), start("--port", "0", *keys)
    _, url = announced(wanted)
    assert httpx.post(f"{url}/__mock__/fail_next", json={"status": 503}).status_code == 204
    assert [status(url, "a", "b") for _ in range(2)] == [503, 404]
    _, url = announced(other)
    assert httpx.post(f"{url}/__mock__/fail_next", json={"status": 503}).status_code == 404
    assert status(url, "a", "b") == 404


def test_idle_connections_are_kept_longer_than_clients_trust_them() -> None:
    """Otherwise a request can be sent on a connection that the server is closing."""
    assert _config(MockDatadog(), "localhost").timeout_keep_alive == KEEP_ALIVE
    assert KEEP_ALIVE > 10 * IDLE
    assert uvicorn.Config("unused", log_config=None).timeout_keep_alive > IDLE


WARNING = "datadog-incidents mock: warning: others on the network can reach this mock"
REASON = (
    ": 0.0.0.0 is not a loopback address. Its keys are no real authentication: they are sent unencrypted, and"
    " nothing limits attempts to guess them\n"
)


@pytest.mark.parametrize(
    ("options", "warning"),
    [
        (["--host", "0.0.0.0"], f"{WARNING}{REASON}"),
        (["--host", "0.0.0.0", "--control"], f"{WARNING}, and control it without keys{REASON}"),
        (["--host", "127.0.0.2", "--control"], ""),
        (["--host", "localhost", "--control"], ""),
    ],
    ids=["all", "all, with control", "loopback", "name of loopback"],
)
def test_it_warns_if_others_can_reach_it(start: Start, options: list[str], warning: str) -> None:
    process = start("--port", "0", "--api-key", "a", "--app-key", "b", *options)
    _, url = announced(process)
    assert httpx.get(url).status_code == 404
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=LIMIT)
    assert err == warning


@pytest.mark.parametrize("path", ["/__mock__/calls", "/health"])
def test_it_is_reached_under_the_names_that_it_listens_on_and_allows(start: Start, path: str) -> None:
    """At all addresses, it is reached under no other name: any can be made to resolve to its address."""
    options = ["--host", "0.0.0.0", "--allow-host", "mock", "--allow-host", "10.9.9.9", "--control"]
    _, url = announced(start("--port", "0", *options))
    address = httpx.URL(url).copy_with(host="127.0.0.1")
    statuses = {
        host: httpx.get(f"{address}{path}", headers={"host": host}).status_code
        for host in ("0.0.0.0", "127.0.0.1:1", "localhost", "10.1.2.3", "MOCK:80", "10.9.9.9", "evil.example")
    }
    assert statuses == {
        "0.0.0.0": 200, "127.0.0.1:1": 200, "localhost": 200, "MOCK:80": 200, "10.9.9.9": 200,
        "10.1.2.3": 421, "evil.example": 421,
    }  # fmt: skip


@pytest.mark.parametrize("name", ["mock:80", "http://mock", "*", "*.example", "", "a b", "[::1]:80", "a@b"])
def test_a_name_to_allow_that_is_none_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    # With an address of another machine, a server is not started in any case.
    with pytest.raises(SystemExit) as ended:
        sys.exit(cli.main(["mock", "--allow-host", name, "--host", "192.0.2.1"]))
    assert ended.value.code == 2
    assert "--allow-host takes names of hosts and addresses" in capsys.readouterr().err


@pytest.mark.parametrize("host", ["", "\xfc" * 70, "a..b"])
def test_a_host_that_is_none_is_refused(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        sys.exit(cli.main(["mock", "--host", host]))
    assert ended.value.code == 2
    assert "--host must be a name or address of this machine" in capsys.readouterr().err


def test_the_log_has_a_line_for_each_call(start: Start) -> None:
    process = start("--port", "0", "--api-key", "secret-a", "--app-key", "secret-b", "--log")
    _, url = announced(process)
    keys = {"DD-API-KEY": "secret-a", "DD-APPLICATION-KEY": "secret-b"}
    httpx.get(f"{url}{INCIDENTS}?page[size]=3", headers=keys)
    httpx.get(f"{url}/health")
    httpx.get(f"{url}{INCIDENTS}/none")
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=LIMIT)
    first, second = err.splitlines()
    time = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"
    assert re.fullmatch(rf"{time} GET /api/v2/incidents 200 \d+\.\d ms", first), first
    assert re.fullmatch(rf"{time} GET /api/v2/incidents/none 401 \d+\.\d ms", second), second


def test_without_the_log_stderr_is_empty(start: Start) -> None:
    process = start("--port", "0", "--api-key", "a", "--app-key", "b")
    _, url = announced(process)
    httpx.get(f"{url}{INCIDENTS}/none")
    process.send_signal(signal.SIGTERM)
    assert process.communicate(timeout=LIMIT)[1] == ""


def test_the_search_delay_is_that_of_the_option(start: Start) -> None:
    _, url = announced(start("--port", "0", "--api-key", "a", "--app-key", "b", "--search-delay", "1000"))
    keys = {"DD-API-KEY": "a", "DD-APPLICATION-KEY": "b"}
    with httpx.Client(base_url=url, headers=keys) as http:
        body = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
        assert http.post(INCIDENTS, json=body).status_code == 201
        result = http.get(f"{INCIDENTS}/search", params={"query": "state:active"}).json()
        assert result["data"]["attributes"]["total"] == 0


@pytest.mark.parametrize("text", ["-1", "soon", "inf", "nan"])
def test_a_search_delay_that_is_no_duration_is_refused(start: Start, text: str) -> None:
    process = start("--search-delay", text)
    assert "--search-delay" in process.communicate(timeout=LIMIT)[1]
    assert process.returncode == 2
