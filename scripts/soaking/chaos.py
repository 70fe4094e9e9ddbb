"""Faults of the mock server: restarts, and faults that its control endpoint injects."""

from __future__ import annotations

import http.client
import json
import signal
import time
from random import Random
from typing import Any

from .plan import Plan
from .processes import Server
from .tally import Tally

LIMITS = {"x-ratelimit-limit": "40", "x-ratelimit-period": "1", "x-ratelimit-reset": "1"}
"""Limit with a short period, because clients hold calls back until it ends."""


def fault(random: Random) -> tuple[str, dict[str, Any]]:
    """Draw a fault of the mock at random: its name, and the arguments of `fail_next`."""
    status = random.choice((500, 502, 503))
    announced = {**LIMITS, "x-ratelimit-remaining": str(random.randint(0, 20)), "x-ratelimit-name": "soak"}
    faults: list[tuple[str, dict[str, Any], int]] = [
        ("server error", {"status": status, "times": random.randint(1, 4)}, 8),
        ("429", {"status": 429, "times": random.randint(1, 4), "headers": LIMITS}, 4),
        ("429 with Retry-After", {"status": 429, "headers": LIMITS | {"retry-after": "1"}}, 4),
        ("storm of 429", {"status": 429, "times": 30, "headers": LIMITS}, 2),
        ("announced limit", {"headers": announced, "times": 5}, 4),
        ("unnamed limit", {"headers": LIMITS | {"x-ratelimit-remaining": "1"}, "times": 2}, 2),
        ("drop", {"drop": True, "times": random.randint(1, 2)}, 6),
        ("truncate", {"truncate": True, "times": random.randint(1, 2)}, 6),
        ("delay", {"delay": random.uniform(0.05, 2.0), "times": random.randint(1, 4)}, 6),
        ("wrong body", {"operation": "get_incident", "body": random.choice(("{", "[]", "<html>"))}, 4),
    ]
    name, arguments, _ = random.choices(faults, [weight for _, _, weight in faults])[0]
    return name, arguments


class Chaos:
    """Injection of faults while the run lasts; `step` is called often.

    Args:
        plan: plan of the run.
        server: server to restart.
        tally: tally of faults.
    """

    def __init__(self, plan: Plan, server: Server, tally: Tally) -> None:
        self._plan = plan
        self._server = server
        self._tally = tally
        self._random = plan.random("chaos")
        self._next_fault = time.monotonic()
        self._next_restart = time.monotonic() + self._between_restarts()

    def _between_restarts(self) -> float:
        return self._random.uniform(0.1, 0.5) * min(self._plan.seconds, 60.0)

    def step(self) -> None:
        """Do what is due."""
        now = time.monotonic()
        if now >= self._next_restart:
            number = self._random.choice((signal.SIGKILL, signal.SIGTERM))
            self._server.restart(number)
            self._tally.count("server faults", f"restart after {number.name}")
            self._next_restart = time.monotonic() + self._between_restarts()
        elif now >= self._next_fault:
            self._inject()
            self._next_fault = now + self._random.uniform(0.1, 0.6)

    def _inject(self) -> None:
        name, arguments = fault(self._random)
        connection = http.client.HTTPConnection("127.0.0.1", self._plan.server_port, timeout=30)
        try:
            headers = {"content-type": "application/json"}
            connection.request("POST", "/__mock__/fail_next", json.dumps(arguments), headers)
            response = connection.getresponse()
            if response.status != 204:
                raise RuntimeError(f"the mock refuses the fault {arguments}: {response.read()!r}")
        finally:
            connection.close()
        self._tally.count("server faults", name, int(arguments.get("times", 1)))
