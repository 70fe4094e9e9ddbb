"""The wheel, built here and installed into empty environments: without extras, and with [mock].

Installing needs what any `pip install` needs: the package registry, or pip's cache. Versions are those of
requirements/dev.lock.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import venv
import zipfile
from collections.abc import Mapping
from email import message_from_string
from pathlib import Path

import pytest
from attrs import frozen
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {"datadog_incidents_api": ROOT / "generated", "datadog_incidents": ROOT / "wrapper"}
# What this machine has set must not lead an installation, or a program in it, elsewhere.
LEADING_ASTRAY = re.compile(r"PYTHON|DD_|VIRTUAL_ENV|PYTEST|PIP_(USER|TARGET|PREFIX|ROOT|CONSTRAINT)$")
ENVIRONMENT = {name: value for name, value in os.environ.items() if not LEADING_ASTRAY.match(name)}

CLIENT = """
import asyncio, httpx
from datadog_incidents import AsyncIncidentsClient, IncidentsClient

def answer(request):
    assert (request.headers["DD-API-KEY"], request.headers["DD-APPLICATION-KEY"]) == ("k", "a")
    data = {"id": request.url.path.rpartition("/")[2], "type": "incidents", "attributes": {"title": "Drill"}}
    return httpx.Response(200, json={"data": data})

options = dict(api_key="k", app_key="a", unstable_operations="all", transport=httpx.MockTransport(answer))
with IncidentsClient(**options) as dd:
    print(dd.incidents.get("one").attributes.title)

async def main():
    async with AsyncIncidentsClient(**options) as dd:
        print((await dd.incidents.get("two")).id)

asyncio.run(main())
"""

MOCK_IS_THE_NETWORK = """
import httpx
from datadog_incidents.mock import MockDatadog
mock = MockDatadog(api_key="k", app_key="a")
httpx.HTTPTransport.handle_request = lambda self, request: mock.transport.handle_request(request)
"""

SERVED = """
import sys
from datadog_incidents import IncidentsClient
with IncidentsClient(base_url=sys.argv[1], api_key="k", app_key="a", unstable_operations="all") as dd:
    print(dd.incidents.get(dd.incidents.create(title="Drill").id).attributes.title)
"""


@frozen
class Environment:
    """An environment with nothing in it but what was installed."""

    folder: Path

    def program(self, name: str) -> str:
        return str(self.folder / "bin" / name)

    def run(
        self, *command: str, status: int = 0, variables: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        run = subprocess.run(
            [self.program(command[0]), *command[1:]],
            cwd=self.folder,
            env={**ENVIRONMENT, **(variables or {})},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == status, run.stdout + run.stderr
        return run


def installed(folder: Path, *wanted: str) -> Environment:
    venv.create(folder, symlinks=True)
    lock = (ROOT / "requirements/dev.lock").read_text("utf-8")
    constraints = folder / "constraints.txt"
    constraints.write_text("\n".join(re.findall(r"^[\w.-]+==[^\s;]+", lock, re.M)), "utf-8")
    environment = Environment(folder)
    pip = [sys.executable, "-m", "pip", "--python", environment.program("python"), "install", "-qq"]
    pip += ["--no-input", "--retries", "1", "--constraint", str(constraints), *wanted]
    run = subprocess.run(pip, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"pip could not install {wanted}; is the registry within reach?\n{run.stderr}"
    return environment


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    run = subprocess.run(build, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def bare(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    return installed(tmp_path_factory.mktemp("bare"), str(wheel))


def test_the_wheel_holds_both_packages_and_nothing_else(wheel: Path) -> None:
    sources = {
        path.relative_to(root).as_posix()
        for package, root in PACKAGES.items()
        for path in (root / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        dist_info = {name for name in names if name.startswith("datadog_incidents-")}
    for package in PACKAGES:
        assert f"{package}/py.typed" in names
    assert "datadog_incidents_api/openapi.json" in names
    assert names - dist_info == sources
    assert any(name.endswith("/licenses/LICENSE") for name in dist_info)


def test_the_wheel_needs_httpx_and_attrs_only(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (one for one in archive.namelist() if one.endswith(".dist-info/METADATA"))
        metadata = message_from_string(archive.read(name).decode())
    needs = [Requirement(one) for one in metadata.get_all("Requires-Dist", [])]
    assert {need.name for need in needs if "extra" not in str(need.marker)} == {"httpx", "attrs"}
    assert str(metadata.get_payload()).startswith("# datadog-incidents")


def test_the_client_works_without_extras(bare: Environment) -> None:
    assert bare.run("python", "-W", "error", "-c", CLIENT).stdout == "Drill\ntwo\n"
    listing = "from importlib.metadata import distributions; print(*(one.name for one in distributions()))"
    names = set(bare.run("python", "-c", listing).stdout.lower().replace("_", "-").split())
    assert {"datadog-incidents", "httpx", "attrs"} <= names
    assert not names & {"jsonschema-rs", "uvicorn", "schemathesis", "hypothesis", "orjson", "pytest"}


@pytest.mark.parametrize("extra", ["mock", "fuzz"])
def test_a_command_without_its_extra_says_what_to_install(extra: str, bare: Environment) -> None:
    cure = f"pip install 'datadog-incidents[{extra}]'"
    refused = bare.run("datadog-incidents", extra, status=2)
    assert refused.stderr.startswith(f"datadog-incidents {extra}: ")
    assert refused.stderr.endswith(f"{cure}\n") and refused.stderr.count("\n") == 1
    assert refused.stdout == ""
    imported = bare.run("python", "-c", f"import datadog_incidents.{extra}", status=1)
    assert imported.stderr.endswith(f"{cure}\n")


def test_pytest_starts_where_the_mock_is_not_installed(
    wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    environment = installed(tmp_path_factory.mktemp("tester"), str(wheel), "pytest")
    (environment.folder / "test_any.py").write_text(
        "def test_any():\n    pass\n\ndef test_mock(datadog_mock):\n    pass\n", "utf-8"
    )
    run = environment.run("pytest", "test_any.py", status=1)
    assert "1 passed, 1 error" in run.stdout
    assert "pip install 'datadog-incidents[mock]'" in run.stdout


def test_with_the_mock_the_example_runs_and_the_mock_serves(
    wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    environment = installed(tmp_path_factory.mktemp("mock"), f"{wheel}[mock]")
    readme = (ROOT / "README.md").read_text("utf-8")
    found = re.search(r"^```python\n(.*?)^```\n```text\n(.*?)^```", readme, re.M | re.S)
    assert found is not None
    keys = {"DD_API_KEY": "k", "DD_APP_KEY": "a"}
    example = environment.run("python", "-W", "error", "-c", MOCK_IS_THE_NETWORK + found[1], variables=keys)
    assert example.stdout == found[2]

    serve = [environment.program("datadog-incidents"), "mock", "--port", "0"]
    with subprocess.Popen(serve, env=ENVIRONMENT | keys, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            url = server.stdout.readline().removeprefix("listening on ").strip()
            assert environment.run("python", "-c", SERVED, url).stdout == "Drill\n"
        finally:
            server.send_signal(signal.SIGTERM)
    assert server.returncode == 0
