"""Recorder: journal lines before and after each create, and ownership of what it created."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.budget import Budget, BudgetExhausted
from datadog_incidents.fuzz.connection import Connection, UnreachableError
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.live.journal import Header, Journal, read
from datadog_incidents.fuzz.live.owned import Owned
from datadog_incidents.fuzz.live.recorder import Recorder

CREATE = Request("POST", "/api/v2/incidents", body=b'{"data": {"attributes": {"title": "x"}}}')
LIST = Request("GET", "/api/v2/incidents")
OLD = "22222222-2222-4222-8222-222222222222"
NEW = "33333333-3333-4333-8333-333333333333"


class Recording:
    """Connection with a recorder, to a server that responds as a test says."""

    def __init__(self, folder: Path, *responses: httpx.Response | None) -> None:
        self.file = folder / "journal.ndjson"
        self.owned = Owned()
        self.waiting = [*responses]
        self.recorder = Recorder(Journal(self.file, Header("http://localhost", "1", 1)), self.owned, "1")
        transport = httpx.MockTransport(self.respond)
        budget = Budget(sleep=lambda _: None)
        self.connection = Connection("http://localhost", {}, budget, transport=transport, trust_env=False)
        self.connection.guards.append(self.recorder.before)
        self.connection.listeners.append(self.recorder.after)
        self.recorded_when_sent: list[int] = []

    def respond(self, _: httpx.Request) -> httpx.Response:
        self.recorded_when_sent.append(len(read(self.file).creates))
        response = self.waiting.pop(0)
        if response is None:
            raise httpx.ReadTimeout("timeout")
        return response


def created(resource_id: Any, status: int = 201) -> httpx.Response:
    return httpx.Response(status, json={"data": {"id": resource_id}})


def test_create_is_recorded_before_it_is_sent(tmp_path: Path) -> None:
    recording = Recording(tmp_path, created(NEW))
    recording.connection.send(CREATE)
    assert recording.recorded_when_sent == [1]
    [create] = read(recording.file).creates
    assert (create.operation, create.name, create.status, create.ids) == ("create_incident", "x", 201, [NEW])
    assert recording.owned.has("incidents", NEW.upper())
    assert not recording.owned.has("types", NEW)


def test_nothing_is_sent_if_the_journal_cannot_be_written(tmp_path: Path) -> None:
    recording = Recording(tmp_path, created(NEW))
    recording.recorder._journal.close()
    with pytest.raises(OSError, match="descriptor"):
        recording.connection.send(CREATE)
    assert recording.recorded_when_sent == []


def test_reads_are_not_recorded(tmp_path: Path) -> None:
    recording = Recording(tmp_path, httpx.Response(200, json={"data": []}))
    recording.connection.send(LIST)
    assert read(recording.file).creates == []


def test_resource_that_was_seen_before_the_create_is_not_owned(tmp_path: Path) -> None:
    listed = httpx.Response(200, json={"data": [{"id": OLD}]})
    recording = Recording(tmp_path, listed, created(OLD), created(NEW))
    for request in (LIST, CREATE, CREATE):
        recording.connection.send(request)
    first, second = read(recording.file).creates
    assert (first.ids, first.not_owned) == ([], [OLD])
    assert second.ids == [NEW]
    assert not recording.owned.has_any(OLD)


def test_resource_that_a_create_without_effect_shows_again_stays_owned(tmp_path: Path) -> None:
    recording = Recording(tmp_path, created(NEW), created(NEW, 200))
    for _ in range(2):
        recording.connection.send(CREATE)
    assert [one.ids for one in read(recording.file).creates] == [[NEW], [NEW]]


@pytest.mark.parametrize("resource_id", [7, None, ["x"], "..", "a/b", ""])
def test_unusable_id_is_not_owned(tmp_path: Path, resource_id: Any) -> None:
    recording = Recording(tmp_path, created(resource_id))
    recording.connection.send(CREATE)
    [create] = read(recording.file).creates
    assert (create.status, create.ids) == (201, [])
    assert not recording.owned.has("incidents", resource_id)


def test_delete_is_recorded_once_the_server_confirms_it(tmp_path: Path) -> None:
    recording = Recording(tmp_path, httpx.Response(404), httpx.Response(204))
    deletion = Request("DELETE", f"/api/v2/incidents/{NEW.upper()}")
    recording.connection.send(deletion)
    assert read(recording.file).deleted == frozenset()
    recording.connection.send(deletion)
    assert read(recording.file).deleted == {("incidents", NEW)}


def test_lost_response_leaves_an_open_create(tmp_path: Path) -> None:
    recording = Recording(tmp_path, None, created(NEW))
    with pytest.raises(UnreachableError):
        recording.connection.send(CREATE)
    recording.connection.send(Request("POST", CREATE.path, body=CREATE.body))
    lost, known = read(recording.file).creates
    assert (lost.status, lost.ids) == (None, [])
    assert known.ids == [NEW]


@pytest.mark.parametrize(("status", "headers"), [(429, {}), (503, {"retry-after": "1"})], ids=["429", "503"])
def test_create_that_is_sent_again_is_recorded_once(
    tmp_path: Path, status: int, headers: dict[str, str]
) -> None:
    recording = Recording(tmp_path, httpx.Response(status, headers=headers), created(NEW))
    recording.connection.send(CREATE)
    [create] = read(recording.file).creates
    assert (create.status, create.ids) == (201, [NEW])
    assert recording.owned.has("incidents", NEW)


def test_stopped_connection_waits_for_requests_and_sends_no_more(tmp_path: Path) -> None:
    arrived, finished = Event(), Event()

    def respond(_: httpx.Request) -> httpx.Response:
        arrived.set()
        assert finished.wait(10)
        return created(NEW)

    recording = Recording(tmp_path)
    recording.respond = respond  # type: ignore[method-assign]
    recording.connection._client = httpx.Client(transport=httpx.MockTransport(respond))
    sender = Thread(target=recording.connection.send, args=[CREATE])
    sender.start()
    assert arrived.wait(10)
    stopper = Thread(target=recording.connection.stop)
    stopper.start()
    finished.set()
    stopper.join()
    assert read(recording.file).creates[0].ids == [NEW]
    sender.join()
    with pytest.raises(BudgetExhausted, match="the run has ended"):
        recording.connection.send(LIST)
