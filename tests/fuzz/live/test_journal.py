"""Journal: complete before each request, readable after a crash, free of credentials."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz.live.journal import Create, Header, Journal, read

HEADER = Header("https://api.example.com", "0123456789ab", 13)
PATH = "/api/v2/incidents"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "journal.ndjson"


def written(file: Path) -> Journal:
    """Return a journal with two creates, one of which has a response."""
    journal = Journal(file, HEADER)
    assert journal.before("create_incident", PATH, "[fuzz 0123456789ab] \u00e4") == 1
    assert journal.before("create_user", "/api/v2/users", None) == 2
    journal.after(1, 201, "7", is_owned=True)
    return journal


def test_journal_is_read_as_written(file: Path) -> None:
    written(file).close()
    content = read(file)
    assert content.header == HEADER
    assert content.creates == [
        Create(1, "create_incident", PATH, "[fuzz 0123456789ab] \u00e4", 201, ["7"]),
        Create(2, "create_user", "/api/v2/users"),
    ]


def test_each_line_is_on_the_disk_before_the_next_step(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    sync = os.fsync

    def record(descriptor: int) -> None:
        synced.append(len(file.read_bytes().splitlines()))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", record)
    written(file)
    assert synced[0] == 1
    assert synced[-3:] == [2, 3, 4]


def test_torn_last_line_is_ignored_wherever_it_is_torn(file: Path) -> None:
    written(file).close()
    content = file.read_bytes()
    start = content.rstrip(b"\n").rindex(b"\n") + 1
    for end in range(start, len(content) - 1):
        file.write_bytes(content[:end])
        assert [one.status for one in read(file).creates] == [None, None]


def test_id_that_existed_before_is_not_one_of_the_run(file: Path) -> None:
    journal = Journal(file, HEADER)
    journal.after(journal.before("create_user", "/api/v2/users", None), 201, "7", is_owned=False)
    [create] = read(file).creates
    assert (create.ids, create.not_owned) == ([], ["7"])


def test_existing_file_is_not_overwritten(file: Path) -> None:
    file.write_text("precious")
    with pytest.raises(FileExistsError):
        Journal(file, HEADER)
    assert file.read_text() == "precious"


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_others_cannot_read_the_file(file: Path) -> None:
    written(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content", ["", "{}", "no JSON", '{"journal": "datadog-incidents fuzz journal 2"}', "[]"]
)
def test_other_file_is_refused(file: Path, content: str) -> None:
    file.write_text(content)
    with pytest.raises(ConfigurationError, match="is not a journal"):
        read(file)


def test_nothing_follows_a_line_that_was_written_in_part(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = written(file)
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, line: write(descriptor, line[:9]))
    with pytest.raises(OSError, match="only part"):
        journal.before("create_user", "/api/v2/users", None)
    monkeypatch.undo()
    with pytest.raises(OSError, match="descriptor"):
        journal.before("create_user", "/api/v2/users", None)
    assert len(read(file).creates) == 2


def test_lines_are_json_objects(file: Path) -> None:
    written(file)
    assert all(isinstance(json.loads(line), dict) for line in file.read_text().splitlines())


@pytest.mark.parametrize(
    "line",
    [
        '{"create": 1, "operation": "drop_everything", "path": "/"}',
        '{"create": 1, "path": "/api/v2/incidents"}',
        '{"create": [], "operation": "create_incident", "path": "/api/v2/incidents"}',
        '{"created": []}',
        '{"created": 1, "status": "201", "id": null}',
    ],
)
def test_damaged_journal_is_refused(file: Path, line: str) -> None:
    written(file).close()
    with file.open("a", encoding="utf-8") as journal:
        journal.write(f"{line}\n")
    with pytest.raises(ConfigurationError, match=r"cannot be used: its line \d is malformed"):
        read(file)


def test_key_that_a_server_returns_as_an_id_is_not_written(file: Path) -> None:
    key = "api-0123456789abcdef"
    journal = Journal(file, Header("http://localhost", "1", 1), lambda text: text.replace(key, "<redacted>"))
    number = journal.before("create_incident_todo", f"/api/v2/incidents/{key}/relationships/todos", key)
    journal.after(number, 201, key, is_owned=True)
    journal.deleted("incidents", key)
    journal.close()
    assert key not in file.read_text("utf-8")
