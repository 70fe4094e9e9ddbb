"""The on-call script runs as a process of its own against the served mock."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog, ServedMock

from .conftest import ANA, OnCall


@pytest.mark.datadog_mock(clock="system")
def test_an_incident_is_taken_over(
    on_call: OnCall, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    now = datadog_mock.now
    ids = datadog_mock.seed(
        users=[ANA],
        incidents=[{"title": "Fire", "severity": "SEV-2", "created": now - timedelta(hours=2)}],
    )
    datadog_mock.fail_next(429, headers={"Retry-After": "0"}, operation="create_incident_todo")
    result = on_call("IR-1", "--take", ANA["email"], "--todo", "Roll back", "--due", "45")
    assert (result.returncode, result.stderr) == (0, "")
    head, open_for, todo = result.stdout.splitlines()
    assert head == "#1 Fire: SEV-2, active"
    assert re.match(r"open for 2:0\d:.*, led by Ana Silva", open_for)
    assert todo.startswith("- Roll back, due ")

    (created,) = datadog_client.todos.list(ids.incidents[0])
    due = created.attributes.due_date
    assert isinstance(due, datetime) and timedelta(minutes=44) < due - now < timedelta(minutes=47)
    datadog_mock.assert_called("create_incident_todo", times=2)


def test_a_lost_response_is_an_error_although_the_incident_is_resolved(
    on_call: OnCall, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    (incident,) = datadog_mock.seed(incidents=[{"title": "Fire"}]).incidents
    datadog_mock.fail_next(drop=True, operation="update_incident")
    result = on_call("IR-1", "--resolve", "A full disk")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("on_call: update_incident: ")
    datadog_mock.assert_called("update_incident", times=1)
    assert datadog_client.incidents.get(incident).state == "resolved"


@pytest.mark.datadog_mock(search_delay=60)
def test_the_number_of_a_new_incident_is_known_once_searches_show_it(
    on_call: OnCall, datadog_mock: MockDatadog, datadog_client: IncidentsClient
) -> None:
    datadog_client.incidents.create(title="Fire", fields={"severity": "SEV-1"})
    early = on_call("IR-1")
    assert (early.returncode, early.stderr.endswith("404: incident 1 not found\n")) == (1, True)
    datadog_mock.advance(timedelta(minutes=1))
    later = on_call("IR-1")
    assert (later.returncode, later.stdout.splitlines()[0]) == (0, "#1 Fire: SEV-1, active")


def test_an_incident_of_another_organization_is_not_found(
    on_call: OnCall, datadog_mock: MockDatadog, datadog_mock_server: ServedMock
) -> None:
    other = datadog_mock.add_organization()
    datadog_mock.seed(incidents=[{"title": "Secret"}])
    keys = {"DD_API_KEY": other.api_key, "DD_APP_KEY": other.app_key}
    result = on_call("IR-1", env={**os.environ, **keys})
    assert (result.returncode, result.stdout) == (1, "")
    assert "404" in result.stderr and "Secret" not in result.stderr
    assert other.calls[-1].status == 404
    assert datadog_mock.calls == []


SEED = """
users:
  - {email: ana@example.com, name: Ana Silva}
incidents:
  - title: Fire
    severity: SEV-3
    created: 2026-11-24T16:00:00Z
    commander: ana@example.com
    todos:
      - {content: Roll back, completed: 2026-11-24T17:00:00Z}
"""


@pytest.fixture
def command(tmp_path: Path) -> Iterator[str]:
    """The mock as a command, which starts from a seed file; yields its URL."""
    (tmp_path / "organization.yaml").write_text(SEED, "utf-8")
    arguments = ["--port", "0", "--api-key", "K", "--app-key", "K", "--clock", "2026-11-24T18:00:00Z"]
    arguments += ["--control", "--seed-file", str(tmp_path / "organization.yaml")]
    mock = [sys.executable, "-m", "datadog_incidents.cli", "mock", *arguments]
    with subprocess.Popen(mock, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("listening on "), line
            yield line.removeprefix("listening on ").strip()
        finally:
            process.terminate()


def test_the_script_and_the_mock_as_commands(on_call: OnCall, command: str) -> None:
    fault = httpx.post(
        f"{command}/__mock__/fail_next",
        json={"status": 503, "headers": {"Retry-After": "0"}, "operation": "list_incident_todos"},
    )
    assert fault.is_success
    keys = {"DD_INCIDENTS_BASE_URL": command, "DD_API_KEY": "K", "DD_APP_KEY": "K"}
    result = on_call("IR-1", env={**os.environ, **keys})
    assert (result.returncode, result.stderr) == (0, "")
    head, leader, todo = result.stdout.splitlines()
    assert head == "#1 Fire: SEV-3, active"
    assert "led by Ana Silva" in leader
    assert todo == "- Roll back, done"
    calls = httpx.get(f"{command}/__mock__/calls").json()["calls"]
    assert [one["status"] for one in calls if one["operation"] == "list_incident_todos"] == [503, 200]
