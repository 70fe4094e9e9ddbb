"""The failure matrix: each fault, lasting or striking once, as each method meets it in both colours."""

from __future__ import annotations

from collections import Counter

import pytest

from datadog_incidents.errors import (
    APIError,
    CallError,
    DecodingError,
    ResponseTooLargeError,
    ServerError,
    TransportError,
)
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.mock_datadog import BASE_URL

from .failing import (
    BACKOFF,
    MAX_WAIT,
    OPERATIONS,
    Ending,
    Ends,
    assert_shows_no_key,
    both,
    incident_of,
    met,
    retries_logged,
)
from .fault_table import MATRIX, NONE_AGAIN, SAFE_AGAIN, Order, Row

each_row = pytest.mark.parametrize("row", MATRIX.values(), ids=MATRIX)


def line_of(row: Row, method: str, incident: str, attempts: int) -> str:
    """What an error has to say, all of it."""
    operation = OPERATIONS[method]
    url = f"{BASE_URL}/api/v2/incidents" + ("" if method == "POST" else f"/{incident}")
    if row.error is DecodingError:
        answered = 201 if method == "POST" else 200
        return f"{operation}: {row.says}; {method} {url} answered {answered}{row.kind}"
    after = f" after {attempts} attempts" if attempts > 1 else ""
    wait = "" if row.wait is None else f"; wait {row.wait} s"
    return f"{operation}: {method} {url}: {row.says}{after}{wait}"


def assert_waits(row: Row, waits: list[float]) -> None:
    """As long as the server asked for and up to a tenth more, else twice as long each time, within bounds."""
    for number, wait in enumerate(waits):
        if row.wait is None:
            assert BACKOFF * 2**number / 2 <= wait <= BACKOFF * 2**number
        else:
            assert min(row.wait, MAX_WAIT) <= wait <= min(row.wait * 1.1, MAX_WAIT)


def assert_ends(row: Row, method: str, incident: str, attempts: int, ending: Ending) -> None:
    """The error is of the row's class and says what the row says."""
    assert type(ending.error) is row.error
    assert str(ending.error) == line_of(row, method, incident, attempts)
    if isinstance(ending.error, (CallError, DecodingError)):
        assert (ending.error.operation, ending.error.method) == (OPERATIONS[method], method)
        assert ending.error.attempts == attempts
    if isinstance(ending.error, TransportError):
        assert ending.error.sent is row.carries_out
    if isinstance(ending.error, APIError):
        assert ending.error.retry_after == row.wait


def fails(row: Row, method: str) -> bool:
    # A delete's reply has no body to be read.
    return row.error is not None and not (row.error is DecodingError and method == "DELETE")


@both
@each_row
def test_a_fault_that_lasts(
    row: Row, ends: Ends, mock: MockDatadog, done: Counter[str], caplog: pytest.LogCaptureFixture
) -> None:
    for method, attempts in zip(OPERATIONS, row.attempts, strict=True):
        mock.reset()
        incident = incident_of(mock)
        done.clear()
        caplog.clear()
        mock.fail_next(**row.order, times=9)
        ending = ends(mock, method, incident)
        assert met(mock, method) == (0 if "refuse" in row.order else attempts)
        assert len(ending.waits) == len(retries_logged(caplog)) == attempts - 1
        assert_waits(row, ending.waits)
        if fails(row, method):
            assert_ends(row, method, incident, attempts, ending)
        else:
            assert ending.error is None
        if ending.error is not None:
            assert_shows_no_key(ending.error, caplog)
        if method != "GET":
            assert done[OPERATIONS[method]] == row.carries_out


@both
@each_row
def test_a_fault_that_strikes_once(row: Row, ends: Ends, mock: MockDatadog, done: Counter[str]) -> None:
    """What can be made again succeeds then, and nothing is done twice."""
    for method, most in zip(OPERATIONS, row.attempts, strict=True):
        mock.reset()
        incident = incident_of(mock)
        done.clear()
        mock.fail_next(**row.order)
        ending = ends(mock, method, incident)
        attempts = min(most, 2)
        if fails(row, method) and most == 1:
            assert_ends(row, method, incident, 1, ending)
            expected = int(row.carries_out)
        else:
            assert ending.error is None
            expected = 1
        assert met(mock, method) == attempts - ("refuse" in row.order)
        if method != "GET":
            assert done[OPERATIONS[method]] == expected


