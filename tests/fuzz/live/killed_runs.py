"""Program that runs scripted clients, each in a process of its own that ends in the middle of the run.

Reads one JSON object per run from its standard input, and prints the status of its process. The processes are
forks of this one, because imports take longer than a run.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from random import Random
from typing import Any

from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.live.live_run import LiveRun

from .foreign import Foreign
from .scripted_client import ScriptedClient

MAX_STEPS = 300


class RunError(Exception):
    """Error in the middle of a run."""


def end(how: str) -> None:
    """End this process, or raise what ends the run."""
    match how:
        case "SIGKILL":
            os.kill(os.getpid(), signal.SIGKILL)
        case "SIGTERM":
            os.kill(os.getpid(), signal.SIGTERM)
        case "interrupt":
            raise KeyboardInterrupt
        case _:
            raise RunError


def run(job: dict[str, Any]) -> None:
    """Run a scripted client until its end.

    Args:
        job: URL, keys, journal, run ID, seed, resources of others, number of the write at which the run ends,
            how it ends, and whether before the write is sent, after it, or after it is recorded.
    """
    connection = Connection(job["url"], job["keys"], Budget(), trust_env=False)
    cleaner = Connection(job["url"], job["keys"], Budget(), trust_env=False)
    writes = [0]

    def count(method: str) -> None:
        writes[0] += method != "GET"
        if writes[0] == job["at"]:
            end(job["how"])

    if job["when"] == "sent":
        connection.listeners.append(lambda exchange: count(exchange.request.method))
    with LiveRun(connection, cleaner, Path(job["journal"]), run_id=job["run_id"], seed=job["seed"]):
        if job["when"] == "recorded":
            connection.listeners.append(lambda exchange: count(exchange.request.method))
        if job["when"] == "before":
            connection.guards.append(lambda request: count(request.method))
        random = Random(job["seed"])  # noqa: S311  # repeatable
        client = ScriptedClient(connection, job["run_id"], Foreign(job["foreign"]), random)
        for _ in range(MAX_STEPS):
            client.step()


def main() -> None:
    """Run the jobs of the standard input."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            status = 0
            try:
                run(json.loads(line))
            except (KeyboardInterrupt, RunError) as error:
                print(type(error).__name__, file=sys.stderr)
                status = 3
            os._exit(status)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
