"""Benchmark of the Hypothesis strategies: generation of realistic incidents and todos, by CPU time.

The baseline draws a single integer, i.e. what Hypothesis itself needs for each example.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from datadog_incidents.testing.strategies import incidents, todos

from .results import Notes, Row, at_least, in_unit, row
from .timing import interleaved, median

EXAMPLES = 500
"""Examples of a round."""
FASTEST = 500
"""Incidents to generate in a second."""

INTEGERS, INCIDENTS = "integers()", "incidents()"
STRATEGIES: dict[str, SearchStrategy[Any]] = {
    INCIDENTS: incidents(),
    "incidents(as_json=True)": incidents(as_json=True),
    "todos()": todos(),
    INTEGERS: st.integers(),
}


def rows(rounds: int) -> Iterator[Row]:
    tests = {name: _test(strategy) for name, strategy in STRATEGIES.items()}
    samplers = {name: partial(_seconds, test) for name, test in tests.items()}
    interleaved(samplers, 1)  # Hypothesis imports modules on first use
    samples = interleaved(samplers, rounds)
    rate = in_unit("/s", median(samples, INCIDENTS))
    notes = Notes(targets={INCIDENTS: [at_least(FASTEST, rate, f"≥ {FASTEST}/s")]})
    yield row("generate realistic examples", "/s", INTEGERS, samples, notes, "CPU time")


def _test(strategy: SearchStrategy[Any]) -> Callable[[], None]:
    @settings(
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=(HealthCheck.too_slow,),
    )
    @given(strategy)
    def test(example: Any) -> None:
        pass

    return test


def _seconds(test: Callable[[], None]) -> float:
    """Run a test, and return the CPU time of an example."""
    start = time.process_time()
    test()
    return (time.process_time() - start) / EXAMPLES
