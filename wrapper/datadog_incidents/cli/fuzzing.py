"""Command `fuzz`: tests a server against the OpenAPI document and a model of the API."""

from __future__ import annotations

import argparse
import gc
import signal
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import TYPE_CHECKING, Any

from ..errors import ConfigurationError
from .argument_types import duration, number
from .credentials import require_keys
from .exit_statuses import FUZZ_STATUSES
from .interrupts import interrupt
from .output import print_note
from .tool_streams import tool_streams

if TYPE_CHECKING:
    from collections.abc import Generator

    from .argument_types import Commands

_COUNT = number(1)
_ENVIRONMENT = """\
environment, for the server at --base-url:
  DD_API_KEY, DD_APP_KEY  API key and application key
  DD_FUZZ_UNSCOPED_TOKEN  OAuth token with none of the scopes of the API
  DD_FUZZ_READ_TOKEN      OAuth token with all scopes that end in _read, and no
                          others; without these tokens, scopes are not tested
  DD_FUZZ_OTHER_API_KEY, DD_FUZZ_OTHER_APP_KEY
                          keys of another organization; without them, it is not
                          tested that organizations are apart
"""


def add(commands: Commands) -> None:
    """Add the parser of the command."""
    fuzz = commands.add_parser(
        "fuzz",
        help="fuzz a server (requires the extra [fuzz])",
        description="Send generated requests to a server and check its responses against the OpenAPI\n"
        "document and a model of the API. Requires the extra [fuzz].",
        epilog=f"{_ENVIRONMENT}\n{FUZZ_STATUSES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,  # --live-writes must be given in full
    )
    _add_server(fuzz.add_argument_group("server"))
    _add_selection(fuzz.add_argument_group("selection"))
    _add_amounts(fuzz.add_argument_group("amounts"))
    _add_results(fuzz.add_argument_group("results"))
    fuzz.set_defaults(run=_fuzz)


def _add_server(group: Any) -> None:
    group.add_argument(
        "--base-url",
        metavar="URL",
        help="server to test, with the keys in DD_API_KEY and DD_APP_KEY (default: a new mock)",
    )
    group.add_argument(
        "--live-writes",
        action="store_true",
        help="also call operations that change data if the host is neither localhost nor a loopback address",
    )
    group.add_argument("--read-only", action="store_true", help="send GET requests only, on any machine")
    group.add_argument(
        "--dry-run",
        action="store_true",
        help="print which operations would be called, and the approximate number of requests; send nothing",
    )
    group.add_argument(
        "--clean-up",
        metavar="JOURNAL",
        help="instead of a run, delete what an earlier run with --live-writes has created, according to its "
        "journal",
    )
    group.add_argument(
        "--journal",
        metavar="FILE",
        help="new file in which a run with --live-writes records what it creates; further ones of a replay "
        "end in .2, .3 etc. (default: datadog-fuzz-journal-ID.jsonl in the folder of --report, or else the "
        "current one)",
    )
    group.add_argument(
        "--allow",
        action="append",
        default=[],
        metavar="MEMBER",
        help="with --live-writes, also send a member by which Datadog can notify people: "
        "notification_handles",
    )


def _add_selection(group: Any) -> None:
    for option, metavar, text in (
        ("--operation", "ID", "operation to test; repeatable (default: all)"),
        ("--exclude", "ID", "operation not to call; repeatable"),
        ("--resource", "TAG", "resource whose operations to test, e.g. todos; repeatable"),
        ("--check", "NAME", "check to run, see docs/fuzzing.md; repeatable (default: all)"),
        ("--exclude-check", "NAME", "check not to run; repeatable"),
    ):
        group.add_argument(option, action="append", default=[], metavar=metavar, help=text)
    group.add_argument(
        "--engine",
        choices=("all", "contract", "model"),
        default="all",
        help="engine to run: contract (schemathesis), model (a model of the API), or all (default: "
        "%(default)s)",
    )


