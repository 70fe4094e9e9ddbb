"""Pytest plugin in the tests of another project: fixtures, marker, and what it costs others."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
UNRELATED = {"DD_", "DATADOG_", "PYTEST_"}


@pytest.fixture
def project(tmp_path: Path) -> Run:
    """Return a function that runs tests, given as text, in a project of their own."""

    def run(tests: str, *options: str, **variables: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "test_project.py").write_text(tests, "utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--strict-markers"]
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith((*UNRELATED,))
        }
        return subprocess.run(
            [*command, "-W", "error", *options, "."],
            cwd=tmp_path, env=environment | variables, capture_output=True, text=True, timeout=400,
        )  # fmt: skip

    return run


CLIENTS = """
import asyncio

def test_the_client_is_one_of_the_mock(datadog_client, datadog_mock):
    datadog_client.incidents.create(title="t")
    datadog_mock.assert_called("create_incident", times=1)

def test_the_asynchronous_client_needs_no_plugin(async_datadog_client, datadog_mock, datadog_client):
    async def main():
        return await async_datadog_client.incidents.create(title="t")
    incident = asyncio.run(main())
    assert datadog_client.incidents.get(incident.id).title == "t"
    assert len(datadog_mock.calls) == 2

def test_each_test_has_its_own_mock(datadog_client):
    assert list(datadog_client.incidents.list()) == []
"""


def test_clients_are_of_the_mock_of_the_test(project: Run) -> None:
    run = project(CLIENTS)
    assert "3 passed" in run.stdout, run.stdout + run.stderr


def test_the_clients_are_closed_after_the_test(project: Run) -> None:
    run = project("""
import asyncio, pytest
kept = []
def test_a(datadog_client, async_datadog_client):
    kept.extend([datadog_client, async_datadog_client])
    asyncio.run(async_datadog_client.incidents.create(title="t"))
def test_b():
    with pytest.raises(RuntimeError, match="closed"):
        kept[0].incidents.create(title="t")
    with pytest.raises(RuntimeError, match="closed"):
        asyncio.run(kept[1].incidents.create(title="t"))
""")
    assert "2 passed" in run.stdout, run.stdout + run.stderr


ANYIO = """
import pytest
pytestmark = pytest.mark.anyio

@pytest.fixture
def anyio_backend():
    return "asyncio"

async def test_a_coroutine(async_datadog_client, datadog_mock_server, datadog_mock):
    incident = await async_datadog_client.incidents.create(title="t")
    async with datadog_mock_server.async_client() as outside:
        assert (await outside.incidents.get(incident.id)).title == "t"
    assert len(datadog_mock.calls) == 2

async def test_a_fixture_that_is_requested_late(request):
    client = request.getfixturevalue("async_datadog_client")
    await client.incidents.create(title="t")
"""


def test_coroutines_run_by_the_plugin_of_anyio_use_the_fixtures(project: Run) -> None:
    run = project(ANYIO)
    assert "2 passed" in run.stdout, run.stdout + run.stderr


SERVER = """
import json, os, subprocess, sys, urllib.request
from datadog_incidents import IncidentsClient

def test_a_client_without_arguments_reaches_the_mock(datadog_mock_server, datadog_client, datadog_mock):
    with IncidentsClient(unstable_operations="all") as dd:
        incident = dd.incidents.create(title="t")
        assert dd.base_url == datadog_mock_server.url
    assert datadog_client.incidents.get(incident.id).title == "t"
    assert datadog_mock_server.mock is datadog_mock

