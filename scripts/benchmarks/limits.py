"""Benchmark of rate limits that several processes share through Redis: cost of a call, and fairness."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from types import TracebackType
from typing import Any, Self

import httpx
from attrs import frozen

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Call

from .canned import API_KEY, APP_KEY
from .loopback import mock
from .pages import quiet
from .redis_server import RedisServer
from .results import Notes, Row, Target, at_least, at_most, row
from .timing import ENVIRONMENT, excess, interleaved

MEMORY, REDIS = "limits in memory", "limits in Redis"
ADDED = 0.0003
"""Target: seconds that Redis adds to a call."""
SLOWER = 1.2
"""Target: time of all calls relative to that of the limit itself."""
REFUSED = 0.01
"""Target: share of attempts that the server refuses."""
HALF = 0.5
"""Target: share of a process, relative to an equal one."""

CALL = Call[Any](operation=OPERATIONS["get_incident"], path="/x", read=None)
HEADERS = {
    "x-ratelimit-limit": "1000000",
    "x-ratelimit-period": "60",
    "x-ratelimit-remaining": "1000000",
    "x-ratelimit-reset": "60",
    "x-ratelimit-name": "incidents",
}


def rows(rounds: int, calls: int, processes: int, limit: int) -> Iterator[Row]:
    """Measure both.

    Args:
        rounds: number of rounds of the time of a call.
        calls: number of calls of each process.
        processes: number of processes.
        limit: number of calls that the server permits in a second.
    """
    with quiet(), RedisServer() as server:
        yield _added(server.url, rounds, "sync", _sync)
        yield _added(server.url, rounds, "async", _async)
        yield _shared(server.url, processes, calls, limit)


def _added(url: str, rounds: int, kind: str, sampler: Callable[[str | None], float]) -> Row:
    samples = interleaved({MEMORY: partial(sampler, None), REDIS: partial(sampler, url)}, rounds)
    added = excess(samples, REDIS, MEMORY)
    targets = {REDIS: [at_most(ADDED, added, f"≤ {MEMORY} + {ADDED * 1000:g} ms")]}
    what = f"one call in process with {kind} client, Redis over loopback"
    return row(what, "µs", MEMORY, samples, Notes(targets=targets), "CPU time of the client's thread")


def _options(url: str | None) -> dict[str, Any]:
    return {
        "api_key": API_KEY,
        "app_key": APP_KEY,
        "base_url": "https://dd.test",
        "unstable_operations": "all",
        "transport": httpx.MockTransport(lambda _: httpx.Response(200, headers=HEADERS)),
        "rate_limits": url,
    }


def _sync(url: str | None, number: int = 200) -> float:
    with IncidentsClient(**_options(url)) as client:
        client.execute(CALL)
        client.execute(CALL)
        start = time.thread_time()
        for _ in range(number):
            client.execute(CALL)
        return (time.thread_time() - start) / number


def _async(url: str | None, number: int = 200) -> float:
    async def main() -> float:
        async with AsyncIncidentsClient(**_options(url)) as client:
            await client.execute(CALL)
            await client.execute(CALL)
            start = time.thread_time()
            for _ in range(number):
                await client.execute(CALL)
            return (time.thread_time() - start) / number

    return asyncio.run(main())


def _shared(url: str, processes: int, calls: int, limit: int) -> Row:
    with mock("--rate-limit", f"{limit}/1s") as server, Processes(server, url, processes, calls) as running:
        running.start()
        summary = Summary.of(running.reports(), running.started)
    ideal = processes * calls / limit
    targets: list[Target] = [
        at_most(SLOWER, summary.seconds / ideal, f"≤ {SLOWER:g} times the time of the limit"),
        at_most(REFUSED, summary.refused, f"≤ {REFUSED:.0%} of attempts refused"),
        at_least(HALF, summary.least_share, f"≥ {HALF:g} equal shares for each process"),
    ]
    what = f"{processes} processes, {calls} calls each, limit of {limit} a second"
    samples = {"the limit itself": {0: ideal}, REDIS: {0: summary.seconds}}
    return row(what, "s", "the limit itself", samples, Notes(targets={REDIS: targets}), "wall-clock time")


class Processes:
    """Processes that make calls under one limit; killed at the end of the `with` statement.

    Args:
        url: URL of the server.
        redis: URL of Redis.
        count: number of processes.
        calls: number of calls of each.
    """

    def __init__(self, url: str, redis: str, count: int, calls: int) -> None:
        command = [sys.executable, "-m", "benchmarks.limited_process", url, redis, str(calls)]
        self.running = [
            subprocess.Popen(  # noqa: S603  # the command contains no external input
                command, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            for _ in range(count)
        ]
        self.started = 0.0

    def start(self) -> None:
        """Let all begin at the same time."""
        for process in self.running:
            if process.stdout is None or process.stdout.readline() != "ready\n":
                raise subprocess.SubprocessError("a process did not start")
        self.started = time.time()
        for process in self.running:
            if process.stdin is not None:
                process.stdin.write("\n")
                process.stdin.flush()

    def reports(self, timeout: float = 300.0) -> list[Any]:
        """Wait for the reports of all that have not been killed."""
        outputs = [process.communicate(timeout=timeout)[0] for process in self.running]
        return [json.loads(output) for output in outputs if output]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self.running:
            process.kill()
            process.communicate()


@frozen
class Summary:
    """Result of processes that share a limit.

    Attributes:
        seconds: time until the last attempt.
        refused: share of attempts that gave 429.
        least_share: calls of the process with the fewest, relative to an equal share, until one has made all.
    """

    seconds: float
    refused: float
    least_share: float

    @classmethod
    def of(cls, reports: Sequence[Any], started: float) -> Summary:
        attempts = [attempt for report in reports for attempt in report["attempts"]]
        first_end = min(report["attempts"][-1][0] for report in reports)
        made = [
            sum(status == 200 and at <= first_end for at, status in report["attempts"]) for report in reports
        ]
        return cls(
            seconds=max(at for at, _ in attempts) - started,
            refused=sum(status == 429 for _, status in attempts) / len(attempts),
            least_share=min(made) * len(made) / sum(made),
        )
