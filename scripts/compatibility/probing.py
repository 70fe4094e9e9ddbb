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


def probe(name: str, tree: Path, *, writable: bool = False) -> dict[str, Any]:
    """Run a program of `probes` with the packages of a tree, and return what it describes.

    Args:
        name: module of `probes`.
        tree: folder of the tree.
        writable: whether Python may write bytecode there, which saves the next probe the compilation.

    Raises:
        CannotCompare: the program fails, e.g. because the tree is too old to have what it describes.
    """
    command = [sys.executable, "-P", str(PROBES / f"{name}.py")]
    done = subprocess.run(  # noqa: S603
        command, env=_environment(tree, writable), capture_output=True, text=True, check=False
    )
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise CannotCompare(f"probe {name} failed: {reason}")
    described: dict[str, Any] = json.loads(done.stdout)
    return described


def _environment(tree: Path, writable: bool) -> dict[str, str]:
    """Environment variables with which a program imports the packages of a tree."""
    paths = (str(tree / "generated"), str(tree / "wrapper"))
    # An empty value is as good as none.
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONDONTWRITEBYTECODE": "" if writable else "1",
    }