def test_a_process_reaches_the_mock(datadog_mock_server, datadog_mock):
    code = (
        "from datadog_incidents import IncidentsClient as C;"
        "C(unstable_operations='all').incidents.create(title='t')"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    datadog_mock.assert_called("create_incident", times=1)

def test_any_http_client_reaches_the_mock(datadog_mock_server):
    server = datadog_mock_server
    keys = {"DD-API-KEY": server.api_key, "DD-APPLICATION-KEY": server.app_key}
    request = urllib.request.Request(server.url + "/api/v2/incidents", headers=keys)
    assert json.load(urllib.request.urlopen(request))["data"] == []

def test_clients_of_the_server_use_http(datadog_mock_server):
    with datadog_mock_server.client(retry=None) as dd:
        dd.incidents.create(title="t")
        assert dd.base_url == datadog_mock_server.url
    assert "mock-api-key" not in repr(datadog_mock_server)

def test_the_environment_is_restored():
    names = ("DD_INCIDENTS_BASE_URL", "DATADOG_INCIDENTS_BASE_URL", "DD_API_KEY", "DD_APP_KEY", "DD_SITE")
    assert [os.environ.get(name) for name in names] == [None, "https://x.test", "mine", None, "datadoghq.eu"]
"""


def test_the_server_is_that_of_the_environment_during_the_test(project: Run) -> None:
    variables = {
        "DATADOG_INCIDENTS_BASE_URL": "https://x.test",
        "DD_API_KEY": "mine",
        "DD_SITE": "datadoghq.eu",
    }
    run = project(SERVER, **variables)
    assert "5 passed" in run.stdout, run.stdout + run.stderr


MARKED = """
import datetime, pytest
from datadog_incidents.mock import MockDatadog

NOON = datetime.datetime(2027, 3, 1, 12, tzinfo=datetime.UTC)

def ids(mock):
    with mock.client() as client:
        return [client.incidents.create(title="t").id for _ in range(2)]

@pytest.mark.datadog_mock(seed=7)
def test_the_seed(datadog_mock):
    assert ids(datadog_mock) == ids(MockDatadog(seed=7)) != ids(MockDatadog())

@pytest.mark.datadog_mock(clock=lambda: NOON)
def test_the_clock(datadog_client):
    assert datadog_client.incidents.create(title="t").attributes.created == NOON

@pytest.mark.datadog_mock(organization={"api_key": "acme-api", "app_key": "acme-app"})
def test_the_organization(datadog_mock, datadog_mock_server):
    assert (datadog_mock.api_key, datadog_mock.app_key) == ("acme-api", "acme-app")
    assert datadog_mock_server.environment["DD_API_KEY"] == "acme-api"
    assert datadog_mock.user_id == MockDatadog().user_id

@pytest.mark.datadog_mock(seed=1, rate_limit="1/1h")
class TestClass:
    @pytest.mark.datadog_mock(seed=7)
    def test_the_closest_marker_takes_precedence(self, datadog_mock):
        assert datadog_mock.user_id == MockDatadog(seed=7).user_id
        with datadog_mock.client() as client:
            assert client.incidents.create(title="t").response.rate_limit.limit == 1

    def test_a_class_is_marked(self, datadog_mock):
        assert datadog_mock.user_id == MockDatadog(seed=1).user_id

def test_without_marker(datadog_mock):
    assert datadog_mock.user_id == MockDatadog().user_id
"""


@pytest.mark.parametrize("options", [[], ["-n", "2"]], ids=["one process", "xdist"])
def test_the_marker_sets_the_arguments_of_the_mock(project: Run, options: list[str]) -> None:
    run = project(MARKED, *options)
    assert "6 passed" in run.stdout, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ("sede=7", "has the unknown argument 'sede'; the arguments are organization, api_key, "),
        ("7", "takes keyword arguments only, not 7"),
        (
            "organization='acme'",
            "organization must be a mapping of api_key, app_key, access_token to strings, not str",
        ),
        ("organization={'name': 'acme'}", "to strings, and has no 'name'"),
        ("organization={'api_key': 5}", "to strings, but api_key is int"),
        ("rate_limit='often'", "rate_limit must be a number of requests and a period"),
        ("clock=5", "clock must be a function that returns the time"),
    ],
)
def test_a_wrong_argument_is_reported_with_the_test(project: Run, arguments: str, problem: str) -> None:
    run = project(
        f"import pytest\n@pytest.mark.datadog_mock({arguments})\ndef test_it(datadog_mock): pass\n"
        "def test_other(datadog_mock): pass\n",
        *["-n", "1"] * (arguments == "sede=7"),  # the workers of xdist report it as well
    )
    assert "1 passed, 1 error" in run.stdout, run.stdout + run.stderr
    (line,) = (line for line in run.stdout.splitlines() if line.startswith("E "))
    assert line.startswith("E   pytest.UsageError: test_project.py::test_it: @pytest.mark.datadog_mock")
    assert problem in line


def test_the_marker_is_listed_and_checked_even_if_the_fixture_is_not_used(project: Run) -> None:
    tests = "import pytest\n@pytest.mark.datadog_mock(sede=7)\ndef test_it(): pass\n"
    assert "unknown argument 'sede'" in project(tests).stdout
    assert "@pytest.mark.datadog_mock(seed=..." in project(tests, "--markers").stdout


IMPORTED = """
import sys, pytest
HEAVY = {"httpx", "attrs", "asyncio", "uvicorn", "jsonschema_rs"}
HEAVY |= {"datadog_incidents.mock", "datadog_incidents_api"}

@pytest.hookimpl(trylast=True)
def pytest_sessionfinish():
    found = sorted(HEAVY & set(sys.modules))
    print("IMPORTED", *found)
"""


def test_a_project_without_the_fixtures_pays_for_nothing(project: Run, tmp_path: Path) -> None:
    """Other plugins are disabled, because they import some of these modules themselves."""
    (tmp_path / "conftest.py").write_text(IMPORTED, "utf-8")
    options = ["--collect-only", "-s", "-p", "datadog_incidents.pytest_plugin"]
    alone = project("def test_it(): pass\n", *options, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")
    assert alone.returncode == 0, alone.stdout + alone.stderr
    assert "IMPORTED\n" in alone.stdout


def test_the_plugin_itself_is_imported_in_milliseconds() -> None:
    code = (
        "import time, pytest; start = time.perf_counter(); import datadog_incidents.pytest_plugin;"
        "print(time.perf_counter() - start)"
    )
    durations = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(5)
    ]
    assert min(durations) < 0.02
