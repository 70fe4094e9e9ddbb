"""The wheel, built and installed into empty environments, without extras and with the extra [mock].

Installation requires the package registry or pip's cache. Versions are those of requirements/dev.lock; one
test installs the lowest versions that pyproject.toml permits.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Mapping
from email import message_from_string
from importlib.metadata import distribution, requires
from pathlib import Path

import pytest
from attrs import frozen
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCKED = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / "requirements/dev.lock").read_text("utf-8"), re.M))
"""Versions in requirements/dev.lock, by package."""

PACKAGES = {"datadog_incidents_api": ROOT / "generated", "datadog_incidents": ROOT / "wrapper"}
USERS_EXTRAS = ("fast", "fuzz", "mock")
KEYS = {"DD_API_KEY": "k", "DD_APP_KEY": "a"}
# Variables of this machine that could affect the installation or the programs in it.
INTERFERING = re.compile(r"PYTHON|DD_|VIRTUAL_ENV|PYTEST|PIP_(USER|TARGET|PREFIX|ROOT|CONSTRAINT)$")
ENVIRONMENT = {name: value for name, value in os.environ.items() if not INTERFERING.match(name)}

CLIENT = """
import asyncio, httpx
from datadog_incidents import AsyncIncidentsClient, IncidentsClient

def reply(request):
    assert (request.headers["DD-API-KEY"], request.headers["DD-APPLICATION-KEY"]) == ("k", "a")
    data = {"id": request.url.path.rpartition("/")[2], "type": "incidents", "attributes": {"title": "Drill"}}
    return httpx.Response(200, json={"data": data})

options = dict(api_key="k", app_key="a", unstable_operations="all", transport=httpx.MockTransport(reply))
with IncidentsClient(**options) as dd:
    print(dd.incidents.get("one").attributes.title)

async def main():
    async with AsyncIncidentsClient(**options) as dd:
        print((await dd.incidents.get("two")).id)

asyncio.run(main())
"""

ROUTE_REQUESTS_TO_A_MOCK = """
import httpx
from datadog_incidents.mock import MockDatadog
mock = MockDatadog(api_key="k", app_key="a")
httpx.HTTPTransport.handle_request = lambda self, request: mock.transport.handle_request(request)
"""

USE_SERVER = """
import sys
from datadog_incidents import IncidentsClient
with IncidentsClient(base_url=sys.argv[1], api_key="k", app_key="a", unstable_operations="all") as dd:
    print(dd.incidents.get(dd.incidents.create(title="Drill").id).attributes.title)
"""


@frozen
class Environment:
    """A virtual environment."""

    folder: Path

    def program(self, name: str) -> str:
        """Path of an installed program."""
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


def installed(folder: Path, *requirements: str, versions: Mapping[str, str] = LOCKED) -> Environment:
    """A new environment with only the given requirements and their dependencies."""
    venv.create(folder, symlinks=True)
    constraints = folder / "constraints.txt"
    constraints.write_text("\n".join(f"{name}=={version}" for name, version in versions.items()), "utf-8")
    environment = Environment(folder)
    pip = [sys.executable, "-m", "pip", "--python", environment.program("python"), "install", "-qq"]
    # Python compiles what is imported; pip would compile all.
    pip += ["--no-input", "--no-compile", "--retries", "1", "--constraint", str(constraints), *requirements]
    run = subprocess.run(pip, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, (
        f"pip could not install {requirements}; is the registry reachable?\n{run.stderr}"
    )
    return environment


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    run = subprocess.run(build, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    (path,) = folder.iterdir()
    return path


@pytest.fixture(scope="module")
def bare(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the wheel, without extras."""
    return installed(tmp_path_factory.mktemp("bare"), str(wheel))


def test_wheel_contains_only_the_two_packages(wheel: Path) -> None:
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
    assert {"datadog_incidents_api/openapi.json", "datadog_incidents_api/evidence.json"} <= names
    assert names - dist_info == sources
    assert any(name.endswith("/licenses/LICENSE") for name in dist_info)