def _add_amounts(group: Any) -> None:
    group.add_argument(
        "--profile",
        choices=("quick", "ci", "nightly"),
        default="ci",
        help="amount of tests; --dry-run prints the number of requests (default: %(default)s)",
    )
    group.add_argument(
        "--max-examples",
        type=_COUNT,
        metavar="N",
        help="test cases per operation and phase of the engine contract (default: that of the profile)",
    )
    group.add_argument(
        "--max-time",
        type=duration,
        metavar="TIME",
        help="end the run, or the replay, after this time, e.g. 90s, 10m or 1h (default: no limit)",
    )
    group.add_argument(
        "--max-requests",
        type=_COUNT,
        metavar="N",
        help="end the run, or the replay, after this number of requests (default: no limit)",
    )
    group.add_argument(
        "--workers",
        type=_COUNT,
        default=1,
        metavar="N",
        help="number of requests that tests of concurrency send at once; with more than one, a run is not "
        "repeatable (default: %(default)s, which omits these tests)",
    )
    group.add_argument("--fail-fast", action="store_true", help="stop at the first failure")
    group.add_argument(
        "--seed",
        type=int,
        metavar="N",
        help="seed of the run, to repeat an earlier one (default: a new seed, which is printed)",
    )


def _add_results(group: Any) -> None:
    group.add_argument(
        "--report",
        metavar="DIR",
        help="folder for the report: summary.html, junit.xml, exchanges.ndjson, exchanges.har, "
        "operations.json and failures.json",
    )
    group.add_argument(
        "--replay",
        metavar="FILE",
        help="instead of a run, replay the failures in a file that an earlier run has written, or those of "
        "them that --failure, --check and --operation select; cannot be combined with other options that "
        "select or repeat tests, or with --report",
    )
    group.add_argument(
        "--failure",
        type=_COUNT,
        action="append",
        default=[],
        metavar="NUMBER",
        help="with --replay: number of the failure to replay, as in the summary; repeatable (default: all)",
    )
    group.add_argument(
        "-v", "--verbose", action="store_true", help="print everything, not only a summary of 25 lines"
    )


@contextmanager
def rare_collections() -> Generator[None]:
    """Collect garbage less often: with the thresholds of Python, it takes an eighth of a run."""
    thresholds = gc.get_threshold()
    gc.set_threshold(*map(max, thresholds, (50_000, 20, 100)))
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)


@contextmanager
def _interrupted_by_sigterm() -> Generator[None]:
    """Handle SIGTERM, by which CI systems end a job, as an interrupt: the results so far are not lost."""
    if current_thread() is not main_thread() or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGTERM) is interrupt:  # else it came, and often comes twice
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _fuzz(options: argparse.Namespace) -> int:
    from .._http.address import resolve_address
    from ..fuzz import fuzz

    if options.verbose and options.base_url is not None:
        print_note(f"{resolve_address(site=None, base_url=options.base_url)}\n")
    with tool_streams(), rare_collections(), _interrupted_by_sigterm():
        try:
            return fuzz(
                base_url=options.base_url,
                seed=options.seed,
                profile=options.profile,
                max_examples=options.max_examples,
                engine=options.engine,
                operations=options.operation,
                exclude=options.exclude,
                resources=options.resource,
                checks=options.check,
                exclude_checks=options.exclude_check,
                max_time=options.max_time,
                max_requests=options.max_requests,
                workers=options.workers,
                fail_fast=options.fail_fast,
                read_only=options.read_only,
                live_writes=options.live_writes,
                dry_run=options.dry_run,
                clean_up=options.clean_up,
                journal=options.journal,
                allow=options.allow,
                report=options.report,
                replay=options.replay,
                failures=options.failure,
                verbose=options.verbose,
            )
        except ConfigurationError as error:
            if str(error).startswith("missing "):  # names arguments of the Python client
                require_keys()
            raise
