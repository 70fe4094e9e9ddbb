"""Saving of a mock while it runs: soon after changes, and at the end."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from threading import Event, Thread
from types import TracebackType
from typing import Self

from ..server import Server
from .snapshot import snapshot_of
from .state_file import StateFile

INTERVAL = 0.5
"""Least seconds between two saves."""
SHARE = 10
"""Least ratio of the time between two saves to the duration of a save, during which no request is handled."""


class Autosave:
    """Context in which a mock is saved.

    A request that only reads is no reason to save, although it advances the clock: that is saved with the
    next change, or at the end.

    Args:
        servers: servers of all organizations of the mock.
        file: file to which they are saved.
        on_error: called with the message of an error of a save; the next save is tried all the same.
        interval: least seconds between two saves.

    Raises:
        OSError: the first save, or the last one, fails.
    """

    def __init__(
        self,
        servers: Sequence[Server],
        file: StateFile,
        on_error: Callable[[str], None],
        interval: float = INTERVAL,
    ) -> None:
        self._servers = servers
        self._file = file
        self._on_error = on_error
        self._interval = interval
        self._stopped = Event()
        self._saved: list[tuple[int, int, bool, float]] = []
        self._thread = Thread(target=self._run, name="saving", daemon=True)

    def __enter__(self) -> Self:
        self._save()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stopped.set()
        self._thread.join()
        self._save()

    def _run(self) -> None:
        pause, problem = self._interval, ""
        while not self._stopped.wait(pause):
            if self._changes() == self._saved:
                continue
            start = time.monotonic()
            try:
                self._save()
                problem = ""
            except OSError as error:
                if str(error) != problem:  # once, rather than at each interval
                    problem = str(error)
                    self._on_error(problem)
            pause = max(self._interval, SHARE * (time.monotonic() - start))

    def _save(self) -> None:
        changes = self._changes()  # before the snapshot, which may contain further ones
        try:
            self._file.save(snapshot_of(self._servers))
        except OSError:
            raise
        except Exception as error:  # otherwise nothing would be saved any more, without a word
            problem = f"cannot save {self._file.path}: {type(error).__name__}: {error}"
            raise OSError(problem) from error
        self._saved = changes

    def _changes(self) -> list[tuple[int, int, bool, float]]:
        """Return what differs after a change of a server, its notifications, or its clock by its user."""
        return [
            (one.changes, one.notifications.changes, one.clock.is_frozen, one.clock.passed)
            for one in self._servers
        ]
