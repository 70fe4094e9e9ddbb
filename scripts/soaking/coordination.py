"""Coordination of a run: starts all processes, injects faults, and collects the tallies of the workers."""

from __future__ import annotations

import signal
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack

from attrs import frozen

from . import invariants
from .chaos import Chaos
from .plan import Plan
from .processes import Process, Server, free_ports
from .tally import Tally
from .verification import verify
from .watchdog import LIMIT

WAYS = ("threads", "tasks", "forks", "interrupts")


@frozen
class Findings:
    """Findings of a run.

    Attributes:
        plan: plan of the run.
        workers: tallies of the workers, by way.
        total: sum of all tallies, including those of the proxy and of the server's faults.
    """

    plan: Plan
    workers: dict[str, Tally]
    total: Tally


def run(seed: int, seconds: float, ways: Sequence[str] = WAYS) -> Findings:
    """Run the soak.

    Args:
        seed: seed of all random choices.
        seconds: duration of the faults.
        ways: ways of using clients, each of which is a process.
    """
    with tempfile.TemporaryDirectory() as folder:
        random = Plan(seed, seconds, 0, 0, folder).random("ports")
        server_port, proxy_port = free_ports(random, 2)
        plan = Plan(seed, seconds, server_port, proxy_port, folder)
        total = Tally()
        workers = _run(plan, ways, total)
        for worker in workers.values():
            total.add(worker)
        verify(plan, workers, total)
        return Findings(plan, workers, total)


def _run(plan: Plan, ways: Sequence[str], total: Tally) -> dict[str, Tally]:
    with ExitStack() as stack:
        server = Server(plan)
        stack.callback(lambda: server.process.stop())
        proxy = Process("proxy", plan.log("proxy"), plan.to_json()).wait_for_line()
        stack.callback(proxy.stop)
        workers = {name: Process("worker", plan.log(name), name, plan.to_json()) for name in ways}
        for worker in workers.values():
            stack.callback(worker.stop)
        chaos = Chaos(plan, server, total)
        while not all(
            plan.over(name).exists() or worker.status is not None for name, worker in workers.items()
        ):
            chaos.step()
            time.sleep(0.02)
        server.restart(signal.SIGTERM)  # discards the faults that have not taken effect
        plan.calm.touch()
        tallies = {name: _end(plan, name, worker, total) for name, worker in workers.items()}
        proxy.stop()
        total.add(Tally.read(plan.result("proxy")))
        return tallies


def _end(plan: Plan, name: str, worker: Process, total: Tally) -> Tally:
    """Wait for the end of a worker and return its tally."""
    status = worker.wait(3 * LIMIT)
    if status == 0:
        return Tally.read(plan.result(name))
    log = plan.log(name).read_text("utf-8", "replace")
    total.break_invariant(invariants.HANGS, f"worker {name} ended with status {status}:\n{log[-20000:]}")
    return Tally()
