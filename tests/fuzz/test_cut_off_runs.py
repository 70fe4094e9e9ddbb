"""Runs that an interrupt or an unexpected error ends: what they have found is not lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz import run
from datadog_incidents.fuzz.session import Session

from .conftest import Use
from .sessions import fail, send


def test_an_interrupted_run_shows_the_failures_found_so_far(
    use: Use, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def interrupt(session: Session) -> None:
        fail(session)
        raise KeyboardInterrupt

    use(interrupt)
    assert main(["fuzz", "--seed", "3"]) == 130
    out, err = capsys.readouterr()
    assert out.startswith("FAILED: 1 distinct failure (seed 3, profile ci); the run ended early: interrupted")
    assert err == "" and (tmp_path / "datadog-fuzz-failures-3.json").exists()


def test_an_error_of_the_fuzzer_does_not_hide_the_failures_found_so_far(
    use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(session: Session) -> None:
        fail(session)
        raise ZeroDivisionError

    use(crash)
    assert main(["fuzz", "--seed", "3"]) == 1
    out, err = capsys.readouterr()
    assert "FAILED: 1 distinct failure (seed 3, profile ci); the run ended early: unexpected Zero" in out
    assert "unexpected ZeroDivisionError; use --verbose for a traceback" in err


def test_an_interrupted_run_without_failures_shows_its_counts_and_writes_the_report(
    use: Use, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def interrupt(session: Session) -> None:
        send(session)
        raise KeyboardInterrupt

    use(interrupt)
    assert main(["fuzz", "--seed", "3", "--report", "report"]) == 130
    out, err = capsys.readouterr()
    verdict, cases, *_ = out.splitlines()
    assert verdict == "INTERRUPTED: no failures so far (seed 3, profile ci)"
    assert (
        cases.endswith(", 1 requests") and "not reached: create_incident was not called" in out and err == ""
    )
    junit = (tmp_path / "report" / "junit.xml").read_text("utf-8")
    assert 'message="interrupted"' in junit and "everything was reached" not in junit
    assert json.loads((tmp_path / "report" / "operations.json").read_text("utf-8"))["exit_status"] == 130


def test_an_error_of_the_fuzzer_without_failures_is_all_that_is_shown(
    use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(_: Session) -> None:
        raise ZeroDivisionError

    use(crash)
    assert main(["fuzz"]) == 1
    out, err = capsys.readouterr()
    assert out == "" and "unexpected ZeroDivisionError" in err


def test_a_file_that_cannot_be_written_during_a_run_is_status_1(
    use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    def fill_disk(session: Session) -> None:
        send(session)
        raise OSError("disk full")

    use(fill_disk)
    assert main(["fuzz", "--seed", "3"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith(
        "ERROR: no failures so far (seed 3, profile ci); the run ended early: a system error\n"
    )
    assert err == "datadog-incidents fuzz: disk full\n"


def test_a_file_that_cannot_be_written_before_a_run_is_a_usage_error(
    use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail_to_start(_: Session) -> None:
        raise OSError("disk full")

    use(fail_to_start)
    assert main(["fuzz"]) == 2
    assert capsys.readouterr() == ("", "datadog-incidents fuzz: disk full\n")


def test_a_file_that_cannot_be_written_during_a_replay_is_status_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fill_disk(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(run, "replay_failures", fill_disk)
    assert main(["fuzz", "--replay", "failures.json"]) == 1
    assert capsys.readouterr() == ("", "datadog-incidents fuzz: disk full\n")
