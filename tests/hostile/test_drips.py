"""The deadline limits a call whatever the server sends slowly or without end. The clock is real.

Calls that mostly wait are made at the same time, those to a server that floods one after the other.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from datadog_incidents import RetryPolicy
from datadog_incidents.errors import RequestTimeoutError

from .kit import Calls, Line, both, drip, flood, pause, scripted

DEADLINE = 0.5
TOLERANCE = 0.3
EVERY = 0.02
STATUS = b"HTTP/1.1 200 OK\r\n"
CHUNKED = STATUS + b"Transfer-Encoding: chunked\r\n\r\n"
LONG = b"x" * 1000

DRIPS: dict[str, Line] = {
    "nothing": [pause(DEADLINE + TOLERANCE + 0.1)],
    "status line": [drip(b"HTTP/1.1 200 " + LONG, EVERY)],
    "header": [STATUS, drip(b"X: " + LONG, EVERY)],
    "headers": [STATUS, drip(b"X: 1\r\n" * 100, EVERY)],
    "100 Continue, dripping": [drip(b"HTTP/1.1 100 Continue\r\n\r\n" * 10, EVERY)],
    "body with a length": [STATUS + b"Content-Length: 1000\r\n\r\n", drip(LONG, EVERY)],
    "body without a length": [STATUS + b"\r\n", drip(LONG, EVERY)],
    "chunk size": [CHUNKED, drip(b"0" * 1000, EVERY)],
    "chunk extension": [CHUNKED + b"5;", drip(LONG, EVERY)],
    "chunks": [CHUNKED, drip(b"1\r\nx\r\n" * 100, EVERY)],
    "chunk": [CHUNKED + b"400\r\n", drip(LONG, EVERY)],
    "trailer": [CHUNKED + b"2\r\n{}\r\n0\r\n", drip(b"X: " + LONG, EVERY)],
    "trailers": [CHUNKED + b"2\r\n{}\r\n0\r\n", drip(b"X: 1\r\n" * 100, EVERY)],
    "gzip": [STATUS + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x08\0\0\0\0\0\0", drip(LONG, EVERY)],
}

FLOODS: dict[str, Line] = {
    "100 Continue": [flood(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)],
    "103 Early Hints": [flood(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 10)],
    "body": [STATUS + b"\r\n", flood(b" " * 100)],
}


@both
def test_the_deadline_limits_calls_to_a_server_that_drips(calls: Calls) -> None:
    with ThreadPoolExecutor(len(DRIPS)) as pool:
        beyond = pool.map(lambda line: min(_seconds_beyond_the_deadline(line, calls)), DRIPS.values())
        found = dict(zip(DRIPS, beyond, strict=True))
    assert {name: seconds for name, seconds in found.items() if seconds >= TOLERANCE} == {}


@both
@pytest.mark.parametrize("line", FLOODS.values(), ids=FLOODS)
def test_the_deadline_limits_a_call_to_a_server_that_floods(line: Line, calls: Calls) -> None:
    assert min(_seconds_beyond_the_deadline(line, calls)) < TOLERANCE


def _seconds_beyond_the_deadline(line: Line, calls: Calls) -> Iterator[float]:
    """Measure the same call until it ends in time, but three times at most, because machines can be busy."""
    for _ in range(3):
        with scripted(line) as server:
            started = time.monotonic()
            # A flood reaches the usual maximum size before the deadline on some machines.
            options = {"retry": RetryPolicy(deadline=DEADLINE), "max_response_bytes": 2**40}
            (error,) = calls(server, "get_incident", **options)
            beyond = time.monotonic() - started - DEADLINE
        assert isinstance(error, RequestTimeoutError)
        assert error.sent
        yield beyond
        if beyond < TOLERANCE:
            return
