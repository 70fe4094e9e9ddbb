"""Failure matrix: each fault, persistent or single, for each HTTP method, sync and async."""

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

from .calls import (
    BACKOFF,
    MAX_WAIT,
    OPERATIONS,
    PATH,
    CallResult,
    MakeCall,
    assert_shows_no_key,
    both,
    each_way,
    incident_of,
    received,
    retries_logged,
)
from .fault_table import MATRIX, NONE_RETRIED, SAFE_RETRIED, Fault, Row

each_row = pytest.mark.parametrize("row", MATRIX.values(), ids=MATRIX)


def expected_message(row: Row, operation: str, method: str, incident: str, attempts: int) -> str:
    """Expected error message."""
    url = f"{BASE_URL}{PATH}" + ("" if method == "POST" else f"/{incident}")
    if row.error is DecodingError:
        status = 201 if method == "POST" else 200
        kind = " (text/html)" if method == "DELETE" else row.kind  # as recorded, although it has no body
        return f"{operation}: {row.message}; {method} {url} returned {status}{kind}"
    after = f" after {attempts} attempts" if attempts > 1 else ""
    wait = "" if row.wait is None else f"; wait {row.wait} s"
    return f"{operation}: {method} {url}: {row.message}{after}{wait}"


def assert_waits(row: Row, waits: list[float]) -> None:
    """Check the waits: the server's time plus up to a tenth, else doubling backoff, within their limits."""
    for number, wait in enumerate(waits):
        if row.wait is None:
            assert BACKOFF * 2**number / 2 <= wait <= BACKOFF * 2**number
        else:
            assert min(row.wait, MAX_WAIT) <= wait <= min(row.wait * 1.1, MAX_WAIT)


def assert_failed(
    row: Row, operation: str, method: str, incident: str, attempts: int, result: CallResult
) -> None:
    """Check the class, the message and the attributes of the error."""
    assert type(result.error) is row.error
    assert str(result.error) == expected_message(row, operation, method, incident, attempts)
    if isinstance(result.error, (CallError, DecodingError)):
        assert (result.error.operation, result.error.method) == (operation, method)
        assert result.error.attempts == attempts
    if isinstance(result.error, TransportError):
        assert result.error.sent is row.carries_out
    if isinstance(result.error, APIError):
        assert result.error.retry_after == row.wait


def fails(row: Row, method: str, make_call: MakeCall) -> bool:
    if row.error is not DecodingError:
        return row.error is not None
    if make_call.knows_operations:
        return method != "DELETE"  # whose response has no body to decode
    return "not JSON" in row.message


@each_way
@each_row
def test_persistent_fault(
    row: Row, make_call: MakeCall, mock: MockDatadog, done: Counter[str], caplog: pytest.LogCaptureFixture
) -> None:
    for method, attempts in zip(OPERATIONS, row.attempts, strict=True):
        mock.reset()
        incident = incident_of(mock)
        done.clear()
        caplog.clear()
        mock.fail_next(**row.fault, times=9)
        result = make_call(mock, method, incident)
        assert received(mock, method) == (0 if "refuse" in row.fault else attempts)
        assert len(result.waits) == len(retries_logged(caplog)) == attempts - 1
        assert_waits(row, result.waits)
        if fails(row, method, make_call):
            assert_failed(row, make_call.label(method, incident), method, incident, attempts, result)
        else:
            assert result.error is None
        if result.error is not None:
            assert_shows_no_key(result.error, caplog)
        if method != "GET":
            assert done[OPERATIONS[method]] == row.carries_out


@each_way
@each_row
def test_single_fault(row: Row, make_call: MakeCall, mock: MockDatadog, done: Counter[str]) -> None:
    """Calls that can be repeated succeed, and nothing is done twice."""
    for method, maximum in zip(OPERATIONS, row.attempts, strict=True):
        mock.reset()
        incident = incident_of(mock)
        done.clear()
        mock.fail_next(**row.fault)
        result = make_call(mock, method, incident)
        attempts = min(maximum, 2)
        if fails(row, method, make_call) and maximum == 1:
            assert_failed(row, make_call.label(method, incident), method, incident, 1, result)
            expected = int(row.carries_out)
        else:
            assert result.error is None
            expected = 1
        assert received(mock, method) == attempts - ("refuse" in row.fault)
        if method != "GET":
            assert done[OPERATIONS[method]] == expected


