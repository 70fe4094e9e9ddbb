"""`/__mock__/events` sends calls as they come in, to many readers, fast and slow, until the server stops."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.call_events import BATCH, MAX_PATH
from datadog_incidents.mock.serving.event_streams import EventStreams
from datadog_incidents.mock.serving.limited_protocol import LimitedProtocol
from datadog_incidents.mock.serving.uvicorn_server import serving

from ..sockets import PATIENCE, connect, head

EVENTS = "/__mock__/events"
INCIDENTS = "/api/v2/incidents"


class Stream:
    """Open stream of events."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self.lines = response.iter_lines()

    def next(self) -> tuple[str, str, Any]:
        """Return kind, ID and data of the next event."""
        fields: dict[str, str] = {}
        for line in self.lines:
            name, _, value = line.partition(": ")
            if line:
                fields[name] = value
            elif "data" in fields:
                return fields["event"], fields["id"], json.loads(fields["data"])
        raise EOFError

    def numbers(self, count: int) -> list[int]:
        """Return the numbers of the next calls."""
        return [self.next()[2]["number"] for _ in range(count)]


@pytest.fixture
def mock() -> MockDatadog:
    return MockDatadog(control=True)


@pytest.fixture
def url(mock: MockDatadog) -> Iterator[str]:
    with serving(mock) as url:
        yield url


@contextmanager
def reading(url: str, last_id: str | None = None) -> Generator[Stream]:
    headers = {} if last_id is None else {b"Last-Event-ID": last_id.encode()}
    with (
        httpx.Client(base_url=url, timeout=PATIENCE) as client,
        client.stream("GET", EVENTS, headers=headers) as response,
    ):
        yield Stream(response)


def call(mock: MockDatadog, times: int = 1) -> None:
    """Make calls in process, from a thread that is not that of the server."""
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    with httpx.Client(transport=mock.transport, base_url="http://localhost", headers=keys) as client:
        for _ in range(times):
            client.get(f"{INCIDENTS}/none")


def test_a_call_is_sent_when_it_comes_in(mock: MockDatadog, url: str) -> None:
    with reading(url) as stream:
        assert stream.response.headers["content-type"] == "text/event-stream"
        kind, first_id, data = stream.next()
        assert (kind, data) == ("clear", {})
        call(mock)
        kind, identifier, data = stream.next()
        assert kind == "call" and identifier != first_id
        assert data.pop("milliseconds") > 0
        assert data == {
            "number": 1,
            "operation": "get_incident",
            "method": "GET",
            "path": f"{INCIDENTS}/none",
            "status": 404,
        }
    assert len(mock.calls) == 1  # streams are not calls


def test_events_contain_no_credentials(mock: MockDatadog, url: str) -> None:
    keys = {"DD-API-KEY": "SECRET", "DD-APPLICATION-KEY": "SECRET", "Authorization": "Bearer SECRET"}
    httpx.post(f"{url}{INCIDENTS}?api_key=SECRET", headers=keys, json={"key": "SECRET"})
    with reading(url) as stream:
        assert "SECRET" not in repr([stream.next(), stream.next()])


def test_a_dropped_call_has_no_status(mock: MockDatadog, url: str) -> None:
    mock.fail_next(drop=True)
    with reading(url) as stream, pytest.raises(httpx.RemoteProtocolError):
        call(mock)
    with reading(url) as stream:
        stream.next()
        assert stream.next()[2]["status"] is None


def test_a_reader_continues_after_the_last_event_it_received(mock: MockDatadog, url: str) -> None:
    call(mock, 2)
    with reading(url) as stream:
        stream.next()
        _, identifier, _ = stream.next()
    call(mock)
    with reading(url, identifier) as stream:
        assert stream.numbers(2) == [2, 3]
    with httpx.stream("GET", f"{url}{EVENTS}?last_id={identifier}") as response:
        assert Stream(response).numbers(2) == [2, 3]


@pytest.mark.parametrize("last_id", ["", "x", "00000000.1", ".", "a.-1", "a.٣", f"a.{'9' * 5000}"])
def test_a_reader_of_another_log_starts_anew(mock: MockDatadog, url: str, last_id: str) -> None:
    call(mock)
    with reading(url, last_id) as stream:
        assert stream.next()[0] == "clear"
        assert stream.numbers(1) == [1]


def test_a_new_reader_receives_the_latest_calls(mock: MockDatadog, url: str) -> None:
    call(mock, BATCH + 3)
    with reading(url) as stream:
        assert stream.next()[0] == "clear"
        assert stream.numbers(BATCH) == [*range(4, BATCH + 4)]


@pytest.mark.parametrize("clear", [lambda mock: mock.reset(), lambda mock: mock.calls.clear()])
def test_the_event_clear_follows_when_calls_are_discarded(clear: Any, mock: MockDatadog, url: str) -> None:
    with reading(url) as stream:
        stream.next()
        call(mock)
        assert stream.numbers(1) == [1]
        clear(mock)
        assert stream.next()[0] == "clear"
        call(mock)
        assert stream.numbers(1) == [1]


def test_without_calls_a_heartbeat_is_sent(
    mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EventStreams, "heartbeat", 0.05)
    with reading(url) as stream:
        stream.next()
        assert stream.response.status_code == 200
        assert next(stream.lines).startswith(":")


