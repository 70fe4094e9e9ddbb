"""Latencies of responses: constant, in a range, or log-normal, and the same for the same seed."""

from __future__ import annotations

import re
import statistics
import time
from typing import Any

import pytest

from datadog_incidents.errors import RequestTimeoutError
from datadog_incidents.mock import LogNormal, MockDatadog
from datadog_incidents.mock.core.latency import Latency

from ..conftest import INCIDENTS, Api


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)
    return waited


def latencies(latency: Latency, seed: int, slept: list[float], count: int = 200) -> list[float]:
    """Return the latencies of calls to a new mock."""
    slept.clear()
    api = Api(MockDatadog(seed=seed))
    with api.http:
        api.mock.fail_next(latency=latency, times=count)
        for _ in range(count):
            assert api.call("GET", INCIDENTS, timeout=1000).status_code == 200
        api.call("GET", INCIDENTS)
    durations = [call.replied_in for call in api.mock.calls]
    assert all(0 < took - waited < 5 for took, waited in zip(durations, slept, strict=False))
    return [*slept]


def test_a_constant_latency_delays_each_call(slept: list[float]) -> None:
    assert latencies(2, 0, slept, count=3) == [2, 2, 2]


def test_a_range_of_latencies_is_used_evenly(slept: list[float]) -> None:
    found = latencies((10, 20), 0, slept)
    assert len(set(found)) == 200
    assert 10 <= min(found) < 11 and 19 < max(found) <= 20
    assert 14 < statistics.mean(found) < 16


def test_log_normal_latencies_have_the_median_and_sigma(slept: list[float]) -> None:
    import math

    found = latencies(LogNormal(median=10, sigma=1), 0, slept)
    assert 8 < statistics.median(found) < 12
    assert 0.85 < statistics.stdev(map(math.log, found)) < 1.15


def test_latencies_depend_on_the_seed_alone(slept: list[float]) -> None:
    first = latencies((0, 10), 1, slept, count=10)
    assert first == latencies((0, 10), 1, slept, count=10)
    assert first != latencies((0, 10), 2, slept, count=10)


def test_a_latency_beyond_the_timeout_times_out_immediately(datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(latency=(3000, 3600))
    with datadog_mock.client(timeout=1800.0, retry=None) as client, pytest.raises(RequestTimeoutError):
        client.incidents.create(title="t")


@pytest.mark.parametrize(
    "latency",
    [
        -1,
        1e10,
        (0, 1e10),
        float("nan"),
        float("inf"),
        True,
        "1",
        (1,),
        (-1, 1),
        (1, 2, 3),
        ("1", "2"),
        {"median": 1},
    ],
    ids=str,
)
def test_another_latency_is_rejected(datadog_mock: MockDatadog, latency: Any) -> None:
    forms = "latency must be a number of seconds from 0 to 1,000,000, a range (low, high) or LogNormal("
    with pytest.raises(ValueError, match=re.escape(forms)):
        datadog_mock.fail_next(latency=latency)


def test_a_range_in_the_wrong_order_is_rejected(datadog_mock: MockDatadog) -> None:
    with pytest.raises(ValueError, match=r"low at most high, not \(2, 1\)"):
        datadog_mock.fail_next(latency=(2, 1))


@pytest.mark.parametrize(
    ("median", "sigma", "message"),
    [
        (0, 1, "median must be a positive number of seconds up to 1,000,000, not 0"),
        (-1, 1, "median must be a positive"),
        (float("inf"), 1, "median must be a positive"),
        ("1", 1, "median must be a positive number of seconds up to 1,000,000, not '1'"),
        (1, -1, "sigma must be a number from 0 to 10, not -1"),
        (1, 11, "sigma must be a number from 0 to 10, not 11"),
        (1, None, "sigma must be a number from 0 to 10, not None"),
    ],
)
def test_another_distribution_is_rejected(median: Any, sigma: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        LogNormal(median, sigma)


@pytest.mark.parametrize("other", [{"delay": 1}, {"refuse": True}])
def test_a_latency_cannot_be_combined_with_some_faults(
    datadog_mock: MockDatadog, other: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match="cannot be combined"):
        datadog_mock.fail_next(latency=1, **other)
