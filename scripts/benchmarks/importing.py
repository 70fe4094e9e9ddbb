"""What it costs to get ready: a fresh process that imports, its time and its peak memory.

Python, httpx and all else are as they are where this client is installed and nothing more: httpx's
command-line program, which takes longer to import than httpx, is hidden from everybody; and everybody's
modules are compiled already, as pip leaves them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial

from .pages import INCIDENT_ID
from .peers import HTTPX, OFFICIAL, OURS, Setup
from .results import Notes, Row, Target, at_most, row
from .timing import Samples, excess, in_turns, ratio

ALLOWED = 25
PROGRAMS = {
    OURS: (
        "from datadog_incidents import IncidentsClient\n"
        "from datadog_incidents_api.api.incidents import get_incident\n"
        f"get_incident.prepare({INCIDENT_ID!r})\n"
    ),
    HTTPX: "import httpx\n",
    OFFICIAL: "from datadog_api_client.v2.api.incidents_api import IncidentsApi\n",
    "python alone": "",
    "datadog-incidents, the package alone": "import datadog_incidents\n",
}
HIDE = """
import sys
sys.modules["click"] = None
"""
USED = """
import time
print(time.process_time())
try:
    lines = open("/proc/self/status").read().splitlines()
    print(int(next(line for line in lines if line.startswith("VmHWM")).split()[1]))
except (OSError, StopIteration):  # not Linux
    import resource, sys
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1))
"""
"""Prints the seconds of CPU time that the process has had, its start included, and the peak of its resident
memory in KiB, for which `ru_maxrss` may still have its parent's."""


def rows(setup: Setup, rounds: int) -> Iterator[Row]:
    processor: Samples = {name: {} for name in PROGRAMS}
    memory: Samples = {name: {} for name in PROGRAMS}

    def start(name: str) -> float:
        seconds, used, peak = _start(PROGRAMS[name], setup)
        processor[name][len(processor[name])] = used
        memory[name][len(memory[name])] = peak
        return seconds

    takers = {name: partial(start, name) for name in PROGRAMS}
    in_turns(takers, 1)  # compiles what is not
    for taken in (*processor.values(), *memory.values()):
        taken.clear()
    clock = in_turns(takers, rounds)
    targets = Notes(targets=_targets(processor))
    yield row("import, and prepare a first call", "ms", HTTPX, processor, targets, "CPU time")
    yield row("the same by the clock", "ms", HTTPX, clock, note="wall-clock time")
    least = {OURS: [at_most(1, ratio(memory, OURS, OFFICIAL), f"≤ {OFFICIAL}")]}
    yield row("peak memory of that process", "MB", HTTPX, memory, Notes(targets=least))


def _start(program: str, setup: Setup) -> tuple[float, float, float]:
    """Run a program; gives seconds by the clock, seconds of CPU time, and MiB."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": setup.folder, "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    # S603: nothing in it comes from outside.
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", HIDE + program + USED],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    seconds = time.perf_counter() - start
    used, peak = map(float, done.stdout.split())
    return seconds, used, peak / 1024


def _targets(samples: Samples) -> dict[str, list[Target]]:
    beyond = excess(samples, OURS, HTTPX) * 1e3
    factor = ratio(samples, OURS, OFFICIAL)
    return {
        OURS: [
            at_most(ALLOWED, beyond, f"≤ {HTTPX} + {ALLOWED} ms"),
            at_most(1, factor, f"≤ {OFFICIAL}"),
        ]
    }
