"""Sleeping in both colours; retries take it as an argument, so that tests need no clock."""

import time
from collections.abc import Awaitable, Callable

AsyncSleep = Callable[[float], Awaitable[None]]
Sleep = Callable[[float], None]


async def async_sleep(seconds: float) -> None:
    """Sleep without holding up other tasks."""
    import asyncio  # not worth its import for synchronous programs

    await asyncio.sleep(seconds)


def sync_sleep(seconds: float) -> None:
    """Sleep."""
    time.sleep(seconds)
