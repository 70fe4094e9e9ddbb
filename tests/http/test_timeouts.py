"""Timeouts of a request's steps, with and without a deadline of the call."""

from __future__ import annotations

import pytest

from datadog_incidents._http.timeouts import Timeouts

STEPS = ("connect", "read", "write")


@pytest.mark.parametrize("each", [None, 3.0])
def test_without_a_deadline_each_step_has_the_same_timeout(each: float | None) -> None:
    timeouts = Timeouts(each)
    assert [timeouts.get(step) for step in STEPS] == [each] * 3
    assert not timeouts.expired


def test_waiting_for_the_pool_is_limited_by_the_deadline_only() -> None:
    assert Timeouts(3.0).get("pool") is None
    assert Timeouts(3.0, deadline=5.0, clock=lambda: 1.0).get("pool") == 4.0


@pytest.mark.parametrize("each", [None, 3.0])
def test_step_is_limited_by_the_time_left_when_it_begins(each: float | None) -> None:
    now = [0.0]
    timeouts = Timeouts(each, deadline=10.0, clock=lambda: now[0])
    assert timeouts.get("connect") == timeouts["connect"] == (each or 10.0)
    now[0] = 8.0
    assert timeouts.get("read") == 2.0
    assert not timeouts.expired
    now[0] = 11.0
    assert 0 < (timeouts["read"] or 0) < 0.01
    assert timeouts.expired


def test_unknown_step_has_no_timeout() -> None:
    assert Timeouts(1.0).get("nothing", "default") == "default"
