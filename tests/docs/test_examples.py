"""The programs of docs/examples/ run against a mock in another process, which only the environment names."""

from __future__ import annotations

import asyncio
import csv
import gc
import importlib
import json
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents._http.environment import HTTP_LIBRARY_VARIABLE
from datadog_incidents._http.library import httpx

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
PROGRAMS = ("on_call.py", "quarterly_export.py", "review_notebook.py", "webhook_service.py")
MAX_LINES = 80
KEYS = {"DD_API_KEY": "examples-api-key", "DD_APP_KEY": "examples-app-key"}
ANA = "ana@example.com"
ALERT: dict[str, Any] = {
    "id": "checkout-latency",
    "status": "firing",
    "title": "Checkout is slow",
    "fields": {"severity": "SEV-2", "services": ["checkout"]},
    "owner": ANA,
}


@contextmanager
def served(*arguments: str, environment: dict[str, str]) -> Iterator[str]:
    """Start a server in another process; yields its URL, which it prints."""
    with subprocess.Popen(
        [sys.executable, "-m", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            shown = ""
            while (url := re.search(r"http://[\w.:]+", shown)) is None:
                line = process.stdout.readline()
                assert line, f"{arguments} has ended: {shown}"
                shown += line
            yield url[0]
        finally:
            process.terminate()


def base_environment() -> dict[str, str]:
    """Environment with keys, and without a server."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name == HTTP_LIBRARY_VARIABLE or not name.startswith(("DD_", "DATADOG_"))
    }
    return inherited | KEYS | {"no_proxy": "127.0.0.1", "PYTHONUNBUFFERED": "1"}


@pytest.fixture(scope="module")
def environment() -> Iterator[dict[str, str]]:
    """Environment of programs that use a new mock, which has the user Ana."""
    base = base_environment()
    with served("datadog_incidents.cli", "mock", "--port", "0", environment=base) as url:
        with IncidentsClient(base_url=url, api_key=KEYS["DD_API_KEY"], app_key=KEYS["DD_APP_KEY"]) as dd:
            dd.users.create(email=ANA, name="Ana Lima")
        yield base | {"DD_INCIDENTS_BASE_URL": url}


@pytest.fixture(scope="module")
def service(environment: dict[str, str]) -> Iterator[httpx.Client]:
    """Client of the webhook service."""
    uvicorn = ("uvicorn", "--app-dir", str(EXAMPLES), "--port", "0", "webhook_service:app")
    with (
        served(*uvicorn, environment=environment) as url,
        httpx.Client(base_url=url, trust_env=False, timeout=60) as client,
    ):
        yield client


def run(environment: dict[str, str], program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the examples to its end."""
    command = [sys.executable, str(EXAMPLES / program), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def post(service: httpx.Client, **changes: Any) -> tuple[int, dict[str, Any]]:
    """Post an alert to the webhook service."""
    response = service.post("/alerts", json=ALERT | changes)
    return response.status_code, response.json()


def test_the_webhook_service_declares_once_assigns_and_resolves(
    service: httpx.Client, environment: dict[str, str]
) -> None:
    status, first = post(service)
    number = first["incident"]["number"]
    assert (status, first["incident"]["state"]) == (200, "active")
    assert post(service, title="Checkout is very slow") == (200, first)
    shown = run(environment, "on_call.py", f"IR-{number}")
    assert f"#{number} [checkout-latency] Checkout is slow: SEV-2, active" in shown.stdout
    assert "led by Ana Lima" in shown.stdout
    status, last = post(service, status="resolved")
    assert (status, last["incident"]) == (200, first["incident"] | {"state": "resolved"})
    assert post(service, status="resolved") == (200, {"incident": None, "url": None})
    assert post(service)[1]["incident"]["number"] > number


def test_the_webhook_service_declares_another_incident_if_a_person_has_resolved_the_first(
    service: httpx.Client, environment: dict[str, str]
) -> None:
    number = post(service, id="certificate")[1]["incident"]["number"]
    assert run(environment, "on_call.py", str(number), "--resolve", "Renewed").returncode == 0
    again = post(service, id="certificate")[1]["incident"]
    assert (again["number"] > number, again["state"]) == (True, "active")


def test_the_webhook_service_explains_a_wrong_alert(service: httpx.Client) -> None:
    status, body = post(service, id="disk", owner="nobody@example.com")
    assert status == 400
    assert body["error"].startswith("commander: ")


WRONG_ALERTS = {
    "not JSON": b"{",
    "not text": b"\xff",
    "a list": b"[]",
    "null": b"null",
    "text": b'"id"',
    "no members": b"{}",
    "no title": json.dumps({"id": "new", "status": "firing", "fields": {}, "owner": None}).encode(),
    "a list as ID": json.dumps(ALERT | {"id": ["disk"]}).encode(),
}


@pytest.mark.parametrize("content", WRONG_ALERTS.values(), ids=WRONG_ALERTS)
def test_the_webhook_service_refuses_what_is_no_alert(service: httpx.Client, content: bytes) -> None:
    response = service.post("/alerts", content=content)
    assert (response.status_code, response.json().keys()) == (400, {"error"})


def test_the_webhook_service_keeps_no_locks(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(EXAMPLES)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    module = importlib.import_module("webhook_service")

    async def main() -> list[dict[str, Any]]:
        transport = httpx.ASGITransport(module.app)
        async with (
            module.lifespan(module.app),
            httpx.AsyncClient(transport=transport, base_url="http://service.test") as client,
        ):
            posts = (client.post("/alerts", json=ALERT | {"id": f"lock-{n % 3}"}) for n in range(6))
            return [one.json()["incident"] for one in await asyncio.gather(*posts)]

    found = asyncio.run(main())
    assert found[:3] == found[3:]  # each was delivered twice
    assert len({one["id"] for one in found}) == 3
    gc.collect()
    assert len(module.locks) == 0


def test_the_on_call_script_takes_an_incident_over(
    service: httpx.Client, environment: dict[str, str]
) -> None:
    number = post(service, id="queue", owner=None)[1]["incident"]["number"]
    arguments = ("--take", ANA, "--severity", "SEV-1", "--todo", "Roll back", "--due", "45")
    shown = run(environment, "on_call.py", str(number), *arguments)
    assert (shown.returncode, shown.stderr) == (0, "")
    heading, opened, todo = shown.stdout.splitlines()
    assert heading == f"#{number} [queue] Checkout is slow: SEV-1, active"
    assert re.fullmatch(r"open for .+, led by Ana Lima ?", opened)
    assert todo.startswith("- Roll back, due 20")
    resolved = run(environment, "on_call.py", str(number), "--resolve", "A full disk")
    assert ": SEV-1, resolved" in resolved.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("IR-9999",), "on_call: get_incident: "),
        (("1", "--take", "nobody@example.com"), "on_call: user_id: "),
        (("1", "--severity", "SEV-9"), "on_call: severity: must be one of "),
    ],
    ids=["unknown incident", "unknown user", "unknown severity"],
)
def test_the_on_call_script_explains_what_is_wrong(
    service: httpx.Client, environment: dict[str, str], arguments: tuple[str, ...], message: str
) -> None:
    post(service, id="exists")
    shown = run(environment, "on_call.py", *arguments)
    assert shown.returncode == 1
    assert shown.stderr.startswith(message)


def test_the_export_has_the_incidents_of_the_quarter(
    service: httpx.Client, environment: dict[str, str]
) -> None:
    incident = post(service, id="exported", title="Late, with comma")[1]["incident"]
    post(service, id="exported", status="resolved")
    shown = run(environment, "quarterly_export.py", "2026", "1")
    rows = {row["public_id"]: row for row in csv.DictReader(shown.stdout.splitlines())}
    row = rows[str(incident["number"])]
    assert row["title"] == "[exported] Late, with comma"
    assert (row["severity"], row["state"], row["services"]) == ("SEV-2", "resolved", "checkout")
    assert float(row["hours_to_resolve"]) >= 0
    assert re.search(r"^SEV-2: \d+ resolved, median [\d.]+ hours$", shown.stderr, re.MULTILINE)
    empty = run(environment, "quarterly_export.py", "2025", "4")
    assert empty.stdout.splitlines() == [shown.stdout.splitlines()[0]]


@pytest.mark.parametrize("year", ["-1", "0", "1999", "2100", "9999", "10000", "now"])
def test_the_export_refuses_other_years(
    year: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["quarterly_export.py", "--", year, "4"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(EXAMPLES / "quarterly_export.py"), run_name="__main__")
    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert out == "" and "quarterly_export.py: error: argument year: " in err and len(err) < 500


def test_the_notebook_runs_without_incidents() -> None:
    base = base_environment()
    with served("datadog_incidents.cli", "mock", "--port", "0", environment=base) as url:
        shown = run(base | {"DD_INCIDENTS_BASE_URL": url}, "review_notebook.py")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "Empty DataFrame" in shown.stdout


def test_the_notebook_runs_from_top_to_bottom(service: httpx.Client, environment: dict[str, str]) -> None:
    number = post(service, id="open", title="Still open")[1]["incident"]["number"]
    shown = run(environment, "review_notebook.py")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert f"{number}: [open] Still open, open for " in shown.stdout
    assert "led by Ana Lima" in shown.stdout


@pytest.mark.parametrize("program", PROGRAMS)
def test_an_example_is_short(program: str) -> None:
    assert len((EXAMPLES / program).read_text().splitlines()) < MAX_LINES


def test_every_example_is_tested() -> None:
    assert sorted(one.name for one in EXAMPLES.glob("*.py")) == [*PROGRAMS]


def test_the_on_call_script_shows_a_commander_without_a_name_by_handle(environment: dict[str, str]) -> None:
    url, api_key, app_key = environment["DD_INCIDENTS_BASE_URL"], *KEYS.values()
    operations = ["create_incident"]
    with IncidentsClient(
        base_url=url, api_key=api_key, app_key=app_key, unstable_operations=operations
    ) as dd:
        incident = dd.incidents.create(title="Drill")
    shown = run(environment, "on_call.py", incident.id, "--take", "mock@example.com")
    assert "led by mock@example.com" in shown.stdout
