"""Commands that repeat a run or replay its failures."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from datadog_incidents._http.base_url import is_loopback

from ..failures import Failure
from ..options import Options
from ..session import Session

COMMAND = "datadog-incidents fuzz"
MOCK_URL = "http://127.0.0.1:8282"
"""URL of a mock on its default port, in place of a mock in the process of the run."""


def shown_url(session: Session) -> str:
    """URL of the server in `curl` commands."""
    return MOCK_URL if session.is_mock else session.connection.base_url


def server_options(session: Session, options: Options) -> str:
    """Options that select the server, and what may be sent to it."""
    if session.is_mock:
        return " --read-only" if session.read_only else ""
    url = session.connection.base_url
    is_local = is_loopback(urlsplit(url).hostname or "")
    writes = " --read-only" if is_local else " --live-writes"
    allowed = "".join(f" --allow {shlex.quote(one)}" for one in options.allow)
    return f" --base-url {shlex.quote(url)}{writes if session.read_only == is_local else ''}{allowed}"


def repeat(session: Session, options: Options) -> str:
    """Command that repeats the run."""
    given = {
        "--seed": session.seed,
        "--profile": session.profile.name,
        "--engine": options.engine if options.engine != "all" else None,
        "--max-examples": options.max_examples,
        "--operation": options.operations,
        "--resource": options.resources,
        "--exclude": options.exclude,
        "--check": options.checks,
        "--exclude-check": options.exclude_checks,
        "--max-time": None if options.max_time is None else _seconds(options.max_time),
        "--max-requests": options.max_requests,
        "--workers": options.workers if options.workers != 1 else None,
    }
    words = [
        f"{name} {shlex.quote(str(value))}"
        for name, values in given.items()
        for value in (values if isinstance(values, tuple) else [values])
        if value is not None
    ]
    fail_fast = " --fail-fast" if options.fail_fast else ""
    return f"{COMMAND}{server_options(session, options)} {' '.join(words)}{fail_fast}"


def replay(session: Session, options: Options, file: Path, number: int | None = None) -> str:
    """Command that replays the failure with a number, from 1; all failures of the file if it is None."""
    only = "" if number is None else f" --failure {number}"
    return f"{COMMAND}{server_options(session, options)} --replay {shlex.quote(str(file))}{only}"


def mock_server(session: Session, failures: Iterable[Failure]) -> str:
    """Command that starts a mock for the `curl` lines of failures, with the tokens that these send.

    The tokens are variables of the shell, as in the `curl` lines, and can have any value.
    """
    sent = [dict(call.request.credentials or {}) for one in failures for call in one.exchanges]
    tokens = [
        f' --token "{one.placeholder.removeprefix("Bearer ")}={",".join(sorted(one.scopes))}"'
        for one in session.tokens.tokens
        if dict(one.credentials.reveal()) in sent
    ]
    return f"datadog-incidents mock --seed {session.seed}{''.join(tokens)}"


def _seconds(duration: float) -> str:
    """Write a duration as the command reads it, without an exponent."""
    return f"{duration:.9f}".rstrip("0").rstrip(".") + "s"
