"""State files: complete at any time, and refused if they are damaged, newer or something else."""

from __future__ import annotations

import errno
import json
import os
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.interface.state_control import servers_of
from datadog_incidents.mock.saving.autosave import Autosave
from datadog_incidents.mock.saving.file_lock import locked
from datadog_incidents.mock.saving.state_file import FORMAT, VERSION, StateFile, StateFileError

from . import random_calls


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("states")


@settings(max_examples=15, deadline=None)
@given(before=st.integers(0, 2**32), after=st.integers(0, 2**32), delay=st.sampled_from([0.0, 5.0]))
def test_a_mock_continues_from_its_file(folder: Path, before: int, after: int, delay: float) -> None:
    first = MockDatadog(search_delay=delay)
    random_calls.make(first.add_organization(), after, 5)
    random_calls.make(first, before, 25)
    StateFile(folder / "state.json").save(first.snapshot())
    second = MockDatadog(search_delay=delay)
    second.add_organization()
    loaded = StateFile(folder / "state.json").load()
    assert loaded is not None
    second.restore(loaded)
    assert second.snapshot() == first.snapshot()
    assert random_calls.make(second, after, 15) == random_calls.make(first, after, 15)


def saved(path: Path) -> StateFile:
    mock = MockDatadog()
    mock.generate(3)
    file = StateFile(path)
    file.save(mock.snapshot())
    return file


def test_there_is_no_state_without_a_file(tmp_path: Path) -> None:
    assert StateFile(tmp_path / "none.json").load() is None


def test_every_truncated_file_is_refused(tmp_path: Path) -> None:
    file = saved(tmp_path / "state.json")
    content = file.path.read_bytes()
    for length in (*range(0, len(content) - 1, 997), len(content) - 2):
        file.path.write_bytes(content[:length])
        with pytest.raises(StateFileError, match=r"state\.json is damaged: .* delete it to start without"):
            file.load()


@pytest.fixture(scope="module")
def intact(folder: Path) -> bytes:
    return saved(folder / "changed.json").path.read_bytes()


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_changed_byte_never_changes_the_state_unnoticed(
    folder: Path, intact: bytes, data: st.DataObject
) -> None:
    file, content = StateFile(folder / "changed.json"), bytearray(intact)
    content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    file.path.write_bytes(content)
    with suppress(StateFileError):
        found = file.load()  # for example, with other white space between the members
        assert found is not None and "\n".join(found.encoded).encode() in intact.replace(b",\n", b"\n")


def test_it_is_json_that_may_be_formatted_anew(tmp_path: Path) -> None:
    file = saved(tmp_path / "state.json")
    expected = file.load()
    file.path.write_text(json.dumps(json.loads(file.path.read_text("utf-8")), indent=4), "utf-8")
    assert file.load() == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is damaged: it is not complete JSON"),
        (b"\xff", "is damaged: it is not complete JSON"),
        (b"[" * 100_000, "is damaged: it is not complete JSON"),
        (b"[]", "is not a state file of the mock; it is left as it is: name another file"),
        (b'{"incidents": []}', "is not a state file of the mock"),
        ({"version": 3}, "was written by a newer version of datadog-incidents, in format 3; .* upgrade"),
        ({"version": "2"}, "is damaged: its members"),
        ({"version": 0}, "is damaged: its members"),
        ({"organizations": None}, "is damaged: its members"),
        ({"organizations": []}, "is damaged: its content does not match its checksum"),
        ({"sha256": 5}, "is damaged: its content does not match its checksum"),
    ],
)
def test_another_file_is_refused_and_kept(tmp_path: Path, content: Any, message: str) -> None:
    file = saved(tmp_path / "state.json")
    if isinstance(content, dict):
        content = json.dumps(json.loads(file.path.read_bytes()) | content).encode()
    file.path.write_bytes(content)
    with pytest.raises(StateFileError, match=rf"state\.json {message}"):
        file.load()
    assert file.path.read_bytes() == content


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StateFileError, match=r"cannot read .*: Is a directory"):
        StateFile(tmp_path).load()


def test_only_the_owner_can_read_it_and_it_has_no_keys(tmp_path: Path) -> None:
    mock = MockDatadog(api_key="secret-api", app_key="secret-app", access_token="secret-token")
    file = StateFile(tmp_path / "state.json")
    file.save(mock.snapshot())
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert b"secret" not in file.path.read_bytes()
    assert [one.name for one in tmp_path.iterdir()] == ["state.json"]


def test_a_failed_save_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = saved(tmp_path / "state.json")
    before = file.path.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match=r"cannot save .*state\.json: No space left"):
        file.save(MockDatadog().snapshot())
    assert file.path.read_bytes() == before
    assert [*tmp_path.iterdir()] == [file.path]  # the rest of the new one would take space


