"""mypy in the process of the tests."""

from __future__ import annotations

import sys

import mypy.api


def run_mypy(*arguments: str) -> tuple[str, str, int]:
    """Run mypy and return what it prints to stdout and stderr, and its exit status.

    mypy raises the recursion limit of the process, on which later tests of deep values depend.
    """
    limit = sys.getrecursionlimit()
    try:
        return mypy.api.run([*arguments])
    finally:
        sys.setrecursionlimit(limit)
