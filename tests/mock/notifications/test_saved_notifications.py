"""Notifications in snapshots and state files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from datadog_incidents.mock import MockDatadog, Notification
from datadog_incidents.mock.interface.state_control import servers_of
from datadog_incidents.mock.saving import state_file
from datadog_incidents.mock.saving.autosave import Autosave
from datadog_incidents.mock.saving.snapshot import snapshot_with
from datadog_incidents.mock.saving.state_file import StateFile

from ..conftest import Api
from ..state.test_state_file import until
from .receiver import Gate, Receiver, declared, declaring
from .test_rules import add_rule


def shown(mock: MockDatadog) -> list[str]:
    """Return the notifications of a mock with all that they have."""
    return [repr(one) + repr(one.body) for one in mock.notifications]


def test_a_restore_brings_them_back() -> None:
    receiver = Receiver(200, 404)
    mock = declared(receiver, titles=["a", "b"])
    assert [one.status for one in mock.notifications.wait()] == ["sent", "failed"]
    expected, snapshot = shown(mock), mock.snapshot()
    declaring(mock)("c")
    mock.notifications.wait()
    for _ in range(2):
        mock.restore(snapshot)
        assert shown(mock) == expected
        assert isinstance(mock.notifications[0], Notification)
        assert mock.snapshot() == snapshot
        mock.notifications.clear()
    mock.restore(snapshot)
    assert mock.notifications.wait(0) == mock.notifications  # nothing is sent again
    assert receiver.titles == ["a", "b", "c"]
    declaring(mock)("d")
    assert [one.payload["incident_title"] for one in mock.notifications.wait()] == ["a", "b", "d"]


def test_what_was_on_its_way_is_not_sent_after_a_restore() -> None:
    slow = Gate()
    mock = declared(slow, titles=["a"])
    assert slow.entered.wait(20)
    snapshot = mock.snapshot()
    mock.restore(snapshot)
    (one,) = mock.notifications.wait(0)
    assert (one.status, one.error) == ("discarded", "the delivery was pending when the state was saved")
    assert mock.snapshot() == snapshot
    slow.opened.set()


def test_a_restore_of_an_earlier_state_discards_them() -> None:
    mock = declared(Receiver(), titles=[])
    snapshot = mock.snapshot()
    declaring(mock)("a")
    mock.restore(snapshot)
    assert mock.notifications == []


def test_each_organization_keeps_its_own() -> None:
    mock = MockDatadog()
    other = mock.add_organization()
    add_rule(Api(other))
    declaring(other)("a")
    expected, snapshot = shown(other), mock.snapshot()
    mock.reset()
    mock.restore(snapshot)
    assert mock.notifications == [] and shown(other) == expected


def test_a_state_file_has_them(tmp_path: Path) -> None:
    mock, file = declared(Receiver(404), titles=["é", "b"]), StateFile(tmp_path / "state.json")
    mock.notifications.wait()
    file.save(mock.snapshot())
    loaded, second = file.load(), MockDatadog()
    assert loaded is not None
    second.restore(loaded)
    assert shown(second) == shown(mock)


def test_a_file_of_version_1_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mock, file = declared(Receiver()), StateFile(tmp_path / "state.json")
    (encoded,) = mock.snapshot().encoded
    saved = json.loads(encoded)
    del saved["notifications"]
    with monkeypatch.context() as earlier:
        earlier.setattr(state_file, "VERSION", 1)
        file.save(snapshot_with([saved]))
    loaded = file.load()
    assert loaded is not None
    mock.restore(loaded)
    assert mock.notifications == [] and len(Api(mock).call("GET", "/api/v2/incidents").json()["data"]) == 1


def test_deliveries_and_discarding_are_saved_soon(tmp_path: Path) -> None:
    slow, file = Gate(), StateFile(tmp_path / "state.json")
    mock = declared(slow, titles=["a"])

    def content() -> str:
        return file.path.read_text("utf-8")

    with Autosave(servers_of(mock), file, print, interval=0.01):
        assert '"status":"discarded"' in content()  # as it would be after the end of the process
        slow.opened.set()
        until(lambda: '"status":"sent"' in content())
        mock.notifications.clear()
        until(lambda: '"notifications":[]' in content())
