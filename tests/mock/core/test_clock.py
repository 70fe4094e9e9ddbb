"""Time of the mock: it can be given, read, advanced, frozen and resumed, and never moves back."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import freezegun
import pytest
import time_machine

from datadog_incidents.mock import MockDatadog

from ..conftest import Api

START = datetime.datetime(2026, 1, 5, 9, 0, tzinfo=datetime.UTC)
LATER = datetime.datetime(2027, 3, 1, 12, 0, tzinfo=datetime.UTC)
SECOND = datetime.timedelta(seconds=1)
HOUR = datetime.timedelta(hours=1)
INDIA = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
STEP = (datetime.timedelta(milliseconds=90), datetime.timedelta(milliseconds=400))
"""Shortest and longest time between two requests of the default clock."""


def created(api: Api) -> datetime.datetime:
    """Create an incident, and return its time, which all its timestamps but `detected` have."""
    attributes = api.create()["attributes"]
    assert attributes["created"] == attributes["modified"] == attributes["declared"]
    return datetime.datetime.fromisoformat(attributes["created"])


def clock_of(*seconds: float) -> Callable[[], datetime.datetime]:
    """Return a clock that returns these times after `START`, and then the last of them."""
    left = [*seconds]
    return lambda: START + (left.pop(0) if len(left) > 1 else left[0]) * SECOND


def test_the_default_clock_advances_with_each_request(datadog_mock: MockDatadog) -> None:
    api = Api(datadog_mock)
    assert datadog_mock.now == datadog_mock.now == START
    for _ in range(5):
        before = datadog_mock.now
        assert created(api) == datadog_mock.now
        assert STEP[0] <= datadog_mock.now - before <= STEP[1]


def test_the_clock_can_start_at_another_time() -> None:
    mock = MockDatadog(clock=LATER.astimezone(datetime.timezone(datetime.timedelta(hours=5, minutes=45))))
    assert mock.now == LATER and mock.now.tzinfo is datetime.UTC
    with mock.client() as client:
        created = client.incidents.create(title="t").attributes.created
    assert isinstance(created, datetime.datetime)
    assert LATER < created < LATER + datetime.timedelta(seconds=1)
    assert mock.add_organization().now == LATER
    mock.reset()
    assert mock.now == LATER


def test_advancing_moves_the_time_of_the_next_request(datadog_mock: MockDatadog) -> None:
    before = created(Api(datadog_mock))
    datadog_mock.advance(HOUR)
    assert datadog_mock.now == before + HOUR
    assert STEP[0] <= created(Api(datadog_mock)) - before - HOUR <= STEP[1]


def test_ids_and_steps_depend_on_the_seed_alone() -> None:
    def ids(mock: MockDatadog) -> list[str]:
        return [Api(mock).create()["id"] for _ in range(3)]

    advanced, frozen = MockDatadog(), MockDatadog()
    advanced.advance(HOUR)
    frozen.freeze()
    assert ids(MockDatadog()) == ids(advanced) == ids(frozen) == ids(MockDatadog(clock=lambda: LATER))
    again = MockDatadog()
    ids(again)
    assert advanced.now - again.now == HOUR


@pytest.mark.parametrize("at", [None, LATER, LATER.astimezone(INDIA)])
def test_a_frozen_clock_stands_until_it_is_advanced(at: datetime.datetime | None) -> None:
    mock = MockDatadog()
    api = Api(mock)
    created(api)
    expected = mock.now if at is None else LATER
    mock.freeze(at)
    assert [created(api), created(api), mock.now] == [expected] * 3
    assert mock.is_frozen and mock.now.tzinfo is datetime.UTC
    mock.advance(HOUR)
    assert [created(api), mock.now] == [expected + HOUR] * 2
    mock.resume()
    assert mock.now == expected + HOUR and not mock.is_frozen
    assert STEP[0] <= created(api) - expected - HOUR <= STEP[1]
    mock.resume()  # no effect
    assert mock.now < expected + HOUR + SECOND


def test_an_incident_is_not_resolved_before_it_was_created(datadog_mock: MockDatadog) -> None:
    datadog_mock.freeze()
    with datadog_mock.client() as client:
        incident = client.incidents.create(title="t")
        assert client.incidents.resolve(incident.id).time_to_resolve == datetime.timedelta(0)
        assert client.incidents.get(incident.id).time_to_resolve == datetime.timedelta(0)


def test_a_callable_is_read_once_per_request() -> None:
    mock = MockDatadog(clock=clock_of(0, 1, 2, 5))
    api = Api(mock)
    assert [created(api), created(api), created(api), created(api)] == [
        START + n * SECOND for n in (1, 2, 5, 5)
    ]  # the first was that of the initial state


def test_a_callable_with_another_zone_gives_utc() -> None:
    mock = MockDatadog(clock=lambda: LATER.astimezone(INDIA))
    assert mock.now == LATER and mock.now.tzinfo is datetime.UTC
    assert Api(mock).create()["attributes"]["created"] == "2027-03-01T12:00:00+00:00"


def test_a_callable_that_moves_back_does_not_move_timestamps_back() -> None:
    mock = MockDatadog(clock=clock_of(5, 9, 3, 4, 20))
    api = Api(mock)
    assert [created(api) for _ in range(4)] == [START + n * SECOND for n in (9, 9, 9, 20)]


def test_advancing_a_callable_adds_an_offset() -> None:
    times = [LATER]
    mock = MockDatadog(clock=lambda: times[0])
    mock.advance(HOUR)
    assert mock.now == created(Api(mock)) == LATER + HOUR
    times[0] += SECOND
    assert created(Api(mock)) == LATER + HOUR + SECOND


def test_a_callable_continues_from_where_it_was_frozen() -> None:
    times = [LATER]
    mock = MockDatadog(clock=lambda: times[0])
    mock.freeze(LATER + HOUR)
    times[0] += 5 * SECOND
    assert mock.now == LATER + HOUR
    mock.resume()
    assert mock.now == LATER + HOUR
    times[0] += SECOND
    assert created(Api(mock)) == LATER + HOUR + SECOND


def test_a_clock_may_read_the_mock() -> None:
    mocks: list[MockDatadog] = [MockDatadog()]
    mocks.append(MockDatadog(clock=lambda: mocks[0].now + HOUR))
    assert mocks[1].now == START + HOUR


def test_the_clock_of_the_system_is_that_of_time_machine() -> None:
    with time_machine.travel(LATER, tick=False) as traveller:
        mock = MockDatadog(clock="system")
        assert mock.now == created(Api(mock)) == LATER
        traveller.shift(HOUR)
        assert created(Api(mock)) == LATER + HOUR
        mock.advance(HOUR)
        assert created(Api(mock)) == LATER + 2 * HOUR


def test_the_clock_of_the_system_is_that_of_freezegun() -> None:
    with freezegun.freeze_time(LATER) as frozen:
        mock = MockDatadog(clock="system")
        assert mock.now == created(Api(mock)) == LATER
        frozen.tick(HOUR)
        assert created(Api(mock)) == LATER + HOUR


def test_the_clock_of_the_system_moves_on_its_own() -> None:
    before = datetime.datetime.now(datetime.UTC)
    mock = MockDatadog(clock="system")
    assert before <= mock.now <= created(Api(mock)) <= datetime.datetime.now(datetime.UTC)


def test_the_default_clock_ignores_the_clock_of_the_system() -> None:
    with time_machine.travel(LATER):
        assert MockDatadog().now == START


@pytest.mark.parametrize("source", [None, lambda: LATER], ids=["default", "callable"])
def test_reset_restores_the_clock(source: Any) -> None:
    mock = MockDatadog(clock=source)
    first = created(Api(mock))
    mock.advance(HOUR)
    mock.freeze()
    mock.reset()
    assert created(Api(mock)) == first
    assert created(Api(mock)) > first or source is not None


def test_time_moves_forward_for_concurrent_changes(datadog_mock: MockDatadog) -> None:
    def work(_: int) -> list[datetime.datetime]:
        seen = []
        for _ in range(20):
            datadog_mock.advance(SECOND)
            seen.append(datadog_mock.now)
        return seen

    with ThreadPoolExecutor(8) as pool:
        for seen in pool.map(work, range(8)):
            assert seen == sorted(seen)
    assert datadog_mock.now == START + 160 * SECOND


def test_a_clock_that_another_thread_held_during_a_fork_can_be_read(datadog_mock: MockDatadog) -> None:
    clock = datadog_mock._clock
    with ThreadPoolExecutor(1) as pool:
        pool.submit(clock._lock.acquire).result()
        clock.after_fork()
        assert clock.now == START


def with_clock(clock: Any) -> MockDatadog:
    """Return a mock with a clock that need not have the right type."""
    return MockDatadog(clock=clock)


NAIVE = datetime.datetime(2026, 1, 5)
LAST = datetime.datetime.max.replace(tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("misuse", "message"),
    [
        (lambda mock: with_clock("real"), "clock must be a function that returns the time, .* not 'r"),
        (lambda mock: with_clock(1.5), "clock must be a function that returns the time"),
        (lambda mock: with_clock(NAIVE), "clock must be a datetime with a time zone, .* not datetime"),
        (lambda mock: with_clock(LAST), "clock must stay in the years 1970 to 9998, not 9999-12"),
        (lambda mock: with_clock(lambda: NAIVE), "clock must return a datetime with a time zone"),
        (lambda mock: with_clock(lambda: 1.5), "clock must return a datetime with a time zone.* 1.5"),
        (
            lambda mock: MockDatadog(clock=lambda: LAST),
            "clock must stay in the years 1970 to 9998, not 9999-12",
        ),
        (lambda mock: mock.advance(60), "advance takes a timedelta, such as .*, not 60"),
        (lambda mock: mock.advance(-SECOND), "advance takes a timedelta of at least 0, not -1 day, 23:59:59"),
        (
            lambda mock: mock.advance(datetime.timedelta.max),
            "in the years 1970 to 9998, not 2026-.* plus 9999",
        ),
        (lambda mock: mock.freeze(START - SECOND), "freeze takes a time that is not before the mock's, 2026"),
        (lambda mock: mock.freeze(NAIVE), "freeze takes a datetime with a time zone, such as"),
        (lambda mock: mock.freeze("2027-01-01"), "freeze takes a datetime with a time zone.*'2027-01-01'"),
        (lambda mock: mock.freeze(LAST), "in the years 1970 to 9998, not 9999-12-31"),
        (lambda mock: mock.freeze(LAST.replace(tzinfo=datetime.timezone(-HOUR))), "a time from 1970 to 9998"),
    ],
)
def test_misuse_names_what_to_pass(
    datadog_mock: MockDatadog, misuse: Callable[[Any], object], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        misuse(datadog_mock)
    assert datadog_mock.now == START
    assert created(Api(datadog_mock)) < START + SECOND  # and is not frozen


def test_a_clock_that_fails_later_says_so() -> None:
    times: list[Any] = [LATER]
    mock = MockDatadog(clock=lambda: times[0])
    times[0] = None
    with pytest.raises(ValueError, match=r"clock must return a datetime with a time zone.* not None"):
        Api(mock).create()
    times[0] = LATER
    assert created(Api(mock)) == LATER
