"""File in which the command keeps the state of a mock."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

from .snapshot import Snapshot, snapshot_with

FORMAT = "datadog-incidents mock state"
VERSION = 2
"""Version of the format: to be increased with every change of what a snapshot contains."""
READABLE = (1, VERSION)
"""Versions that can be read. Files of version 1 have no notifications."""

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
"""Flags for a new file: a link that another user has put in its place is not followed."""


class StateFileError(ValueError):
    """File that does not contain a state which this version can restore."""


class StateFile:
    """File with one snapshot, replaced as a whole, so that it is complete at any time.

    It is JSON, with the version of its format and a checksum. It has the resources of all organizations,
    including names and e-mail addresses, but no keys and tokens of the mock. Only its owner can read it.

    Args:
        path: path of the file; a symbolic link is followed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Snapshot | None:
        """Return the snapshot; None if there is no file yet.

        Raises:
            StateFileError: the file cannot be read, is damaged or from a newer version, or is something else.
        """
        try:
            # A device or a pipe would be read without end.
            mode = self.path.stat().st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):  # the system refuses to read a folder
                raise StateFileError(f"cannot read {self.path}: it is not a regular file: name another file")
            content = self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StateFileError(f"cannot read {self.path}: {error.strerror}") from None
        try:
            found: Any = json.loads(content)
        except (ValueError, RecursionError):
            raise self.damaged("it is not complete JSON") from None
        if not is_object(found) or found.get("format") != FORMAT:
            raise StateFileError(
                f"{self.path} is not a state file of the mock; it is left as it is: name another file"
            )
        version = found.get("version")
        if type(version) is int and version > VERSION:
            raise StateFileError(
                f"{self.path} was written by a newer version of datadog-incidents, in format {version}; this"
                f" version reads format {VERSION}: upgrade datadog-incidents, or name another file"
            )
        organizations = found.get("organizations")
        if type(version) is not int or version not in READABLE or not is_array(organizations):
            raise self.damaged("its members are not those of a state file")
        snapshot = snapshot_with(organizations)
        if found.get("sha256") != _checksum(snapshot):
            raise self.damaged("its content does not match its checksum")
        return snapshot

    def save(self, snapshot: Snapshot) -> None:
        """Replace the file.

        Raises:
            OSError: it cannot be written; it is as before.
        """
        header = {"format": FORMAT, "version": VERSION, "sha256": _checksum(snapshot)}
        start = json.dumps(header).removesuffix("}")
        content = f'{start},\n"organizations": [\n' + ",\n".join(snapshot.encoded) + "\n]}\n"
        try:
            _replace(self.path.resolve(), content.encode())
        except OSError as error:
            raise OSError(f"cannot save {self.path}: {error.strerror}") from None

    def damaged(self, reason: str) -> StateFileError:
        """Return the error that the file is damaged."""
        return StateFileError(
            f"{self.path} is damaged: {reason}; it is left as it is: restore a copy of it, or delete it to"
            " start without a state"
        )


def _checksum(snapshot: Snapshot) -> str:
    return hashlib.sha256("\n".join(snapshot.encoded).encode(errors="surrogatepass")).hexdigest()


def _replace(path: Path, content: bytes) -> None:
    """Write a file next to the old one, and let it take its place when it is safely on the disk."""
    written = path.with_name(f".{path.name}.new")
    descriptor = os.open(written, _FLAGS, 0o600)
    try:
        with open(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(written, path)
    except OSError:
        with suppress(OSError):
            written.unlink()  # a part of the state, which would take space on a disk that is full
        raise
    if os.name == "posix":  # elsewhere, folders cannot be opened
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
