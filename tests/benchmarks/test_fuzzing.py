"""Table of the benchmark of the fuzzer."""

from __future__ import annotations

from attrs import evolve
from benchmarks.fuzzing import COUNTS, IN_PROCESS, LOOPBACK, Run, markdown

BASELINE = Run("quick", "all", IN_PROCESS, False, 0, 9000, 10_000, 30.0, 20.0, 0.0)


def test_ratios_are_those_of_cpu_time_per_request_of_the_same_profile_and_engine() -> None:
    runs = [
        BASELINE,
        evolve(BASELINE, has_report=True, cpu=25.0, size=50.0),
        evolve(BASELINE, server=LOOPBACK, requests=5000),
        evolve(BASELINE, engine="model", cpu=1.0),
    ]
    text = markdown(runs)
    rows = [
        [cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if "| quick" in line
    ]
    assert [row[11] for row in rows] == ["1.00", "1.25", "2.00", "1.00"]
    assert rows[1] == [
        *("quick", "all", "in process", "yes", "0", "9,000", "10,000"),
        *("30.0", "300", "25.0", "360", "1.25", "50"),
    ]
    assert "python" in text.lower()


def test_targets_are_those_of_runs_of_all_engines() -> None:
    runs = [
        BASELINE,
        evolve(BASELINE, has_report=True, seconds=60.0),
        evolve(BASELINE, engine="model", seconds=60.0),
        evolve(BASELINE, profile="ci", server=LOOPBACK, seconds=181.0),
        evolve(BASELINE, profile="ci", server=LOOPBACK, seconds=180.0, has_report=True),
    ]
    verdicts = [line for line in markdown(runs).splitlines() if line.startswith(("- met", "- missed"))]
    assert verdicts == [
        "- met: at least 300 cases a second with `quick` in process: 300",
        "- missed: at least 150 cases a second with `ci` over loopback: 50",
        "- missed: at most 180 s with `ci` over loopback: 181 s",
        "- met: at most 180 s with `ci` over loopback with a report: 180 s",
    ]


def test_counts_are_those_of_the_summary() -> None:
    line = "  11,733 cases in 119.7 s (98 per second), 12,864 requests; waited 3 s for rate limits"
    found = COUNTS.search(line)
    assert found is not None and found.groups() == ("11,733", "12,864")
