"""Session with the server that the options select: a mock in this process, or the one at a URL."""

from __future__ import annotations

import secrets
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from attrs import evolve

from datadog_incidents._http.settings import resolve
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.mock_datadog import BASE_URL

from . import other_organization
from .budget import Budget
from .connection import Connection
from .failures import Failures
from .given_files import creating_journal
from .interrupts import calling_at_interrupt
from .limited_tokens import issued_by, of_environment
from .live.dry_run import plan
from .live.guard import refuse_writes
from .live.live_run import LiveRun
from .live.marks import new_run_id
from .live.targets import is_live
from .options import Options
from .session import Session


def connect(options: Options, budget: Budget) -> Connection:
    """Create a connection to the server at the URL of the options; it has to be closed. Nothing is sent.

    Raises:
        ConfigurationError: the URL or a key is missing or malformed.
    """
    if options.base_url is None:
        raise ConfigurationError("pass base_url, the URL of the server")
    target = resolve(api_key=None, app_key=None, access_token=None, site=None, base_url=options.base_url)
    return Connection(target.base_url, target.credentials, budget, trust_env=not target.is_local_http)


def open_session(options: Options, budget: Budget | None = None) -> Session:
    """Create the session of a run; its connection has to be closed. Nothing is sent.

    Args:
        options: options of the run.
        budget: budget that the run shares with others; None for one of its own.

    Raises:
        ConfigurationError: the URL, a key or a name is missing, malformed or unknown.
    """
    seed = secrets.randbelow(2**32) if options.seed is None else options.seed
    profile = options.amounts()
    budget = budget or Budget(options.max_requests, options.max_time)
    mock, is_remote = None, False
    if options.base_url is None:
        mock = MockDatadog(seed=seed)
        keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
        connection = Connection(BASE_URL, keys, budget, transport=mock.transport, trust_env=False)
    else:
        connection = connect(options, budget)
        is_remote = is_live(connection.base_url, loopback_is_live=options.loopback_is_live)
    read_only = options.read_only or (is_remote and not options.live_writes)
    opted_in = options.opted_in
    selection = options.selection(read_only=read_only)
    if is_remote:
        expected = plan(selection, profile, opted_in=opted_in, live_writes=not read_only)
        selection = evolve(selection, operations=expected.tested)
        profile = evolve(profile, long_lists=False)  # hundreds of requests that create, for each resource
    session = Session(
        connection,
        selection,
        profile,
        seed,
        workers=options.workers,
        read_only=read_only,
        run_id=new_run_id() if is_remote else f"fuzz-{seed}",
        mock=mock,
        tokens=issued_by(mock, seed) if mock else of_environment(options.base_url),
        other_keys=None if mock else other_organization.of_environment(connection.credentials),
        failures=Failures(stop_at=(lambda _: True) if options.fail_fast else None),
    )
    connection.listeners.append(session.progress.count)
    if read_only:
        connection.guards.append(refuse_writes)
    return session


@contextmanager
def live_run(options: Options, session: Session) -> Generator[LiveRun | None]:
    """What makes a run with live writes safe, while the block lasts; None, because unneeded, for other runs.

    An interrupt also ends waits for rate limits in other threads, which the run could not end before.

    Raises:
        ConfigurationError: the journal cannot be created.
    """
    is_remote = not session.is_mock and is_live(
        session.connection.base_url, loopback_is_live=options.loopback_is_live
    )
    if session.read_only or not is_remote:
        with calling_at_interrupt(session.connection.budget.interrupt):
            yield None
        return
    journal = Path(f"datadog-fuzz-journal-{session.run_id}.jsonl")
    journal = options.journal or (journal if options.report is None else options.report / journal)
    with closing(connect(options, Budget())) as cleaner:
        with creating_journal(journal):
            run = LiveRun(
                session.connection,
                cleaner,
                journal,
                run_id=session.run_id,
                seed=session.seed,
                opted_in=options.opted_in,
                notes=session.progress.notes,
                placeholders=session.placeholders(),
            )
        with run as live:
            yield live
