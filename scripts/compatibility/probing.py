"""Run of a probe, which describes one tree."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from .change import CannotCompare

PROBES = Path(__file__).with_name("probes")


def probe(name: str, tree: Path) -> dict[str, Any]:
    """Run a program of `probes` with the packages of a tree, and return what it describes.

    Raises:
        CannotCompare: the program fails, e.g. because the tree is too old to have what it describes.
    """
    command = [sys.executable, "-P", str(PROBES / f"{name}.py")]
    done = subprocess.run(  # noqa: S603
        command, env=_environment(tree), capture_output=True, text=True, check=False
    )
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise CannotCompare(f"probe {name} failed: {reason}")
    described: dict[str, Any] = json.loads(done.stdout)
    return described


def _environment(tree: Path) -> dict[str, str]:
    """Environment variables with which a program imports the packages of a tree."""
    paths = (str(tree / "generated"), str(tree / "wrapper"))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONDONTWRITEBYTECODE": "1"}
