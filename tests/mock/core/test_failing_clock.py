"""A function passed as `clock` that fails: the error names it, and nothing is left half done."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

from ..conftest import INCIDENTS, Api

START = datetime.datetime(2027, 3, 1, 12, tzinfo=datetime.UTC)
LAST = datetime.datetime.max.replace(tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)
WRONG: list[tuple[Any, str]] = [
    (None, "clock must return a datetime with a time zone, .* not None"),
    (START.replace(tzinfo=None), "clock must return a datetime with a time zone"),
    (START.timestamp(), "clock must return a datetime with a time zone"),
    (LAST, "clock must stay in the years 1970 to 9998"),
    (StopIteration(), "the function passed as clock raised StopIteration"),
    (ZeroDivisionError("secret"), "the function passed as clock raised ZeroDivisionError$"),
]


class Source:
    """Function that returns a time, or fails.

    Attributes:
        time: what it returns, or raises.
        right: number of times that it returns a right time first.
    """

    def __init__(self) -> None:
        self.time: Any = START
        self.right = 0

    def __call__(self) -> Any:
        self.right -= 1
        if self.right >= 0:
            return START
        if isinstance(self.time, Exception):
            raise self.time
        return self.time


def used(source: Source, **options: Any) -> MockDatadog:
    """Return a mock with two organizations, each of which has been used."""
    mock = MockDatadog(clock=source, **options)
    for one in (mock, mock.add_organization()):
        Api(one).create(title="kept")
        one.advance(HOUR)
        one.fail_next(503, operation="get_incident")
    return mock


@pytest.mark.parametrize(("wrong", "message"), WRONG)
@pytest.mark.parametrize(
    "use",
    [
        lambda mock: Api(mock).create(),
        lambda mock: Api(mock).call("GET", INCIDENTS),
        lambda mock: mock.now,
        lambda mock: mock.advance(HOUR),
        lambda mock: mock.freeze(),
        lambda mock: mock.seed(incidents=[{"title": "t"}]),
        lambda mock: mock.generate(3),
        lambda mock: mock.reset(),
        lambda mock: mock.restore(MockDatadog().snapshot()),
    ],
    ids=["create", "list", "now", "advance", "freeze", "seed", "generate", "reset", "restore"],
)
def test_nothing_changes(use: Callable[[MockDatadog], object], wrong: Any, message: str) -> None:
    source = Source()
    mock = used(source)
    before = mock.snapshot()
    source.time = wrong
    with pytest.raises(ValueError, match=message):
        use(mock)
    source.time = START
    assert mock.snapshot() == before
    assert (len(mock.calls), len(mock.pending_faults)) == (1, 1)


@pytest.mark.parametrize("use", [MockDatadog.reset, lambda mock: mock.restore(MockDatadog().snapshot())])
def test_no_organization_is_reset_if_the_clock_fails_at_the_second(
    use: Callable[[MockDatadog], object],
) -> None:
    source = Source()
    mock = used(source)
    before = mock.snapshot()
    source.time, source.right = None, 1
    with pytest.raises(ValueError, match="clock must return"):
        use(mock)
    assert mock.snapshot() == before
    assert len(mock.calls) == 1


def test_ids_are_those_without_the_failure() -> None:
    source, sound = Source(), Source()
    mock, other = used(source), used(sound)
    source.time = None
    for _ in range(3):
        with pytest.raises(ValueError, match="clock must return"):
            Api(mock).create()
    source.time = START
    assert Api(mock).create() == Api(other).create()


def test_a_frozen_clock_that_cannot_resume_stays_frozen() -> None:
    source = Source()
    mock = MockDatadog(clock=source)
    mock.freeze()
    source.time = None
    with pytest.raises(ValueError, match="clock must return"):
        mock.resume()
    assert mock.is_frozen and mock.now == START


def test_the_cause_is_kept() -> None:
    source = Source()
    mock = MockDatadog(clock=source)
    source.time = ZeroDivisionError("of the test")
    with pytest.raises(ValueError, match="raised ZeroDivisionError") as failure:
        _ = mock.now
    assert failure.value.__cause__ is source.time


@pytest.mark.parametrize(("wrong", "message"), WRONG)
def test_a_client_shows_the_error(wrong: Any, message: str) -> None:
    source = Source()
    mock = MockDatadog(clock=source)
    with mock.client() as client:
        source.time = wrong
        with pytest.raises(ValueError, match=message):
            client.incidents.create(title="t")
    assert mock.calls == []


@pytest.mark.parametrize(("method", "path"), [("GET", INCIDENTS), ("POST", "/__mock__/reset")])
def test_over_http_the_response_names_it(method: str, path: str, caplog: pytest.LogCaptureFixture) -> None:
    source = Source()
    mock = used(source, control=True)
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    with mock.serve() as url, httpx.Client(base_url=url, headers=keys) as http:
        source.time = ZeroDivisionError("secret")
        response = http.request(method, path, headers={"content-type": "application/json"})
        assert response.status_code == 500
        assert response.json() == {"errors": ["the function passed as clock raised ZeroDivisionError"]}
        source.time = START
        assert len(http.get(INCIDENTS).json()["data"]) == 1
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]
