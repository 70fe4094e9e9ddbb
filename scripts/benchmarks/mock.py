"""Benchmark of the mock: large states, calls in process, the served mock beside Prism, start and memory.

respx and Prism are measured where they are installed; for Prism,
`npm install --prefix DIR @stoplight/prism-cli@5.16`, and `PRISM=DIR/node_modules/.bin/prism`.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec

import httpx
from attrs import frozen

from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from . import mock_served
from .results import Notes, Row, at_most, row
from .timing import ENVIRONMENT, Samples, interleaved, ratio

INCIDENTS = "/api/v2/incidents"
MOCK, STUB = "mock", "httpx.MockTransport"
RESPX, ALL_ROUTES = "respx, one route", "respx, a route for each operation"
SIZES = {1_000: 25, 10_000: 10, 100_000: 3}
"""Numbers of incidents, each with the number of searches in a sample."""
ATTRIBUTES = {"title": "Outage of checkout", "customer_impacted": False}
NEW = {"data": {"type": "incidents", "attributes": ATTRIBUTES}}
SEVERITIES = tuple({"severity": {"type": "dropdown", "value": f"SEV-{number}"}} for number in range(1, 6))


@frozen
class State:
    """Mock with a number of incidents, and a plain HTTP client of it.

    Attributes:
        mock: mock.
        http: client without a network.
        incident: path of one of the incidents.
    """

    mock: MockDatadog
    http: httpx.Client
    incident: str

    def get(self, path: str, **params: str | int) -> httpx.Response:
        response = self.http.get(path, params=params or None)
        return response.raise_for_status()

    def first_search(self) -> float:
        """Return the CPU seconds of a search for all incidents, for which nothing is kept of earlier ones."""
        self.mock.restore(self.mock.snapshot())  # other objects, of which nothing is known
        return _seconds(partial(self.get, f"{INCIDENTS}/search", query=""), 1)

    def create(self) -> None:
        self.http.post(INCIDENTS, json=NEW).raise_for_status()


def rows(rounds: int, largest: int) -> Iterator[Row]:
    """Measure all of it.

    Args:
        rounds: number of rounds.
        largest: number of incidents of the largest state.
    """
    states = {size: _state(size) for size in (1, *SIZES) if size <= largest}
    yield from _large_states(states, rounds)
    yield _call(states[1], rounds)
    if sys.platform.startswith("linux"):  # the figures of other processes are in /proc
        yield from mock_served.rows(NEW, rounds)
        yield _start(rounds)
        yield _memory(rounds)


def _state(size: int) -> State:
    mock = MockDatadog(max_calls=0)
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    http = httpx.Client(transport=mock.transport, base_url="http://localhost", headers=keys)
    created = ""
    for number in range(size):
        attributes = ATTRIBUTES | {"fields": SEVERITIES[number % len(SEVERITIES)]}
        response = http.post(INCIDENTS, json={"data": {"type": "incidents", "attributes": attributes}})
        created = response.raise_for_status().json()["data"]["id"]
    return State(mock, http, f"{INCIDENTS}/{created}")


def _large_states(states: dict[int, State], rounds: int) -> Iterator[Row]:
    large = max(size for size in states if size <= 10_000)
    baseline = _of(large)
    pages = {size: state for size, state in states.items() if size > 100}
    samplers = {
        _of(size): partial(_cpu, partial(state.get, INCIDENTS, **{"page[size]": 100}), 10)
        for size, state in pages.items()
    }
    yield _limited("page of 100 incidents of a list", baseline, interleaved(samplers, rounds), 0.010)
    for query in ("severity:SEV-1", "", "nowhere"):
        samplers = {
            _of(size): partial(_cpu, partial(state.get, f"{INCIDENTS}/search", query=query), SIZES[size])
            for size, state in pages.items()
        }
        yield _limited(f"search for {query!r}", baseline, interleaved(samplers, rounds), 0.050)
    first_searches = {_of(size): state.first_search for size, state in pages.items()}
    yield _limited("first search for ''", baseline, interleaved(first_searches, rounds), 0.050)
    samplers = {f"after {size} incidents": partial(_cpu, states[size].create, 100) for size in (1, large)}
    samples = interleaved(samplers, rounds)
    first, last = samplers
    targets = {last: [at_most(1.5, ratio(samples, last, first), "≤ 1.5 times the first")]}
    yield row("create", "µs", first, samples, Notes(targets=targets), "CPU time")


def _limited(what: str, baseline: str, samples: Samples, limit: float) -> Row:
    fastest = min(samples[baseline].values())
    targets = {baseline: [at_most(limit * 1e3, fastest * 1e3, f"≤ {limit * 1e3:g} ms at best")]}
    largest = _of(max(SIZES))
    if largest in samples:  # not with `--quick`: to create them takes a minute
        times = max(SIZES) / 10_000
        reached = ratio(samples, largest, baseline)
        targets[largest] = [at_most(times, reached, f"≤ {times:g} times {baseline}")]
    return row(what, "ms", baseline, samples, Notes(targets=targets), "CPU time, with httpx's share")


def _of(size: int) -> str:
    return f"{size} incidents"


def _call(state: State, rounds: int) -> Row:
    """Compare one GET with the same response from stubs: of this one request, and of all operations."""
    body = state.get(state.incident).content
    headers = {"content-type": "application/json"}

    def stub(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=headers, content=body)

    canned = httpx.Client(transport=httpx.MockTransport(stub), base_url="http://localhost")
    samplers = {
        MOCK: partial(_cpu, partial(state.get, state.incident), 200),
        STUB: partial(_cpu, partial(canned.get, state.incident), 200),
    }
    if find_spec("respx") is None:
        failures = {RESPX: "not installed"}
        return row("GET in process", "µs", STUB, interleaved(samplers, rounds), Notes(failures), "CPU time")
    import respx

    def with_respx(*routes: tuple[str, str]) -> float:
        with (
            respx.mock(base_url="http://localhost", assert_all_called=False) as router,
            httpx.Client() as http,
        ):
            for method, path in routes:
                router.request(method, path__regex=path).respond(200, headers=headers, content=body)
            return _cpu(partial(http.get, f"http://localhost{state.incident}"), 200)

    one = ("GET", f"^{state.incident}$")
    every = [(found.method, f"^{re.sub('{[^}]+}', '[^/]+', found.path)}$") for found in OPERATIONS.values()]
    samplers |= {RESPX: partial(with_respx, one), ALL_ROUTES: partial(with_respx, *every)}
    samples = interleaved(samplers, rounds)
    targets = {
        MOCK: [
            at_most(0.7, ratio(samples, MOCK, peer), f"≤ 0.7 times {peer}") for peer in (RESPX, ALL_ROUTES)
        ]
    }
    return row("GET in process", "µs", RESPX, samples, Notes(targets=targets), "CPU time")


STARTS = 3
"""Starts in each round: the target is for the fastest, and the speed of the machine varies by half."""

IN_PROCESS = """
import time
import httpx
from datadog_incidents.mock import MockDatadog
start = time.process_time()
mock = MockDatadog()
keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
with httpx.Client(transport=mock.transport, headers=keys) as http:
    http.get("http://localhost/api/v2/incidents").raise_for_status()
