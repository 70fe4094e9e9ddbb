"""SIGTERM, by which CI systems end a job that takes too long, ends a run as an interrupt does."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

from .live.test_signals import INTERRUPTED, Signaling

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.mark.parametrize("engine", ["contract", "model"])
def test_a_terminated_run_prints_the_summary_and_writes_the_report(
    engine: str, keys: None, datadog_mock: MockDatadog, tmp_path: Path
) -> None:
    server = Signaling(datadog_mock, signal.SIGTERM, from_write=3)  # again at every later request
    with serving(server) as url:
        command = [sys.executable, "-m", "datadog_incidents.cli", "fuzz", "--base-url", url]
        status, out, err = server.outcome_of([*command, "--engine", engine, "--report", "report"], tmp_path)
    assert (status, err) == (INTERRUPTED, "")
    assert out.startswith("INTERRUPTED: no failures so far ")
    assert 'message="interrupted"' in (tmp_path / "report" / "junit.xml").read_text("utf-8")
