"""Benchmark of listing many incidents from a server with latency, with several pages in flight."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import httpx
from datadog_api_client import ApiClient, Configuration
from datadog_api_client.v2.api.incidents_api import IncidentsApi

from datadog_incidents import IncidentsClient
from datadog_incidents_api.api.incidents import list_incidents

from .canned import API_KEY, APP_KEY
from .loopback import mock
from .pages import quiet
from .peers import OFFICIAL, OURS
from .results import Notes, Row, at_least, at_most, row
from .timing import interleaved, ratio

LATENCY = 0.05
"""Seconds by which each response is delayed."""
PAGE_SIZE = 100
PREFETCH = 8
AHEAD = f"{OURS}, {PREFETCH} pages in flight"
SEPARATE = f"{OURS}, separate calls"
FASTER = 6
"""Target: as many times as fast as the official client."""
LONGER = 1.05
"""Target: without prefetching, at most as many times as long as separate calls for the same pages."""

# The clients are not typed, and warn about beta operations on every call.
warnings.filterwarnings("ignore", module="datadog_api_client")
_configuration: Any = Configuration
_api_of: Any = IncidentsApi


def rows(rounds: int, incidents: int) -> Iterator[Row]:
    """Measure the listing of all incidents.

    Args:
        rounds: number of rounds.
        incidents: number of incidents of the organization.
    """
    with quiet(), mock("--demo", str(incidents), "--control") as url:
        _delay_responses(url)
        samplers: dict[str, Callable[[], float]] = {
            AHEAD: partial(_ours, url, incidents, PREFETCH),
            OURS: partial(_ours, url, incidents, 1),
            SEPARATE: partial(_separate, url, incidents),
            OFFICIAL: partial(_official, url, incidents),
        }
        samples = interleaved(samplers, rounds)
    reached = ratio(samples, OFFICIAL, AHEAD)
    longer = ratio(samples, OURS, SEPARATE)
    targets = {
        AHEAD: [at_least(FASTER, reached, f"≥ {FASTER} times as fast as {OFFICIAL}")],
        OURS: [at_most(LONGER, longer, f"≤ {LONGER} times {SEPARATE}")],
    }
    what = f"list {incidents:,} incidents in pages of {PAGE_SIZE}, {LATENCY * 1000:.0f} ms of latency"
    yield row(what, "s", OFFICIAL, samples, Notes(targets=targets), "wall-clock time")


def _delay_responses(url: str) -> None:
    fault = {"latency": LATENCY, "probability": 1.0, "operation": "list_incidents"}
    httpx.post(f"{url}/__mock__/fail_next", json=fault).raise_for_status()


def _ours(url: str, incidents: int, prefetch: int) -> float:
    with _client(url) as dd:
        started = time.perf_counter()
        found = sum(1 for _ in dd.incidents.list(page_size=PAGE_SIZE, prefetch=prefetch))
    return _checked(started, found, incidents)


def _separate(url: str, incidents: int) -> float:
    """Request the same pages with a call for each, as before there were lists with prefetching."""
    with _client(url) as dd:
        started = time.perf_counter()
        found, count = 0, PAGE_SIZE
        while count == PAGE_SIZE:
            page = dd.execute(list_incidents.prepare(page_size=PAGE_SIZE, page_offset=found)).parsed
            count = len(page.data)
            found += count
    return _checked(started, found, incidents)


def _client(url: str) -> IncidentsClient:
    return IncidentsClient(api_key=API_KEY, app_key=APP_KEY, base_url=url, unstable_operations="all")


def _official(url: str, incidents: int) -> float:
    configuration = _configuration(host=url)
    configuration.api_key = {"apiKeyAuth": API_KEY, "appKeyAuth": APP_KEY}
    configuration.unstable_operations["list_incidents"] = True
    with ApiClient(configuration) as client:
        started = time.perf_counter()
        found = sum(1 for _ in _api_of(client).list_incidents_with_pagination(page_size=PAGE_SIZE))
    return _checked(started, found, incidents)


def _checked(started: float, found: int, incidents: int) -> float:
    seconds = time.perf_counter() - started
    if found != incidents:
        raise AssertionError(f"{found} of {incidents} incidents were listed")
    return seconds