print(time.process_time() - start)
"""


def _start(rounds: int) -> Row:
    def in_process() -> float:
        return float(_printed(IN_PROCESS))

    samples = interleaved(
        {"process": mock_served.seconds_to_start, "in process, after imports": in_process}, STARTS * rounds
    )
    limits = {"process": 250, "in process, after imports": 60}
    targets = {
        name: [at_most(limit, min(samples[name].values()) * 1e3, f"≤ {limit} ms at best")]
        for name, limit in limits.items()
    }
    note = "CPU time to the first response"
    return row("start", "ms", "process", samples, Notes(targets=targets), note)


MEMORY = """
import os, sys
from pathlib import Path
from benchmarks.mock import _state
state = _state(int(sys.argv[1]))
pages = int(Path("/proc/self/statm").read_text().split()[1])
print(pages * os.sysconf("SC_PAGE_SIZE") / 2**20)
"""
"""The maximum that the system keeps for a process includes what its parent had before the start."""


def _memory(rounds: int) -> Row:
    samplers = {
        _of(size): partial(lambda text: float(_printed(MEMORY, text)), str(size)) for size in (1, 10_000)
    }
    samples = interleaved(samplers, min(rounds, 3))
    return row("memory of a process with the mock", "MB", _of(1), samples)


def _printed(code: str, *arguments: str) -> str:
    # S603: the command contains no external input.
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(  # noqa: S603
        command, env=ENVIRONMENT, capture_output=True, text=True, check=True
    ).stdout


def _cpu(action: Callable[[], object], number: int) -> float:
    """Return the CPU seconds of an action, of several in a row, after one that is not measured."""
    action()
    return _seconds(action, number)


def _seconds(action: Callable[[], object], number: int) -> float:
    start = time.thread_time_ns()
    for _ in range(number):
        action()
    return (time.thread_time_ns() - start) / number / 1e9
