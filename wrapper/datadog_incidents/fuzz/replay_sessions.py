"""Sessions of a replay: each with a server state of its own, and all with one budget."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

from attrs import evolve

from .budget import Budget, BudgetExhausted
from .live.live_run import LiveRun
from .options import Options
from .report.terminal import write
from .server import live_run, open_session
from .session import Session


class ReplaySessions:
    """Sessions of a replay.

    Args:
        options: options of the replay.

    Attributes:
        is_cleaned_up: whether the clean-ups of all sessions so far were complete.
    """

    def __init__(self, options: Options) -> None:
        self._options = options
        self.is_cleaned_up = True
        self._budget = Budget(options.max_requests, options.max_time)
        self._opened = 0

    @contextmanager
    def opened(self) -> Generator[Session]:
        """A session with a new mock, or, on a live server, with a journal and a clean-up, as in any run.

        Raises:
            BudgetExhausted: the replay has no requests or no time left.
            ConfigurationError: the server is not given as it must be, or the journal cannot be created.
        """
        self._check_budget()
        options = evolve(self._options, journal=self._journal())
        self._opened += 1
        session = open_session(options, self._budget)
        live: LiveRun | None = None
        with closing(session.connection):
            try:
                with live_run(options, session) as live:
                    yield session
            finally:  # also what an interrupted session has left is named
                if live is not None and live.clean_up is not None and not live.clean_up.is_complete:
                    self.is_cleaned_up = False
                    write(live.clean_up.lines())

    def _check_budget(self) -> None:
        """Check that a request can be sent, so that no journal is created for nothing."""
        remaining = self._budget.remaining
        if not self._budget.allows(1):
            raise BudgetExhausted(self._budget.requests_sent)
        if remaining is not None and remaining <= 0:
            raise BudgetExhausted(f"{self._options.max_time:g} s have passed")

    def _journal(self) -> Path | None:
        """The journal that the options name, for the first session; later ones have a number in addition."""
        first = self._options.journal
        if first is None or not self._opened:
            return first
        numbered = (first.with_name(f"{first.name}.{number}") for number in count(2))
        return next(file for file in numbered if not file.exists())
