"""Output at the end of a run: the files, the summary and the exit status."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from datadog_incidents._common.log_text import single_line

from .execution import FAILED, PASSED, UNREACHABLE, Result
from .live.clean_up import CleanUp
from .live.live_run import LiveRun
from .options import Options
from .report.folder import ReportFolder
from .report.redaction import Redaction
from .report.summary import Summary
from .report.terminal import note, write
from .saved_run import SavedRun


class Output:
    """Output at the end of a run.

    Args:
        options: options of the run.
        redaction: redaction of what is shown and written.
        folder: folder of the report; None if there is none.
    """

    def __init__(self, options: Options, redaction: Redaction, folder: ReportFolder | None) -> None:
        self._options = options
        self._redaction = redaction
        self._folder = folder

    def finish(self, result: Result, live: LiveRun | None = None) -> int:
        """Write the files and print the summary.

        Args:
            result: result of the run.
            live: the run with live writes, with its clean-up; None if it was none.

        Returns:
            Exit status; 1 if a file cannot be written of a run that has passed.
        """
        clean_up = None if live is None else live.clean_up
        if result.unreachable is not None and not result.session.progress.replies:
            note(f"the server does not respond: {self._text(result.unreachable)}")
            if self._folder is not None:
                self._folder.discard()
            if clean_up is not None and not clean_up.is_complete:
                write(clean_up.lines())
            return UNREACHABLE
        status = self._status(result, clean_up)
        summary = Summary(
            result, self._redaction, self._options, report=self._options.report, clean_up=clean_up
        )
        error: OSError | None = None
        try:
            summary = self._with_failures_file(summary)
            if self._folder is not None:
                self._folder.write(summary)
        except OSError as raised:
            error = raised
        write(summary.lines(verbose=self._options.verbose))
        if error is not None:
            note(f"the report is incomplete: {self._text(str(error))}")
            return FAILED if status == PASSED else status
        return status

    def _status(self, result: Result, clean_up: CleanUp | None) -> int:
        is_left = clean_up is not None and not clean_up.is_complete
        return FAILED if is_left else result.exit_status

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
