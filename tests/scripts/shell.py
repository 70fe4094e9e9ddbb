"""Commands run by the tests of scripts, with an environment that is the same on every machine."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_TERMINAL_PROMPT": "0"}
DROPPED = ("PYTHON", "CI")

Run = subprocess.CompletedProcess[str]


def run(folder: Path, *command: str, **variables: str) -> Run:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in DROPPED and not name.startswith("GITHUB_")
    }
    return subprocess.run(
        command, cwd=folder, env={**kept, **GIT, **variables}, capture_output=True, text=True, check=False
    )


def git(folder: Path, *arguments: str) -> str:
    """Output of a git command, which must succeed."""
    result = run(folder, "git", *arguments)
    assert result.returncode == 0, result.stderr
    return result.stdout
