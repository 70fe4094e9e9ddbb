"""Servers that respond to scripts with something else: no call is lost or waits, with one warning."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from datadog_incidents.errors import SharedLimitsWarning

from .kit import Network, Start

RESPONSES = {
    "number": b":5\r\n",
    "text": b"+OK\r\n",
    "null": b"$-1\r\n",
    "empty array": b"*0\r\n",
    "short array": b"*1\r\n:1\r\n",
    "name that is null": b"*2\r\n:2\r\n$-1\r\n",
    "name that is a number": b"*2\r\n:2\r\n:5\r\n",
    "admission with text": b"*2\r\n:1\r\n$1\r\nx\r\n",
    "admission with an array": b"*2\r\n:1\r\n*0\r\n",
    "wait that is text": b"*2\r\n:0\r\n$1\r\nx\r\n",
    "wait that is null": b"*2\r\n:0\r\n$-1\r\n",
    "negative wait": b"*2\r\n:0\r\n:-5\r\n",
    "no wait": b"*2\r\n:0\r\n:0\r\n",
    "endless wait": b"*2\r\n:0\r\n:9223372036854775807\r\n",
    "wait that no float can express": b"*2\r\n:0\r\n:" + b"9" * 400 + b"\r\n",
    "unknown kind": b"*2\r\n:7\r\n:5\r\n",
    "error inside an array": b"*2\r\n-ERR x\r\n:1\r\n",
}
ERRORS = {
    "-NOPERM this user has no permissions": "refuses to run scripts (NoPermissionError)",
    "-READONLY You can't write against a read only replica.": "refuses to run scripts (ReadOnlyError)",
    "-OOM command not allowed when used memory > 'maxmemory'.": "refuses to run scripts (OutOfMemoryError)",
    "-MOVED 1234 10.0.0.9:6379": "refuses to run scripts (MovedError)",
    "-ERR unknown command 'EVALSHA'": "refuses to run scripts (ResponseError)",
    "-LOADING Redis is loading the dataset in memory": "does not respond (BusyLoadingError)",
}


class Imitation:
    """Server that accepts each command with `OK`, except for scripts, to which it gives another response."""

    def __init__(self, response: bytes) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._response = response
        self.url = f"redis://127.0.0.1:{self._listener.getsockname()[1]}"
        self.scripts = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                threading.Thread(target=self._respond, args=(connection,), daemon=True).start()

    def _respond(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            while received := connection.recv(65536):
                scripts = received.count(b"\r\nEVAL")
                self.scripts += scripts
                others = received.count(b"\r\n$6\r\nCLIENT\r\n")
                connection.sendall(b"+OK\r\n" * others + self._response * scripts)

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()


@pytest.fixture
def imitation(request: pytest.FixtureRequest) -> Iterator[Imitation]:
    server = Imitation(request.param)
    yield server
    server.close()


@pytest.mark.parametrize("imitation", RESPONSES.values(), ids=RESPONSES, indirect=True)
def test_a_response_that_no_script_gives_costs_one_warning(start: Start, imitation: Imitation) -> None:
    network = Network(limit=100)
    calls = start(network, imitation.url)
    with pytest.warns(SharedLimitsWarning, match="responds to scripts with something unexpected") as caught:
        calls.make(5)
    assert len(caught) == 1
    assert network.statuses == [200] * 5
    assert imitation.scripts < 5


@pytest.mark.parametrize(
    ("imitation", "message"),
    [(f"{error}\r\n".encode(), message) for error, message in ERRORS.items()],
    ids=[*ERRORS.values()],
    indirect=["imitation"],
)
def test_an_error_costs_one_warning_that_names_it(start: Start, imitation: Imitation, message: str) -> None:
    network = Network(limit=100)
    calls = start(network, imitation.url)
    with pytest.warns(SharedLimitsWarning) as caught:
        calls.make(5)
    (warning,) = caught
    assert message in str(warning.message)
    assert network.statuses == [200] * 5
