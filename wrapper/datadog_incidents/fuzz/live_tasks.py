"""Tasks for live servers other than a run: the plan of a run, and the clean-up after one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from datadog_incidents._http.address import resolve_address

from .budget import Budget
from .execution import FAILED, PASSED
from .live.clean_up import CleanUpInterrupted, clean_up_journal
from .live.dry_run import plan
from .live.targets import is_live
from .live.termination import raising_terminated
from .options import Options
from .report.terminal import write
from .server import connect


def dry_run(options: Options) -> int:
    """Print what a run would call; nothing is sent, so that no keys are needed.

    Raises:
        ConfigurationError: the URL or a name is malformed or unknown.
    """
    is_remote = False
    if options.base_url is not None:
        address = resolve_address(site=None, base_url=options.base_url)
        is_remote = is_live(address.url, loopback_is_live=options.loopback_is_live)
    # Raises an error as the run would if nothing is left that it may call.
    options.selection(read_only=options.read_only or (is_remote and not options.live_writes))
    expected = plan(
        options.selection(read_only=False),
        options.amounts(),
        engine=options.engine,
        opted_in=options.opted_in,
        is_live=is_remote,
        live_writes=options.live_writes,
        read_only=options.read_only,
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
        CleanUpInterrupted: SIGINT or SIGTERM ended it; what is left has been printed.
    """
    budget = Budget(options.max_requests, options.max_time)
    with raising_terminated(), closing(connect(options, budget)) as connection:
        try:
            result = clean_up_journal(journal, connection)
        except CleanUpInterrupted as interrupted:
            write(interrupted.result.lines())
            raise
    write(result.lines())
    return PASSED if result.is_complete else FAILED