@each_way
@pytest.mark.parametrize("method", OPERATIONS)
def test_truncated_response(method: str, make_call: MakeCall, mock: MockDatadog, done: Counter[str]) -> None:
    """Not in the matrix, because a response without a body, such as that to a DELETE, is dropped instead."""
    incident = incident_of(mock)
    done.clear()
    mock.fail_next(truncate=True, times=9)
    result = make_call(mock, method, incident)
    attempts = dict(zip(OPERATIONS, SAFE_RETRIED, strict=True))[method]
    assert type(result.error) is TransportError
    assert result.error.sent
    assert "ConnectionBrokenError: " in str(result.error)
    assert received(mock, method) == result.error.attempts == attempts
    assert method == "GET" or done[OPERATIONS[method]] == 1


@both
@pytest.mark.parametrize("method", OPERATIONS)
def test_every_status_from_500_to_599(
    method: str, make_call: MakeCall, mock: MockDatadog, done: Counter[str]
) -> None:
    incident = incident_of(mock)
    done.clear()
    attempts = dict(zip(OPERATIONS, SAFE_RETRIED, strict=True))[method]
    for number in range(500, 600):
        before = received(mock, method)
        mock.fail_next(number, times=attempts)
        result = make_call(mock, method, incident)
        assert type(result.error) is ServerError
        assert (result.error.status, result.error.attempts) == (number, attempts)
        assert f": {number}: " in str(result.error)
        assert received(mock, method) - before == attempts
    assert not done


DEEP = "[" * 1000 + "]" * 1000


@both
@pytest.mark.parametrize("parser", ["json", "orjson"])
@pytest.mark.parametrize(
    ("fault", "error", "attempts"),
    [
        ({"body": DEEP}, DecodingError, NONE_RETRIED),
        ({"body": f'{{"data": {DEEP}}}'}, DecodingError, NONE_RETRIED),
        ({"status": 500, "body": DEEP}, ServerError, SAFE_RETRIED),
        ({"status": 500, "body": f'{{"errors": {DEEP}}}'}, ServerError, SAFE_RETRIED),
        ({"status": 500, "body": f'{{"errors": [{{"detail": {DEEP}}}]}}'}, ServerError, SAFE_RETRIED),
    ],
    ids=["success", "its data", "failure", "its errors", "a detail"],
)
def test_deeply_nested_json(
    fault: Fault,
    error: type[CallError | DecodingError],
    attempts: tuple[int, ...],
    parser: str,
    make_call: MakeCall,
    mock: MockDatadog,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Parsers differ in their maximum depth, also by version of Python; the resulting error is the same."""
    fast_parse = None if parser == "json" else pytest.importorskip(parser).loads
    monkeypatch.setattr("datadog_incidents_api._json_parsing._fast_parse", fast_parse)
    incident = incident_of(mock)
    for method, expected in zip(("GET", "POST", "PATCH"), attempts, strict=False):
        mock.fail_next(**fault, times=expected)
        result = make_call(mock, method, incident)
        assert isinstance(result.error, error)
        assert result.error.attempts == received(mock, method) == expected
        assert len(str(result.error)) < 800
        assert str(result.error).isprintable()


@each_way
@pytest.mark.parametrize("method", ["GET", "POST", "PATCH"])
def test_oversized_response(method: str, make_call: MakeCall, mock: MockDatadog, done: Counter[str]) -> None:
    incident = incident_of(mock)
    done.clear()
    mock.fail_next(body="x" * 1001, times=9)
    result = make_call(mock, method, incident, max_response_bytes=1000)
    assert type(result.error) is ResponseTooLargeError
    assert result.error.sent
    assert str(result.error).endswith(": the body has more than 1000 bytes (max_response_bytes)")
    assert received(mock, method) == result.error.attempts == done[OPERATIONS[method]] == 1


@each_way
@pytest.mark.parametrize(
    "fault", [{"status": 429}, {"status": 503}, {"refuse": True}, {"drop": True}], ids=str
)
def test_nothing_is_retried_with_retry_none(fault: Fault, make_call: MakeCall, mock: MockDatadog) -> None:
    for method in OPERATIONS:
        mock.reset()
        incident = incident_of(mock)
        mock.fail_next(**fault, times=9)
        result = make_call(mock, method, incident, retry=None)
        assert isinstance(result.error, CallError)
        assert (result.error.attempts, received(mock, method)) == (1, 0 if "refuse" in fault else 1)
        assert "attempts" not in str(result.error)
