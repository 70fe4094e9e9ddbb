"""Runs with writes against the unchanged mock on loopback, treated as a live server."""

from __future__ import annotations

import os
import tempfile
from contextlib import closing
from pathlib import Path

from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.execution import execute
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.server import live_run, open_session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

from .fuzzer import result_of
from .jobs import Job, JobResult

LIVE = "live_server"
"""Name of the server."""


def run(job: Job) -> JobResult:
    """Run the engines of a job and the clean-up; an incomplete one is an error."""
    mock = MockDatadog(seed=job.seed, max_calls=0)
    os.environ |= {"DD_API_KEY": mock.api_key, "DD_APP_KEY": mock.app_key, "no_proxy": "127.0.0.1"}
    with serving(mock) as url, tempfile.TemporaryDirectory() as folder:
        options = Options(
            base_url=url,
            live_writes=True,
            loopback_is_live=True,
            profile=job.profile,
            seed=job.seed,
            max_time=job.limit,
            journal=Path(folder) / "journal.jsonl",
        )
        session = open_session(options)
        with closing(session.connection), live_run(options, session) as live:
            result = execute(session, [one for name in job.engines for one in engines(name)])
    complete = live is not None and live.clean_up is not None and live.clean_up.is_complete
    return result_of(job, result, "" if complete else "the clean-up is not complete")
