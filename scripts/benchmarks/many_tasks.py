"""Benchmark of many tasks that share one client: neither a call nor a task may cost more than with few."""

from __future__ import annotations

import asyncio
import gc
import time
import tracemalloc
from collections.abc import Iterator
from functools import partial

from datadog_incidents import AsyncIncidentsClient

from . import load
from .canned import API_KEY, APP_KEY
from .loopback import incident, mock
from .pages import quiet
from .results import Notes, Row, at_most, row
from .timing import Samples, interleaved, ratio

FEW, MANY = load.CONCURRENCY, 1_000
REQUESTS = 3 * MANY
LIMIT = 1.1


def rows(rounds: int) -> Iterator[Row]:
    with quiet(), mock() as url:
        id_ = incident(url)
        numbers = {_name(tasks): tasks for tasks in (FEW, MANY)}
        times = {name: partial(_seconds, url, id_, tasks) for name, tasks in numbers.items()}
        yield _row("one call of many tasks with one client", "µs", interleaved(times, rounds), "CPU time")
        sizes = {name: partial(_kilobytes, url, id_, tasks) for name, tasks in numbers.items()}
        what = "peak memory for one of many tasks with one client"
        yield _row(what, "kB", interleaved(sizes, rounds), "tracemalloc, 32 connections included")


def _name(tasks: int) -> str:
    return f"{tasks:,} tasks"


def _row(what: str, unit: str, samples: Samples, note: str) -> Row:
    reached = ratio(samples, _name(MANY), _name(FEW))
    targets = {_name(MANY): [at_most(LIMIT, reached, f"≤ {LIMIT} times that of {FEW} tasks")]}
    return row(what, unit, _name(FEW), samples, Notes(targets=targets), note)


def _seconds(url: str, id_: str, tasks: int) -> float:
    """CPU time of a call."""

    async def main() -> float:
        async with _client(url) as dd:
            await dd.incidents.get(id_)
            started = time.thread_time()
            await load.concurrent(lambda: dd.incidents.get(id_), REQUESTS, tasks)
            return (time.thread_time() - started) / REQUESTS

    return asyncio.run(main())


def _kilobytes(url: str, id_: str, tasks: int) -> float:
    """Peak of the memory that was allocated since the tasks were started, for each task."""

    async def main() -> float:
        async with _client(url) as dd:
            await dd.incidents.get(id_)
            gc.collect()
            tracemalloc.start()
            try:
                await load.concurrent(lambda: dd.incidents.get(id_), REQUESTS, tasks)
                return tracemalloc.get_traced_memory()[1] / 1000 / tasks
            finally:
                tracemalloc.stop()

    return asyncio.run(main())


def _client(url: str) -> AsyncIncidentsClient:
    return AsyncIncidentsClient(api_key=API_KEY, app_key=APP_KEY, base_url=url, unstable_operations="all")
