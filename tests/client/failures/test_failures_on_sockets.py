"""Faults on real connections: refused, dropped, truncated and delayed."""

from __future__ import annotations

import socket
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import frozen

from datadog_incidents.errors import DecodingError, RequestTimeoutError, ServerError, TransportError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

from .calls import OPERATIONS, MakeCall, assert_shows_no_key, both, incident_of, received
from .fault_table import ALL_RETRIED, HTML, NONE_RETRIED, NOT_JSON, SAFE_RETRIED, Fault

each_method = pytest.mark.parametrize("method", OPERATIONS)


@frozen
class Row:
    """Injected fault, and the result of calls over a socket.

    Attributes:
        fault: arguments of `fail_next`.
        error: class of the error.
        message: part of the error message.
        attempts: number of attempts of GET, POST, PATCH and DELETE.
        done: whether the server carries out the call before the fault occurs.
    """

    fault: Fault
    error: type[TransportError | DecodingError | ServerError]
    message: str
    attempts: tuple[int, int, int, int]
    done: bool


DROPPED = "RemoteProtocolError: "
TRUNCATED = "RemoteProtocolError: peer closed connection without sending complete message body"

# fmt: off
MATRIX = {
    # name           fault                   error                message                attempts      done
    "dropped":   Row({"drop": True},         TransportError,      DROPPED,               SAFE_RETRIED, True),
    "truncated": Row({"truncate": True},     TransportError,      TRUNCATED,             SAFE_RETRIED, True),
    "delayed":   Row({"delay": 0.4},         RequestTimeoutError, "Timeout",             SAFE_RETRIED, True),
    "HTML":      Row(HTML,                   DecodingError,       NOT_JSON,              NONE_RETRIED, True),
    "502 HTML":  Row({"status": 502} | HTML, ServerError,         "502: no explanation", SAFE_RETRIED, False),
}
# fmt: on


@both
@pytest.mark.parametrize("row", MATRIX.values(), ids=MATRIX)
def test_a_fault_on_a_socket(
    row: Row, make_call: MakeCall, mock: MockDatadog, done: Counter[str], caplog: pytest.LogCaptureFixture
) -> None:
    options: dict[str, Any] = {"transport": None, "timeout": 0.08 if "delay" in row.fault else 10.0}
    with serving(mock) as url:
        for method, attempts in zip(OPERATIONS, row.attempts, strict=True):
            if row.error is DecodingError and method == "DELETE":
                continue  # its response has no body to decode
            mock.reset()
            incident = incident_of(mock)
            done.clear()
            mock.fail_next(**row.fault, times=9)
            error = make_call(mock, method, incident, base_url=url, **options).error
            assert isinstance(error, row.error)
            assert row.message in str(error)
            assert f"{method} {url}/api/v2/incidents" in str(error)
            assert error.attempts == attempts == received(mock, method)
            assert_shows_no_key(error, caplog)
            if method != "GET":
                assert done[OPERATIONS[method]] == row.done


@both
@each_method
def test_connection_that_drops_once(
    method: str, make_call: MakeCall, mock: MockDatadog, done: Counter[str]
) -> None:
    with serving(mock) as url:
        incident = incident_of(mock)
        done.clear()
        mock.fail_next(drop=True)
        error = make_call(mock, method, incident, base_url=url, transport=None).error
    assert (error is None) is (method in ("GET", "DELETE"))
    assert received(mock, method) == (2 if error is None else 1)
    assert method == "GET" or done[OPERATIONS[method]] == 1


@pytest.fixture
def closed_port() -> Iterator[str]:
    """URL of a port that is bound but not listening, so that connections are refused."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


@both
@each_method
def test_a_refused_connection(
    method: str, make_call: MakeCall, mock: MockDatadog, closed_port: str, caplog: pytest.LogCaptureFixture
) -> None:
    result = make_call(mock, method, "some-id", base_url=closed_port, transport=None)
    assert type(result.error) is TransportError
    assert not result.error.sent
    assert f"{method} {closed_port}/api/v2/incidents" in str(result.error)
    assert ": ConnectError: " in str(result.error)
    assert str(result.error).endswith(" after 3 attempts")
    assert result.error.attempts == dict(zip(OPERATIONS, ALL_RETRIED, strict=True))[method]
    assert_shows_no_key(result.error, caplog)
    assert not mock.calls
