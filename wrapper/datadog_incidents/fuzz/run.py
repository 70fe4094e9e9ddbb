"""Runs of the fuzzer: from options to the exit status, with the output and the report."""

from __future__ import annotations

import sys
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from attrs import evolve

from datadog_incidents._common.log_text import single_line

from .engines import engines
from .execution import PASSED, UNREACHABLE, Result, execute
from .options import Options, check_engine
from .replay import Replayed, exit_status
from .replay import replay as replay_failures
from .report.folder import ReportFolder
from .report.redaction import Redaction
from .report.summary import Summary
from .report.terminal import ProgressLine, note, write
from .saved_run import SavedRun
from .server import open_session

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
    replay: str | Path | None = None,
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
        replay: file of failures that a run has written, which are replayed instead of a run; `checks` and
            `operations` select some of them. Its seed and profile are used.
        verbose: print everything, not only a summary of at most 25 lines.

    Returns:
        Exit status: 0 if every check passed, 1 if a check failed or the run left gaps, 3 if the server is
        unreachable.

    Raises:
        ConfigurationError: the URL or a key is missing or malformed, or a name is unknown.
        OSError: the report cannot be written.
    """
    options = Options(
        base_url=base_url,
        seed=seed,
        profile=profile,
        max_examples=max_examples,
        engine=engine,
        operations=operations,
        exclude=exclude,
        resources=resources,
        checks=checks,
        exclude_checks=exclude_checks,
        max_time=max_time,
        max_requests=max_requests,
        workers=workers,
        fail_fast=fail_fast,
        read_only=read_only,
        live_writes=live_writes,
        report=None if report is None else Path(report),
        replay=None if replay is None else Path(replay),
        verbose=verbose,
    )
    return run(options)


def run(options: Options) -> int:
    """Run the fuzzer and print the summary; see `fuzz`."""
    check_engine(options.engine)
    if options.replay is not None:
        return _replay(options.replay, options)
    session = open_session(options)
    with closing(session.connection):
        redaction = Redaction(session.connection.credentials)
        folder = None if options.report is None else ReportFolder(options.report, session, redaction)
        progress = ProgressLine(session, sys.stderr)
        session.connection.listeners.append(progress.update)
        output = _Output(options, redaction, folder)
        try:
            result = execute(session, engines(options.engine))
        except KeyboardInterrupt:
            progress.clear()
            if session.failures:
                output.finish(Result(session, ended="interrupted"))
            raise
        finally:
            progress.clear()
            if folder is not None:
                folder.close()
        return output.finish(result)


def _replay(file: Path, options: Options) -> int:
    results: list[Replayed] = []
    for result in replay_failures(file, options):
        write(result.lines())
        results.append(result)
    return exit_status(results)


class _Output:
    """Output at the end of a run."""

    def __init__(self, options: Options, redaction: Redaction, folder: ReportFolder | None) -> None:
        self._options = options
        self._redaction = redaction
        self._folder = folder

    def finish(self, result: Result) -> int:
        """Write the files and print the summary.

        Returns:
            Exit status.

        Raises:
            OSError: a file of the report cannot be written, and the run has found no failure.
        """
        if result.unreachable is not None and not result.session.progress.replies:
            note(f"the server does not respond: {self._text(result.unreachable)}")
            return UNREACHABLE
        summary = Summary(result, self._redaction, self._options, report=self._options.report)
        error: OSError | None = None
        try:
            summary = self._with_failures_file(summary)
            if self._folder is not None:
                self._folder.write(summary)
        except OSError as raised:
            error = raised
        write(summary.lines(verbose=self._options.verbose))
        if error is not None:
            if result.exit_status == PASSED:
                raise error
            note(f"the report is incomplete: {self._text(str(error))}")
        return result.exit_status

    def _with_failures_file(self, summary: Summary) -> Summary:
        failures, session = summary.failures, summary.result.session
        if not failures:
            return summary
        file = Path(f"datadog-fuzz-failures-{session.seed}.json")
        file = file if self._folder is None else self._folder.failures_file
        SavedRun.of(session, tuple(failures)).save(file)
        return evolve(summary, failures_file=file)

    def _text(self, text: str) -> str:
        return single_line(self._redaction.text(text))
