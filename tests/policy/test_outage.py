"""Outage: a service is asked again after a pause, by one call at a time. Tested with a simulated clock."""

from __future__ import annotations

from datadog_incidents._policy.outage import FIRST_PAUSE, LONGEST_PAUSE, Outage


def test_a_working_service_is_always_asked() -> None:
    outage = Outage()
    assert all(outage.permits(now) for now in (0, 0, 1))
    assert not outage.ended()


def test_after_a_failure_one_call_asks_again_when_the_pause_is_over() -> None:
    outage = Outage()
    assert outage.failed(10)
    assert not outage.permits(10) and not outage.is_due(10 + FIRST_PAUSE / 2)
    assert outage.permits(10 + FIRST_PAUSE)
    assert not outage.permits(10 + FIRST_PAUSE)  # the first one has not come back


def test_a_success_ends_the_outage() -> None:
    outage = Outage()
    outage.failed(0)
    assert outage.permits(1)
    assert outage.ended()
    assert outage.permits(1) and outage.permits(1)
    assert outage.failed(2)  # the next one is another outage


def test_failures_of_calls_that_began_before_are_one_outage() -> None:
    outage = Outage()
    assert [outage.failed(now) for now in (0, 0.01, 0.02)] == [True, False, False]
    assert outage.is_due(FIRST_PAUSE)


def test_pauses_double_up_to_the_longest() -> None:
    outage, now, pauses = Outage(), 0.0, list[float]()
    outage.failed(now)
    for _ in range(8):
        began = now
        while not outage.permits(now):
            now += 0.0625
        pauses.append(now - began)
        outage.failed(now)
    assert pauses == [FIRST_PAUSE, 0.5, 1.0, 2.0, 4.0, LONGEST_PAUSE, LONGEST_PAUSE, LONGEST_PAUSE]


def test_a_call_that_never_comes_back_delays_the_next_one_by_a_pause_only() -> None:
    outage = Outage()
    outage.failed(0)
    assert outage.permits(FIRST_PAUSE)
    assert outage.permits(2 * FIRST_PAUSE)
