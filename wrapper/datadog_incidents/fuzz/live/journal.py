"""Journal of what a run creates: a file with one JSON object per line, written before each request.

Each line is on the disk before the next step, so that a killed run leaves a complete journal: at most its
last line is torn, which is then a create that was not sent, or one whose result is found by the mark of the
run. It contains no credentials, only a fingerprint that tells them from others.
"""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from attrs import define, field, frozen

from datadog_incidents._common.json_kinds import is_object
from datadog_incidents.errors import ConfigurationError
from datadog_incidents_api.operations import OPERATIONS

from ..given_files import read_given

FORMAT = "datadog-incidents fuzz journal 1"


@frozen
class Header:
    """First line of a journal.

    Attributes:
        base_url: URL of the server.
        run_id: ID of the run.
        seed: seed of the run.
        key: fingerprint of its credentials; empty if it is unknown.
    """

    base_url: str
    run_id: str
    seed: int
    key: str = ""


@define
class Create:
    """Request that creates a resource.

    Attributes:
        number: number among the creates of the run, from 1.
        operation: ID of the operation.
        path: path of the request.
        name: title or name, with the mark; None if the resource has none.
        status: status of the last response; None if none is recorded.
        ids: IDs of the created resources.
        not_owned: IDs in responses that the run cannot have created.
    """

    number: int
    operation: str
    path: str
    name: str | None = None
    status: int | None = None
    ids: list[str] = field(factory=list[str])
    not_owned: list[str] = field(factory=list[str])

    @property
    def is_refused(self) -> bool:
        """Whether the server refused it, so that it created nothing."""
        return self.status is not None and 400 <= self.status < 500


@frozen
class Content:
    """Content of a journal.

    Attributes:
        header: first line.
        creates: requests that create a resource, in order.
        deleted: tags and IDs of the resources that the run has deleted itself.
    """

    header: Header
    creates: list[Create]
    deleted: frozenset[tuple[str, str]]


class Journal:
    """Journal that is written. Safe to use from several threads.

    Args:
        file: file to create.
        header: first line.
        redacted: function that removes credentials from a text; a server can return them as an ID.

    Raises:
        FileExistsError: the file exists.
        OSError: it cannot be written.
    """

    def __init__(self, file: Path, header: Header, redacted: Callable[[str], str] = str) -> None:
        self.file = file
        self._redacted = redacted
        self._lock = Lock()
        self._creates = 0
        # Text of other users' resources does not get into it, but names of the server's host do.
        self._descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
        self._write(
            {
                "journal": FORMAT,
                "base_url": header.base_url,
                "run": header.run_id,
                "seed": header.seed,
                "key": header.key,
                "time": _now(),
            }
        )
        _sync_folder(file.parent)

    def before(self, operation: str, path: str, name: str | None) -> int:
        """Record a create that is about to be sent, and return its number.

        Raises:
            OSError: it cannot be recorded, so the request must not be sent.
        """
        with self._lock:
            self._creates += 1
            number = self._creates
            self._write(
                {
                    "create": number,
                    "operation": operation,
                    "path": self._redacted(path),
                    "name": None if name is None else self._redacted(name),
                    "time": _now(),
                }
            )
            return number

    def after(self, number: int, status: int, resource_id: str | None, *, is_owned: bool) -> None:
        """Record the response to a create.

        Raises:
            OSError: it cannot be recorded.
        """
        with self._lock:
            found = None if resource_id is None else self._redacted(resource_id)
            self._write({"created": number, "status": status, "id": found, "own": is_owned, "time": _now()})

    def deleted(self, tag: str, resource_id: str) -> None:
        """Record that the server has deleted a resource of the run, as the run requested.

        Raises:
            OSError: it cannot be recorded.
        """
        with self._lock:
            self._write({"deleted": self._redacted(resource_id), "tag": tag, "time": _now()})

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._descriptor >= 0:
                os.close(self._descriptor)
                self._descriptor = -1

    def _write(self, entry: Mapping[str, Any]) -> None:
        line = json.dumps(entry, separators=(",", ":")).encode() + b"\n"
        written = os.write(self._descriptor, line)
        if written < len(line):  # no later line may follow a torn one
            os.close(self._descriptor)
            self._descriptor = -1
            raise OSError(f"{self.file}: only part of a line could be written; the disk may be full")
        os.fsync(self._descriptor)


def read(file: Path) -> Content:
    """Read a journal. Lines that are no JSON, such as a torn last one, are ignored.

    Raises:
        ConfigurationError: the file cannot be read, or is no journal.
    """
    data = read_given(file, "the journal of a run with --live-writes")
    lines = [_object(line) for line in data.split(b"\n")]
    first = lines[0]
    if first.get("journal") != FORMAT or not all(
        isinstance(first.get(key), str) for key in ("base_url", "run")
    ):
        raise ConfigurationError(
            f"{file} is not a journal of `datadog-incidents fuzz`, or has another version"
        )
    creates: dict[int, Create] = {}
    for number, line in enumerate(lines[1:], 2):
        try:
            _read_line(line, creates)
        except (KeyError, TypeError, ValueError):
            raise ConfigurationError(f"{file} cannot be used: its line {number} is malformed") from None
    header = Header(first["base_url"], first["run"], _number(first.get("seed")), str(first.get("key", "")))
    deleted = {(str(one.get("tag")), str(one["deleted"])) for one in lines[1:] if "deleted" in one}
    return Content(header, [*creates.values()], frozenset(deleted))


def _read_line(line: Mapping[str, Any], creates: dict[int, Create]) -> None:
    """Add what a line says of a create."""
    if "create" in line:
        number, name = line["create"], line.get("name")
        operation = OPERATIONS[line["operation"]].id
        creates[number] = Create(number, operation, str(line["path"]), name)
    create = creates.get(line.get("created", 0))
    if create is not None:
        if not isinstance(line["status"], int):
            raise TypeError("the status is not a number")
        create.status = line["status"]
        found = create.ids if line.get("own") else create.not_owned
        if isinstance(line.get("id"), str):
            found.append(line["id"])


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _object(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except ValueError:
        return {}
    return value if is_object(value) else {}


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")


def _sync_folder(folder: Path) -> None:
    """Store the name of a new file on the disk, where the system can do that."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
