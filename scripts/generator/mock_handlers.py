"""Operations that the mock does not implement: it is written by hand, and gives 501 for a new operation."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

MOCK = Path("wrapper/datadog_incidents/mock/handlers.py")


class BrokenMockError(Exception):
    """The mock cannot be imported."""


def not_implemented(root: Path) -> list[str]:
    """Return the IDs of the operations that the mock of a checkout does not implement.

    Raises:
        BrokenMockError: the mock cannot be imported.
    """
    if not (root / MOCK).exists():
        return []
    # In a new process, because this one may have imported another version of the packages.
    path = os.pathsep.join(str(root / folder) for folder in ("generated", "wrapper"))
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import datadog_incidents.mock.handlers as mock; print(*mock.not_implemented())",
        ],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BrokenMockError(done.stderr.strip().rpartition("\n")[2])
    return done.stdout.split()
