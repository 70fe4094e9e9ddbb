"""Clients of a process, which all of its threads or tasks share, and their options."""

from __future__ import annotations

import logging
from random import Random
from typing import Any, Generic, TypeVar

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._async.pool import AsyncPool
from datadog_incidents._sync.pool import CONNECTIONS, Pool

from . import invariants
from .plan import API_KEY, APP_KEY, TIMEOUT, Plan
from .tally import Tally

C = TypeVar("C", IncidentsClient, AsyncIncidentsClient)

DEADLINES = (0.05, 0.2, 0.5, 1.0, 2.0)


class Clients(Generic[C]):
    """Two clients: one of the proxy, and one of the server itself, which relies on refusals of the server.

    Args:
        kind: class of the clients.
        plan: plan of the run.
    """

    def __init__(self, kind: type[C], plan: Plan) -> None:
        logging.getLogger("datadog_incidents").setLevel(logging.ERROR)  # no beta warnings
        options: dict[str, Any] = {"api_key": API_KEY, "app_key": APP_KEY, "timeout": TIMEOUT}
        options["unstable_operations"] = "all"
        self.proxied: C = kind(base_url=plan.proxied, **options)
        self.direct: C = kind(base_url=plan.direct, wait_for_rate_limits=False, **options)
        self.all: tuple[C, ...] = (self.proxied, self.direct)

    def draw(self, random: Random) -> tuple[C, float | None]:
        """Draw a client at random, with options for one call, and return it with its deadline in seconds."""
        client: C = self.proxied if random.random() < 0.75 else self.direct
        draw = random.random()
        if draw < 0.5:
            return client, None
        if draw < 0.85:
            deadline = random.choice(DEADLINES)
            return client.with_options(retry=RetryPolicy(deadline=deadline)), deadline
        retry = None if draw < 0.9 else RetryPolicy(attempts=5, backoff=0.05)
        return client.with_options(retry=retry), None

    def release_idle(self) -> None:
        """Close idle connections, so that file descriptors can be counted."""
        for client in self.all:
            pool_of(client)._close_idle_since(float("inf"))

    def describe(self) -> str:
        """Describe the state of the clients."""
        return "\n".join(
            f"{client!r}: {free_slots(client)} slots are free, {limiter_calls(client)}" for client in self.all
        )

    def check(self, tally: Tally) -> None:
        """Check that no slot is taken and no call is known to the limiters, while none is in progress."""
        for name, client in (("proxied", self.proxied), ("direct", self.direct)):
            tally.count("checks at rest", "clients")
            free = free_slots(client)
            if free != CONNECTIONS:
                tally.break_invariant(invariants.SLOTS, f"{name}: {free} of {CONNECTIONS} slots are free")
            for window, calls in limiter_calls(client).items():
                tally.break_invariant(invariants.LIMITER, f"{name}: {window} has {calls}")


def pool_of(client: Any) -> Any:
    """Return the connection pool of a client."""
    return next(value for value in vars(client._http).values() if isinstance(value, Pool | AsyncPool))


def free_slots(client: Any) -> int:
    """Return the number of free slots of a client's pool."""
    slots = pool_of(client)._slots
    return int(slots._semaphore._value if hasattr(slots, "_semaphore") else slots._free.qsize())


def limiter_calls(client: Any) -> dict[str, str]:
    """Describe the calls that a client's limiter regards as in flight or waiting, by window."""
    windows = client._engine._limiter._windows
    return {
        name: f"{len(window.in_flight)} calls in flight, {len(window.waiting)} waiting; {vars(window)}"
        for name, window in windows.items()
        if window.in_flight or window.waiting
    }
