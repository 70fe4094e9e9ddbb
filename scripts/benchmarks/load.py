"""Load generators: sequential calls, concurrent tasks, and threads."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

CONCURRENCY = 64


def sequential(call: Callable[[], Any], requests: int) -> Any:
    """Make calls one after the other."""
    result = None
    for _ in range(requests):
        result = call()
    return result


async def concurrent(call: Callable[[], Awaitable[Any]], requests: int, tasks: int = CONCURRENCY) -> Any:
    """Make calls from several tasks; each task makes its next call once the last one has returned."""
    remaining = iter(range(requests))

    async def sender() -> Any:
        result = None
        for _ in remaining:
            result = await call()
        return result

    return await asyncio.gather(*(sender() for _ in range(tasks)))


def threaded(call: Callable[[], Any], requests: int) -> Any:
    """Make calls from `CONCURRENCY` threads."""
    with ThreadPoolExecutor(CONCURRENCY) as pool:
        return list(pool.map(lambda _: call(), range(requests)))
