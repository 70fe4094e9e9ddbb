"""What a connection of the mock server sends with one system call."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, cast

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.h11_protocol import LimitedH11Protocol
from datadog_incidents.mock.serving.httptools_protocol import LimitedHttptoolsProtocol
from datadog_incidents.mock.serving.joined_writes import JoinedWrites


class Wire:
    """Transport that remembers what is done with it."""

    def __init__(self) -> None:
        self.done: list[Any] = []
        self.closing = False

    def write(self, data: bytes) -> None:
        self.done.append(data)

    def close(self) -> None:
        self.done.append("close")
        self.closing = True

    def abort(self) -> None:
        self.done.append("abort")
        self.closing = True

    def is_closing(self) -> bool:
        return self.closing

    def get_extra_info(self, name: str) -> str:
        return f"extra {name}"


def done(use: Callable[[JoinedWrites, Wire], object]) -> list[Any]:
    """Return what is done with a transport, at once and in the next step of the event loop."""
    wire = Wire()

    async def step() -> None:
        use(JoinedWrites(cast("asyncio.Transport", wire), asyncio.get_running_loop()), wire)
        await asyncio.sleep(0)

    asyncio.run(step())
    return wire.done


def write_twice(joined: JoinedWrites) -> None:
    joined.write(b"head ")
    joined.write(b"body")


def test_writes_of_one_step_are_sent_together_in_the_next() -> None:
    def use(joined: JoinedWrites, wire: Wire) -> None:
        write_twice(joined)
        assert wire.done == []

    assert done(use) == [b"head body"]


def test_what_is_written_is_sent_before_the_connection_is_closed() -> None:
    def use(joined: JoinedWrites, wire: Wire) -> None:
        write_twice(joined)
        joined.close()
        assert joined.is_closing() and wire.done == [b"head body", "close"]

    assert done(use) == [b"head body", "close"]


def test_what_is_written_is_discarded_when_the_connection_is_aborted() -> None:
    def use(joined: JoinedWrites, _: Wire) -> None:
        write_twice(joined)
        joined.abort()

    assert done(use) == ["abort"]


def test_nothing_is_sent_to_a_client_that_has_closed_the_connection() -> None:
    def use(joined: JoinedWrites, wire: Wire) -> None:
        write_twice(joined)
        wire.closing = True

    assert done(use) == []


def test_all_else_is_that_of_the_transport() -> None:
    def use(joined: JoinedWrites, _: Wire) -> None:
        assert joined.get_extra_info("socket") == "extra socket"

    assert done(use) == []


@pytest.mark.parametrize("protocol", [LimitedH11Protocol, LimitedHttptoolsProtocol])
def test_a_response_is_sent_at_once(protocol: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[bytes] = []
    flush = JoinedWrites._flush

    def noted(self: JoinedWrites) -> None:
        sent.append(b"".join(self._written))
        flush(self)

    monkeypatch.setattr(JoinedWrites, "_flush", noted)
    monkeypatch.setattr("datadog_incidents.mock.serving.uvicorn_server.protocol", lambda: protocol)
    mock = MockDatadog()
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    with mock.serve() as url, httpx.Client(base_url=url, headers=keys) as http:
        bodies = [http.get("/api/v2/incidents").content for _ in range(3)]
    responses = [one for one in sent if one]
    assert [one.partition(b"\r\n\r\n")[2] for one in responses] == bodies
    assert all(one.startswith(b"HTTP/1.1 200") for one in responses)
