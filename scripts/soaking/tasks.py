"""Asyncio tasks that share one client, are canceled at random, and set timeouts of their own."""

from __future__ import annotations

import asyncio
import time
from random import Random
from typing import Any

from attrs import define

from datadog_incidents import AsyncIncidentsClient

from . import invariants
from .calling import Caller
from .clients import Clients
from .finishing import async_finish
from .plan import Plan
from .resting import measure
from .warming import start_resolvers

TASKS = 200
PAUSE = 1.0
"""Seconds between two calls of a task, at most; otherwise a busy machine would hide what is late."""


@define(eq=False)
class Running:
    """Call in progress.

    Attributes:
        in_progress: whether the client is carrying it out.
        canceled: whether the application has canceled it.
    """

    in_progress: bool = False
    canceled: bool = False


class Tasks:
    """Tasks that call the same two clients.

    Args:
        plan: plan of the run.
        caller: observer of calls.
    """

    def __init__(self, plan: Plan, caller: Caller) -> None:
        self._plan = plan
        self._caller = caller
        self._running: dict[Running, asyncio.Task[None]] = {}
        self._runner = asyncio.Runner()
        self._runner.run(self._start())

    async def _start(self) -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._on_error)
        self._caller.watchdog.loop = loop
        await start_resolvers()
        self._clients = Clients(AsyncIncidentsClient, self._plan)
        self._caller.watchdog.describe = self._clients.describe

    def _on_error(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        detail = f"event loop: {context['message']}: {context.get('exception')!r}"
        self._caller.tally.break_invariant(invariants.ERRORS, detail)

    def storm(self, seconds: float, number: int) -> None:
        """Make calls for a time.

        Args:
            seconds: duration.
            number: number of the storm within the run.
        """
        self._runner.run(self._storm(time.monotonic() + seconds, number))

    async def _storm(self, end: float, number: int) -> None:
        canceling = asyncio.create_task(self._cancel(self._plan.random("cancel", number)))
        names = [("task", number, index) for index in range(TASKS)]
        await asyncio.gather(*(self._call_until(end, self._plan.random(*name)) for name in names))
        canceling.cancel()
        await asyncio.wait([canceling])

    async def _call_until(self, end: float, random: Random) -> None:
        while time.monotonic() < end:
            running = Running()
            # A task of its own, which can be canceled at any time.
            self._running[running] = asyncio.create_task(self._call(running, random))
            await asyncio.wait([self._running[running]])
            self._running.pop(running).result()
            await asyncio.sleep(random.uniform(0, PAUSE))

    async def _call(self, running: Running, random: Random) -> None:
        action = self._caller.actions.draw(random)
        client, deadline = self._clients.draw(random)
        seconds = random.choice((0.001, 0.01, 0.1, 1.0)) if random.random() < 0.15 else None
        scope = asyncio.timeout(seconds)
        with self._caller.observe(action, deadline) as observation:
            running.in_progress = True
            try:
                async with scope:
                    observation.result = await action.call(client)
            except TimeoutError:
                if not scope.expired():
                    raise
                observation.ended_by = "asyncio.timeout"
            except asyncio.CancelledError:
                if not running.canceled:
                    raise
                observation.ended_by = "cancellation"
            finally:
                running.in_progress = False
        if running.canceled and not observation.ended_by:
            self._caller.tally.break_invariant(
                invariants.ENDED, f"{action.kind}: a cancellation had no effect"
            )

    async def _cancel(self, random: Random) -> None:
        while True:
            await asyncio.sleep(random.uniform(0, 0.02))
            candidates = [
                running for running in self._running if running.in_progress and not running.canceled
            ]
            for running in random.sample(candidates, min(len(candidates), random.choice((1, 1, 1, 5)))):
                running.canceled = True
                self._running[running].cancel()
                self._caller.tally.count("injected into calls", "cancellations")

    def rest(self) -> None:
        """Check the clients and measure the process, while no call is in progress."""
        self._runner.run(self._rest())

    async def _rest(self) -> None:
        self._clients.release_idle()
        await asyncio.sleep(0.2)  # the event loop closes connections later
        self._caller.tally.rests.append(measure())
        self._clients.check(self._caller.tally)

    def finish(self) -> None:
        """Make plain calls and close the clients."""
        for client in self._clients.all:
            self._runner.run(async_finish(self._caller, client))
        self._runner.close()
