"""Summary of a run: at most 25 lines, or with `verbose` everything."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from attrs import frozen

from datadog_incidents._common.log_text import single_line, truncated

from ..execution import INTERRUPTED, Result
from ..failures import Failure
from ..live.clean_up import CleanUp
from ..options import Options
from . import commands, failure_text
from .counts import counts
from .layout import laid_out
from .redaction import Redaction

MAX_LINES = 25
MAX_GAPS = 4
"""Maximum number of gaps that are listed, unless everything is."""
MAX_CLEAN_UP = 3
"""Maximum number of lines on the clean-up, unless everything is shown."""


@frozen
class Summary:
    """Summary of a run.

    Attributes:
        result: result of the run.
        redaction: redaction of what is shown.
        options: options of the run.
        failures_file: file with the failures; None if there are none.
        report: folder of the report; None if there is none.
        clean_up: clean-up of a run with live writes; None for any other run.
    """

    result: Result
    redaction: Redaction
    options: Options
    failures_file: Path | None = None
    report: Path | None = None
    clean_up: CleanUp | None = None

    @cached_property
    def failures(self) -> list[Failure]:
        """The failures, redacted."""
        return [self.redaction.failure(one) for one in self.result.failures]

    def lines(self, *, verbose: bool = False) -> list[str]:
        """The lines of the summary, without characters that control a terminal."""
        cause = self._likely_cause()
        head = [self.verdict(), *(f"  {line}" for line in counts(self.result.session).lines()), *cause]
        foot = [*self._clean_up(verbose=verbose), *self._next_steps(verbose=verbose)]
        failures = self.failures
        if verbose:
            return [*head, *self._details(), *self._gaps(None), *self._blocks(failures, None), *foot]
        gaps = self._gaps(MAX_GAPS - len(cause))
        room = MAX_LINES - len(head) - len(gaps) - len(foot)
        return [*head, *gaps, *self._blocks(failures, room), *foot]

    def verdict(self) -> str:
        """Whether the run passed, and why not, in one line."""
        result, session = self.result, self.result.session
        run = f"seed {session.seed}, profile {session.profile.name}"
        ended = f"; the run ended early: {result.ended}" if result.ended else ""
        if result.unreachable is not None:
            ended = f"; the server stopped responding: {self._text(result.unreachable)}"
        if result.failures:
            found = _number(len(result.failures), "distinct failure")
            omitted = f" and {result.omitted:,} more beyond that limit" if result.omitted else ""
            return f"FAILED: {found}{omitted} ({run}){ended}"
        if result.unreachable is not None:
            return f"UNREACHABLE: {self._text(result.unreachable)} ({run})"
        if result.cut_off == INTERRUPTED:
            return f"INTERRUPTED: no failures so far ({run})"
        if result.cut_off is not None:
            return f"ERROR: no failures so far ({run}){ended}"
        if result.is_incomplete:
            return f"INCOMPLETE: no failures, but {_number(len(result.gaps), 'gap')} ({run})"
        return f"PASSED: no failures ({run}){ended}"

    def _likely_cause(self) -> list[str]:
        """What to do if nothing succeeded, which looks like many bugs of the server."""
        session = self.result.session
        statuses = sorted(session.progress.statuses())
        if session.is_mock or not statuses or session.progress.has_success():
            return []
        found = ", ".join(map(str, statuses))
        return [f"No request succeeded ({found}): check the URL, and the keys in DD_API_KEY and DD_APP_KEY"]

    def _blocks(self, failures: list[Failure], room: int | None) -> list[str]:
        """The failures; as `laid_out` if the number of lines is limited.

        Then the first ones of each check and operation come before all others, so that no bug with many
        failures hides another one.
        """
        url = commands.shown_url(self.result.session)
        limit = None if room is None else failure_text.MAX_COMMAND
        numbered = [*enumerate(failures, 1)] if room is None else _first_of_each_kind(failures)
        blocks = [_block(number, failure_text.lines(one, url, limit=limit)) for number, one in numbered]
        shown, omitted = (blocks, 0) if room is None else laid_out(blocks, room)
        return [line for block in shown for line in block] + ([self._omitted(omitted)] if omitted else [])

    def _omitted(self, count: int) -> str:
        where = f"in {self.failures_file}" if self.failures_file else "shown with -v"
        return f"and {_number(count, 'more failure')}, {where}"

    def _gaps(self, limit: int | None) -> list[str]:
        gaps = self.result.gaps
        label = "NOT COVERED" if self.result.is_incomplete else "not reached"
        shown = gaps if limit is None or len(gaps) <= limit else gaps[: limit - 1]
        lines = [f"{label}: {self._text(gap)}" for gap in shown]
        omitted = len(gaps) - len(shown)
        return [*lines, f"{label}: {omitted} more, shown with -v"] if omitted else lines

    def _details(self) -> list[str]:
        """Everything that the run counted."""
        progress = self.result.session.progress
        lines = ["Responses by operation:"]
        width = max(map(len, self.result.session.selection.operations), default=0)
        for name in sorted(self.result.session.selection.operations):
            found = {
                key.rpartition(" ")[2]: count
                for key, count in progress.replies.items()
                if key.partition(" ")[0] == name
            }
            replies = "  ".join(f"{status}: {count}" for status, count in sorted(found.items()))
            lines.append(f"  {name:{width}}  {replies}".rstrip())
        for title, counter in (("Results by check", progress.checks), ("Model steps", progress.steps)):
            if counter:
                lines.append(f"{title}:")
                lines += [f"  {self._text(name)}: {count}" for name, count in sorted(counter.items())]
        return [*lines, *(f"Note: {self._text(note)}" for note in progress.notes)]

    def _clean_up(self, *, verbose: bool) -> list[str]:
        if self.clean_up is None:
            return []
        lines = [self._text(line) for line in self.clean_up.lines()]
        omitted = 0 if verbose else len(lines) - MAX_CLEAN_UP
        if omitted <= 0:
            return lines
        *shown, last = lines
        return [
            *shown[: MAX_CLEAN_UP - 2],
            f"{omitted + 1:,} more lines on the clean-up, shown with -v",
            last,
        ]

    def _next_steps(self, *, verbose: bool) -> list[str]:
        """Where to find the rest, and how to repeat it."""
        session = self.result.session
        lines: list[str] = []
        if session.read_only and not self.options.read_only:
            host = urlsplit(session.connection.base_url).hostname
            lines.append(
                f"{host} is not a loopback address: sending GET only (--live-writes sends all methods)"
            )
        if self.failures_file is not None and (failures := self.result.failures):
            only = "" if len(failures) == 1 else " (one of them: add --failure NUMBER)"
            lines.append(f"Replay: {commands.replay(session, self.options, self.failures_file)}{only}")
            if session.is_mock:
                lines.append(f"For curl: {commands.mock_server(session, failures)}")
        if self.report is not None:
            lines.append(f"Report: {self.report / 'summary.html'}")
        if (notes := len(session.progress.notes)) and not verbose:
            lines.append(f"{_number(notes, 'note')} on what could not be tested, shown with -v")
        return [*lines, f"Repeat: {commands.repeat(session, self.options)}"]

    def _text(self, text: str) -> str:
        return truncated(single_line(self.redaction.text(text)))


def _first_of_each_kind(failures: list[Failure]) -> list[tuple[int, Failure]]:
    """Return failures with their numbers: the first ones of each check and operation before the others."""
    kinds: dict[tuple[str, str], int] = {}
    for number, one in enumerate(failures, 1):
        kinds.setdefault(one.key[:2], number)
    return sorted(enumerate(failures, 1), key=lambda pair: (kinds[pair[1].key[:2]] != pair[0], pair[0]))


def _block(number: int, lines: list[str]) -> list[str]:
    return [f"{number}. {lines[0]}", *lines[1:]]


def _number(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"
