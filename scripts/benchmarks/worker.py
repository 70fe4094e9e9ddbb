"""Worker: the process of one peer, started as `python -m benchmarks.worker PEER`.

It reads tasks from standard input, one line of JSON each:

    {"do": "time", "action": "page", "setup": {...}, "number": 5, "clock": "cpu"}
    {"do": "normalize", "action": "page", "setup": {...}}

and writes one line of JSON for each, `{"result": ...}` or `{"error": "..."}`, to standard output.
"""

from __future__ import annotations

import gc
import json
import logging
import os
import sys
import time
from collections.abc import Mapping
from typing import Any

from datadog_incidents._http.environment import HTTP_LIBRARY_VARIABLE

from .normalization import normalize
from .peers import HIDDEN, LIBRARIES, Action, Peer, Setup, load

CLOCKS = {"cpu": time.thread_time_ns, "wall": time.perf_counter_ns}
SAMPLE_NS = 50_000_000
"""Target duration of a sample: long enough for warm caches, short enough for frequent interleaving."""


class Worker:
    """Executor of tasks for one peer. Actions are prepared on first use and cached.

    Args:
        name: name of the peer.
    """

    def __init__(self, name: str) -> None:
        # An entry of None makes the import fail as if the module were not installed.
        sys.modules.update(dict.fromkeys(HIDDEN.get(name, ())))  # type: ignore[arg-type]  # None is allowed
        os.environ[HTTP_LIBRARY_VARIABLE] = LIBRARIES.get(name, "httpx")
        logging.getLogger("datadog_incidents").setLevel(logging.ERROR)  # no beta warnings
        self._peer: Peer = load(name)
        self._actions: dict[str, Action] = {}

    def run(self, task: Mapping[str, Any]) -> Any:
        """Run a task and return its result."""
        action = self._action(task["action"], Setup(**task["setup"]))
        if task["do"] == "normalize":
            reply = action()
            undecoded = getattr(self._peer, "undecoded", lambda _: "")(reply)
            return {"normalized": normalize(task["action"], reply, self._peer.member), "undecoded": undecoded}
        number = task["number"] or _repetitions(action)
        if task["clock"] == "cpu":
            action()  # warms the caches, which other peers have used since the last sample
        return {"number": number, "seconds": timed(action, number, task["clock"])}

    def _action(self, name: str, setup: Setup) -> Action:
        if name not in self._actions:
            self._actions[name] = self._peer.ACTIONS[name](setup)
            self._actions[name]()
            gc.collect()
            # Excludes objects created by imports, which each collection would traverse again.
            gc.freeze()
        return self._actions[name]


def timed(action: Action, number: int, clock: str) -> float:
    """Measure the seconds per action, including deallocation of its result and regular garbage collection."""
    now = CLOCKS[clock]
    start = now()
    for _ in range(number):
        result = action()
        del result
    return (now() - start) / number / 1e9


def _repetitions(action: Action) -> int:
    """Estimate how many actions fit into a sample."""
    start = time.thread_time_ns()
    action()
    return max(1, SAMPLE_NS // max(1, time.thread_time_ns() - start))


def main() -> None:
    # Output of the peer must not mix with the responses.
    responses = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    worker = Worker(sys.argv[1])
    for line in sys.stdin:
        try:
            response = {"result": worker.run(json.loads(line))}
        except Exception as error:
            response = {"error": f"{type(error).__name__}: {error}"[:300]}
        print(json.dumps(response), file=responses, flush=True)


if __name__ == "__main__":
    main()
