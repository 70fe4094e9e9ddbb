"""Figures of docs/performance.md are those of the last benchmark report."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from .pages import ROOT

REPORT: dict[str, Any] = json.loads((ROOT / "scripts/benchmarks/report.json").read_text("utf-8"))
ROWS = {row["what"]: {one["peer"]: one for one in row["figures"]} for row in REPORT["rows"]}
TABLE = {
    what: figures
    for what, *figures in re.findall(
        r"^\| (.+?) \| ([\d.]+) .*? \|(.*)\|$", (ROOT / "docs/performance.md").read_text("utf-8"), re.M
    )
}
"""Rows of the page: the figure of this package, and the text on the others."""
OURS, THEIRS, HTTPX = "datadog-incidents", "datadog-api-client", "httpx"


def others(what: str) -> list[float]:
    """Figures of the other peers in a row of the page."""
    return [float(found) for found in re.findall(r"[\d.]+", TABLE[what][1])]


def is_rounded(shown: float, measured: float) -> bool:
    """Whether a figure of the page is a measured one, rounded to two or three digits."""
    return shown == pytest.approx(measured, rel=0.03)


@pytest.mark.parametrize(
    ("what", "measured"),
    [
        ("decode a page of 100 incidents", "decode a page of 100 incidents (35 attributes)"),
        ("decode a search page, with facets", "decode a search page of 100 incidents, with facets"),
    ],
)
def test_decoding(what: str, measured: str) -> None:
    expected = [ROWS[measured][peer]["ratio"] for peer in (OURS, "pydantic", "cattrs", THEIRS)]
    shown = [float(TABLE[what][0]), *others(what)]
    assert all(map(is_rounded, shown, expected)), (shown, expected)


def test_import() -> None:
    row = ROWS["import, and prepare a first call"]
    expected = [row[peer]["median"] - row[HTTPX]["median"] for peer in (OURS, THEIRS)]
    what = "import, and prepare a first call"
    shown = [float(TABLE[what][0]), *others(what)]
    assert all(map(is_rounded, shown, expected)), (shown, expected)


def test_calls() -> None:
    one = ROWS["one call without a network"][OURS]["ratio"]
    many = ROWS["1000 GETs to the mock, 64 concurrent"]
    shown = TABLE["1,000 GETs from 64 tasks or threads"]
    assert is_rounded(float(TABLE["one call, without a network"][0]), one)
    assert is_rounded(float(shown[0]), 1 / many[OURS]["ratio"])
    assert is_rounded(float(re.findall(r"[\d.]+", shown[1])[0]), 1 / many[THEIRS]["ratio"])


def test_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    decoding = ROWS["decode a page of 100 incidents (35 attributes)"]
    assert "about 50 times" in readme
    assert 43 <= decoding[THEIRS]["ratio"] / decoding[OURS]["ratio"] <= 55
    assert "about a quarter" in readme and "about a seventh" in readme
    for what, share in (
        ("1000 GETs to the mock, sequential", 1 / 4),
        ("1000 GETs to the mock, 64 concurrent", 1 / 7),
    ):
        found = ROWS[what][OURS]["ratio"] / ROWS[what][THEIRS]["ratio"]
        assert found == pytest.approx(share, abs=0.06)
