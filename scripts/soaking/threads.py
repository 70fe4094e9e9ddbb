"""Threads that share one client."""

from __future__ import annotations

import threading
import time
from random import Random

from datadog_incidents import IncidentsClient

from .calling import Caller
from .clients import Clients
from .finishing import finish
from .plan import Plan
from .resting import measure

THREADS = 16
PAUSE = 0.03
"""Seconds between two calls of a thread, at most; otherwise a busy machine would hide what is late."""


class Threads:
    """Threads that call the same two clients.

    Args:
        plan: plan of the run.
        caller: observer of calls.
        clients: clients to call; None for new ones.
    """

    def __init__(self, plan: Plan, caller: Caller, clients: Clients[IncidentsClient] | None = None) -> None:
        self._plan = plan
        self._caller = caller
        self.clients = clients or Clients(IncidentsClient, plan)
        caller.watchdog.describe = self.clients.describe

    def storm(self, seconds: float, number: int) -> None:
        """Make calls for a time.

        Args:
            seconds: duration.
            number: number of the storm within the run.
        """
        calling = self.start(THREADS, time.monotonic() + seconds, number)
        for thread in calling:
            thread.join()

    def start(self, threads: int, end: float, number: int) -> list[threading.Thread]:
        """Start threads that make calls until a time."""
        names = [("thread", number, index) for index in range(threads)]
        started = [
            threading.Thread(target=self._call, args=(self._plan.random(*name), end), daemon=True)
            for name in names
        ]
        for thread in started:
            thread.start()
        return started

    def _call(self, random: Random, end: float) -> None:
        while time.monotonic() < end:
            self.call(random)
            time.sleep(random.uniform(0, PAUSE))

    def call(self, random: Random) -> None:
        """Make one call at random."""
        action = self._caller.actions.draw(random)
        client, deadline = self.clients.draw(random)
        with self._caller.observe(action, deadline) as observation:
            observation.result = action.call(client)

    def rest(self) -> None:
        """Check the clients and measure the process, while no call is in progress."""
        self.clients.release_idle()
        self._caller.tally.rests.append(measure())
        self.clients.check(self._caller.tally)

    def finish(self) -> None:
        """Make plain calls and close the clients."""
        for client in self.clients.all:
            finish(self._caller, client)
