"""Receivers of webhooks that respond in single bytes, or not at all: each attempt has a deadline."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from datadog_incidents.mock import MockDatadog, Webhook
from datadog_incidents.mock.notifications import posting

from ..conftest import Api
from .receiver import declaring
from .test_rules import add_rule

HEAD = b"HTTP/1.1 200 OK\r\nX-Slow: "


@contextmanager
def dripping(start: bytes, drop: bytes) -> Iterator[str]:
    """Serve responses that never end: the start, and then a byte after the other; yields the URL."""
    stopped = threading.Event()

    def respond(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.sendall(start)
            while not stopped.wait(0.02):
                connection.sendall(drop)

    def accept() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=respond, args=(connection,), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=accept, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/hook"
        finally:
            stopped.set()
            listener.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize(
    ("start", "drop"),
    [(HEAD, b"a"), (b"", b"\r\n"), (b"", b"HTTP/1.1 102 Processing\r\n\r\n")],
    ids=["header", "blank-lines", "interim-responses"],
)
def test_a_head_that_never_ends_is_cut(start: bytes, drop: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "TIMEOUT", 0.3)
    with dripping(start, drop) as url:
        mock = MockDatadog(webhook=Webhook(url, retry_delay=0))
        add_rule(Api(mock))
        declaring(mock)("Drill")
        (one,) = mock.notifications.wait(20)
    assert (one.status, one.attempts, one.response_status) == ("failed", 6, None)
    assert one.error in (
        "the request failed with ReadTimeout",
        "the request failed with RemoteProtocolError",  # blank lines are no response
    )


def test_a_body_that_never_ends_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with dripping(HEAD + b"\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n") as url:
        mock = MockDatadog(webhook=Webhook(url, retry_delay=0))
        add_rule(Api(mock))
        start = time.monotonic()
        declaring(mock)("Drill")
        (one,) = mock.notifications.wait(20)
        assert time.monotonic() - start < posting.TIMEOUT
    assert (one.status, one.attempts, one.response_status) == ("sent", 1, 200)
