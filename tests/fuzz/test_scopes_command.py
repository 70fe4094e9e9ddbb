"""Tokens of the environment in the command `fuzz`: what they test, and what is printed without them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from datadog_incidents.cli import main
from datadog_incidents.mock import MockDatadog
from tests.mutants.bugs import scopes

ARGUMENTS = ["--engine", "model", "--profile", "quick", "--operation", "list_incident_types", "--seed", "1"]
CHECKS = ["--check", "insufficient_scope_refused", "--check", "sufficient_scope_accepted", "-v"]
READ_SCOPES = (
    *("incident_read", "incident_settings_read", "incident_notification_settings_read"),
    "user_access_read",
)


@pytest.fixture
def tokens(datadog_mock: MockDatadog, keys: None, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Tokens that the mock accepts, in the environment."""
    unscoped, reading = "unscoped-0123", "reading-4567"
    datadog_mock.add_token(unscoped, ())
    datadog_mock.add_token(reading, READ_SCOPES)
    monkeypatch.setenv("DD_FUZZ_UNSCOPED_TOKEN", unscoped)
    monkeypatch.setenv("DD_FUZZ_READ_TOKEN", reading)
    return unscoped, reading


def test_a_right_server_passes(url: str, tokens: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fuzz", "--base-url", url, *ARGUMENTS, *CHECKS]) == 0
    out = capsys.readouterr().out
    assert all(re.search(rf"\b{name}: [1-9]", out) for name in CHECKS[1::2])
    assert "DD_FUZZ" not in out


def test_failures_are_printed_and_written_without_the_tokens(
    url: str,
    tokens: tuple[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    scopes.scopes_are_never_checked(monkeypatch)
    report = tmp_path / "report"
    assert main(["fuzz", "--base-url", url, *ARGUMENTS, *CHECKS, "--report", str(report)]) == 1
    out, err = capsys.readouterr()
    assert "expected 403 for a token without scopes, got 200" in out
    assert '-H "Authorization: Bearer $DD_FUZZ_UNSCOPED_TOKEN"' in out
    shown = [out, err, *(file.read_text("utf-8") for file in report.iterdir())]
    assert len(shown) > 5 and not any(token in text for token in tokens for text in shown)


def test_checks_without_a_token_are_printed_as_not_run(
    url: str, keys: None, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["fuzz", "--base-url", url, *ARGUMENTS, *CHECKS])
    out = capsys.readouterr().out
    assert (
        "Note: insufficient_scope_refused not run with a token without scopes: DD_FUZZ_UNSCOPED_TOKEN is not"
        in out
    )
    assert "Results by check" not in out


def test_a_malformed_token_is_a_usage_error(
    keys: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DD_FUZZ_READ_TOKEN", "reading-4567\n")
    assert main(["fuzz", "--base-url", "http://127.0.0.1:9"]) == 2
    err = capsys.readouterr().err
    assert "DD_FUZZ_READ_TOKEN ends with whitespace" in err and "reading-4567" not in err


def test_the_mock_for_curl_lines_has_the_tokens_that_they_send(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    scopes.scopes_are_never_checked(monkeypatch)
    main(["fuzz", *ARGUMENTS, *CHECKS, "--report", str(tmp_path / "report")])
    (line,) = (one for one in capsys.readouterr().out.splitlines() if one.startswith("For curl: "))
    assert line.startswith("For curl: datadog-incidents mock --seed 1 --token ")
    assert ' --token "$DD_FUZZ_UNSCOPED_TOKEN="' in line
