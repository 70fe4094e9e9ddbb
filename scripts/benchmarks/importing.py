"""Benchmark of importing and creating a client in a new process: CPU time, wall-clock time and peak memory.

The processes emulate an environment in which only this client and its requirements are installed: `click` is
hidden from all of them, because it makes httpx import its command-line program, which takes longer than httpx
itself. All modules are compiled beforehand, as pip does on installation.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from functools import partial

from .pages import INCIDENT_ID
from .peers import HTTPX, OFFICIAL, OURS, Setup
from .results import Notes, Row, Target, at_most, row
from .timing import Samples, excess, interleaved, ratio

ALLOWED = 20
"""Maximum CPU time beyond that of importing httpx, in ms."""
PACKAGE = "datadog-incidents, the package alone"
IMPORT = {
    OURS: "from datadog_incidents import IncidentsClient, Query\n",
    HTTPX: "import httpx\n",
    OFFICIAL: "from datadog_api_client.v2.api.incidents_api import IncidentsApi\n",
    "python alone": "",
    PACKAGE: "import datadog_incidents\n",
}
"""What applications write."""
CREATE = {
    OURS: "from datadog_incidents import IncidentsClient, Query\nIncidentsClient(access_token='t')\n",
    HTTPX: "import httpx\nhttpx.Client()\n",
}
PREPARE = {
    OURS: (
        "from datadog_incidents import IncidentsClient\n"
        "from datadog_incidents_api.api.incidents import get_incident\n"
        f"get_incident.prepare({INCIDENT_ID!r})\n"
    ),
    HTTPX: IMPORT[HTTPX],
    OFFICIAL: IMPORT[OFFICIAL],
}
HIDE = """
import sys
sys.modules["click"] = None
"""
PRINT_USAGE = """
import time
print(time.process_time())
try:
    lines = open("/proc/self/status").read().splitlines()
    print(int(next(line for line in lines if line.startswith("VmHWM")).split()[1]))
except (OSError, StopIteration):  # not Linux
    import resource, sys
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1))
"""
"""Prints the CPU time of the process in seconds, including its start, and its peak resident memory in KiB. On
Linux the latter is not read from `ru_maxrss`, which may be that of the parent process."""


def rows(setup: Setup, rounds: int) -> Iterator[Row]:
    cpu, wall, memory = _measured(IMPORT, setup, rounds)
    yield row("import", "ms", HTTPX, cpu, Notes(targets=_targets(cpu)), "CPU time")
    yield row("import, by wall clock", "ms", HTTPX, wall, note="wall-clock time")
    targets = {OURS: [at_most(1, ratio(memory, OURS, OFFICIAL), f"≤ {OFFICIAL}")]}
    yield row("peak memory after the import", "MB", HTTPX, memory, Notes(targets=targets))
    cpu, wall, _ = _measured(CREATE, setup, rounds)
    yield row("import, and create a client", "ms", HTTPX, cpu, note="CPU time")
    yield row("import, and create a client, by wall clock", "ms", HTTPX, wall, note="wall-clock time")
    cpu, _, _ = _measured(PREPARE, setup, rounds)
    targets = {OURS: [at_most(1, ratio(cpu, OURS, OFFICIAL), f"≤ {OFFICIAL}")]}
    yield row("import, and prepare a first call", "ms", HTTPX, cpu, Notes(targets=targets), "CPU time")


def _measured(programs: Mapping[str, str], setup: Setup, rounds: int) -> tuple[Samples, Samples, Samples]:
    """Run programs in turn, and return their CPU times, wall-clock times and peak memory."""
    cpu: Samples = {name: {} for name in programs}
    memory: Samples = {name: {} for name in programs}

    def start(name: str) -> float:
        seconds, used, peak = _start(programs[name], setup)
        cpu[name][len(cpu[name])] = used
        memory[name][len(memory[name])] = peak
        return seconds

    samplers = {name: partial(start, name) for name in programs}
    interleaved(samplers, 1)  # compiles the modules
    for samples in (*cpu.values(), *memory.values()):
        samples.clear()
    return cpu, interleaved(samplers, rounds), memory


def _start(program: str, setup: Setup) -> tuple[float, float, float]:
    """Run a program and return its wall-clock time and CPU time in seconds and its peak memory in MiB."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": setup.folder, "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    # S603: the command contains no external input.
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", HIDE + program + PRINT_USAGE],
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
    factor = ratio(samples, OURS, OFFICIAL)
    beyond = excess(samples, OURS, HTTPX) * 1e3
    return {
        OURS: [
            at_most(ALLOWED, beyond, f"≤ {HTTPX} + {ALLOWED} ms"),
            at_most(1, factor, f"≤ {OFFICIAL}"),
        ]
    }