def test_a_link_to_the_file_remains(tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to(tmp_path / "state.json")
    saved(tmp_path / "link.json")
    assert (tmp_path / "link.json").is_symlink() and (tmp_path / "state.json").is_file()


def test_a_link_in_place_of_the_new_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("kept", "utf-8")
    (tmp_path / ".state.json.new").symlink_to(tmp_path / "other")
    with pytest.raises(OSError, match=r"cannot save .*state\.json"):
        saved(tmp_path / "state.json")
    assert (tmp_path / "other").read_text("utf-8") == "kept"


def until(condition: Any) -> None:
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, "nothing was saved"
        time.sleep(0.01)


def test_changes_are_saved_soon_and_reads_are_no_change(tmp_path: Path) -> None:
    mock, file = MockDatadog(), StateFile(tmp_path / "state.json")
    problems: list[str] = []
    with mock.client() as client, Autosave(servers_of(mock), file, problems.append, interval=0.01):
        empty = file.path.stat().st_mtime_ns
        list(client.incidents.list())
        time.sleep(0.2)
        assert file.path.stat().st_mtime_ns == empty
        for change in (
            lambda: client.incidents.create(title="Carts fail"),
            lambda: mock.seed(incidents=[{"title": "t"}]),
            mock.freeze,
            mock.reset,
        ):
            before = file.path.stat().st_mtime_ns
            change()
            until(lambda before=before: file.path.stat().st_mtime_ns > before)
    assert file.load() == mock.snapshot() and problems == []


def test_an_error_is_reported_once_and_the_save_is_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mock, file = MockDatadog(), StateFile(tmp_path / "state.json")
    problems: list[str] = []
    with Autosave(servers_of(mock), file, problems.append, interval=0.01):
        fsync = os.fsync

        def full(_: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "fsync", full)
        mock.generate(1)
        until(lambda: problems)
        time.sleep(0.1)
        monkeypatch.setattr(os, "fsync", fsync)
        until(lambda: file.load() == mock.snapshot())
    assert len(problems) == 1 and "No space left" in problems[0]


def test_any_other_error_is_reported_too_and_the_save_is_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mock, file = MockDatadog(), StateFile(tmp_path / "state.json")
    problems: list[str] = []
    with Autosave(servers_of(mock), file, problems.append, interval=0.01):
        with monkeypatch.context() as broken:
            broken.setattr(mock._server, "saved", lambda: {"state": object()})
            mock.generate(1)
            until(lambda: problems)
        until(lambda: file.load() == mock.snapshot())
    assert problems == [f"cannot save {file.path}: TypeError: Object of type object is not JSON serializable"]


def test_a_file_that_cannot_be_written_is_an_error_at_the_start(tmp_path: Path) -> None:
    file = StateFile(tmp_path / "none" / "state.json")
    with pytest.raises(OSError, match=r"cannot save .*none/state\.json: No such file"):
        Autosave(servers_of(MockDatadog()), file, print).__enter__()


@pytest.mark.skipif(os.name != "posix", reason="needs named pipes")
def test_a_pipe_is_refused_rather_than_read_without_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(StateFileError, match="it is not a regular file"):
        StateFile(tmp_path / "pipe").load()


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="needs a device")
def test_a_device_is_refused_rather_than_read_without_end() -> None:
    with pytest.raises(StateFileError, match="cannot read /dev/zero: it is not a regular file"):
        StateFile(Path("/dev/zero")).load()


@pytest.mark.skipif(os.name != "posix", reason="needs symbolic links")
def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(link)
    with pytest.raises(StateFileError, match="cannot read"):
        StateFile(link).load()
    with pytest.raises(OSError, match=r"cannot save .*link"), locked(link):
        pass


def test_text_that_no_file_can_have_is_a_wrong_checksum(tmp_path: Path) -> None:
    content = {"format": FORMAT, "version": VERSION, "sha256": "", "organizations": ["\ud800"]}
    (tmp_path / "state.json").write_text(json.dumps(content), "ascii")
    with pytest.raises(StateFileError, match="does not match its checksum"):
        StateFile(tmp_path / "state.json").load()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such locks")
def test_a_file_system_without_locks_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    descriptors: list[int] = []

    def flock(descriptor: int, _: int) -> None:
        descriptors.append(descriptor)
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", flock)
    path = tmp_path / "state.json"
    with pytest.raises(OSError, match=r"cannot lock .*state\.json: .*; name a file on another"), locked(path):
        pass
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptors[0])
