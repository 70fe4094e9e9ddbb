"""Conversation with a server, as recorded so far, and the file that it is written to."""

from __future__ import annotations

import datetime
import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from threading import Lock

from ..errors import ConfigurationError
from .scrubber import RawExchange, Scrubber

_NAME = re.compile(r"\w[\w.-]{0,199}", re.ASCII)


class Conversation:
    """Exchanges in the order in which their responses arrived; kept in memory until they are written."""

    def __init__(self) -> None:
        self._started = datetime.datetime.now(datetime.UTC)
        self._exchanges: list[RawExchange] = []
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._exchanges)

    def add(self, exchange: RawExchange) -> None:
        """Add an exchange. It is scrubbed when the conversation is written."""
        with self._lock:
            self._exchanges.append(exchange)

    def write(self, path: Path, keep: Iterable[str]) -> None:
        """Write the conversation as a recording, scrubbed; an existing file is replaced by a complete one.

        Nothing is written if there are no exchanges.

        Args:
            path: file.
            keep: strings to keep, in addition to the words of the spec.

        Raises:
            OSError: the file cannot be written.
        """
        if not self._exchanges:
            return
        scrubber = Scrubber(keep)
        with self._lock:
            exchanges = self._exchanges.copy()
        recording = {
            "scenario": path.stem,
            "recorded_at": self._started.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "scrubbed": True,
            "interactions": [scrubber.exchange(one) for one in exchanges],
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
        try:
            partial.write_text(json.dumps(recording, indent=1) + "\n", "utf-8")
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)


def recording_path(folder: str | os.PathLike[str], scenario: str | None) -> Path:
    """Return the file of a recording; without a scenario, its name contains the current time.

    Raises:
        ConfigurationError: the scenario is not usable as the name of a file.
    """
    name = (
        scenario
        if scenario is not None
        else f"recording-{datetime.datetime.now(datetime.UTC):%Y%m%dT%H%M%SZ}"
    )
    if not _NAME.fullmatch(name):
        raise ConfigurationError(
            "scenario is the name of a file: letters, digits, dots, dashes and underscores, "
            "and no dot or dash at the start"
        )
    return Path(folder) / f"{name}.json"
