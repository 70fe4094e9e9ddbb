"""A peer's own process: `python -m benchmarks.worker PEER` does what it is told, a line of JSON each.

    {"do": "time", "action": "page", "setup": {...}, "number": 5, "clock": "cpu"}
    {"do": "facts", "action": "page", "setup": {...}}

It answers with a line of JSON each: `{"result": ...}` or `{"error": "..."}`.
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

from .facts import facts
from .peers import HIDDEN, Action, Peer, Setup, load

CLOCKS = {"cpu": time.thread_time_ns, "wall": time.perf_counter_ns}
ENOUGH_NS = 50_000_000
"""How long a sample should take: long enough for caches to be warm, short enough to take turns."""


class Worker:
    """Carries out tasks for one peer; what an action needs is made once."""

    def __init__(self, name: str) -> None:
        # An entry of None makes the import fail as if the module were not installed.
        sys.modules.update(dict.fromkeys(HIDDEN.get(name, ())))  # type: ignore[arg-type]  # None is allowed
        logging.getLogger("datadog_incidents").setLevel(logging.ERROR)  # that operations are beta is known
        self._peer: Peer = load(name)
        self._actions: dict[str, Action] = {}

    def carry_out(self, task: Mapping[str, Any]) -> Any:
        action = self._action(task["action"], Setup(**task["setup"]))
        if task["do"] == "facts":
            reply = action()
            undecoded = getattr(self._peer, "undecoded", lambda _: "")(reply)
            return {"facts": facts(task["action"], reply, self._peer.member), "undecoded": undecoded}
        number = task["number"] or _enough(action)
        if task["clock"] == "cpu":
            action()  # others have had the caches
        return {"number": number, "seconds": timed(action, number, task["clock"])}

    def _action(self, name: str, setup: Setup) -> Action:
        if name not in self._actions:
            self._actions[name] = self._peer.ACTIONS[name](setup)
            self._actions[name]()
            gc.collect()
            # What imports have left behind is not the action's, and would be gone through again and again.
            gc.freeze()
        return self._actions[name]


def timed(action: Action, number: int, clock: str) -> float:
    """Seconds that an action takes, letting go of its result included; garbage is collected as always."""
    now = CLOCKS[clock]
    start = now()
    for _ in range(number):
        result = action()
        del result
    return (now() - start) / number / 1e9


def _enough(action: Action) -> int:
    """How often an action fits into a sample."""
    start = time.thread_time_ns()
    action()
    return max(1, ENOUGH_NS // max(1, time.thread_time_ns() - start))


def main() -> None:
    # What a peer prints must not get between the answers.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    worker = Worker(sys.argv[1])
    for line in sys.stdin:
        try:
            answer = {"result": worker.carry_out(json.loads(line))}
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"[:300]}
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
