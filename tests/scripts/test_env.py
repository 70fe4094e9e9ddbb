"""scripts/_env sets up what requirements/dev.lock says, once, from whatever state it finds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Writes down what it was asked, and does what the tests need of it.
PYTHON = """
all="$*"
case "$all" in
    -) cat >/dev/null; echo fits >>calls ;;
    "-c import fcntl"*) exec {python} "$@" ;;
    "-m venv"*) mkdir -p .venv/bin; printf '#!/bin/sh\\n' >.venv/bin/python; chmod +x .venv/bin/python
        echo venv >>calls ;;
    "-m pip"*) echo "${{all#* install }} user=${{PIP_USER-}} target=${{PIP_TARGET-}}${{PYTHONPATH-}}" >>calls
        {then} ;;
esac
"""
INSTALLED = [
    "fits",
    "venv",
    "--require-hashes -r requirements/dev.lock user=0 target=",
    "--no-deps --no-build-isolation --editable . user=0 target=",
]


Start = Callable[..., "subprocess.Popen[bytes]"]


def stand_in(folder: Path, text: str) -> None:
    (folder / "python").write_text(f"#!/usr/bin/env bash\n{text}\n", "utf-8")
    (folder / "python").chmod(0o755)


@pytest.fixture
def bare(tmp_path: Path) -> Start:
    """A checkout that is not set up; gives a function that starts scripts/_env in it."""
    for name in ("scripts/_env", "requirements/dev.lock", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)

    def start(then: str = ":") -> subprocess.Popen[bytes]:
        stand_in(tmp_path, PYTHON.format(python=sys.executable, then=then))
        odd = {"PIP_USER": "1", "PIP_TARGET": "elsewhere", "PYTHONPATH": "elsewhere"}
        environment = {**os.environ, **odd, "PYTHON": "./python"}
        return subprocess.Popen(
            [tmp_path / "scripts/_env"], cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL
        )

    return start


def calls(folder: Path) -> list[str]:
    written = folder / "calls"
    return written.read_text("utf-8").splitlines() if written.exists() else []


def test_setting_up_installs_the_lock_once(bare: Start, tmp_path: Path) -> None:
    assert bare().wait() == 0
    assert calls(tmp_path) == INSTALLED
    assert bare().wait() == 0
    assert calls(tmp_path) == INSTALLED
    (tmp_path / "requirements/dev.lock").write_text("changed\n", "utf-8")
    assert bare().wait() == 0
    assert calls(tmp_path) == INSTALLED * 2


def test_setting_up_that_failed_is_begun_again(bare: Start, tmp_path: Path) -> None:
    assert bare("exit 5").wait() == 5
    assert bare().wait() == 0
    assert calls(tmp_path) == [*INSTALLED[:3], *INSTALLED]


def test_setting_up_twice_at_once_installs_once(bare: Start, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "go")
    # Both ends, so that opening waits for nobody.
    go = os.open(tmp_path / "go", os.O_RDWR)
    setups = [bare("read -r _ <go"), bare("read -r _ <go")]
    while calls(tmp_path).count("fits") < 2 or "venv" not in calls(tmp_path):
        assert [one.poll() for one in setups] == [None, None]
    os.write(go, b"on\n" * 4)
    assert [one.wait() for one in setups] == [0, 0]
    os.close(go)
    assert sorted(calls(tmp_path)) == sorted(["fits", *INSTALLED])


@pytest.mark.usefixtures("bare")
def test_a_python_that_will_not_do_is_told_of(tmp_path: Path) -> None:
    stand_in(tmp_path, "exit 1")
    done = subprocess.run(
        [tmp_path / "scripts/_env"],
        cwd=tmp_path,
        env={**os.environ, "PYTHON": "./python"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1 and not (tmp_path / ".venv").exists()
    assert done.stderr.startswith("scripts/_env: ./python is not Python 3.11 or newer with pip 22.3 or newer")
