"""What a test run ends with: how much of the recordings was compared, and what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

CHECKS = ("validate", "round-trip", "replay")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Add up what tests/recordings noted, in this process or in pytest-xdist's workers."""
    noted = list(_noted(terminalreporter))
    good: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    for name, value in noted:
        if name == "recordings":
            check, passed, total = value
            good[check] += passed
            all_[check] += total
    if all_:
        counts = ", ".join(f"{good[check]}/{all_[check]} {check}" for check in CHECKS)
        terminalreporter.write_line(f"recordings: {counts}")
    left = Counter(one for name, value in noted if name == "not covered" for one in value)
    if left:
        names = "".join(f"\n  {count:2} {name}" for name, count in left.most_common())
        terminalreporter.write_line(f"recordings: {left.total()} exchanges not covered yet:{names}")


def _noted(terminalreporter: pytest.TerminalReporter) -> Iterator[tuple[str, Any]]:
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            if getattr(report, "when", None) == "call":
                yield from report.user_properties
