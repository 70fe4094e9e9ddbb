"""scripts/_env installs requirements/dev.lock into .venv once, whatever the state of .venv."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Stub of Python that records its calls and does only what the tests need.
PYTHON = """
all="$*"
case "$all" in
    -) cat >/dev/null; echo suitable >>calls ;;
    "-c import fcntl"*) exec {python} "$@" ;;
    "-m venv"*) mkdir -p .venv/bin; printf '#!/bin/sh\\n' >.venv/bin/python; chmod +x .venv/bin/python
        echo venv >>calls ;;
    "-m pip"*) echo "${{all#* install }} user=${{PIP_USER-}} target=${{PIP_TARGET-}}${{PYTHONPATH-}}" >>calls
        {on_pip} ;;
esac
"""
INSTALLED = [
    "suitable",
    "venv",
    "--no-compile --require-hashes -r requirements/dev.lock user=0 target=",
    "--no-deps --no-build-isolation --editable . user=0 target=",
]


Start = Callable[..., "subprocess.Popen[bytes]"]


def write_python(folder: Path, text: str) -> None:
    (folder / "python").write_text(f"#!/usr/bin/env bash\n{text}\n", "utf-8")
    (folder / "python").chmod(0o755)


@pytest.fixture
def start_setup(tmp_path: Path) -> Start:
    """A function that starts scripts/_env in a checkout without .venv.

    Its argument is a shell command that the stub of Python runs for each call of pip.
    """
    for name in ("scripts/_env", "requirements/dev.lock", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)

    def start(on_pip: str = ":") -> subprocess.Popen[bytes]:
        write_python(tmp_path, PYTHON.format(python=sys.executable, on_pip=on_pip))
        interfering = {"PIP_USER": "1", "PIP_TARGET": "elsewhere", "PYTHONPATH": "elsewhere"}
        environment = {**os.environ, **interfering, "PYTHON": "./python"}
        return subprocess.Popen(
            [tmp_path / "scripts/_env"], cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL
        )

    return start


def calls(folder: Path) -> list[str]:
    """Calls that the stub of Python has recorded."""
    log = folder / "calls"
    return log.read_text("utf-8").splitlines() if log.exists() else []


def test_lock_is_installed_once_and_after_changes(start_setup: Start, tmp_path: Path) -> None:
    assert start_setup().wait() == 0
    assert calls(tmp_path) == INSTALLED
    assert start_setup().wait() == 0
    assert calls(tmp_path) == INSTALLED
    (tmp_path / "requirements/dev.lock").write_text("changed\n", "utf-8")
    assert start_setup().wait() == 0
    assert calls(tmp_path) == INSTALLED * 2


def test_failed_installation_is_started_again(start_setup: Start, tmp_path: Path) -> None:
    assert start_setup("exit 5").wait() == 5
    assert start_setup().wait() == 0
    assert calls(tmp_path) == [*INSTALLED[:3], *INSTALLED]


def test_concurrent_runs_install_once(start_setup: Start, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "go")
    # Open both ends, so that opening does not block.
    go = os.open(tmp_path / "go", os.O_RDWR)
    runs = [start_setup("read -r _ <go"), start_setup("read -r _ <go")]
    while calls(tmp_path).count("suitable") < 2 or "venv" not in calls(tmp_path):
        assert [run.poll() for run in runs] == [None, None]
    os.write(go, b"on\n" * 4)
    assert [run.wait() for run in runs] == [0, 0]
    os.close(go)
    assert sorted(calls(tmp_path)) == sorted(["suitable", *INSTALLED])


@pytest.mark.usefixtures("start_setup")
def test_unsuitable_python_is_reported(tmp_path: Path) -> None:
    write_python(tmp_path, "exit 1")
    result = subprocess.run(
        [tmp_path / "scripts/_env"],
        cwd=tmp_path,
        env={**os.environ, "PYTHON": "./python"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1 and not (tmp_path / ".venv").exists()
    assert result.stderr.startswith(
        "scripts/_env: ./python is not Python 3.11 or newer with pip 22.3 or newer"
    )
