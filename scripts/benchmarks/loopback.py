"""Benchmark of GETs over loopback to the mock in a process of its own, sequential and concurrent."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from threading import Timer

from attrs import evolve

from datadog_incidents import IncidentsClient

from .canned import API_KEY, APP_KEY
from .load import CONCURRENCY
from .peers import HTTPX, HTTPX2, OFFICIAL, ON_HTTPX2, OURS, WITHOUT_ORJSON, Setup
from .results import Notes, Row, Target, at_least, row
from .timing import PeerProcess, Samples, interleaved, ratio

TIMEOUT = 600
"""Maximum lifetime of the server process of this benchmark, in seconds."""
WHAT = {
    "sequential": "{} GETs to the mock, sequential",
    "concurrent": f"{{}} GETs to the mock, {CONCURRENCY} concurrent",
}


def rows(setup: Setup, rounds: int, requests: int) -> Iterator[Row]:
    with mock() as url, ExitStack() as stack:
        setup = evolve(setup, url=url, incident_id=incident(url), requests=requests)
        names = (OURS, WITHOUT_ORJSON, HTTPX, OFFICIAL, ON_HTTPX2, HTTPX2)
        peers = {name: stack.enter_context(PeerProcess(name)) for name in names}
        for action, what in WHAT.items():
            samplers = {name: partial(_seconds, peer, action, setup) for name, peer in peers.items()}
            samples = interleaved(samplers, rounds)
            targets = {OURS: _targets(action, samples)}
            yield row(what.format(requests), "/s", HTTPX, samples, Notes(targets=targets), "wall-clock time")


def _seconds(peer: PeerProcess, action: str, setup: Setup) -> float:
    return peer.seconds(action, setup, clock="wall", once=True) / setup.requests


def _targets(action: str, samples: Samples) -> list[Target]:
    """Targets in terms of rates, which are reciprocals of samples."""
    official = ratio(samples, OFFICIAL, OURS)
    if action == "sequential":
        return [at_least(2, official, f"≥ twice the rate of {OFFICIAL}")]
    raw = ratio(samples, HTTPX, OURS)
    return [
        at_least(1, official, f"≥ the rate of {OFFICIAL}"),
        at_least(2, raw, f"≥ twice the rate of {HTTPX}"),
    ]


@contextmanager
def mock(*options: str, timeout: float = TIMEOUT) -> Iterator[str]:
    """Run the mock as a command with some options, for at most `timeout` seconds, and yield its URL."""
    command = [sys.executable, "-m", "datadog_incidents.cli", "mock", "--port", "0"]
    # S603: the command contains no external input.
    process = subprocess.Popen(  # noqa: S603
        [*command, "--api-key", API_KEY, "--app-key", APP_KEY, *options], stdout=subprocess.PIPE, text=True
    )
    watchdog = Timer(timeout, process.kill)
    watchdog.start()
    try:
        line = "" if process.stdout is None else process.stdout.readline()
        yield line.removeprefix("listening on ").strip()
    finally:
        watchdog.cancel()
        process.terminate()
        process.communicate()


def incident(url: str) -> str:
    """Create an incident and return its ID."""
    with IncidentsClient(api_key=API_KEY, app_key=APP_KEY, base_url=url, unstable_operations="all") as client:
        return client.incidents.create(title="Benchmark", notify=["@slack-ops"]).id
