"""Run with live writes: guard and journal while it lasts, clean-up at its end."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from datadog_incidents._common.secret import Secret

from ..connection import Connection
from ..report.redaction import NO_CREDENTIALS, Redaction
from .clean_up import CleanUp, CleanUpInterrupted, clean_up_journal, not_cleaned_up
from .fingerprint import fingerprint
from .guard import Guard
from .journal import Header, Journal
from .marks import marked_request
from .owned import Owned
from .recorder import Recorder
from .termination import raising_terminated
from .verification import Verification

CLEAN_UP_TIME = 600.0
"""Seconds after which a clean-up ends, apart from its last request. It states what is left then."""


class LiveRun:
    """Context manager of a run with live writes.

    It starts with an empty journal, and ends with the clean-up, whatever ends the block: also an exception,
    an interrupt or SIGTERM, which are raised again afterwards. The connection sends nothing more then. The
    clean-up ends after `CLEAN_UP_TIME`, and at another interrupt or SIGTERM at once; what it leaves is in the
    journal, for `clean_up_journal`.

    Args:
        connection: connection of the run. It gets guards and a listener, and marks all requests.
        cleaner: connection to the same server for the clean-up, without guards and with a budget of its own;
            closed at the end.
        journal_file: journal to create.
        run_id: ID of the run, from `new_run_id`.
        seed: seed of the run.
        opted_in: IDs of excluded operations that may be called, and `notification_handles`.
        notes: list that gets one note for each operation and reason of a refusal.
        placeholders: further credentials, from `Session.placeholders`, which the journal must not contain.

    Attributes:
        guard: guard of the connection, with its counts.
        journal: the journal.
        clean_up: report of the clean-up, also of one that was interrupted; None until the end.

    Raises:
        FileExistsError: the journal exists.
        OSError: the journal cannot be written.
    """

    def __init__(
        self,
        connection: Connection,
        cleaner: Connection,
        journal_file: Path,
        *,
        run_id: str,
        seed: int,
        opted_in: Collection[str] = (),
        notes: list[str] | None = None,
        placeholders: Secret[Mapping[str, str]] = NO_CREDENTIALS,
    ) -> None:
        owned = Owned()
        verify = Verification(connection, run_id)
        self.guard = Guard(owned, run_id, opted_in=opted_in, notes=notes, verify=verify)
        redacted = Redaction(connection.credentials, placeholders).text
        key = fingerprint(connection.credentials, run_id)
        self.journal = Journal(journal_file, Header(connection.base_url, run_id, seed, key), redacted)
        self.clean_up: CleanUp | None = None
        self._run_id = run_id
        self._allowed = frozenset(opted_in)
        self._recorder = Recorder(self.journal, owned, run_id)
        self._connection = connection
        self._cleaner = cleaner
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self._stack.enter_context(raising_terminated(self._connection.budget.interrupt))
        self._connection.rewrite = partial(marked_request, run_id=self._run_id, allowed=self._allowed)
        self._connection.guards += (self.guard, self._recorder.before)
        self._connection.listeners.append(self._recorder.after)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with closing(self._cleaner), self._stack:
            try:
                self._connection.stop()
            except KeyboardInterrupt:
                self.journal.close()
                self.clean_up = not_cleaned_up(self.journal.file, self._cleaner)
                raise
            self.journal.close()
            self._cleaner.budget.limit(CLEAN_UP_TIME)
            try:
                self.clean_up = clean_up_journal(self.journal.file, self._cleaner)
            except CleanUpInterrupted as interrupted:
                self.clean_up = interrupted.result
                raise