def test_wheel_requires_only_httpx_and_attrs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (path,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = message_from_string(archive.read(path).decode())
    requirements = [Requirement(text) for text in metadata.get_all("Requires-Dist", [])]
    required = {one.name for one in requirements if "extra" not in str(one.marker)}
    assert required == {"httpx", "attrs"}
    assert str(metadata.get_payload()).startswith("# datadog-incidents")


def test_client_works_without_extras(bare: Environment) -> None:
    assert bare.run("python", "-W", "error", "-c", CLIENT).stdout == "Drill\ntwo\n"
    listing = (
        "from importlib.metadata import distributions; print(*(found.name for found in distributions()))"
    )
    names = set(bare.run("python", "-c", listing).stdout.lower().replace("_", "-").split())
    assert {"datadog-incidents", "httpx", "attrs"} <= names
    assert not names & {"jsonschema-rs", "uvicorn", "schemathesis", "hypothesis", "orjson", "pytest"}


@pytest.mark.parametrize("extra", ["mock", "fuzz"])
def test_error_for_a_missing_extra_shows_how_to_install_it(extra: str, bare: Environment) -> None:
    remedy = f"pip install 'datadog-incidents[{extra}]'"
    result = bare.run("datadog-incidents", extra, status=2)
    assert result.stderr.startswith(f"datadog-incidents {extra}: ")
    assert result.stderr.endswith(f"{remedy}\n") and result.stderr.count("\n") == 1
    assert result.stdout == ""
    imported = bare.run("python", "-c", f"import datadog_incidents.{extra}", status=1)
    assert imported.stderr.endswith(f"{remedy}\n")


def test_pytest_plugin_loads_without_the_extra_mock(bare: Environment, tmp_path: Path) -> None:
    for name in ("pytest", *(one.name for one in required_by("pytest"))):
        for part in {file.parts[0] for file in distribution(name).files or ()} - {"..", "__pycache__"}:
            (tmp_path / part).symlink_to(str(distribution(name).locate_file(part)))
    (tmp_path / "test_any.py").write_text(
        "def test_any():\n    pass\n\ndef test_mock(datadog_mock):\n    pass\n", "utf-8"
    )
    command = ("python", "-m", "pytest", "--rootdir", str(tmp_path), str(tmp_path / "test_any.py"))
    run = bare.run(*command, status=1, variables={"PYTHONPATH": str(tmp_path)})
    assert "1 passed, 1 error" in run.stdout
    assert "pip install 'datadog-incidents[mock]'" in run.stdout


def test_example_and_mock_server_run_with_the_extra_mock(
    wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    environment = installed(tmp_path_factory.mktemp("mock"), f"{wheel}[mock]")
    run_example(environment)
    run_mock_server(environment)


def required_by(package: str) -> list[Requirement]:
    """What an installed package requires on this machine, without extras."""
    found = map(Requirement, requires(package) or ())
    return [one for one in found if one.marker is None or one.marker.evaluate({"extra": ""})]


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="old versions have no wheels for newer Pythons")
def test_lowest_permitted_versions_exist_and_work(
    wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    requirements = [*PROJECT["dependencies"]]
    for extra in USERS_EXTRAS:
        requirements += PROJECT["optional-dependencies"][extra]
    lowest = dict(lowest_version(Requirement(text)) for text in requirements)
    environment = installed(
        tmp_path_factory.mktemp("lowest"), f"{wheel}[{','.join(USERS_EXTRAS)}]", versions=LOCKED | lowest
    )
    run_example(environment)
    run_mock_server(environment)
    environment.run("datadog-incidents", "fuzz", "--help")


def lowest_version(requirement: Requirement) -> tuple[str, str]:
    """Name of a package, and the lowest version that a requirement permits."""
    (lowest,) = (one.version for one in requirement.specifier if one.operator in (">=", "=="))
    return canonicalize_name(requirement.name), lowest


def run_example(environment: Environment) -> None:
    """Run the example of README.md, which must print what is shown there."""
    readme = (ROOT / "README.md").read_text("utf-8")
    example = re.search(r"^```python\n(.*?)^```\n```text\n(.*?)^```", readme, re.M | re.S)
    assert example is not None
    code, output = ROUTE_REQUESTS_TO_A_MOCK + example[1], example[2]
    assert environment.run("python", "-W", "error", "-c", code, variables=KEYS).stdout == output


def run_mock_server(environment: Environment) -> None:
    """Start the mock server, use it, and stop it."""
    serve = [environment.program("datadog-incidents"), "mock", "--port", "0"]
    with subprocess.Popen(serve, env=ENVIRONMENT | KEYS, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            url = server.stdout.readline().removeprefix("listening on ").strip()
            assert environment.run("python", "-c", USE_SERVER, url).stdout == "Drill\n"
        finally:
            server.send_signal(signal.SIGTERM)
    assert server.returncode == 0
