"""Folder of the report: a log of the exchanges during the run, and everything else at its end."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from datadog_incidents.errors import ConfigurationError

from ..session import Session
from . import commands
from .exchange_log import ExchangeLog, write_har
from .html_page import write_html
from .junit import write_junit
from .operations import write_operations
from .redaction import Redaction
from .summary import Summary

FAILURES = "failures.json"
_WRITTEN = (FAILURES, "exchanges.ndjson", "exchanges.har", "junit.xml", "summary.html", "operations.json")


class ReportFolder:
    """Report of a run; it has to be closed, so that the log is complete.

    Args:
        folder: folder to write to, which is created if it does not exist; files of another run in it are
            replaced.
        session: session of the run, to whose exchanges the report listens.
        redaction: redaction of what is written.

    Raises:
        ConfigurationError: the path is that of a file.
        OSError: the folder cannot be written.
    """

    def __init__(self, folder: Path, session: Session, redaction: Redaction) -> None:
        if folder.exists() and not folder.is_dir():
            raise ConfigurationError(f"report: {folder} is a file; the report is a folder of several files")
        self._is_new = not folder.exists()
        folder.mkdir(parents=True, exist_ok=True)
        for name in _WRITTEN:
            (folder / name).unlink(missing_ok=True)
        self._folder = folder
        self._redaction = redaction
        self._log = ExchangeLog(folder / "exchanges.ndjson", redaction)
        session.connection.listeners.append(self._log.write)

    @property
    def failures_file(self) -> Path:
        """File of the failures."""
        return self._folder / FAILURES

    def write(self, summary: Summary) -> None:
        """Write everything except the file of failures.

        Raises:
            OSError: a file cannot be written.
        """
        write_junit(self._folder / "junit.xml", summary)
        write_html(self._folder / "summary.html", summary)
        write_operations(self._folder / "operations.json", summary.result)
        self.close()
        url = commands.shown_url(summary.result.session)
        write_har(self._folder / "exchanges.ndjson", self._folder / "exchanges.har", url)

    def discard(self) -> None:
        """Delete what has been written, and the folder if it was created and contains nothing else."""
        self.close()
        (self._folder / "exchanges.ndjson").unlink(missing_ok=True)
        if self._is_new:
            with suppress(OSError):  # it contains a journal
                self._folder.rmdir()

    def close(self) -> None:
        """Complete the log."""
        self._log.close()
