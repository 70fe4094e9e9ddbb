"""Tasks for live servers other than a run: the plan of a run, and the clean-up after one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from .budget import Budget
from .execution import FAILED, PASSED
from .live.clean_up import CleanUpInterrupted, clean_up_journal
from .live.dry_run import plan
from .live.targets import is_live
from .options import Options
from .report.terminal import write
from .server import connect, open_session


def dry_run(options: Options) -> int:
    """Print what a run would call; nothing is sent.

    Raises:
        ConfigurationError: the URL, a key or a name is missing, malformed or unknown.
    """
    session = open_session(options)
    with closing(session.connection):
        url = session.connection.base_url
        is_remote = session.mock is None and is_live(url, loopback_is_live=options.loopback_is_live)
        expected = plan(
            options.selection(read_only=False),
            session.profile,
            opted_in=options.operations if is_remote else session.selection.operations,
            live_writes=not session.read_only,
            max_requests=options.max_requests,
        )
        write(expected.lines())
    return PASSED


def clean_up(journal: Path, options: Options) -> int:
    """Delete what a run has created, by its journal, and print what was done.

    Returns:
        Exit status: 1 if something was not deleted.

    Raises:
        ConfigurationError: the file is no journal that can be read, or that of a run against another server.
    """
    budget = Budget(options.max_requests, options.max_time)
    with closing(connect(options, budget)) as connection:
        try:
            result = clean_up_journal(journal, connection)
        except CleanUpInterrupted as interrupted:
            write(interrupted.result.lines())
            raise
    write(result.lines())
    return PASSED if result.is_complete else FAILED
