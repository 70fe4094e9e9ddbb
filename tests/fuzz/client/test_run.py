"""A short run of the client's fuzzer passes; failures are reduced and reported."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from client_fuzzing import __main__ as command
from client_fuzzing import report
from client_fuzzing.cases import Canned, Case
from client_fuzzing.checks import CHECKS, failures
from client_fuzzing.clients import clients
from client_fuzzing.clock import Clock, EndlessError
from client_fuzzing.reduction import reduced
from client_fuzzing.run import run

from datadog_incidents._http.library import httpx

from ...amounts import amount
from .seeded_bugs import location_of_a_redirect_is_parsed

ROOT = Path(__file__).resolve().parents[3]
PARSER = "_exchange" if httpx.__name__ == "httpx" else "_read"
"""Method of the client that parses the `Location` of a redirect: `httpx` does so while it sends a request."""
INVALID_LOCATION = f"InvalidURL in /_sync/http.py:{PARSER}"


def test_short_run_finds_no_failure() -> None:
    findings = run(20261126, amount(450, 10_000))
    assert report.text(findings).count("FAILURE") == 0, report.text(findings)
    assert min(findings.responses.values()) > 100


def test_a_failure_is_reduced_to_what_shows_it() -> None:
    with location_of_a_redirect_is_parsed():
        findings = run(1, 200, ["hostile"])
    failure = findings.failures["only DatadogError", INVALID_LOCATION]
    (one,) = failure.case.responses
    assert (failure.case.calls, failure.case.attempts, failure.case.checks, one.body) == (1, 1, None, b"")
    assert [name for name, _ in one.headers] == [b"location"]


def test_reduction_keeps_a_case_that_shows_the_failure() -> None:
    body = json.dumps({"data": [{"id": "1", "deep": {"x": [1, 2, {"cause": "text"}]}}], "meta": {}}).encode()
    found = reduced(
        Case("hostile", "get_incident", (Canned(200, ((b"a", b"b"),), body),), calls=3, checks="log"),
        lambda one: b'"cause"' in one.responses[0].body,
    )
    assert found == Case(
        "hostile", "get_incident", (Canned(200, (), b'{"data": [{"deep": {"x": [{"cause": ""}]}}]}'),)
    )


def test_valid_bodies_are_not_reduced() -> None:
    found = Case("valid", "get_incident", (Canned(200, (), b'{"data": {}}'),), by_item=True)
    smaller = reduced(found, lambda _: True)
    assert (smaller.responses, smaller.by_item) == (found.responses, False)


def test_command_reports_failures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "measured.md"
    options = ["--seed", "1", "--responses", "200", "--kind", "hostile", "--report", str(page)]
    with location_of_a_redirect_is_parsed():
        assert command.main(options) == 1
    out, err = capsys.readouterr()
    assert f"FAILURE: only DatadogError: {INVALID_LOCATION}" in out
    assert CHECKS["only DatadogError"] in out and "b'location'" in out
    assert err == "scripts/fuzz-client: 200 responses with --seed 1\n"
    assert "| hostile |" in page.read_text("utf-8") and "FAILURE" in page.read_text("utf-8")


def test_command_without_failures(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--seed", "1", "--responses", "20", "--operation", "get_incident"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert re.split(r" {2,}", lines[0]) == [
        "responses",
        "number",
        "CPU seconds",
        "per CPU second",
        "failures",
    ]
    assert [line.split()[0] for line in lines[1:]] == ["valid", "evolved", "hostile", "all"]


@pytest.mark.parametrize("options", [["--responses", "0"], ["--kind", "bogus"], ["--operation", "bogus"]])
def test_wrong_usage_is_status_2(options: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        command.main(options)
    assert caught.value.code == 2


def test_measured_page_has_the_form_that_the_script_writes() -> None:
    written = report.markdown(run(1, 1), {}).splitlines()
    measured = (ROOT / "docs" / "fuzzing-clients-measured.md").read_text("utf-8").splitlines()
    counts = re.compile(r"\| [\w ]+ \| [\d,]+ \|")
    expected = [line for line in written if not counts.match(line) and not line.startswith("| seed |")]
    assert [line for line in measured if line in expected] == expected


def test_same_seed_gives_the_same_run() -> None:
    first, second = run(9, 100), run(9, 100)
    assert (first.responses, first.changes) == (second.responses, second.changes)


def test_clock_ends_waits_that_are_too_long() -> None:
    clock = Clock()
    for _ in range(4):
        clock.wait(70)
    with pytest.raises(EndlessError, match="held back for too long"):
        clock.wait(70)
    for seconds in (-1.0, float("inf"), float("nan")):
        with pytest.raises(EndlessError, match="a wait of"):
            Clock().wait(seconds)


def test_a_case_without_responses_to_read_has_no_failure() -> None:
    refused = Case("hostile", "list_incidents", (Canned(200, (), b"", refused=True),), attempts=3, calls=2)
    with clients() as both:
        assert failures(refused, both) == []


def test_script_prints_its_help() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "client_fuzzing", "--help"],
        env={"PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("usage: scripts/fuzz-client ")
