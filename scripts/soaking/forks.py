"""A process with threads that forks while its clients are in use, which parent and children go on to use."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from random import Random

from attrs import frozen

from datadog_incidents import AsyncIncidentsClient, IncidentsClient

from . import invariants
from .actions import Actions
from .calling import Caller
from .clients import Clients
from .finishing import async_finish
from .journal import Journal
from .plan import Plan
from .tally import Tally
from .threads import Threads
from .warming import import_everything, start_resolvers
from .watchdog import LIMIT, Watchdog

THREADS, CHILD_THREADS = 4, 2
CHILDREN = 3
"""Children at the same time."""
CHILD_SECONDS = 1.0
CALLS = 4
"""Concurrent asynchronous calls."""


@frozen
class Child:
    """Child process.

    Attributes:
        name: name of its tally.
        status: function that returns the exit status; None while the process runs.
        pid: ID of the process.
        started: time of its start.
    """

    name: str
    status: Callable[[], int | None]
    pid: int
    started: float


class Forks:
    """Process that forks while other threads have calls in progress.

    Args:
        plan: plan of the run.
        caller: observer of calls.
    """

    def __init__(self, plan: Plan, caller: Caller) -> None:
        import_everything()
        self._plan = plan
        self._caller = caller
        self._threads = Threads(plan, caller)
        self._runner = asyncio.Runner()
        self._runner.run(start_resolvers())
        self._clients = Clients(AsyncIncidentsClient, plan)
        self._children: list[Child] = []
        self._number = 0

    def storm(self, seconds: float, number: int) -> None:
        """Make calls and fork for a time.

        Args:
            seconds: duration.
            number: number of the storm within the run.
        """
        end, random = time.monotonic() + seconds, self._plan.random("forks", number)
        calling = self._threads.start(THREADS, end, number)
        while time.monotonic() < end:
            if len(self._children) < CHILDREN:
                self._start_child()
            self._threads.call(random)
            self._runner.run(_async_calls(self._clients, self._caller, random))
            self._reap()
        for thread in calling:
            thread.join()
        while self._children:
            time.sleep(0.05)
            self._reap()

    def _start_child(self) -> None:
        self._number += 1
        name = f"forks-child-{self._number}"
        if self._number % 20 == 1:
            self._start_process("spawn", name, spawned, self._plan.to_json(), name)
        elif self._number % 5 == 0:
            inherited = (self._plan, name, self._threads.clients, self._clients)
            self._start_process("fork", name, use, *inherited)
        else:
            self._fork(name)

    def _start_process(self, method: str, name: str, target: Callable[..., None], *arguments: object) -> None:
        process: BaseProcess = multiprocessing.get_context(method).Process(target=target, args=arguments)  # type: ignore[attr-defined]
        process.start()

        def ended() -> int | None:
            status = process.exitcode
            if status is not None:
                process.join()
                process.close()
            return status

        self._caller.tally.count("children", f"multiprocessing, {method}")
        self._children.append(Child(name, ended, process.pid or 0, time.monotonic()))

    def _fork(self, name: str) -> None:
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                use(self._plan, name, self._threads.clients, self._clients)
                status = 0
            except BaseException:
                traceback.print_exc()
                sys.stderr.flush()
            finally:
                os._exit(status)

        def ended() -> int | None:
            ended, status = os.waitpid(pid, os.WNOHANG)
            return os.waitstatus_to_exitcode(status) if ended else None

        self._caller.tally.count("children", "os.fork")
        self._children.append(Child(name, ended, pid, time.monotonic()))

    def _reap(self) -> None:
        """Add the tallies of children that have ended, and end those that hang."""
        for child in list(self._children):
            status = child.status()
            if status is None and time.monotonic() - child.started > LIMIT:
                os.kill(child.pid, signal.SIGABRT)  # writes the stacks
            if status is None:
                continue
            self._children.remove(child)
            result = self._plan.result(child.name)
            if status == 0 and result.exists():
                self._caller.tally.add(Tally.read(result))
                result.unlink()
            else:
                detail = f"{child.name} ended with status {status}; see the stacks in the log"
                self._caller.tally.break_invariant(invariants.HANGS, detail)

    def rest(self) -> None:
        """Check the clients and measure the process, while no call is in progress."""
        self._runner.run(self._release_idle())
        self._threads.rest()
        self._clients.check(self._caller.tally)

    async def _release_idle(self) -> None:
        self._clients.release_idle()
        await asyncio.sleep(0.2)  # the event loop closes connections later

    def finish(self) -> None:
        """Make plain calls and close the clients."""
        self._threads.finish()
        for client in self._clients.all:
            self._runner.run(async_finish(self._caller, client))
        self._runner.close()


async def _async_calls(clients: Clients[AsyncIncidentsClient], caller: Caller, random: Random) -> None:
    async def call() -> None:
        action = caller.actions.draw(random)
        client, deadline = clients.draw(random)
        with caller.observe(action, deadline) as observation:
            observation.result = await action.call(client)

    await asyncio.gather(*(call() for _ in range(CALLS)))


def use(
    plan: Plan, name: str, clients: Clients[IncidentsClient], async_clients: Clients[AsyncIncidentsClient]
) -> None:
    """Use clients in a child process, check them, and write the tally of the child."""
    tally, random = Tally(), plan.random(name)
    watchdog = Watchdog(tally)
    watchdog.start(LIMIT, forked=True)
    caller = Caller(tally, Journal(plan.attempts), watchdog, Actions(name))
    threads = Threads(plan, caller, clients)
    end = time.monotonic() + CHILD_SECONDS
    calling = threads.start(CHILD_THREADS, end, random.randrange(1 << 30))
    threads.call(random)
    asyncio.run(_async_calls(async_clients, caller, random))
    for thread in calling:
        thread.join()
    threads.rest()
    async_clients.check(tally)
    tally.write(plan.result(name))


def spawned(plan: str, name: str) -> None:
    """Use new clients in a child process that is not a fork."""
    opened = Plan.of_json(plan)
    use(opened, name, Clients(IncidentsClient, opened), Clients(AsyncIncidentsClient, opened))
