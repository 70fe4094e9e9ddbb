"""Run with live writes: guard and journal while it lasts, clean-up at its end."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from ..connection import Connection
from ..limited_tokens import NO_TOKENS, LimitedTokens
from ..report.redaction import Redaction
from .clean_up import CleanUp, clean_up_journal
from .guard import Guard
from .journal import Header, Journal
from .marks import marked_request
from .owned import Owned
from .recorder import Recorder
from .termination import ignore_termination, raising_terminated


class LiveRun:
    """Context manager of a run with live writes.

    It starts with an empty journal, and ends with the clean-up, whatever ends the block: also an exception,
    an interrupt or SIGTERM, which are raised again afterwards. The connection sends nothing more then. An
    interrupt of the clean-up leaves the journal, for `clean_up_journal`.

    Args:
        connection: connection of the run. It gets guards and a listener, and marks all requests.
        cleaner: connection to the same server for the clean-up, without guards and with a budget of its own;
            closed at the end.
        journal_file: journal to create.
        run_id: ID of the run, from `new_run_id`.
        seed: seed of the run.
        opted_in: IDs of excluded operations that may be called, and `notification_handles`.
        notes: list that gets one note for each operation and reason of a refusal.
        tokens: tokens of the run with a part of the scopes, which the journal must not contain.

    Attributes:
        guard: guard of the connection, with its counts.
        journal: the journal.
        clean_up: report of the clean-up; None until the end, and if it was interrupted.

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
        tokens: LimitedTokens = NO_TOKENS,
    ) -> None:
        owned = Owned()
        self.guard = Guard(owned, run_id, opted_in=opted_in, notes=notes)
        redacted = Redaction(connection.credentials, tokens).text
        self.journal = Journal(journal_file, Header(connection.base_url, run_id, seed), redacted)
        self.clean_up: CleanUp | None = None
        self._run_id = run_id
        self._recorder = Recorder(self.journal, owned)
        self._connection = connection
        self._cleaner = cleaner
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self._stack.enter_context(raising_terminated())
        self._connection.rewrite = partial(marked_request, run_id=self._run_id)
        self._connection.guards += (self.guard, self._recorder.before)
        self._connection.listeners.append(self._recorder.after)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with closing(self._cleaner), self._stack:
            ignore_termination()
            self._connection.stop()
            self.journal.close()
            self.clean_up = clean_up_journal(self.journal.file, self._cleaner)
