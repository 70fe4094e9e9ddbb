"""Programs of other projects, run on the OpenAPI document; without them, tests are skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "spec" / "openapi.yaml"
BUNDLE = ROOT / "generated" / "datadog_incidents_api" / "openapi.json"
NPM = ROOT / ".tools"
"""Folder in which `scripts/tools` installs npm packages."""
REQUIRED = os.environ.get("DATADOG_OPENAPI_TOOLS") == "required"
"""Whether a test fails, rather than being skipped, if its tool is not installed; so it is in CI."""


def node_program(name: str) -> str:
    """Return the path of a program from an npm package; skip the test if it is not installed."""
    return _found(name, NPM / "node_modules" / ".bin", "run scripts/tools, which requires npm")


def python_program(name: str) -> str:
    """Return the path of a program in the virtual environment that runs the tests."""
    return _found(name, Path(sys.executable).parent, "run scripts/_env")


def java() -> None:
    """Skip the test if Java is not installed; the project cannot install it."""
    if shutil.which("java") is None:
        pytest.skip("java is not installed")


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a program that must succeed; returns its output."""
    environment = {
        **os.environ,
        "NODE_NO_WARNINGS": "1",
        "NO_COLOR": "1",
        "REDOCLY_TELEMETRY": "off",
        "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true",
        # For a few seconds, the optimizing compiler and parallel garbage collection are not worth their time.
        "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        # openapi-python-client formats its output with the ruff that it finds.
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    finished = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    output = finished.stdout + finished.stderr
    assert finished.returncode == 0, output
    return output


def _found(name: str, folder: Path, remedy: str) -> str:
    path = shutil.which(name, path=folder)
    if path is None:
        _missing(f"{name} is not installed: {remedy}")
    return str(path)


def _missing(reason: str) -> None:
    if REQUIRED:
        pytest.fail(reason)
    pytest.skip(reason)
