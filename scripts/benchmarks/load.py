"""Many requests: one after the other, or many at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

CONCURRENCY = 64


def in_turn(call: Callable[[], Any], requests: int) -> Any:
    result = None
    for _ in range(requests):
        result = call()
    return result


async def together(call: Callable[[], Awaitable[Any]], requests: int) -> Any:
    """Send requests from `CONCURRENCY` tasks; each sends its next when it has its reply."""
    left = iter(range(requests))

    async def sender() -> Any:
        result = None
        for _ in left:
            result = await call()
        return result

    return await asyncio.gather(*(sender() for _ in range(CONCURRENCY)))


def threaded(call: Callable[[], Any], requests: int) -> Any:
    """The same from as many threads."""
    with ThreadPoolExecutor(CONCURRENCY) as pool:
        return list(pool.map(lambda _: call(), range(requests)))
