"""Lines of a replay: at most 25, and the rest is counted."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.report.replay_lines import ReplayLines


def shown(*verdicts: str, verbose: bool = False) -> list[str]:
    lines = ReplayLines(verbose=verbose)
    results = [[f"{verdict}: check: operation", "   how"] for verdict in verdicts]
    return [*(line for one in results for line in lines.shown(one)), *lines.end()]


@pytest.mark.parametrize("count", [1, 12])
def test_few_results_are_shown_as_they_are(count: int) -> None:
    assert shown(*["REPRODUCED"] * count) == ["REPRODUCED: check: operation", "   how"] * count


def test_many_results_are_counted_by_verdict() -> None:
    lines = shown(*["REPRODUCED"] * 15, *["NOT REPRODUCED"] * 4)
    assert len(lines) == 25
    assert lines[-1] == "and 7 more (NOT REPRODUCED: 4, REPRODUCED: 3), shown with -v"


def test_verbose_output_has_all_results() -> None:
    assert len(shown(*["REPRODUCED"] * 19, verbose=True)) == 38
