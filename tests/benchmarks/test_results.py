"""Evaluation of samples: medians, ratios, targets, tables and the report."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from benchmarks import report
from benchmarks.results import Notes, Row, at_least, at_most, row
from benchmarks.timing import excess, interleaved, median, ratio

SAMPLES = {
    "one": {0: 0.002, 1: 0.004, 2: 0.006},
    "two": {0: 0.001, 1: 0.001, 2: 0.004},
    "slow": {0: 0.2},
}


def rows() -> list[Row]:
    targets = {"one": [at_most(3, 2, "≤ 3 times two")], "slow": [at_least(500, 200, "≥ 500 times two")]}
    notes = Notes({"broken": "ValueError: no"}, {"slow": "leaves 3"}, targets)
    return [row("do it", "ms", "two", SAMPLES, notes, "CPU time"), row("do more", "/s", "two", SAMPLES)]


def test_ratios_are_medians_over_common_rounds() -> None:
    assert median(SAMPLES, "one") == 0.004
    assert ratio(SAMPLES, "one", "two") == 2
    assert ratio(SAMPLES, "slow", "two") == 200
    assert excess(SAMPLES, "one", "two") == pytest.approx(0.002)


def test_samples_are_interleaved_and_slow_peers_skip_rounds() -> None:
    order: list[str] = []

    def sampler(name: str) -> float:
        order.append(name)
        return 1.0

    samples = interleaved({name: partial(sampler, name) for name in "abc"}, 3, {"c": 2})
    assert "".join(order) == "abc" + "ba" + "cab"
    assert {name: sorted(rounds) for name, rounds in samples.items()} == {
        "a": [0, 1, 2],
        "b": [0, 1, 2],
        "c": [0, 2],
    }


def test_the_table_sorts_peers_by_time_and_shows_figures_and_targets() -> None:
    lines = [line.split() for line in report.table(rows()).splitlines()]
    assert ["one", "4.00", "2.00", "2.00", "≤", "3", "times", "two:", "ok", "(2.00)"] in lines
    assert [
        "slow",
        "200",
        "200",
        "200",
        "≥",
        "500",
        "times",
        "two:",
        "MISS",
        "(200);",
        "leaves",
        "3",
    ] in lines
    assert ["broken", "-", "-", "-", "fails:", "ValueError:", "no"] in lines
    names = [line[0] for line in lines if line and line[0] in ("one", "two", "slow", "broken")]
    assert names == ["two", "one", "slow", "broken", "two", "one", "slow"]
    assert ["two", "1,000", "1,000", "1.00"] in lines


def test_missed_targets_are_listed() -> None:
    assert report.verdict(rows()) == "1 of 2 targets met.\n- missed: do it: ≥ 500 times two"
    assert report.as_json(rows(), {})["missed"] == ["do it: ≥ 500 times two"]


def test_the_report_contains_the_environment_and_the_figures(tmp_path: Path) -> None:
    report.write(rows(), {"python": "3.x"}, tmp_path)
    text = (tmp_path / "REPORT.md").read_text("utf-8")
    assert "- python: 3.x" in text
    assert "| one | 4.00 | 2.00 | 2.00 | ≤ 3 times two: ok (2.00) |" in text
    assert '"missed"' in (tmp_path / "report.json").read_text("utf-8")
