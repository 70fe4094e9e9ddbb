"""Check that the mock handles every operation: it is written by hand, so a new operation may be missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

MOCK = Path("wrapper/datadog_incidents/mock/server.py")


class MissingHandlerError(Exception):
    """The mock has no handler for an operation; the message names the operation and the file to edit."""


def check(root: Path) -> None:
    """Import the mock of a checkout, which looks up the handler of every operation in the registry.

    Raises:
        MissingHandlerError: the mock cannot be imported.
    """
    if not (root / MOCK).exists():
        return
    # In a new process, because this one may have imported another version of the packages.
    path = os.pathsep.join(str(root / folder) for folder in ("generated", "wrapper"))
    done = subprocess.run(
        [sys.executable, "-c", "import datadog_incidents.mock.server"],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise MissingHandlerError(done.stderr.strip().rpartition("\n")[2])
