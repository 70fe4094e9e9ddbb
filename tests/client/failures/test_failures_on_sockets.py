"""Faults that only a socket shows as they are: refused, dropped, cut and late; met by real connections."""

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

from .failing import OPERATIONS, Ends, assert_shows_no_key, both, incident_of, met
from .fault_table import ALL_AGAIN, HTML, NONE_AGAIN, NOT_JSON, SAFE_AGAIN, Order

each_method = pytest.mark.parametrize("method", OPERATIONS)


@frozen
class Row:
    """A fault as a client meets it over a socket.

    Attributes:
        order: arguments of `fail_next`.
        error: class of the error.
        says: what its message has in it.
        attempts: of GET, POST, PATCH and DELETE.
        done: whether the server acts before the fault strikes.
    """

    order: Order
    error: type[TransportError | DecodingError | ServerError]
    says: str
    attempts: tuple[int, int, int, int]
    done: bool


CUT = "RemoteProtocolError: peer closed connection without sending complete message body"

# fmt: off
MATRIX = {
    # fault           ordered as              error                says                    attempts    done
    "dropped":    Row({"drop": True},         TransportError,      "RemoteProtocolError: ", SAFE_AGAIN, True),
    "truncated":  Row({"truncate": True},     TransportError,      CUT,                     SAFE_AGAIN, True),
    "late":       Row({"delay": 0.4},         RequestTimeoutError, "Timeout",               SAFE_AGAIN, True),
    "HTML":       Row(HTML,                   DecodingError,       NOT_JSON,                NONE_AGAIN, True),
    "502 HTML":   Row({"status": 502} | HTML, ServerError,         "502: no explanation",  SAFE_AGAIN, False),
}
# fmt: on


@both
@pytest.mark.parametrize("row", MATRIX.values(), ids=MATRIX)
def test_a_fault_on_a_socket(
    row: Row, ends: Ends, mock: MockDatadog, done: Counter[str], caplog: pytest.LogCaptureFixture
) -> None:
    options: dict[str, Any] = {"transport": None, "timeout": 0.08 if "delay" in row.order else 10.0}
    with serving(mock) as url:
        for method, attempts in zip(OPERATIONS, row.attempts, strict=True):
            if row.error is DecodingError and method == "DELETE":
                continue  # whose reply has no body to be read
            mock.reset()
            incident = incident_of(mock)
            done.clear()
            mock.fail_next(**row.order, times=9)
            error = ends(mock, method, incident, base_url=url, **options).error
            assert isinstance(error, row.error)
            assert row.says in str(error)
            assert f"{method} {url}/api/v2/incidents" in str(error)
            assert error.attempts == attempts == met(mock, method)
            assert_shows_no_key(error, caplog)
            if method != "GET":
                assert done[OPERATIONS[method]] == row.done


@both
@each_method
def test_a_connection_that_drops_once(method: str, ends: Ends, mock: MockDatadog, done: Counter[str]) -> None:
    with serving(mock) as url:
        incident = incident_of(mock)
        done.clear()
        mock.fail_next(drop=True)
        error = ends(mock, method, incident, base_url=url, transport=None).error
    assert (error is None) is (method in ("GET", "DELETE"))
    assert met(mock, method) == (2 if error is None else 1)
    assert method == "GET" or done[OPERATIONS[method]] == 1


@pytest.fixture
def closed_port() -> Iterator[str]:
    """An address that nobody listens on, nor can meanwhile."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


@both
@each_method
def test_a_refused_connection(
    method: str, ends: Ends, mock: MockDatadog, closed_port: str, caplog: pytest.LogCaptureFixture
) -> None:
    ending = ends(mock, method, "some-id", base_url=closed_port, transport=None)
    assert type(ending.error) is TransportError
    assert not ending.error.sent
    assert f"{method} {closed_port}/api/v2/incidents" in str(ending.error)
    assert ": ConnectError: " in str(ending.error)
    assert str(ending.error).endswith(" after 3 attempts")
    assert ending.error.attempts == dict(zip(OPERATIONS, ALL_AGAIN, strict=True))[method]
    assert_shows_no_key(ending.error, caplog)
    assert not mock.calls
