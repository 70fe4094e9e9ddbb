"""Pytest plugin in the tests of another project: fixtures, marker, and what it costs others."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

LIMIT = 400
"""Seconds after which a run is considered stuck."""
UNRELATED = ("DD_", "DATADOG_", "PYTEST_")
"""Beginnings of variables of this machine that do not reach the project."""


def run_pytest(
    folder: Path, *options: str, others: bool = True, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the tests of a project, with the plugins of anyio and pytest-xdist unless `others` is false."""
    # Without the plugins of other packages, some of which take seconds to import.
    plugins = ["no:cacheprovider", "datadog_incidents.pytest_plugin"]
    plugins += ["anyio.pytest_plugin", "xdist.plugin"] if others else []
    command = [sys.executable, "-m", "pytest", "-q", *(part for one in plugins for part in ("-p", one))]
    variables["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(UNRELATED)}
    return subprocess.run(
        [*command, "--strict-markers", "-W", "error", *options],
        cwd=folder, env=environment | variables, capture_output=True, text=True, timeout=LIMIT,
    )  # fmt: skip


PROJECT = {
    "test_clients.py": """
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
""",
    "test_closed.py": """
import asyncio, pytest

@pytest.fixture
def clients():
    kept = []
    yield kept  # set up before both clients, so what follows runs after they are closed
    with pytest.raises(RuntimeError, match="closed"):
        kept[0].incidents.create(title="t")
    with pytest.raises(RuntimeError, match="closed"):
        asyncio.run(kept[1].incidents.create(title="t"))

def test_clients_are_closed_after_their_test(clients, datadog_client, async_datadog_client):
    clients.extend([datadog_client, async_datadog_client])
    asyncio.run(async_datadog_client.incidents.create(title="t"))
""",
    "test_anyio.py": """
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
""",
    "test_server.py": """
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
""",
    "test_marked.py": """
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

@pytest.mark.datadog_mock(organization={"api_key": "of-class", "app_key": "of-class"})
class TestKeys:
    def test_of_the_class(self, datadog_mock):
        assert (datadog_mock.api_key, datadog_mock.app_key) == ("of-class", "of-class")

    @pytest.mark.datadog_mock(api_key="closer")
    def test_a_closer_key(self, datadog_mock):
        assert (datadog_mock.api_key, datadog_mock.app_key) == ("closer", "of-class")

    @pytest.mark.datadog_mock(organization={"api_key": "closer"})
    def test_a_closer_organization(self, datadog_mock):
        assert (datadog_mock.api_key, datadog_mock.app_key) == ("closer", "of-class")

def test_without_marker(datadog_mock):
    assert datadog_mock.user_id == MockDatadog().user_id
""",
}
"""Tests of a project, all of which pass."""

WRONG = {
    "sede=7": "has the unknown argument 'sede'; the arguments are organization, api_key, ",
    "7": "takes keyword arguments only, not 7",
    "organization='acme'": "organization must be a mapping of api_key, app_key, access_token to strings, not",
    "organization={'name': 'acme'}": "to strings, and has no 'name'",
    "organization={'api_key': 5}": "to strings, but api_key is int",
    "api_key='a', organization={'api_key': 'b'}": "has api_key twice: alone, and in organization",
    "seed=None": "seed must be a whole number, not None",
    "rate_limit='often'": "rate_limit must be a number of requests and a period",
    "clock=5": "clock must be a function that returns the time",
}
"""Arguments of the marker, and what is reported of them."""


@pytest.mark.parametrize("options", [[], ["-n", "2"]], ids=["one process", "xdist"])
def test_the_fixtures_and_the_marker_in_a_project(tmp_path: Path, options: list[str]) -> None:
    """Wrong arguments of the marker are errors of their tests, and do not affect others."""
    wrong = ["import pytest"]
    for number, arguments in enumerate(WRONG):
        wrong += [f"@pytest.mark.datadog_mock({arguments})", f"def test_{number}(datadog_mock): pass"]
    wrong += ["@pytest.mark.datadog_mock(sede=7)", "def test_without_fixture(): pass"]
    for name, text in {**PROJECT, "test_wrong.py": "\n".join(wrong)}.items():
        (tmp_path / name).write_text(text, "utf-8")
    run = run_pytest(
        tmp_path,
        *options,
        DATADOG_INCIDENTS_BASE_URL="https://x.test",
        DD_API_KEY="mine",
        DD_SITE="datadoghq.eu",
    )
    passing = sum(text.count("def test_") for text in PROJECT.values())
    assert f"{passing} passed, {len(WRONG) + 1} errors in " in run.stdout, run.stdout + run.stderr
    lines = re.findall(r"^E +pytest\.UsageError: (.*)", run.stdout, re.M)
    for number, problem in enumerate(WRONG.values()):
        (line,) = (one for one in lines if one.startswith(f"test_wrong.py::test_{number}: "))
        assert line.split(": ")[1].startswith("@pytest.mark.datadog_mock") and problem in line


def test_the_marker_is_listed(tmp_path: Path) -> None:
    assert "@pytest.mark.datadog_mock(seed=..." in run_pytest(tmp_path, "--markers").stdout


IMPORTED = """
import sys, pytest
HEAVY = {"httpx", "attrs", "asyncio", "uvicorn", "jsonschema_rs"}
HEAVY |= {"datadog_incidents.mock", "datadog_incidents_api"}

@pytest.hookimpl(trylast=True)
def pytest_sessionfinish():
    found = sorted(HEAVY & set(sys.modules))
    print("IMPORTED", *found)
"""


def test_a_project_without_the_fixtures_pays_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(IMPORTED, "utf-8")
    (tmp_path / "test_any.py").write_text("def test_it(): pass\n", "utf-8")
    alone = run_pytest(tmp_path, "--collect-only", "-s", others=False)
    assert alone.returncode == 0, alone.stdout + alone.stderr
    assert "IMPORTED\n" in alone.stdout


def test_the_plugin_itself_is_imported_in_milliseconds() -> None:
    code = (
        "import time, pytest; start = time.process_time(); import datadog_incidents.pytest_plugin;"
        "print(time.process_time() - start)"
    )
    durations = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(2)
    ]
    assert min(durations) < 0.02