def test_a_stream_ends_after_a_while_and_can_be_continued(
    mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EventStreams, "duration", 0.2)
    monkeypatch.setattr(EventStreams, "heartbeat", 0.05)
    with reading(url) as stream:
        _, identifier, _ = stream.next()
        with pytest.raises(EOFError):
            stream.next()
    call(mock)
    with reading(url, identifier) as stream:
        assert stream.numbers(1) == [1]


def test_the_number_of_streams_is_limited(
    mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EventStreams, "max_streams", 2)
    with reading(url) as first, reading(url) as second:
        with reading(url) as third:
            assert third.response.status_code == 503
            assert "more than 2 open streams" in third.response.read().decode()
        call(mock)
        for stream in (first, second):
            stream.next()
            assert stream.numbers(1) == [1]
    deadline = time.monotonic() + PATIENCE
    while True:  # the server learns a little later that the others have gone
        with reading(url) as another:
            if another.response.status_code == 200:
                break
        assert time.monotonic() < deadline
    assert httpx.get(f"{url}/health").status_code == 200


def test_nothing_is_queued_for_a_slow_reader() -> None:
    """It misses the calls that the log no longer has, instead of holding memory."""
    mock = MockDatadog(control=True, max_calls=20)
    sent: list[bytes] = []

    async def run() -> None:
        reads, gone = asyncio.Event(), asyncio.Event()
        requests = [{"type": "http.request"}]

        async def receive() -> dict[str, Any]:
            if requests:
                return requests.pop()
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message.get("body", b""))
            if len(sent) == 3:  # the start, the first events, and those of the first call
                await reads.wait()

        scope = {"type": "http", "method": "GET", "path": EVENTS, "query_string": b"",
                 "headers": [(b"host", b"localhost")], "server": ("127.0.0.1", 80)}  # fmt: skip
        task = asyncio.ensure_future(mock.app(scope, receive, send))
        while len(sent) < 2:
            await asyncio.sleep(0.01)
        call(mock)
        while len(sent) < 3:
            await asyncio.sleep(0.01)
        call(mock, 500)
        await asyncio.sleep(0.2)
        assert len(sent) == 3
        reads.set()
        while len(sent) < 4:
            await asyncio.sleep(0.01)
        gone.set()
        await asyncio.wait_for(task, PATIENCE)

    asyncio.run(run())
    numbers = [json.loads(line[6:])["number"] for line in sent[3].decode().splitlines() if "data" in line]
    assert numbers == [*range(482, 502)]


def test_a_reader_that_stops_reading_is_cut(
    mock: MockDatadog, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LimitedProtocol, "patience", 0.5)
    monkeypatch.setattr(EventStreams, "max_streams", 1)
    monkeypatch.setattr(EventStreams, "pause", 0)
    # More than the buffers of the system hold, without the time that so many requests would take.
    call(mock)
    recorded = evolve(mock.calls[0], path="/" * MAX_PATH)
    with connect(url) as connection:
        connection.sendall(head("GET", EVENTS))
        deadline = time.monotonic() + PATIENCE
        while True:
            for _ in range(5 * BATCH):
                mock._server.calls.append(recorded)
            time.sleep(0.05)
            with reading(url) as another:
                if another.response.status_code == 200:
                    break
            assert time.monotonic() < deadline


def test_streams_end_when_the_server_stops(mock: MockDatadog) -> None:
    with serving(mock) as url:
        streams = [reading(url) for _ in range(3)]
        opened = [one.__enter__() for one in streams]
        for stream in opened:
            stream.next()
        started = time.monotonic()
    assert time.monotonic() - started < PATIENCE
    for context, stream in zip(streams, opened, strict=True):
        with pytest.raises(EOFError):  # the response is complete
            stream.next()
        context.__exit__(None, None, None)


def test_in_process_the_response_ends_after_the_latest_calls(mock: MockDatadog) -> None:
    call(mock, 2)
    with httpx.Client(transport=mock.transport, base_url="http://localhost") as client:
        body = client.get(EVENTS).text
    assert body.count("event: call\n") == 2
    assert body.endswith("\n\n")


def test_events_need_the_control_endpoints_and_their_own_origin(mock: MockDatadog, url: str) -> None:
    foreign = {"origin": "http://evil.example"}
    assert httpx.get(f"{url}{EVENTS}", headers=foreign).status_code == 403
    assert httpx.post(f"{url}{EVENTS}").status_code == 405
    with serving(MockDatadog()) as plain:
        assert httpx.get(f"{plain}{EVENTS}").status_code in (401, 404)


def test_the_listener_is_removed_with_the_stream(mock: MockDatadog, url: str) -> None:
    with reading(url) as stream:
        stream.next()
        assert len(mock._server.calls.listeners) == 1
    deadline = time.monotonic() + PATIENCE
    while mock._server.calls.listeners:
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize("number", [2**63 - 1, 10**19 - 1, 10**19])
def test_a_reader_can_name_a_call_that_has_never_been(mock: MockDatadog, url: str, number: int) -> None:
    call(mock)
    name = mock._server.calls.name
    with reading(url, f"{name}.{number}") as stream:
        assert stream.response.status_code == 200