@both
@pytest.mark.parametrize("method", OPERATIONS)
def test_a_reply_that_breaks_off(method: str, ends: Ends, mock: MockDatadog, done: Counter[str]) -> None:
    """Apart from the matrix, because a reply without a body, such as a delete's, is dropped instead."""
    incident = incident_of(mock)
    done.clear()
    mock.fail_next(truncate=True, times=9)
    ending = ends(mock, method, incident)
    attempts = dict(zip(OPERATIONS, SAFE_AGAIN, strict=True))[method]
    assert type(ending.error) is TransportError
    assert ending.error.sent
    assert "Broken: " in str(ending.error)
    assert met(mock, method) == ending.error.attempts == attempts
    assert method == "GET" or done[OPERATIONS[method]] == 1


@both
@pytest.mark.parametrize("method", OPERATIONS)
def test_every_status_from_500_to_599(method: str, ends: Ends, mock: MockDatadog, done: Counter[str]) -> None:
    incident = incident_of(mock)
    done.clear()
    attempts = dict(zip(OPERATIONS, SAFE_AGAIN, strict=True))[method]
    for number in range(500, 600):
        before = met(mock, method)
        mock.fail_next(number, times=attempts)
        ending = ends(mock, method, incident)
        assert type(ending.error) is ServerError
        assert (ending.error.status, ending.error.attempts) == (number, attempts)
        assert f": {number}: " in str(ending.error)
        assert met(mock, method) - before == attempts
    assert not done


DEEP = "[" * 1000 + "]" * 1000


@both
@pytest.mark.parametrize("parser", ["json", "orjson"])
@pytest.mark.parametrize(
    ("order", "error", "attempts"),
    [
        ({"body": DEEP}, DecodingError, NONE_AGAIN),
        ({"body": f'{{"data": {DEEP}}}'}, DecodingError, NONE_AGAIN),
        ({"status": 500, "body": DEEP}, ServerError, SAFE_AGAIN),
        ({"status": 500, "body": f'{{"errors": {DEEP}}}'}, ServerError, SAFE_AGAIN),
        ({"status": 500, "body": f'{{"errors": [{{"detail": {DEEP}}}]}}'}, ServerError, SAFE_AGAIN),
    ],
    ids=["success", "its data", "failure", "its errors", "a detail"],
)
def test_json_that_is_a_thousand_deep(
    order: Order,
    error: type[CallError | DecodingError],
    attempts: tuple[int, ...],
    parser: str,
    ends: Ends,
    mock: MockDatadog,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """How deep a parser goes differs by parser and by version of Python; what is made of it does not."""
    monkeypatch.setattr("datadog_incidents_api.call._parse", pytest.importorskip(parser).loads)
    incident = incident_of(mock)
    for method, expected in zip(("GET", "POST", "PATCH"), attempts, strict=False):
        mock.fail_next(**order, times=expected)
        ending = ends(mock, method, incident)
        assert isinstance(ending.error, error)
        assert ending.error.attempts == met(mock, method) == expected
        assert len(str(ending.error)) < 800
        assert str(ending.error).isprintable()


@both
@pytest.mark.parametrize("method", ["GET", "POST", "PATCH"])
def test_a_reply_that_is_too_large(method: str, ends: Ends, mock: MockDatadog, done: Counter[str]) -> None:
    incident = incident_of(mock)
    done.clear()
    mock.fail_next(body="x" * 1001, times=9)
    ending = ends(mock, method, incident, max_response_bytes=1000)
    assert type(ending.error) is ResponseTooLargeError
    assert ending.error.sent
    assert str(ending.error).endswith(": the body has more than 1000 bytes (max_response_bytes)")
    assert met(mock, method) == ending.error.attempts == done[OPERATIONS[method]] == 1


@both
@pytest.mark.parametrize(
    "order", [{"status": 429}, {"status": 503}, {"refuse": True}, {"drop": True}], ids=str
)
def test_without_a_policy_nothing_is_made_again(order: Order, ends: Ends, mock: MockDatadog) -> None:
    for method in OPERATIONS:
        mock.reset()
        incident = incident_of(mock)
        mock.fail_next(**order, times=9)
        ending = ends(mock, method, incident, retry=None)
        assert isinstance(ending.error, CallError)
        assert (ending.error.attempts, met(mock, method)) == (1, 0 if "refuse" in order else 1)
        assert "attempts" not in str(ending.error)
