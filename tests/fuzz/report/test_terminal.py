"""Progress line and text output."""

from __future__ import annotations

import io

import pytest

from datadog_incidents.fuzz.report.terminal import INTERVAL, ProgressLine, note, write

from ..sessions import exchange, failure, session


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Broken(Terminal):
    def write(self, text: str) -> int:
        raise OSError("no terminal")


def test_the_progress_line_is_rewritten_in_place_and_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    run, stream, now = session(), Terminal(), [1.0]
    line = ProgressLine(run, stream, clock=lambda: now[0])
    run.progress.phase, run.progress.cases = "read_your_writes todos", 1234
    run.failures.add(failure())
    line.update(exchange())
    run.progress.phase, run.progress.cases = "x", 5
    line.update(exchange())  # too soon
    assert stream.getvalue() == "\rread_your_writes todos: 1,234 cases, 0 requests, 1 failure, 0 s"
    first = len(stream.getvalue()) - 1
    now[0] += INTERVAL
    run.connection.budget.waited = 7
    line.update(exchange())
    second = stream.getvalue().rpartition("\r")[2]
    assert second.rstrip() == "x: 5 cases, 0 requests, 1 failure, 0 s, waited 7 s"
    assert len(second) == first  # what is longer is overwritten
    line.clear()
    assert stream.getvalue().endswith(f"\r{' ' * len(second.rstrip())}\r")
    assert "\n" not in stream.getvalue()


def test_the_progress_line_fits_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    stream = Terminal()
    ProgressLine(session(), stream, clock=lambda: 1.0).update(exchange())
    assert stream.getvalue() == "\rstarting: 0 cases, "


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_there_is_no_progress_line_without_a_terminal(stream: io.StringIO | None) -> None:
    line = ProgressLine(session(), stream)
    line.update(exchange())
    line.clear()
    assert stream is None or stream.getvalue() == ""


def test_a_terminal_that_has_gone_does_not_end_the_run() -> None:
    line = ProgressLine(session(), Broken(), clock=lambda: 1.0)
    line.update(exchange())
    line.clear()


def test_what_the_encoding_of_stdout_lacks_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", stream)
    write(["é 🔥"])
    stream.seek(0)
    assert stream.read() == "\\xe9 \\U0001f525\n"


def test_a_note_is_one_line_of_ascii(capsys: pytest.CaptureFixture[str]) -> None:
    note("é")
    assert capsys.readouterr().err == "datadog-incidents fuzz: \\xe9\n"
