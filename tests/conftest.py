"""What a test run ends with: how much of the recordings was compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

CHECKS = ("validate", "round-trip", "replay")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Add up what tests/recordings noted, in this process or in pytest-xdist's workers."""
    good: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    for name, value in _noted(terminalreporter):
        if name == "recordings":
            check, passed, total = value
            good[check] += passed
            all_[check] += total
    if all_:
        counts = ", ".join(f"{good[check]}/{all_[check]} {check}" for check in CHECKS)
        terminalreporter.write_line(f"recordings: {counts}")


def _noted(terminalreporter: pytest.TerminalReporter) -> Iterator[tuple[str, Any]]:
    for result in ("passed", "failed"):
        for report in terminalreporter.getreports(result):
            if getattr(report, "when", None) == "call":
                yield from report.user_properties
