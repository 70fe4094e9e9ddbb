"""Runs of the fuzzer: from options to the exit status, with the output and the report."""

from __future__ import annotations

import sys
from collections.abc import Collection
from contextlib import closing, suppress
from pathlib import Path

from datadog_incidents._common.log_text import single_line
from datadog_incidents.errors import ConfigurationError

from . import live_tasks
from .engines import engines
from .execution import FAILED, Result, cut_off, execute
from .live.live_run import LiveRun
from .options import Options, check_engine
from .output import Output
from .replay import Replayed, exit_status
from .replay import replay as replay_failures
from .report.folder import ReportFolder
from .report.redaction import Redaction
from .report.replay_lines import ReplayLines
from .report.terminal import ProgressLine, note, write
from .server import live_run, open_session

__all__ = ["Result", "execute", "fuzz"]


def fuzz(
    *,
    base_url: str | None = None,
    seed: int | None = None,
    max_examples: int | None = None,
    live_writes: bool = False,
    report: str | Path | None = None,
    profile: str = "ci",
    engine: str = "all",
    operations: Collection[str] = (),
    exclude: Collection[str] = (),
    resources: Collection[str] = (),
    checks: Collection[str] = (),
    exclude_checks: Collection[str] = (),
    max_time: float | None = None,
    max_requests: int | None = None,
    workers: int = 1,
    fail_fast: bool = False,
    read_only: bool = False,
    dry_run: bool = False,
    clean_up: str | Path | None = None,
    journal: str | Path | None = None,
    allow: Collection[str] = (),
    replay: str | Path | None = None,
    failures: Collection[int] = (),
    verbose: bool = False,
) -> int:
    """Test a server against the OpenAPI document and a model of the API, and print a summary.

    Unless `live_writes` is set, a server on another machine receives GET requests only. A run that leaves
    gaps, e.g. an operation that never succeeded, counts as failed, because checks that were never exercised
    cannot fail; unless `max_time` or `max_requests` ended it.

    Args:
        base_url: URL of the server, called with the keys in DD_API_KEY and DD_APP_KEY; None tests a new mock
            in this process.
        seed: seed of the run to repeat; None chooses a new seed and prints it.
        max_examples: cases per operation and phase of the engine `contract`; None for those of the profile.
        live_writes: also call operations that change data if the server is on another machine.
        report: folder to write the report to, see docs/fuzzing.md; None writes none.
        profile: amounts of the run: `quick`, `ci` or `nightly`.
        engine: `contract`, `model` or `all`.
        operations: IDs of the operations to test; all if there are neither these nor resources.
        exclude: IDs of operations not to call.
        resources: tags of resources whose operations to test, in addition to `operations`.
        checks: names of the checks to run; all if empty.
        exclude_checks: names of checks not to run.
        max_time: maximum duration in seconds; None for no limit.
        max_requests: maximum number of requests; None for no limit.
        workers: number of threads for checks that send requests at the same time.
        fail_fast: stop at the first failure.
        read_only: send GET requests only, on any host.
        dry_run: print what a run would call, and send nothing.
        clean_up: journal of a run with `live_writes` that was killed; delete what it has created, instead of
            a run. `max_requests` and `max_time` apply to it.
        journal: file in which a run with `live_writes` on another machine records what it creates; None for
            `datadog-fuzz-journal-ID.jsonl` in the folder of the report, or else the current one.
        allow: members of requests that are left out on other machines unless they are named here, of which
            `notification_handles` is the only one.
        replay: file of failures that a run has written, which are replayed instead of a run; `failures`,
            `checks` and `operations` select some of them. Its seed and profile are used.
        failures: numbers of the failures to replay, in the order of the file, from 1; all if empty.
        verbose: print everything, not only a summary of at most 25 lines.

    Returns:
        Exit status: 0 if every check passed, 1 if a check failed, the run left gaps, or its journal or report
        could not be written, 3 if the server is unreachable.

    Raises:
        ConfigurationError: the URL or a key is missing or malformed, or a name is unknown.
        OSError: the folder of the report cannot be written to; nothing was sent.
    """
    options = Options(
        base_url=base_url,
        seed=seed,
        profile=profile,
        max_examples=max_examples,
        engine=engine,
        operations=tuple(operations),
        exclude=tuple(exclude),
        resources=tuple(resources),
        checks=tuple(checks),
        exclude_checks=tuple(exclude_checks),
        max_time=max_time,
        max_requests=max_requests,
        workers=workers,
        fail_fast=fail_fast,
        read_only=read_only,
        live_writes=live_writes,
        report=None if report is None else Path(report),
        dry_run=dry_run,
        clean_up=None if clean_up is None else Path(clean_up),
        journal=None if journal is None else Path(journal),
        allow=tuple(allow),
        replay=None if replay is None else Path(replay),
        failures=tuple(failures),
        verbose=verbose,
    )
    return run(options)


def run(options: Options) -> int:
    """Run the fuzzer and print the summary; see `fuzz`."""
    check_engine(options.engine)
    options.check_combination()
    if options.clean_up is not None:
        return live_tasks.clean_up(options.clean_up, options)
    if options.replay is not None:
        return _replay(options.replay, options)
    return live_tasks.dry_run(options) if options.dry_run else _run(options)


def _run(options: Options) -> int:
    session = open_session(options)
    with closing(session.connection):
        redaction = Redaction(session.connection.credentials, session.placeholders())
        folder = None if options.report is None else ReportFolder(options.report, session, redaction)
        output = Output(options, redaction, folder)
        progress = ProgressLine(session, sys.stderr)
        session.connection.listeners.append(progress.update)
        live: LiveRun | None = None
        try:
            with live_run(options, session) as live:
                result = execute(session, engines(options.engine))
        except (Exception, KeyboardInterrupt) as error:
            progress.clear()
            is_begun = live is not None or session.connection.budget.requests > 0
            is_of_file = is_begun and isinstance(error, OSError | ConfigurationError)
            if session.failures or live is not None or is_of_file or isinstance(error, KeyboardInterrupt):
                output.finish(cut_off(session, error), live)
            if not is_of_file:
                raise
            # Raised, it would have the exit status of a usage error, after which there was no run.
            note(single_line(redaction.text(str(error))))
            return FAILED
        finally:
            progress.clear()
            if folder is not None:
                with suppress(OSError):  # reported with the other files
                    folder.close()
        return output.finish(result, live)


def _replay(file: Path, options: Options) -> int:
    results: list[Replayed] = []
    lines = ReplayLines(verbose=options.verbose)
    try:
        for result in replay_failures(file, options):
            write(lines.shown(result.lines()))
            results.append(result)
    except OSError as error:
        if isinstance(error, BrokenPipeError):  # of stdout
            raise
        note(single_line(str(error)))
        return FAILED
    write(lines.end())
    return exit_status(results)
