"""Preparations that an application need not make, but without which a run would find faults of Python."""

from __future__ import annotations

import asyncio
import importlib
import pkgutil
import time
from concurrent.futures import ThreadPoolExecutor

import datadog_incidents._async
import datadog_incidents._sync
import datadog_incidents_api

RESOLVERS = 4
"""Threads of an event loop, which it uses to resolve host names."""


def import_everything() -> None:
    """Import all modules of both clients, most of which are otherwise imported when they are first used.

    A thread that is interrupted during an import, or a fork during the import of another thread, can leave a
    lock of Python's import system locked, so that all further imports hang.
    """
    for package in (datadog_incidents_api, datadog_incidents._sync, datadog_incidents._async):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)


async def start_resolvers() -> None:
    """Start all threads of the event loop, which would otherwise look like a leak."""
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(RESOLVERS))
    await asyncio.gather(*(loop.run_in_executor(None, time.sleep, 0.05) for _ in range(RESOLVERS)))
